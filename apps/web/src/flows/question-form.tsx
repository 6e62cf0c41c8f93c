import type { Ask, Question, Scalar } from '@cairn/workflows';
import { questionTypes } from '@cairn/workflows';
import { For, Match, Show, Switch, type JSX } from 'solid-js';
import { flowFormWords } from '../words/flow-forms.ts';
import { createWords } from '../words/words.ts';
import { Group, NumberField, Opt, Pick } from './fields.tsx';
import { asType, noWords } from './model/fresh.ts';
import { asNumbers } from './model/options.ts';
import { OptionsForm } from './options-form.tsx';
import { TextPair } from './text-pair.tsx';

const t = createWords(flowFormWords);

type OfType<T extends Question['type']> = Extract<Question, { readonly type: T }>;
type FormProps<Q extends Question> = { readonly question: Q; readonly onChange: (question: Q, key?: string) => void };

type QuestionFormProps = {
  readonly ask: Ask;
  readonly onChange: (ask: Ask, key?: string) => void;
  /** Where an answer leads, in words. */
  readonly leads: (value: Scalar) => string;
};

/** How a question is answered. */
export function QuestionForm(props: QuestionFormProps): JSX.Element {
  const set = (question: Question, key?: string): void => props.onChange({ ...props.ask, question }, key && `question.${key}`);
  const as = <T extends Question['type']>(type: T): OfType<T> | undefined =>
    props.ask.question.type === type ? (props.ask.question as OfType<T>) : undefined;
  const options = () => as('choice') ?? as('multi');
  const press = (pressing: readonly Scalar[]): void => {
    const { pressing: _was, ...rest } = props.ask;
    props.onChange(pressing.length > 0 ? { ...rest, pressing } : rest);
  };
  return (
    <>
      <Pick
        label={t('answerType')}
        value={props.ask.question.type}
        options={questionTypes.map((type) => ({ value: type, label: t(type) }))}
        onChange={(type) => set(asType(props.ask.question, type))}
      />
      <Switch>
        <Match when={options()}>
          {(question) => (
            <>
              <OptionsForm
                question={question()}
                onChange={set}
                leads={props.leads}
                pressing={props.ask.pressing ?? []}
                onPressing={press}
              />
              <Extras question={question()} onChange={set} />
            </>
          )}
        </Match>
        <Match when={as('yes-no')}>
          {(question) => (
            <>
              <TextPair short label={t('yes')} name="yes" text={question().yes} onChange={(yes, key) => set({ ...question(), yes }, key)} />
              <TextPair short label={t('no')} name="no" text={question().no} onChange={(no, key) => set({ ...question(), no }, key)} />
            </>
          )}
        </Match>
        <Match when={as('scale')}>
          {(question) => (
            <>
              <TextPair
                short
                label={t('lowest')}
                name="lowest"
                text={question().lowest}
                onChange={(lowest, key) => set({ ...question(), lowest }, key)}
              />
              <TextPair
                short
                label={t('highest')}
                name="highest"
                text={question().highest}
                onChange={(highest, key) => set({ ...question(), highest }, key)}
              />
            </>
          )}
        </Match>
        <Match when={as('number')}>{(question) => <NumberForm question={question()} onChange={set} />}</Match>
        <Match when={as('text')}>{(question) => <OwnWordsForm question={question()} onChange={set} />}</Match>
        <Match when={as('date')}>{(question) => <DateForm question={question()} onChange={set} />}</Match>
      </Switch>
    </>
  );
}

