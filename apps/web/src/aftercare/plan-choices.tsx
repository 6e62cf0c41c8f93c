import { fieldAt, type Field, type Path, type Value } from '@cairn/co-editing';
import { rhythms, type PlanPerson } from '@cairn/aftercare';
import { createSignal, For, Show, type JSX } from 'solid-js';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import { PlanConflict } from './plan-conflict.tsx';
import { FieldState, Returned } from './plan-line.tsx';
import { placeId, type PlanModel } from './plan-model.ts';
import { dayWords, shortName } from './plan-words.ts';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Place = { readonly model: PlanModel; readonly path: Path };

/** A choice or a date: written at once, so that it never waits in the page. */
function createChoice(place: Place) {
  const field = (): Field | undefined => fieldAt(place.model.plan().doc, place.path);
  const set = (value: Value): void => {
    place.model.edit({ type: 'set', path: place.path, value, base: field()?.version ?? '' });
  };
  return { field, value: () => field()?.value ?? null, set };
}

function Around(
  props: Place & { readonly field: Field | undefined; readonly onPutBack: (value: Value) => void; readonly children: JSX.Element },
): JSX.Element {
  return (
    <>
      <Show
        when={(props.field?.conflict.length ?? 0) > 0 && props.field}
        fallback={
          <>
            {props.children}
            <FieldState model={props.model} path={props.path} />
          </>
        }
      >
        {(both) => <PlanConflict model={props.model} path={props.path} field={both()} isText={false} />}
      </Show>
      <Returned model={props.model} path={props.path} onPutBack={props.onPutBack} />
    </>
  );
}

/** Who does a step: the patient or somebody on the care team. */
export function OwnerChoice(props: Place): JSX.Element {
  const choice = createChoice(props);
  const owner = (): PlanPerson | undefined => {
    const value = choice.value();
    return typeof value === 'object' && value !== null ? value : undefined;
  };
  const people = (): readonly PlanPerson[] => {
    const now = owner();
    const all = props.model.people();
    return now && !all.some((person) => person.id === now.id) ? [...all, now] : all;
  };
  return (
    <Around {...props} field={choice.field()} onPutBack={choice.set}>
      <select
        id={placeId(props.path)}
        class="plan-choice"
        aria-label={t('who')}
        onFocus={() => props.model.enter(props.path)}
        onBlur={() => props.model.enter(undefined)}
        onChange={(event) => {
          const id = event.currentTarget.value;
          const person = people().find((one) => one.id === id);
          choice.set(person ? { id: person.id, name: person.name } : null);
        }}
      >
        <option value="" selected={!owner()}>
          {t('nobody')}
        </option>
        <For each={people()}>
          {(person) => (
            <option value={person.id} selected={owner()?.id === person.id}>
              {shortName(person.name)}
            </option>
          )}
        </For>
      </select>
    </Around>
  );
}

/** By when: no date, a rhythm, or a day. */
export function DueChoice(props: Place): JSX.Element {
  const choice = createChoice(props);
  const [picking, setPicking] = createSignal(false);
  const isRhythm = (value: Value): boolean => rhythms.some((rhythm) => rhythm === value);
  const day = (): string => {
    const value = choice.value();
    return typeof value === 'string' && !isRhythm(value) ? value : '';
  };
  const picked = (value: string): void => {
    setPicking(value === 'day');
    if (value !== 'day') choice.set(value === '' ? null : value);
  };
  return (
    <Around {...props} field={choice.field()} onPutBack={choice.set}>
      <Show
        when={picking() || day() !== ''}
        fallback={
          <select id={placeId(props.path)} class="plan-choice" aria-label={t('by')} onChange={(event) => picked(event.currentTarget.value)}>
            <option value="" selected={choice.value() === null}>
              {t('noDate')}
            </option>
            <For each={rhythms}>
              {(rhythm) => (
                <option value={rhythm} selected={choice.value() === rhythm}>
                  {shared(rhythm)}
                </option>
              )}
            </For>
            <option value="day">{t('onDay')}</option>
          </select>
        }
      >
        <DayInput {...props} label={t('dueDay')} value={day()} autofocus={picking()} onDay={choice.set} onDone={() => setPicking(false)} />
      </Show>
    </Around>
  );
}

/** When a goal is looked at again. */
export function ReviewChoice(props: Place): JSX.Element {
  const choice = createChoice(props);
  const day = (): string => {
    const value = choice.value();
    return typeof value === 'string' ? value : '';
  };
  return (
    <div class="plan-review" classList={{ 'plan-review--open': day() === '' }}>
      <Around {...props} field={choice.field()} onPutBack={choice.set}>
        <Show when={day() !== ''}>
          <span aria-hidden="true">{t('review')}</span>
        </Show>
        <DayInput {...props} label={t('review')} value={day()} autofocus={false} onDay={choice.set} onDone={() => undefined} />
      </Around>
    </div>
  );
}

type DayProps = Place & {
  readonly label: string;
  readonly value: string;
  readonly autofocus: boolean;
  readonly onDay: (day: string | null) => void;
  readonly onDone: () => void;
};

/** A day typed digit by digit is written when it is whole and the person leaves, or picks it. */
function DayInput(props: DayProps): JSX.Element {
  const write = (input: HTMLInputElement): void => {
    const day = input.value === '' ? null : input.value;
    if (day !== (props.value || null) && (day !== null || !input.validity.badInput)) props.onDay(day);
  };
  return (
    <span class="plan-date">
      <span class="plan-date__words" aria-hidden="true">
        {props.value === '' ? t('noDate') : dayWords(props.value)}
      </span>
      <input
        ref={(input) => props.autofocus && queueMicrotask(() => input.focus())}
        id={placeId(props.path)}
        class="plan-day"
        type="date"
        aria-label={props.label}
        value={props.value}
        onFocus={() => props.model.enter(props.path)}
        onKeyDown={(event) => event.key === 'Enter' && write(event.currentTarget)}
        onBlur={(event) => {
          write(event.currentTarget);
          props.onDone();
          props.model.enter(undefined);
        }}
      />
    </span>
  );
}
