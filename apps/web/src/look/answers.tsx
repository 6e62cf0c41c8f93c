/** Ways to answer a question. Put each inside a `fieldset` whose `legend` is the question, or give `label`. */
import { For, Show, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { Icon } from './icon.tsx';
import { cloudIcon, cloudLightningIcon, cloudRainIcon, cloudSunIcon, minusIcon, plusIcon, sunIcon } from './icons.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const t = createWords(lookWords);

export type Option<V extends string> = { readonly value: V; readonly label: string; readonly hint?: string | undefined };

type ChoiceListProps<V extends string> = {
  readonly name: string;
  readonly options: readonly Option<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly label?: string;
  readonly columns?: 1 | 2;
};

export function ChoiceList<V extends string>(props: ChoiceListProps<V>): JSX.Element {
  return (
    <div
      class="choices"
      classList={{ 'choices--2': props.columns === 2 }}
      role={props.label === undefined ? undefined : 'radiogroup'}
      aria-label={props.label}
    >
      <For each={props.options}>
        {(option) => (
          <label class="choice" classList={{ 'is-checked': props.value === option.value }}>
            <input
              type="radio"
              name={props.name}
              value={option.value}
              checked={props.value === option.value}
              onChange={() => props.onChange(option.value)}
            />
            <OptionWords option={option} />
          </label>
        )}
      </For>
    </div>
  );
}

function OptionWords(props: { readonly option: Option<string> }): JSX.Element {
  return (
    <span>
      {props.option.label}
      <Show when={props.option.hint}>
        <span class="choice__hint">{props.option.hint}</span>
      </Show>
    </span>
  );
}

type ChoiceChecksProps<V extends string> = {
  readonly options: readonly Option<V>[];
  readonly values: readonly V[];
  readonly onChange: (values: V[]) => void;
  readonly label?: string;
  readonly columns?: 1 | 2;
};

/** Any number of answers, kept in the order of the options. */
export function ChoiceChecks<V extends string>(props: ChoiceChecksProps<V>): JSX.Element {
  const toggle = (value: V, on: boolean): void =>
    props.onChange(props.options.map((option) => option.value).filter((one) => (one === value ? on : props.values.includes(one))));
  return (
    <div
      class="choices"
      classList={{ 'choices--2': props.columns === 2 }}
      role={props.label === undefined ? undefined : 'group'}
      aria-label={props.label}
    >
      <For each={props.options}>
        {(option) => (
          <label class="choice" classList={{ 'is-checked': props.values.includes(option.value) }}>
            <input
              type="checkbox"
              checked={props.values.includes(option.value)}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            />
            <OptionWords option={option} />
          </label>
        )}
      </For>
    </div>
  );
}

const eleven = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

type ScaleProps = {
  readonly name: string;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  /** What the two ends mean, with their numbers: '0 none', '10 strongest ever'. */
  readonly low: string;
  readonly high: string;
  readonly label?: string;
};

/** 0 to 10 as eleven equal radios: no slider, because drags fail with tremor and screen readers. */
export function Scale(props: ScaleProps): JSX.Element {
  return (
    <>
      <div class="scale" role={props.label === undefined ? undefined : 'radiogroup'} aria-label={props.label}>
        <For each={eleven}>
          {(point) => (
            <label class="scale__opt" classList={{ 'is-checked': props.value === point }}>
              <input type="radio" name={props.name} value={point} checked={props.value === point} onChange={() => props.onChange(point)} />
              {point}
            </label>
          )}
        </For>
      </div>
      <p class="scale__ends mt-3">
        <span>{props.low}</span>
        <span>{props.high}</span>
      </p>
    </>
  );
}

/** Mood 1 stormy to 5 bright, as weather words rather than faces. */
export const moods = [
  { value: 1, icon: cloudLightningIcon, word: 'stormy' },
  { value: 2, icon: cloudRainIcon, word: 'low' },
  { value: 3, icon: cloudIcon, word: 'okay' },
  { value: 4, icon: cloudSunIcon, word: 'good' },
  { value: 5, icon: sunIcon, word: 'bright' },
] as const;

type WeatherProps = {
  readonly name: string;
  readonly value: number | undefined;
  readonly onChange: (value: number) => void;
  readonly label?: string;
};

export function Weather(props: WeatherProps): JSX.Element {
  return (
    <div class="wx" role={props.label === undefined ? undefined : 'radiogroup'} aria-label={props.label}>
      <For each={moods}>
        {(mood) => (
          <label class="wx__opt" classList={{ 'is-checked': props.value === mood.value }}>
            <input
              type="radio"
              name={props.name}
              value={mood.value}
              checked={props.value === mood.value}
              onChange={() => props.onChange(mood.value)}
            />
            <Icon of={mood.icon} />
            <span>{t(mood.word)}</span>
          </label>
        )}
      </For>
    </div>
  );
}

type StepperProps = {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** The figure as people write it: '5½'. */
  readonly show: (value: number) => string;
  readonly unit: string;
  /** What is counted: 'Hours of sleep'. */
  readonly label: string;
};

export function Stepper(props: StepperProps): JSX.Element {
  const to = (value: number): void => props.onChange(Math.min(props.max, Math.max(props.min, value)));
  return (
    <div class="stepper" role="group" aria-label={props.label}>
      <button
        class="btn btn--outline"
        type="button"
        aria-disabled={props.value <= props.min ? 'true' : undefined}
        onClick={() => to(props.value - props.step)}
      >
        <Icon of={minusIcon} />
        <VisuallyHidden>{t('less')}</VisuallyHidden>
      </button>
      <output aria-live="polite">
        {props.show(props.value)}
        <small>{props.unit}</small>
      </output>
      <button
        class="btn btn--outline"
        type="button"
        aria-disabled={props.value >= props.max ? 'true' : undefined}
        onClick={() => to(props.value + props.step)}
      >
        <Icon of={plusIcon} />
        <VisuallyHidden>{t('more')}</VisuallyHidden>
      </button>
    </div>
  );
}
