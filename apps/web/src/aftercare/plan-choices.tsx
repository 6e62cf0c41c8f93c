import type { PersonValue } from '@cairn/co-editing';
import { rhythms } from '@cairn/aftercare';
import { createMemo, createSignal, For, Show, type JSX } from 'solid-js';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { planWords } from '../words/aftercare.ts';
import { createWords } from '../words/words.ts';
import { AroundChoice, createChoice, type ChoicePlace } from './create-choice.tsx';
import { DayInput } from './plan-day.tsx';
import { optionName } from './place-names.ts';
import { placeId } from './plan-model.ts';
import { shortName } from './plan-words.ts';

const t = createWords(planEditorWords);
const shared = createWords(planWords);

type Labelled = ChoicePlace & { readonly label: string };

/** One of a few words. */
export function OptionChoice(props: Labelled & { readonly options: readonly string[]; readonly class?: string }): JSX.Element {
  const choice = createChoice(props);
  return (
    <AroundChoice {...props} choice={choice}>
      <select
        id={placeId(props.path)}
        class={`plan-choice ${props.class ?? ''}`}
        classList={{ 'is-empty': choice.text() === '' }}
        aria-label={props.label}
        title={choice.stamp()}
        disabled={props.desk.isLocked()}
        onPointerEnter={choice.approach}
        onFocus={choice.enter}
        onBlur={choice.leave}
        onChange={(event) => choice.set(event.currentTarget.value || null)}
      >
        <option value="" selected={choice.text() === ''}>
          {props.label}
        </option>
        <For each={choice.isNear() ? props.options : props.options.filter((option) => option === choice.text())}>
          {(option) => (
            <option value={option} selected={choice.text() === option}>
              {optionName(props.path, option)}
            </option>
          )}
        </For>
      </select>
    </AroundChoice>
  );
}

/** Who does a step: the patient or somebody on the care team. */
export function OwnerChoice(props: Labelled): JSX.Element {
  const choice = createChoice(props);
  const owner = (): PersonValue | undefined => {
    const value = choice.value();
    return typeof value === 'object' && value !== null ? value : undefined;
  };
  const people = createMemo((): readonly PersonValue[] => {
    const now = owner();
    const all = props.desk.model.people();
    return now && !all.some((person) => person.id === now.id) ? [...all, now] : all;
  });
  return (
    <AroundChoice {...props} choice={choice}>
      <select
        id={placeId(props.path)}
        class="plan-choice"
        classList={{ 'is-empty': !owner() }}
        aria-label={props.label}
        title={choice.stamp()}
        disabled={props.desk.isLocked()}
        onPointerEnter={choice.approach}
        onFocus={choice.enter}
        onBlur={choice.leave}
        onChange={(event) => {
          const id = event.currentTarget.value;
          const person = people().find((one) => one.id === id);
          choice.set(person ? { id: person.id, name: person.name } : null);
        }}
      >
        <option value="" selected={!owner()}>
          {t('nobody')}
        </option>
        <For each={choice.isNear() ? people() : people().filter((person) => person.id === owner()?.id)}>
          {(person) => (
            <option value={person.id} selected={owner()?.id === person.id}>
              {shortName(person.name)}
            </option>
          )}
        </For>
      </select>
    </AroundChoice>
  );
}

/** By when: no date, a rhythm, or a day. */
export function DueChoice(props: Labelled): JSX.Element {
  const choice = createChoice(props);
  const [picking, setPicking] = createSignal(false);
  const day = (): string => (rhythms.some((rhythm) => rhythm === choice.text()) ? '' : choice.text());
  const picked = (value: string): void => {
    setPicking(value === 'day');
    if (value !== 'day') choice.set(value === '' ? null : value);
  };
  return (
    <AroundChoice {...props} choice={choice}>
      <Show
        when={picking() || day() !== ''}
        fallback={
          <select
            id={placeId(props.path)}
            class="plan-choice"
            classList={{ 'is-empty': choice.value() === null }}
            aria-label={props.label}
            title={choice.stamp()}
            disabled={props.desk.isLocked()}
            onPointerEnter={choice.approach}
            onFocus={choice.enter}
            onBlur={choice.leave}
            onChange={(event) => picked(event.currentTarget.value)}
          >
            <option value="" selected={choice.value() === null}>
              {t('noDate')}
            </option>
            <For each={choice.isNear() ? rhythms : rhythms.filter((rhythm) => rhythm === choice.value())}>
              {(rhythm) => (
                <option value={rhythm} selected={choice.value() === rhythm}>
                  {shared(rhythm)}
                </option>
              )}
            </For>
            <Show when={choice.isNear()}>
              <option value="day">{t('onDay')}</option>
            </Show>
          </select>
        }
      >
        <DayInput
          {...props}
          label={t('dueDay')}
          choice={choice}
          value={day()}
          empty={t('noDate')}
          autofocus={picking()}
          onDone={() => setPicking(false)}
        />
      </Show>
    </AroundChoice>
  );
}

/** A day, or none. */
export function DayChoice(props: Labelled): JSX.Element {
  const choice = createChoice(props);
  return (
    <AroundChoice {...props} choice={choice}>
      <DayInput {...props} choice={choice} value={choice.text()} empty={props.label} autofocus={false} onDone={() => undefined} />
    </AroundChoice>
  );
}

/** When a goal is looked at again. */
export function ReviewChoice(props: ChoicePlace): JSX.Element {
  const choice = createChoice(props);
  return (
    <div class="plan-review" classList={{ 'plan-review--open': choice.text() === '' }}>
      <AroundChoice {...props} choice={choice}>
        <Show when={choice.text() !== ''}>
          <span aria-hidden="true">{t('review')}</span>
        </Show>
        <DayInput
          {...props}
          label={t('review')}
          choice={choice}
          value={choice.text()}
          empty={t('noDate')}
          autofocus={false}
          onDone={() => undefined}
        />
      </AroundChoice>
    </div>
  );
}