function Extras(props: FormProps<OfType<'choice' | 'multi'>>): JSX.Element {
  const multi = () => (props.question.type === 'multi' ? props.question : undefined);
  const choice = () => (props.question.type === 'choice' ? props.question : undefined);
  const limit = (question: OfType<'multi'>, atMost: number | undefined): void => {
    const { atMost: _was, ...rest } = question;
    props.onChange(atMost === undefined ? rest : { ...rest, atMost: Math.max(1, Math.round(atMost)) });
  };
  const weather = (question: OfType<'choice'>, on: boolean): void => {
    const { look: _was, ...rest } = question;
    props.onChange(on ? { ...rest, look: 'weather' } : rest);
  };
  return (
    <>
      <Show when={multi()}>
        {(question) => <NumberField label={t('atMost')} value={question().atMost} onChange={(atMost) => limit(question(), atMost)} />}
      </Show>
      <Show when={choice()}>
        {(question) => (
          <>
            <Opt
              label={t('asNumbers')}
              checked={question().options.length > 0 && question().options.every((option) => typeof option.value === 'number')}
              onChange={(on) => props.onChange(asNumbers(question(), on))}
            />
            <Show when={question().options.length === 5}>
              <Opt label={t('weather')} checked={question().look === 'weather'} onChange={(on) => weather(question(), on)} />
            </Show>
          </>
        )}
      </Show>
    </>
  );
}

function NumberForm(props: FormProps<OfType<'number'>>): JSX.Element {
  const set = (part: Partial<OfType<'number'>>, key?: string): void => props.onChange({ ...props.question, ...part }, key);
  const limits = ['min', 'max', 'step', 'start'] as const;
  const labels = { min: 'min', max: 'max', step: 'stepBy', start: 'startAt' } as const;
  const soft = () => props.question.soft;
  const soften = (on: boolean): void => {
    const { soft: _was, ...rest } = props.question;
    props.onChange(on ? { ...rest, soft: { min: rest.min, max: rest.max, text: noWords } } : rest);
  };
  return (
    <>
      <TextPair short label={t('one')} name="one" text={props.question.one} onChange={(one, key) => set({ one }, key)} />
      <TextPair short label={t('unit')} name="unit" text={props.question.unit} onChange={(unit, key) => set({ unit }, key)} />
      <div class="pair pair--short">
        <For each={limits}>
          {(limit) => (
            <NumberField
              label={t(labels[limit])}
              step="any"
              value={props.question[limit]}
              onChange={(value) => value !== undefined && set({ [limit]: value })}
            />
          )}
        </For>
      </div>
      <Opt label={t('soft')} checked={soft() !== undefined} onChange={soften} />
      <Show when={soft()}>
        {(limit) => (
          <Group name={t('soft')}>
            <div class="pair pair--short">
              <NumberField
                label={t('softMin')}
                step="any"
                value={limit().min}
                onChange={(min) => min !== undefined && set({ soft: { ...limit(), min } })}
              />
              <NumberField
                label={t('softMax')}
                step="any"
                value={limit().max}
                onChange={(max) => max !== undefined && set({ soft: { ...limit(), max } })}
              />
            </div>
            <TextPair
              label={t('softText')}
              name="soft"
              text={limit().text}
              onChange={(text, key) => set({ soft: { ...limit(), text } }, key)}
            />
          </Group>
        )}
      </Show>
    </>
  );
}

function OwnWordsForm(props: FormProps<OfType<'text'>>): JSX.Element {
  const rows = (count: number | undefined): void => {
    const { rows: _was, ...rest } = props.question;
    props.onChange(count === undefined ? rest : { ...rest, rows: Math.max(1, Math.round(count)) });
  };
  return (
    <div class="pair pair--short">
      <NumberField
        label={t('maxLength')}
        value={props.question.maxLength}
        onChange={(value) => value !== undefined && props.onChange({ ...props.question, maxLength: Math.max(1, Math.round(value)) })}
      />
      <NumberField label={t('rows')} value={props.question.rows} onChange={rows} />
    </div>
  );
}

function DateForm(props: FormProps<OfType<'date'>>): JSX.Element {
  const set = (key: 'from' | 'to', days: number | undefined): void => {
    const { [key]: _was, ...rest } = props.question;
    props.onChange(days === undefined ? rest : { ...rest, [key]: Math.round(days) });
  };
  return (
    <div class="pair pair--short">
      <NumberField label={t('dateFrom')} value={props.question.from} onChange={(days) => set('from', days)} />
      <NumberField label={t('dateTo')} value={props.question.to} onChange={(days) => set('to', days)} />
    </div>
  );
}
