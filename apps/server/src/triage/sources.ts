import type { ChartId, Day, Entry, Instant } from '@cairn/kernel';
import type { Measures, RowAppointment, RowCheckIn } from '@cairn/triage';
import type { Tx } from '../db/open.ts';

/** What triage reads of other capabilities, in its own words; bound to them where the server is put together. */
export type Sources = {
  /** Check-ins with at least one answer, from `from` on, oldest first, each with the answers that stand. */
  readonly checkInsSince: (tx: Tx, chart: ChartId, from: Day) => Promise<RowCheckIn[]>;
  /** The check-in that a fact speaks of, when it is one to judge. */
  readonly toldBy: (tx: Tx, chart: ChartId, entry: Entry) => Promise<RowCheckIn | undefined>;
  /** The day that a fact says has ended without a check-in, and how many in a row have by then. */
  readonly missedBy: (tx: Tx, chart: ChartId, entry: Entry) => Promise<{ readonly day: Day; readonly inARow: number } | undefined>;
  readonly appointmentsAhead: (tx: Tx, chart: ChartId, now: Instant) => Promise<RowAppointment[]>;
  /** What the patient wrote in a message, when the fact is one of theirs. */
  readonly writtenBy: (entry: Entry) => { readonly messageId: string; readonly text: string } | undefined;
  /** What a fact says that somebody close to the patient told the team; `sourceId` names it in the evidence. */
  readonly heardBy: (entry: Entry) => { readonly sourceId: string; readonly measures: Measures } | undefined;
  /** The earliest review day of the plan that has passed. */
  readonly overdueReview: (tx: Tx, chart: ChartId, today: Day) => Promise<Day | undefined>;
};
