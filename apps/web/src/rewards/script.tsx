import type { Course, Outcome, Outlook, Worth } from '@cairn/rewards';
import { Show, type JSX } from 'solid-js';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { createWords } from '../words/words.ts';
import { factText } from './desk-text.ts';
import { isBowl, worthText } from './reading.ts';

const t = createWords(rewardDeskWords);

/** What one can say on such a day (clinical C3): the value and the next one, never shame. */
export function Script(props: {
  readonly course: Course;
  readonly outcome: Outcome;
  /** What was earned, and what the next success is worth; undefined when nothing more is expected. */
  readonly worth: Worth | undefined;
  readonly next: Worth | undefined;
  readonly back: { readonly count: number; readonly to: Worth } | undefined;
  readonly label?: string;
}): JSX.Element {
  const words = (worth: Worth): string => worthText(worth, isBowl(props.course));
  const line = (): string => {
    const { outcome, worth, next } = props;
    const what = factText(props.course.terms);
    if (outcome === 'met' && worth) {
      return next ? t('sayMet', { what, worth: words(worth), next: words(next) }) : t('sayMetLast', { what, worth: words(worth) });
    }
    if (!next) return t('sayOver');
    if (outcome === 'excused') return t('sayExcused', { next: words(next) });
    return t(outcome === 'missed' ? 'sayMissed' : 'sayNot', { next: words(next) });
  };
  return (
    <div class="say" role="group" aria-label={props.label ?? t('say')}>
      <p>
        <b>{props.label ?? t('say')}</b> {line()}{' '}
        <Show when={props.back}>{(back) => t('sayBack', { count: back().count, place: words(back().to) })}</Show>
      </p>
      <Show when={props.outcome === 'target-positive' || props.outcome === 'refused'}>
        <p class="sm muted">{t('doNot')}</p>
      </Show>
    </div>
  );
}

type AheadProps = { readonly course: Course; readonly outcome: Outcome; readonly outlook: Outlook; readonly label?: string };

/** Before it is recorded: what this outcome will mean. */
export function ScriptAhead(props: AheadProps): JSX.Element {
  const resets = (): boolean => props.course.terms.resetBy.includes(props.outcome);
  const next = (): Worth | undefined => {
    const { ahead, onMiss } = props.outlook;
    if (props.outcome === 'met') return ahead[1];
    return resets() ? onMiss?.next : ahead[0];
  };
  const back = () => {
    const { inARow, back: to } = props.outlook.onMiss ?? {};
    return resets() && inARow !== undefined && to ? { count: inARow, to } : undefined;
  };
  return (
    <Script
      course={props.course}
      outcome={props.outcome}
      worth={props.outlook.ahead[0]}
      next={next()}
      back={back()}
      {...(props.label === undefined ? {} : { label: props.label })}
    />
  );
}

/** After it: what it did, from the record. */
export function ScriptAfter(props: { readonly course: Course; readonly outlook: Outlook }): JSX.Element {
  const back = () => {
    const { wayBack } = props.outlook;
    return wayBack && { count: wayBack.left, to: wayBack.to };
  };
  return (
    <Show when={props.course.records.at(-1)}>
      {(record) => (
        <Script course={props.course} outcome={record().outcome} worth={record().earned} next={props.outlook.ahead[0]} back={back()} />
      )}
    </Show>
  );
}
