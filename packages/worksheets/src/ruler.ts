import { valueAt } from '@cairn/co-editing';
import type { Sheet, Worksheets } from './sheet.ts';

/** A question that goes with a number from 0 to 10 (clinical.md §C2, ruler logic). */
export type RulerAsk =
  /** "What makes it 6 and not 3?": asks for what speaks for the change. */
  | { readonly ask: 'not-lower'; readonly value: number; readonly lower: number }
  /** At 0 there is nothing lower. */
  | { readonly ask: 'reach-one' }
  /** "What took it from 4 to 6?" */
  | { readonly ask: 'what-raised'; readonly from: number; readonly to: number }
  /** "What would move it to 7 or 8?"; `to` equals `from` below the top. */
  | { readonly ask: 'one-up'; readonly from: number; readonly to: number };

const TOP = 10;
/** How far below the number the first question reaches. */
const DOWN = 3;

/**
 * In the order in which they are asked. "Why not higher?" is never among them: it asks for reasons against.
 * `before` are the values the number had earlier, oldest first.
 */
export function rulerAsks(value: number, before: readonly number[]): readonly RulerAsk[] {
  const n = Math.min(TOP, Math.max(0, Math.round(value)));
  const first: RulerAsk = n === 0 ? { ask: 'reach-one' } : { ask: 'not-lower', value: n, lower: Math.max(0, n - DOWN) };
  const last = before.findLast((one) => one !== n);
  const raised: readonly RulerAsk[] = last !== undefined && last < n ? [{ ask: 'what-raised', from: last, to: n }] : [];
  const up: readonly RulerAsk[] = n > 0 && n < TOP ? [{ ask: 'one-up', from: n + 1, to: Math.min(TOP, n + 2) }] : [];
  return [first, ...raised, ...up];
}

/**
 * Where the numbers point: evoke and values; skills, a smaller step, past success; a plan; or to stay and listen when the
 * numbers are in between [D].
 */
export type RulerMove = 'ask' | 'evoke' | 'build' | 'plan' | 'listen';

const LOW = 5;
const HIGH = 7;

export function rulerMove({ importance, confidence }: RulerValues): RulerMove {
  if (importance === undefined) return 'ask';
  if (importance < LOW) return 'evoke';
  if (confidence === undefined) return 'ask';
  if (confidence < LOW || (importance >= HIGH && confidence < HIGH)) return 'build';
  return importance >= HIGH ? 'plan' : 'listen';
}

export type RulerValues = {
  readonly importance: number | undefined;
  readonly confidence: number | undefined;
  readonly readiness: number | undefined;
};

export function rulerValues(sheet: Sheet): RulerValues {
  const number = (name: string): number | undefined => {
    const value = valueAt(sheet.doc, [name]);
    return typeof value === 'number' ? value : undefined;
  };
  return { importance: number('importance'), confidence: number('confidence'), readiness: number('readiness') };
}

/** Whether pros and cons may be offered, and why not (clinical.md §C2: only when truly undecided; the middle of the ruler is [D]). */
export type BalanceOffer = { readonly offered: true } | { readonly offered: false; readonly why: 'not-asked' | 'ready' | 'not-now' };

const UNDECIDED = { from: 4, to: 6 } as const;

/** What the person said of where they stand decides; without it, the newest readiness, or importance, on a ruler. */
export function balanceOffer(state: Worksheets): BalanceOffer {
  const leaning = newestValue(state, 'focus', (sheet) => valueAt(sheet.doc, ['leaning']) ?? undefined);
  if (leaning === 'undecided') return { offered: true };
  if (leaning === 'ready' || leaning === 'not-now') return { offered: false, why: leaning };
  const n = newestValue(state, 'rulers', (sheet) => rulerValues(sheet).readiness ?? rulerValues(sheet).importance);
  if (n === undefined) return { offered: false, why: 'not-asked' };
  if (n > UNDECIDED.to) return { offered: false, why: 'ready' };
  return n < UNDECIDED.from ? { offered: false, why: 'not-now' } : { offered: true };
}

function newestValue<T>(state: Worksheets, kind: Sheet['kind'], read: (sheet: Sheet) => T | undefined): T | undefined {
  for (const sheet of state.sheets.toReversed()) {
    const found = sheet.kind === kind ? read(sheet) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
