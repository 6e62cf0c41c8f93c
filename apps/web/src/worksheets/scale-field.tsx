import { createEffect, createMemo, createSignal, createUniqueId, onCleanup, Show, untrack, type JSX } from 'solid-js';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';
import { createAnswer } from './create-answer.ts';
import { Beneath, canWrite, inWords, label, Written, type FieldProps } from './field-frame.tsx';

const t = createWords(worksheetWords);

const REST_MS = 400;

/**
 * A number on a line. Nothing is set until somebody moves it; while it is being moved the number follows, and it is written
 * when it rests. `before` marks where it stood earlier.
 */
export function ScaleField(props: FieldProps & { readonly before?: number | undefined; readonly isBig?: boolean }): JSX.Element {
  const id = createUniqueId();
  const answer = createAnswer(untrack(() => ({ desk: props.desk, path: props.path })));
  const [moving, setMoving] = createSignal<number>();
  const scale = createMemo(() => (props.question.as === 'scale' ? props.question : { min: 0, max: 10, step: 1 }));
  const value = (): number | undefined => {
    const now = moving() ?? answer.value();
    return typeof now === 'number' ? now : undefined;
  };
  const words = (): string => inWords(props.question, props.word, value() ?? null);
  const part = (at: number): string => `${((at - scale().min) / (scale().max - scale().min)) * 100}%`;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const write = (): void => {
    clearTimeout(timer);
    const to = moving();
    if (to !== undefined) answer.set(to);
    setMoving(undefined);
  };
  /** Keys move it a step at a time; it is written once it rests. */
  const rest = (to: number): void => {
    setMoving(to);
    clearTimeout(timer);
    timer = setTimeout(write, REST_MS);
  };
  onCleanup(write);
  return (
    <div class="answer answer--scale" classList={{ 'answer--big': props.isBig === true }}>
      <label class="link__q" classList={{ vh: props.hideLabel === true }} for={id}>
        {label(props)}
      </label>
      <output class="ruler-line__value" for={id}>
        {words() || t('noNumber')}
      </output>
      <Show when={canWrite(props)} fallback={<Written id={id} text={words()} isSettled={answer.versions().length < 2} />}>
        <Slider
          id={id}
          scale={scale()}
          value={value()}
          words={words()}
          before={props.before === undefined ? undefined : part(props.before)}
          onMove={(to) => {
            setMoving(to);
            answer.enter();
          }}
          onLetGo={rest}
          onLeave={() => {
            write();
            answer.leave();
          }}
        />
      </Show>
      <Beneath {...props} answer={answer} />
    </div>
  );
}

type SliderProps = {
  readonly id: string;
  readonly scale: { readonly min: number; readonly max: number; readonly step: number };
  readonly value: number | undefined;
  readonly words: string;
  /** Where it stood before, in percent of the line. */
  readonly before: string | undefined;
  readonly onMove: (to: number) => void;
  readonly onLetGo: (to: number) => void;
  readonly onLeave: () => void;
};

function Slider(props: SliderProps): JSX.Element {
  let input: HTMLInputElement | undefined;
  // The thumb of an untouched line stands in the middle of nothing: at its start, and said to be unset.
  createEffect(() => {
    if (input) input.value = String(props.value ?? props.scale.min);
  });
  return (
    <span class="ruler-line" classList={{ 'is-unset': props.value === undefined }}>
      <Show when={props.before}>
        {(at) => <span class="ruler-line__before" style={{ 'inset-inline-start': at() }} aria-hidden="true" />}
      </Show>
      <input
        ref={(element) => (input = element)}
        id={props.id}
        class="ruler-line__line"
        type="range"
        min={props.scale.min}
        max={props.scale.max}
        step={props.scale.step}
        aria-valuetext={props.value === undefined ? t('setNumber') : props.words}
        onInput={(event) => props.onMove(event.currentTarget.valueAsNumber)}
        onChange={(event) => props.onLetGo(event.currentTarget.valueAsNumber)}
        onClick={(event) => props.value === undefined && props.onLetGo(event.currentTarget.valueAsNumber)}
        onBlur={() => props.onLeave()}
      />
      <span class="ruler-line__ends" aria-hidden="true">
        <span>{props.scale.min}</span>
        <span>{props.scale.max}</span>
      </span>
    </span>
  );
}
