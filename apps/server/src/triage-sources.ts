import type { CheckInEntry } from '@cairn/check-ins';
import { addDays, CALL_ASKED, type RowCheckIn } from '@cairn/triage';
import { upcoming } from '@cairn/scheduling';
import { checkInById, knownForDay, toldOf, toldSince, type Told } from './check-ins/store.ts';
import { readAppointments } from './scheduling/store.ts';
import type { Sources } from './triage/sources.ts';

const APPOINTMENTS_KEPT = 3;

/** Facts after which a check-in is judged, each with the answers as they stand. */
const judged: ReadonlySet<string> = new Set([
  'check-in.answered',
  'check-in.changed',
  'check-in.skipped',
  'check-in.finished',
  'check-in.call-asked',
]);

/** Where triage meets check-ins and appointments. */
export const triageSources: Sources = {
  checkInsSince: async (tx, chart, from) => {
    const all = await toldSince(tx, chart, from);
    return all.map(inTriageWords).filter((told) => Object.keys(told.measures).length > 0);
  },
  toldBy: async (tx, chart, entry) => {
    if (!judged.has(entry.kind)) return undefined;
    const run = await checkInById(tx, chart, (entry.body as { readonly checkInId: string }).checkInId);
    return run && inTriageWords(toldOf(run));
  },
  missedBy: async (tx, chart, entry) => {
    const fact = entry as CheckInEntry;
    if (fact.kind !== 'check-in.missed') return undefined;
    const { day } = fact.body;
    const missed = new Set((await knownForDay(tx, chart, day)).missed);
    let inARow = 0;
    while (missed.has(addDays(day, -inARow))) inARow += 1;
    return { day, inARow };
  },
  appointmentsAhead: async (tx, chart, now) =>
    upcoming((await readAppointments(tx, chart)).appointments, now)
      .slice(0, APPOINTMENTS_KEPT)
      .map(({ startsAt, kind, where }) => ({ startsAt, kind, where })),
};

/** Asking for a call counts among the answers. */
function inTriageWords({ callAsked, measures, ...told }: Told): RowCheckIn {
  return { ...told, measures: callAsked ? { ...measures, [CALL_ASKED]: true } : measures };
}
