import type { Ask, Scalar, Value } from '@cairn/workflows';
import { createSignal, Match, Show, Switch, type JSX } from 'solid-js';
import { ChoiceChecks, ChoiceList, Scale, Stepper, Weather } from '../look/answers.tsx';
import { checkInWords } from '../words/check-ins.ts';
import { createWords, language } from '../words/words.ts';
import { halves, say, type Names } from './answer-words.ts';

const t = createWords(checkInWords);

type QuestionProps = {
  readonly id: string;
  readonly node: Ask;
  readonly names: Names;
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  /** One answer was picked with a finger or a mouse, which is all there is to do here. Keys only move between answers. */
  readonly onPick?: (value: Value) => void;
  /** Receives the legend, so that the screen can move the focus to a new question. */
  readonly ref: (legend: HTMLElement) => void;
};

/** One question of a flow in a fieldset; the way of answering follows its type. */
export function Question(props: QuestionProps): JSX.Element {
  let touched = false;
  const follow = (answers: HTMLElement): void => {
    answers.addEventListener('pointerdown', () => (touched = true));
    answers.addEventListener('keydown', () => (touched = false));
  };
  const onChange = (value: Value): void => {
    const picked = touched && isOneTap(props.node);
    touched = false;
    props.onChange(value);
    if (picked) props.onPick?.(value);
  };
  return (
    <fieldset ref={follow}>
      <legend class="ci__q" tabindex="-1" ref={(element) => props.ref(element)}>
        {say(props.node.text, language(), props.names)}
      </legend>
      {props.node.hint ? <p class="ci__hint">{say(props.node.hint, language(), props.names)}</p> : undefined}
      <div class="gap-5" />
      <Answers {...props} onChange={onChange} />
    </fieldset>
  );
}

/** One pick is the whole answer. A question that can be a call for help is sent on purpose, never by a slip of the thumb. */
export function isOneTap({ question, pressing }: Ask): boolean {
  return pressing === undefined && (question.type === 'choice' || question.type === 'yes-no' || question.type === 'scale');
}

/** The question as type `K`, for a `Match` that hands it on. */
function as<K extends Ask['question']['type']>(node: Ask, type: K): Extract<Ask['question'], { readonly type: K }> | undefined {
  return node.question.type === type ? (node.question as Extract<Ask['question'], { readonly type: K }>) : undefined;
}

function Answers(props: QuestionProps): JSX.Element {
  const words = (text: Parameters<typeof say>[0]): string => say(text, language(), props.names);
  const number = (): number | undefined => (typeof props.value === 'number' ? props.value : undefined);
  return (
    <Switch>
      <Match when={as(props.node, 'scale')}>
        {(question) => (
          <Scale
            name={props.id}
            value={number()}
            onChange={(value) => props.onChange(value)}
            low={t('low', { words: words(question().lowest) })}
            high={t('high', { words: words(question().highest) })}
          />
        )}
      </Match>
      <Match when={as(props.node, 'number')}>
        {(question) => (
          <Stepper
            value={number() ?? question().start}
            min={question().min}
            max={question().max}
            step={question().step}
            onChange={(value) => props.onChange(value)}
            show={halves}
            unit={words((number() ?? question().start) <= 1 && (number() ?? question().start) > 0 ? question().one : question().unit)}
            label={words(props.node.text)}
          />
        )}
      </Match>
      <Match when={as(props.node, 'multi')}>
        {(question) => (
          <ChoiceChecks
            options={question().options.map((option) => ({ value: option.value, label: words(option.text) }))}
            values={Array.isArray(props.value) ? props.value : []}
            onChange={(values) => props.onChange(values)}
            columns={question().options.length > 6 ? 2 : 1}
          />
        )}
      </Match>
      <Match when={as(props.node, 'text') ?? as(props.node, 'date') ?? as(props.node, 'time')}>
        {(question) => <Written question={question()} label={words(props.node.text)} value={props.value} onChange={props.onChange} />}
      </Match>
      <Match when={as(props.node, 'yes-no')}>
        {(question) => (
          <OneOf
            name={props.id}
            options={[
              { value: true, label: words(question().yes) },
              { value: false, label: words(question().no) },
            ]}
            value={props.value}
            onChange={(value) => props.onChange(value)}
          />
        )}
      </Match>
      <Match when={as(props.node, 'choice')?.look === 'weather'}>
        <Weather name={props.id} value={number()} onChange={(value) => props.onChange(value)} />
      </Match>
      <Match when={as(props.node, 'choice')}>
        {(question) => (
          <OneOf
            name={props.id}
            options={question().options.map((option) => ({ value: option.value, label: words(option.text) }))}
            value={props.value}
            onChange={(value) => props.onChange(value)}
          />
        )}
      </Match>
    </Switch>
  );
}

type WrittenProps = {
  readonly question: Extract<Ask['question'], { readonly type: 'text' | 'date' | 'time' }>;
  readonly label: string;
  readonly value: Value | undefined;
  readonly onChange: (value: string) => void;
};

/** Own words, a day or a clock time. */
function Written(props: WrittenProps): JSX.Element {
  const value = (): string => (typeof props.value === 'string' ? props.value : '');
  const text = () => (props.question.type === 'text' ? props.question : undefined);
  const date = () => (props.question.type === 'date' ? props.question : undefined);
  return (
    <Show
      when={text()}
      fallback={
        <input
          class="input"
          type={props.question.type}
          aria-label={props.label}
          min={dayFromNow(date()?.from)}
          max={dayFromNow(date()?.to)}
          value={value()}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      }
    >
      {(own) => (
        <textarea
          class="input"
          aria-label={props.label}
          rows={own().rows ?? 3}
          maxLength={own().maxLength}
          value={value()}
          onInput={(event) => props.onChange(event.currentTarget.value)}
        />
      )}
    </Show>
  );
}

/** A hint for the picker, by this device's calendar; the engine holds to the person's own. */
function dayFromNow(days: number | undefined): string | undefined {
  if (days === undefined) return undefined;
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate() + days)).toISOString().slice(0, 10);
}

type OneOfProps = {
  readonly name: string;
  readonly options: readonly { readonly value: Scalar; readonly label: string }[];
  readonly value: Value | undefined;
  readonly onChange: (value: Scalar) => void;
};

/** Radios hold words; answers may be numbers or yes and no. */
function OneOf(props: OneOfProps): JSX.Element {
  return (
    <ChoiceList
      name={props.name}
      options={props.options.map((option) => ({ value: String(option.value), label: option.label }))}
      value={props.value === undefined ? undefined : String(props.value)}
      onChange={(text) => {
        const picked = props.options.find((option) => String(option.value) === text);
        if (picked) props.onChange(picked.value);
      }}
    />
  );
}

/** What is picked and not yet sent, for the question `id`; another question starts empty or with what stands. */
export function createDraft(id: () => string | undefined, standing: () => Value | undefined, start: () => Value | undefined) {
  const [draft, setDraft] = createSignal<{ readonly of: string | undefined; readonly value: Value }>();
  const value = (): Value | undefined => {
    const held = draft();
    return held && held.of === id() ? held.value : (standing() ?? start());
  };
  return { value, set: (next: Value) => setDraft({ of: id(), value: next }) };
}
