import { PROGRAM, refuse, SYSTEM, accept, type EntryOf } from '@cairn/kernel';
import { decide, decideAbsence, type AbsenceDesk, type PeopleFact } from '@cairn/people';
import { addDays, startOfDay } from '@cairn/scheduling/zones';
import type { Tx } from '../db/open.ts';
import type { Reaction, Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { absenceById, absencesOf, begunOf } from './absences-store.ts';
import { lookupFor, peopleByRole, personById, programNow } from './store.ts';

export const AWAY_BEGINS = 'people.away-begins';
export const AWAY_ENDS = 'people.away-ends';

export type SetAway = { readonly personId: string; readonly from: string; readonly until: string; readonly cover?: string | undefined };

/** Days are those of the person's own calendar: away from the first minute of the first to the last of the last. */
export async function setAway(unit: Unit, { personId, from, until, cover }: SetAway) {
  const person = await personById(unit.tx, personId);
  const zone = person?.zone ?? 'UTC';
  const times = { startsAt: startOfDay(from, zone), endsAt: startOfDay(addDays(until, 1), zone) };
  const desk: AbsenceDesk = {
    person,
    cover: cover === undefined ? undefined : { asked: cover, person: await personById(unit.tx, cover) },
    onCall: (await programNow(unit.tx)).onCall?.personId,
    absences: await absencesOf(unit.tx, cover === undefined ? [personId] : [personId, cover]),
  };
  return decideAbsence(desk, { type: 'set-away', from, until, ...times }, unit.context);
}

/** Nobody is put on call who is away, or who will be without anybody to cover. */
export async function setOnCallUnlessAway(unit: Unit, personId: string) {
  const absences = await absencesOf(unit.tx, [personId]);
  if (absences.some(({ state, cover }) => state === 'begun' || !cover)) return refuse('person-away');
  return decide(await lookupFor(unit.tx, personId, ''), { type: 'set-on-call', personId });
}

export async function endAway(unit: Unit, absenceId: string) {
  return decideAbsence(await deskOf(unit.tx, absenceId), { type: 'end', absenceId }, unit.context);
}

async function deskOf(tx: Tx, absenceId: string): Promise<AbsenceDesk> {
  const absence = await absenceById(tx, absenceId);
  const onCall = (await programNow(tx)).onCall?.personId;
  return { person: undefined, cover: undefined, onCall, absences: absence ? [absence] : [] };
}

type Planned = EntryOf<Extract<PeopleFact, { kind: 'absence.planned' }>>;

/** Both ends have their timer, whatever restarts in between. */
export const awaitAbsence: Reaction = async (unit, entry) => {
  const { absenceId, startsAt, endsAt } = (entry as Planned).body;
  const dueAt = Math.max(startsAt, unit.context.now);
  await unit.setTimer({ id: `${AWAY_BEGINS}/${absenceId}`, kind: AWAY_BEGINS, dueAt, payload: { absenceId } });
  await unit.setTimer({ id: `${AWAY_ENDS}/${absenceId}`, kind: AWAY_ENDS, dueAt: endsAt, payload: { absenceId } });
};

export const absenceBegins: TimerHandler = async (unit, timer) => {
  const { absenceId } = timer.payload as { readonly absenceId: string };
  const decision = decideAbsence(await deskOf(unit.tx, absenceId), { type: 'begin', absenceId }, unit.context);
  return accept(decision.ok ? decision.facts : []);
};

export const absenceEnds: TimerHandler = async (unit, timer) => {
  const { absenceId } = timer.payload as { readonly absenceId: string };
  const decision = await endAway(unit, absenceId);
  return accept(decision.ok ? decision.facts : []);
};

type OfAbsence = EntryOf<Extract<PeopleFact, { kind: 'absence.begun' | 'absence.ended' }>>;

/** Being on call goes to the cover and comes back; with no cover, a supervisor has it. */
export const moveOnCall: Reaction = async (unit, entry) => {
  const absence = await absenceById(unit.tx, (entry as OfAbsence).body.absenceId);
  if (unit.chart !== PROGRAM || !absence?.withOnCall) return;
  const { person } = absence;
  const now = (await programNow(unit.tx)).onCall?.personId;
  const begins = entry.kind === 'absence.begun';
  const to = begins ? (absence.cover?.personId ?? (await someSupervisor(unit.tx))) : person.personId;
  // Somebody else was put on call meanwhile: then it stays with them.
  const covered = begins ? now === person.personId : now === (absence.cover?.personId ?? now);
  if (!covered || to === undefined || to === now) return;
  const decision = decide(await lookupFor(unit.tx, to, ''), { type: 'set-on-call', personId: to });
  if (decision.ok) await unit.append(decision.facts);
};

async function someSupervisor(tx: Tx): Promise<string | undefined> {
  for (const { personId } of await peopleByRole(tx, 'supervisor')) if (!(await begunOf(tx, personId))) return personId;
  return undefined;
}

/** Cancelled before it began, or over: its timers have nothing to do any more. */
export const endAbsenceTimers: Reaction = async (unit, entry) => {
  const { absenceId } = (entry as OfAbsence).body;
  await unit.cancelTimer(`${AWAY_BEGINS}/${absenceId}`);
  if (unit.context.actor.personId !== SYSTEM.personId) await unit.cancelTimer(`${AWAY_ENDS}/${absenceId}`);
};
