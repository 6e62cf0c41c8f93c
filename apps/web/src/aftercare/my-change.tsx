import { domains, patientMayEdit } from '@cairn/aftercare';
import { itemAt, itemsAt, versionsIn, type ListType, type NodeType, type Path, type Value } from '@cairn/co-editing';
import { createMemo, createSignal, For, Match, Show, Switch, type JSX } from 'solid-js';
import { Dynamic } from 'solid-js/web';
import { Button } from '../look/button.tsx';
import { Field, TextField } from '../look/field.tsx';
import { plusIcon, trashIcon } from '../look/icons.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords } from '../words/words.ts';
import { fieldOf, groupOf, listOf, nameOfPlace, placesIn, SHORT, type Place } from './my-places.ts';
import { MyInput } from './my-input.tsx';
import { textAt, type PlanModel } from './plan-model.ts';

const t = createWords(myPlanPageWords);

type Props = { readonly model: PlanModel; readonly place: Place };

/** Everything at a place that the patient may write, to be changed where it stands. */
export function MyChange(props: Props): JSX.Element {
  return (
    <Show when={patientMayEdit(props.place.path)}>
      <Inside {...props} />
    </Show>
  );
}

function Inside(props: Props): JSX.Element {
  const type = (): NodeType => props.place.type;
  return (
    <Switch>
      <Match when={fieldOf(type())}>{(field) => <MyInput model={props.model} path={props.place.path} type={field()} />}</Match>
      <Match when={listOf(type())}>{(list) => <MyLines model={props.model} path={props.place.path} type={list()} />}</Match>
      <Match when={groupOf(type())}>
        {(group) => <For each={placesIn(group(), props.place.path)}>{(place) => <MyChange model={props.model} place={place} />}</For>}
      </Match>
    </Switch>
  );
}

type LinesProps = { readonly model: PlanModel; readonly path: Path; readonly type: ListType };

function MyLines(props: LinesProps): JSX.Element {
  const ids = createMemo(() => itemsAt(props.model.plan().doc, props.path).map((item) => item.id));
  return (
    <div class="my-lines" role="group" aria-label={nameOfPlace(props.path)}>
      <Dynamic component={domains.some((domain) => domain === props.path[0]) ? 'h4' : 'h3'}>{nameOfPlace(props.path)}</Dynamic>
      <For each={ids()}>{(id) => <MyLine model={props.model} path={[...props.path, id]} type={props.type} />}</For>
      <NewLine {...props} last={ids().at(-1)} />
    </div>
  );
}

function MyLine(props: LinesProps): JSX.Element {
  const places = (): readonly Place[] => placesIn(props.type.item, props.path);
  const called = (): string =>
    places()
      .map((place) => textAt(props.model, place.path))
      .find((text) => text !== '') ?? t('thisLine');
  const remove = (): void => {
    const item = itemAt(props.model.plan().doc, props.path);
    if (item) props.model.edit({ type: 'remove', path: props.path, seen: versionsIn(item) });
  };
  return (
    <div class="my-lines__one">
      <For each={places()}>{(place) => <MyChange model={props.model} place={place} />}</For>
      <Button look="quiet" minor icon={trashIcon} class="flush-x" aria-label={t('removeWhat', { what: called() })} onClick={remove}>
        {t('remove')}
      </Button>
    </div>
  );
}

/** A line goes into the plan whole, when its words are there. */
function NewLine(props: LinesProps & { readonly last: string | undefined }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  const [written, setWritten] = createSignal<Readonly<Record<string, Value>>>({});
  const texts = (): readonly Place[] => placesIn(props.type.item, props.path).filter(({ type }) => type.type === 'text');
  const isEmpty = (): boolean => Object.values(written()).every((value) => value === '');
  const write = (name: string, value: string): void => void setWritten((all) => ({ ...all, [name]: value }));
  const add = (event: Event): void => {
    event.preventDefault();
    if (isEmpty()) return;
    const value = Object.fromEntries(Object.entries(written()).filter(([, one]) => one !== ''));
    props.model.edit({ type: 'add', path: props.path, id: props.model.newId(), value, after: props.last ?? null });
    setWritten({});
    setOpen(false);
  };
  return (
    <Show
      when={open()}
      fallback={
        <Button
          look="quiet"
          minor
          icon={plusIcon}
          class="flush-x"
          aria-label={t('addTo', { what: nameOfPlace(props.path) })}
          onClick={() => setOpen(true)}
        >
          {t('add')}
        </Button>
      }
    >
      <form class="my-lines__one" onSubmit={add}>
        <For each={texts()}>
          {(place, index) => (
            <NewText
              place={place}
              first={index() === 0}
              value={String(written()[place.name] ?? '')}
              onInput={(value) => write(place.name, value)}
            />
          )}
        </For>
        <p class="my-acts">
          <Button type="submit" look="primary" minor disabled={isEmpty()}>
            {t('add')}
          </Button>
          <Button look="quiet" minor onClick={() => setOpen(false)}>
            {t('cancel')}
          </Button>
        </p>
      </form>
    </Show>
  );
}

type NewTextProps = { readonly place: Place; readonly first: boolean; readonly value: string; readonly onInput: (value: string) => void };

function NewText(props: NewTextProps): JSX.Element {
  const max = (): number => (props.place.type.type === 'text' ? props.place.type.max : 0);
  const focus = (element: HTMLElement): void => {
    if (props.first) queueMicrotask(() => element.focus());
  };
  const input = (event: InputEvent & { readonly currentTarget: { readonly value: string } }): void =>
    props.onInput(event.currentTarget.value);
  return (
    <Show
      when={max() > SHORT}
      fallback={<Field ref={focus} label={nameOfPlace(props.place.path)} maxLength={max()} value={props.value} onInput={input} />}
    >
      <TextField ref={focus} label={nameOfPlace(props.place.path)} maxLength={max()} value={props.value} onInput={input} />
    </Show>
  );
}
