import { noCounts, type Counts, type Tag, type Tally } from './talk.ts';

/*
 * What a counselor may see of their own counting. Nothing here says how good a session was: the tags and counts are made in the
 * moment, by the person they are about.
 */

/** `share` of change talk among all that was tagged, 0 to 1; undefined when nothing was. */
export type TalkBalance = { readonly change: number; readonly sustain: number; readonly share: number | undefined };

export function balanceOf(talk: readonly Tag[]): TalkBalance {
  const change = talk.filter((tag) => tag.side === 'change').length;
  return { change, sustain: talk.length - change, share: part(change, talk.length) };
}

/** Tags in equal stretches of the session, from its first second to its last tag; empty when there is none. */
export type Stretch = { readonly fromSecond: number; readonly change: number; readonly sustain: number };

export function timelineOf(talk: readonly Tag[], secondsEach: number): readonly Stretch[] {
  if (talk.length === 0) return [];
  const last = Math.max(...talk.map(({ second }) => second));
  return Array.from({ length: Math.floor(last / secondsEach) + 1 }, (_, index) => {
    const fromSecond = index * secondsEach;
    const { change, sustain } = balanceOf(talk.filter(({ second }) => Math.floor(second / secondsEach) === index));
    return { fromSecond, change, sustain };
  });
}

/**
 * `perQuestion`: R:Q = (simple + complex reflections) / questions. `complexShare`: complex / all reflections, 0 to 1 (clinical.md §C2).
 * Undefined where nothing was counted to divide by.
 */
export type Reflecting = {
  readonly questions: number;
  readonly reflections: number;
  readonly perQuestion: number | undefined;
  readonly complexShare: number | undefined;
};

export function reflectingOf(counts: Counts): Reflecting {
  const questions = counts['open-question'] + counts['closed-question'];
  const reflections = counts['simple-reflection'] + counts['complex-reflection'];
  return {
    questions,
    reflections,
    perQuestion: part(reflections, questions),
    complexShare: part(counts['complex-reflection'], reflections),
  };
}

export function countsOf(tallies: readonly Tally[], personId: string): Counts {
  return tallies.find((tally) => tally.by === personId)?.counts ?? noCounts;
}

/**
 * Thresholds of MITI 4 (clinical.md §C2, S41), for reference only: they hold for a 20-minute sample that a trained coder rated, not
 * for what a counselor counts while talking. Its other measures have no threshold that could be counted here.
 */
export const miti4 = {
  source: 'MITI 4, S41',
  perQuestion: { fair: 1, good: 2 },
  complexShare: { fair: 0.4, good: 0.5 },
} as const;

function part(some: number, all: number): number | undefined {
  return all === 0 ? undefined : some / all;
}
