/** Small fields of a step's form: each shows what stands in the flow and says what was chosen. */
import type { Flow, NodeId } from '@cairn/workflows';
import { createSignal, createUniqueId, For, Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { plusIcon } from '../look/icons.ts';
import { Field, SelectField } from '../look/field.tsx';
import { Switch } from '../look/switch.tsx';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { NOWHERE } from './model/ids.ts';
import { readingOrder } from './model/order.ts';
import { titleOf } from './say.ts';

const t = createWords(flowFormWords);

type PickProps<V extends string> = {
  readonly label: string;
  readonly value: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V) => void;
  readonly error?: string | undefined;
};

export function Pick<V extends string>(props: PickProps<V>): JSX.Element {
  const change = (value: string): void => {
    const picked = props.options.find((option) => option.value === value);
    if (picked) props.onChange(picked.value);
  };
  return (
    <SelectField label={props.label} error={props.error} onChange={(event) => change(event.currentTarget.value)}>
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        )}
      </For>
    </SelectField>
  );
}

type ToNodeProps = {
  readonly label: string;
  readonly flow: Flow;
  readonly value: NodeId | undefined;
  readonly onChange: (id: NodeId) => void;
  /** Only nodes that fit. */
  readonly only?: (id: NodeId) => boolean;
};

/** A node of the flow, in reading order; a way that leads nowhere says so. */
export function ToNode(props: ToNodeProps): JSX.Element {
  const options = () => {
    const ids = readingOrder(props.flow)
      .map(({ id }) => id)
      .filter((id) => props.only?.(id) ?? true);
    const known = props.value !== undefined && ids.includes(props.value);
    const none = { value: known ? NOWHERE : (props.value ?? NOWHERE), label: t('nothingYet') };
    return [...ids.map((id) => ({ value: id, label: titleOf(id) })), none];
  };
  return <Pick label={props.label} value={props.value ?? NOWHERE} options={options()} onChange={(id) => props.onChange(id)} />;
}

type TypedProps = { readonly label: string; readonly value: string; readonly onChange: (value: string) => void; readonly hint?: string };

export function Typed(props: TypedProps & { readonly error?: string | undefined }): JSX.Element {
  return (
    <Field
      label={props.label}
      hint={props.hint}
      error={props.error}
      value={props.value}
      onInput={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}

type NumberProps = {
  readonly label: string;
  readonly value: number | undefined;
  readonly onChange: (value: number | undefined) => void;
  readonly step?: number | 'any';
};

/** An empty field is no number. */
export function NumberField(props: NumberProps): JSX.Element {
  const read = (text: string): void => props.onChange(text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text));
  return (
    <Field
      label={props.label}
      type="number"
      step={props.step ?? 1}
      value={props.value ?? ''}
      onChange={(event) => read(event.currentTarget.value)}
    />
  );
}

type OptProps = { readonly label: string; readonly more?: string; readonly checked: boolean; readonly onChange: (on: boolean) => void };

export function Opt(props: OptProps): JSX.Element {
  const id = createUniqueId();
  return (
    <div class="opt">
      <label for={id}>
        {props.label}
        <Show when={props.more}>
          <span>{props.more}</span>
        </Show>
      </label>
      <Switch id={id} checked={props.checked} onChange={(on) => props.onChange(on)} />
    </div>
  );
}

/** Fields that belong together, under their name. */
export function Group(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <fieldset class="part">
      <legend class="field__label">{props.name}</legend>
      {props.children}
    </fieldset>
  );
}

/** A name to type, then what is added under it. */
export function AddNamed(props: { readonly label: string; readonly word: string; readonly onAdd: (name: string) => void }): JSX.Element {
  const [name, setName] = createSignal('');
  const add = (): void => {
    if (name().trim() === '') return;
    props.onAdd(name().trim());
    setName('');
  };
  return (
    <div class="opts__end">
      <Typed label={props.label} value={name()} onChange={setName} />
      <Button minor icon={plusIcon} disabled={name().trim() === ''} onClick={add}>
        {props.word}
      </Button>
    </div>
  );
}
