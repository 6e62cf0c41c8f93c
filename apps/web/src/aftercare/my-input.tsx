import { optionText } from '@cairn/aftercare';
import { fieldAt, valueAt, type FieldType, type Path, type PersonValue, type Value } from '@cairn/co-editing';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { Field, SelectField, TextField } from '../look/field.tsx';
import { planWords } from '../words/aftercare.ts';
import { myPlanPageWords } from '../words/my-plan.ts';
import { createWords, language } from '../words/words.ts';
import { createField } from './create-field.ts';
import { nameOfPlace, namesOf, SHORT } from './my-places.ts';
import { MyReturned } from './my-strays.tsx';
import { FieldState, SomeoneHere } from './plan-line.tsx';
import type { PlanModel } from './plan-model.ts';

const t = createWords(myPlanPageWords);
const shared = createWords(planWords);

type Props = { readonly model: PlanModel; readonly path: Path; readonly type: FieldType };

/** One place of the plan, written where it stands. What others write meanwhile is kept beside it, never under it. */
export function MyInput(props: Props): JSX.Element {
  return (
    <Show when={props.type.type === 'text' ? props.type : undefined} fallback={<Chosen {...props} />}>
      {(type) => <Written model={props.model} path={props.path} max={type().max} />}
    </Show>
  );
}

function Written(props: { readonly model: PlanModel; readonly path: Path; readonly max: number }): JSX.Element {
  const field = createField(
    () => props.model,
    () => props.path,
  );
  const isPhone = (): boolean => props.path.at(-1) === 'phone';
  return (
    <div class="my-input" data-place={props.path.join('/')}>
      <Show
        when={props.max > SHORT}
        fallback={
          <Field
            label={nameOfPlace(props.path)}
            type={isPhone() ? 'tel' : 'text'}
            maxLength={props.max}
            value={field.shown()}
            onFocus={field.enter}
            onBlur={field.leave}
            onInput={(event) => field.type(event.currentTarget.value)}
          />
        }
      >
        <TextField
          label={nameOfPlace(props.path)}
          maxLength={props.max}
          value={field.shown()}
          onFocus={field.enter}
          onBlur={field.leave}
          onInput={(event) => field.type(event.currentTarget.value)}
        />
      </Show>
      <Show when={field.focused()}>
        <SomeoneHere model={props.model} path={props.path} writing />
      </Show>
      <FieldState model={props.model} path={props.path} />
      <MyReturned model={props.model} path={props.path} onPutBack={(value) => field.type(typeof value === 'string' ? value : '')} />
    </div>
  );
}

/** Days, choices and people: chosen, and with that sent. */
function Chosen(props: Props): JSX.Element {
  const value = (): Value => valueAt(props.model.plan().doc, props.path);
  const set = (next: Value): void => {
    const base = fieldAt(props.model.plan().doc, props.path)?.version ?? '';
    props.model.edit({ type: 'set', path: props.path, value: next, base });
  };
  return (
    <div class="my-input">
      <Show when={props.type.type === 'person'}>
        <Person model={props.model} path={props.path} value={value()} onChoose={set} />
      </Show>
      <Show when={props.type.type === 'choice' && props.type}>
        {(type) => (
          <SelectField label={nameOfPlace(props.path)} onChange={(event) => set(event.currentTarget.value || null)}>
            <option value="">{t('choose')}</option>
            <For each={type().options}>
              {(one) => (
                <option value={one} selected={one === value()}>
                  {optionText(namesOf(props.path), one, language())}
                </option>
              )}
            </For>
          </SelectField>
        )}
      </Show>
      <Show when={props.type.type === 'day' && props.type}>
        {(type) => <Day label={nameOfPlace(props.path)} rhythms={type().or} value={value()} onChoose={set} />}
      </Show>
      <FieldState model={props.model} path={props.path} />
      <MyReturned model={props.model} path={props.path} onPutBack={set} />
    </div>
  );
}

type ChosenProps = { readonly value: Value; readonly onChoose: (value: Value) => void };

function Person(props: ChosenProps & { readonly model: PlanModel; readonly path: Path }): JSX.Element {
  const chosen = (): string => (typeof props.value === 'object' && props.value !== null ? props.value.id : '');
  /** Who does it, but is no longer with this plan. */
  const gone = (): PersonValue | undefined =>
    typeof props.value === 'object' && props.value !== null && !props.model.people().some(({ id }) => id === chosen())
      ? props.value
      : undefined;
  const choose = (id: string): void => {
    const person = props.model.people().find((one) => one.id === id);
    props.onChoose(person ? { id: person.id, name: person.name } : null);
  };
  return (
    <SelectField label={nameOfPlace(props.path)} onChange={(event) => choose(event.currentTarget.value)}>
      <option value="">{t('nobody')}</option>
      <Show when={gone()}>
        {(person) => (
          <option value={person().id} selected>
            {person().name}
          </option>
        )}
      </Show>
      <For each={props.model.people()}>
        {(person) => (
          <option value={person.id} selected={person.id === chosen()}>
            {person.id === props.model.me().personId ? shared('you') : person.name}
          </option>
        )}
      </For>
    </SelectField>
  );
}

/** A last day, or a rhythm without one. */
function Day(props: ChosenProps & { readonly label: string; readonly rhythms: readonly string[] }): JSX.Element {
  const standing = (): string => String(props.value ?? '');
  const isRhythm = (): boolean => props.rhythms.includes(standing());
  const [picking, setPicking] = createSignal(false);
  const shown = (): string => (picking() || (standing() !== '' && !isRhythm()) ? 'day' : standing());
  const pick = (how: string): void => {
    setPicking(how === 'day');
    if (how !== 'day') props.onChoose(how || null);
  };
  return (
    <>
      <Show when={props.rhythms.length > 0}>
        <SelectField label={props.label} onChange={(event) => pick(event.currentTarget.value)}>
          <option value="">{t('noDay')}</option>
          <For each={props.rhythms}>
            {(one) => (
              <option value={one} selected={one === shown()}>
                {one === 'daily' ? shared('daily') : shared('always')}
              </option>
            )}
          </For>
          <option value="day" selected={shown() === 'day'}>
            {t('onDay')}
          </option>
        </SelectField>
      </Show>
      <Show when={props.rhythms.length === 0 || shown() === 'day'}>
        <Field
          label={props.rhythms.length === 0 ? props.label : t('onDay')}
          type="date"
          value={isRhythm() ? '' : standing()}
          onChange={(event) => props.onChoose(event.currentTarget.value || null)}
        />
      </Show>
    </>
  );
}
