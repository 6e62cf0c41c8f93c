import { reviewDays } from '@cairn/aftercare';
import type { CheckInEntry } from '@cairn/check-ins';
import { isUrgent, type ConcernEntry, type FamilyEntry } from '@cairn/family';
import type { MessageEntry } from '@cairn/messages';
import { addDays, CALL_ASKED, dangerIn, HEARD, SAID_DANGER, type RowCheckIn } from '@cairn/triage';
import { upcoming } from '@cairn/scheduling';
import { readPlan } from './aftercare/store.ts';
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
  'check-in.scored',
  'check-in.rederived',
  'check-in.acted',
  'check-in.act-withdrawn',
  'check-in.waiting',
  'check-in.passed',
  'check-in.stopped',
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
    const { day, flow } = fact.body;
    // Missed days are counted of the daily check-in (clinical.md B2).
    if (flow !== 'daily') return undefined;
    const missed = new Set((await knownForDay(tx, chart, day)).missed);
    let inARow = 0;
    while (missed.has(addDays(day, -inARow))) inARow += 1;
    return { day, inARow };
  },
  appointmentsAhead: async (tx, chart, now) =>
    upcoming((await readAppointments(tx, chart)).appointments, now)
      .slice(0, APPOINTMENTS_KEPT)
      .map(({ startsAt, kind, where }) => ({ startsAt, kind, where })),
  writtenBy: (entry) => {
    if (entry.kind === 'family.said') return writtenInRoom(entry as FamilyEntry);
    const fact = entry as MessageEntry;
    if (fact.kind !== 'message.sent' || fact.body.from.role !== 'patient') return undefined;
    const { messageId, text } = fact.body;
    return { messageId, text };
  },
  heardBy: (entry) => heardOf(entry as FamilyEntry | ConcernEntry),
  overdueReview: async (tx, chart, today) => reviewDays(await readPlan(tx, chart)).find((day) => day < today),
};

/** What the patient writes in a room is written freely, like a message. */
function writtenInRoom(entry: FamilyEntry): { readonly messageId: string; readonly text: string } | undefined {
  if (entry.kind !== 'family.said' || entry.body.from.role !== 'patient') return undefined;
  return { messageId: entry.body.lineId, text: entry.body.text };
}

/** A concern counts as what it says; a line of a supporter in their room only with words of danger. */
function heardOf(entry: FamilyEntry | ConcernEntry): ReturnType<Sources['heardBy']> {
  if (entry.kind === 'family.said') {
    const { from, lineId, text } = entry.body;
    if (from.role !== 'supporter' || dangerIn(text).length === 0) return undefined;
    return { sourceId: lineId, measures: { [HEARD]: 'now' } };
  }
  if (entry.kind !== 'concern.received') return undefined;
  const { concern } = entry.body;
  const heard = isUrgent(concern) ? 'now' : concern.source === 'check-in' ? 'call' : 'concern';
  return { sourceId: concern.concernId, measures: { [HEARD]: heard } };
}

/** Asking for a call counts among the answers, and so do words of danger in what was written freely. */
function inTriageWords({ callAsked, asks, measures, ...told }: Told): RowCheckIn {
  const said = [...new Set(Object.values(measures).flatMap((value) => (typeof value === 'string' ? dangerIn(value) : [])))];
  return {
    ...told,
    measures: {
      ...measures,
      ...asks,
      ...(callAsked ? { [CALL_ASKED]: true } : {}),
      ...(said.length > 0 ? { [SAID_DANGER]: said } : {}),
    },
  };
}
