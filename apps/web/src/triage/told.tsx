import { bandText, moodWords, usualText, withdrawalWords, type CaseloadRow, type MeasureValue, type Trend } from '@cairn/triage';
import { For, Show, type JSX } from 'solid-js';
import { clock } from '../look/when.ts';
import { measureWords, peekWords, valueWords } from '../words/triage.ts';
import { createWords } from '../words/words.ts';
import { dueText } from './row-words.ts';

const t = createWords(peekWords);
const measureName = createWords(measureWords);
const value = createWords(valueWords);

/** What is read first stands first. */
const order = Object.keys(measureWords) as (keyof typeof measureWords)[];
const alarming: Readonly<Record<string, (value: MeasureValue) => boolean>> = {
  safety: (answer) => answer === 'yes' || answer === 'talk',
  'phq9.9': (answer) => Number(answer) > 0,
  use: (answer) => answer === 'yes',
  'use.alone': (answer) => answer === true,
};

export function nameOfMeasure(measure: string): string {
  return Object.hasOwn(measureWords, measure) ? measureName(measure as keyof typeof measureWords) : measure;
}

/** An answer in words: scales of words by their word, lists by their items. */
export function answerText(measure: string, answer: MeasureValue): string {
  if (answer === true) return value('yes');
  if (answer === false) return value('no');
  if (Array.isArray(answer)) return answer.map((item: string) => answerText(measure, item)).join(', ');
  if (measure === 'mood') return capital(moodWords[Number(answer)] ?? `${answer as number}`);
  if (measure === 'withdrawal') return capital(withdrawalWords[Number(answer)] ?? `${answer as number}`);
  if (measure === 'sleep') return value('hours', { count: Number(answer) });
  const word = String(answer);
  return Object.hasOwn(valueWords, word) ? value(word as Exclude<keyof typeof valueWords, 'hours'>) : word.replaceAll('-', ' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function toldWords(row: CaseloadRow, time: string): string {
  const pronoun = row.pronouns?.split('/')[0]?.trim().toLowerCase();
  if (pronoun === 'she') return t('sheTold', { time });
  return pronoun === 'he' ? t('heTold', { time }) : t('theyTold', { time });
}

/** The last check-in beside what is usual for this person. */
export function Told(props: { readonly row: CaseloadRow; readonly zone: string; readonly now: number }): JSX.Element {
  const told = (): [string, MeasureValue][] => {
    const measures = props.row.lastCheckIn?.measures ?? {};
    return order.flatMap((measure) => (measures[measure] === undefined ? [] : [[measure, measures[measure]] as [string, MeasureValue]]));
  };
  const when = (): string => {
    const at = props.row.lastCheckIn?.at ?? 0;
    const day = dueText(at, props.zone, props.now);
    const time = clock(at, props.zone);
    return day === time ? time : `${day} ${time}`;
  };
  return (
    <Show when={props.row.lastCheckIn} fallback={<p class="muted sm">{t('toldNothing')}</p>}>
      {(last) => (
        <section>
          <h3>{toldWords(props.row, when())}</h3>
          <dl class="qa">
            <For each={told()}>
              {([measure, answer]) => (
                <>
                  <dt>{nameOfMeasure(measure)}</dt>
                  <dd classList={{ hot: alarming[measure]?.(answer) ?? false }}>
                    {answerText(measure, answer)} <Usual trend={props.row.trends.find((trend) => trend.measure === measure)} />
                  </dd>
                </>
              )}
            </For>
          </dl>
          <Show when={!last().ended}>
            <p class="muted xs">{t('openRun')}</p>
          </Show>
        </section>
      )}
    </Show>
  );
}

function Usual(props: { readonly trend: Trend | undefined }): JSX.Element {
  const words = (trend: Trend): string =>
    trend.usual ? (trend.measure === 'sleep' ? bandText(trend.usual) : usualText(trend.measure, trend.usual)) : '';
  return <Show when={props.trend?.usual && props.trend}>{(trend) => <small>{t('usual', { usual: words(trend()) })}</small>}</Show>;
}
