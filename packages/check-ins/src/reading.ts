import type { Day, Instant } from '@cairn/kernel';
import type { CheckIn, CheckInFact, Measures } from './check-in.ts';

/** Answers that were once complete, that nobody has read, and for which no time was said yet. */
export function wantsReading(run: CheckIn): boolean {
  return run.firstFinishedAt !== undefined && run.reviewed === undefined && run.toRead === undefined;
}

/** `by` is in the future, on the patient's own clock. */
export function promiseReading(run: CheckIn, by: Instant): readonly CheckInFact[] {
  if (!wantsReading(run)) return [];
  return [{ kind: 'check-in.review-promised', version: 1, body: { checkInId: run.id, by } }];
}

/** The time that was promised has come, and nobody has read the answers. Said once. */
export function breakPromise(run: CheckIn, by: Instant): readonly CheckInFact[] {
  const { toRead } = run;
  if (!toRead || toRead.by !== by || toRead.lateAt !== undefined) return [];
  return [{ kind: 'check-in.review-late', version: 1, body: { checkInId: run.id } }];
}

/** Answers that wait to be read, as the care team's queue shows them. */
export type ToReadRow = {
  readonly chart: string;
  readonly name: string;
  /** Of the patient: the promise is on their clock. */
  readonly zone: string;
  /** Who reads this person's answers first: the first counselor of their team. */
  readonly reader: { readonly personId: string; readonly name: string } | undefined;
  readonly checkInId: string;
  readonly flow: string;
  readonly day: Day;
  /** When they were last complete, or begun when a change opened a question again. */
  readonly at: Instant;
  readonly ended: boolean;
  readonly by: Instant;
  /** The promise was broken, at this instant. */
  readonly lateAt: Instant | undefined;
  readonly measures: Measures;
};

/** Late first, then by the time that was promised. `rows` is cut; the counts are not. */
export type ReviewQueue = { readonly rows: readonly ToReadRow[]; readonly waiting: number; readonly late: number };
