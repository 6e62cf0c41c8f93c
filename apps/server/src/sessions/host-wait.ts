import { accept, type Actor, type EntryOf } from '@cairn/kernel';
import { decide, openSession, patientWaits, sessionOf, type HostCall, type Session, type SessionFact } from '@cairn/sessions';
import { presentTeam } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Delivered } from '../deliveries/deliveries.ts';
import type { Reaction, Unit } from '../journal/unit.ts';
import { peopleByRole, personById, programNow } from '../people/store.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { forDeciding } from './store.ts';

/*
 * A patient waits and nobody comes. The counselor is sent a notice, then whoever is on call; what the patient's screen says of it
 * is a fact that is written when the notice has been handed over, never before.
 */

export const HOST_WAIT = 'sessions.host-wait';
const MINUTE = 60_000;

/** How long is long, as the program has set it. */
export type WaitMinutes = (tx: Tx) => Promise<number>;
type Told<Kind extends SessionFact['kind']> = Extract<EntryOf<SessionFact>, { readonly kind: Kind }>;
type Due = { readonly sessionId: string; readonly since: number; readonly step: HostCall['step'] };

function timerId(chart: string, sessionId: string): string {
  return `${HOST_WAIT}/${chart}/${sessionId}`;
}

/** Waiting counts from the booked time for who came early: nobody is late before it. */
export function setHostWait(minutes: WaitMinutes): Reaction {
  return async (unit, entry) => {
    const { sessionId, person } = (entry as Told<'session.arrived'>).body;
    if (person.role !== 'patient') return;
    const session = await sessionNow(unit, sessionId);
    const since = Math.max(entry.at, session?.booked?.startsAt ?? entry.at);
    await setStep(unit, { sessionId, since, step: 'host' }, since + (await minutes(unit.tx)) * MINUTE);
  };
}

async function setStep(unit: Unit, due: Due, dueAt: number): Promise<void> {
  await unit.setTimer({ id: timerId(unit.chart, due.sessionId), kind: HOST_WAIT, dueAt, payload: due });
}

/** Somebody let them in, they went away, or the room is closed. */
export const endHostWait: Reaction = async (unit, entry) => {
  const { sessionId } = entry.body as { readonly sessionId: string };
  const session = await sessionNow(unit, sessionId);
  if (!session || !patientWaits(session)) await unit.cancelTimer(timerId(unit.chart, sessionId));
};

async function sessionNow(unit: Unit, sessionId: string): Promise<Session | undefined> {
  return sessionOf(await forDeciding(unit.tx, unit.chart, sessionId), sessionId);
}

export function hostIsLate(minutes: WaitMinutes): TimerHandler {
  return async (unit, timer) => {
    const due = timer.payload as Due;
    const session = await sessionNow(unit, due.sessionId);
    if (!session || !patientWaits(session)) return accept([]);
    for (const person of await whoIsTold(unit, session, due.step))
      await unit.deliver({
        id: `${timerId(unit.chart, due.sessionId)}/${due.since}/${due.step}/${person.personId}`,
        channel: 'page',
        to: person.personId,
        template: 'staff-waiting',
        params: { sessionId: due.sessionId, step: due.step },
      });
    if (due.step === 'host') await setStep(unit, { ...due, step: 'on-call' }, timer.dueAt + (await minutes(unit.tx)) * MINUTE);
    return accept([]);
  };
}

/** The host of the visit; when they are not on the team any more, whoever is. Then the person on call, or the supervisors. */
async function whoIsTold(unit: Unit, session: Session, step: HostCall['step']): Promise<readonly { readonly personId: string }[]> {
  if (step === 'on-call') {
    const { onCall } = await programNow(unit.tx);
    return onCall?.active ? [onCall] : peopleByRole(unit.tx, 'supervisor');
  }
  const team = await presentTeam(unit.tx, unit.chart);
  const host = session.booked?.with ?? session.openedBy;
  const present = team.filter((one) => one.personId === host.personId);
  return present.length > 0 ? present : team;
}

/** The notice is out of the house: now it may be said. */
export const hostWasTold: Delivered = async (unit, delivery) => {
  const { sessionId, step } = delivery.params;
  const person = await personById(unit.tx, delivery.to);
  const known = await forDeciding(unit.tx, unit.chart, String(sessionId));
  if (!person || openSession(known)?.sessionId !== sessionId) return accept([]);
  const to: Actor = { personId: person.personId, name: person.name, role: person.role };
  const decision = decide(
    known,
    { type: 'call-host', sessionId: String(sessionId), step: step === 'on-call' ? 'on-call' : 'host', to },
    unit.context,
  );
  return decision.ok ? accept(decision.facts) : accept([]);
};
