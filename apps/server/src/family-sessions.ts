import type { ConsentEntry } from '@cairn/consent';
import type { FamilySessionSeen } from '@cairn/family';
import type { ChartId, Fact } from '@cairn/kernel';
import { upcoming } from '@cairn/scheduling';
import { consentFor, decide, guestOf, isOpen } from '@cairn/sessions';
import { readChart } from './charts/store.ts';
import { familyConsents } from './family-consents.ts';
import type { NextSession } from './family/home.ts';
import type { Reaction } from './journal/unit.ts';
import type { MayCome } from './scheduling/router.ts';
import { readAppointments } from './scheduling/store.ts';
import { forDeciding } from './sessions/store.ts';
import type { Tx } from './db/open.ts';

/*
 * Where family sessions meet calendar, rooms and consent: who may be asked, what they see of it, and when they are out again.
 */

/** Those whom the patient named and lets take part in sessions at this moment. */
export const mayCome: MayCome = async (tx, chart, now) => {
  const named = await familyConsents.namedBy(tx, chart);
  const asked = await Promise.all(
    named.map(async (one) => ((await familyConsents.topicsOf(tx, chart, one.personId, now)).includes('sessions') ? [one] : [])),
  );
  return asked.flat();
};

/** Family sessions ahead to which this supporter is asked, soonest first. */
export async function askedTo(tx: Tx, chart: ChartId, personId: string, now: number) {
  const { appointments } = await readAppointments(tx, chart);
  return upcoming(appointments, now).filter(({ family }) => family?.supporters.some((one) => one.personId === personId));
}

/** Built field by field: of the others who are asked it says nothing. */
export const nextFamilySession: NextSession = async (tx, chart, supporterId, now): Promise<FamilySessionSeen | undefined> => {
  const [next] = await askedTo(tx, chart, supporterId, now);
  if (!next) return undefined;
  const { profile } = await readChart(tx, chart);
  const { appointmentId, startsAt, minutes, where, family } = next;
  const { sessions } = await forDeciding(tx, chart, undefined, appointmentId);
  return {
    chart,
    appointmentId,
    startsAt,
    minutes,
    zone: profile?.zone ?? 'UTC',
    where,
    withName: next.with.name,
    topic: family?.topic,
    answer: family?.supporters.find(({ personId }) => personId === supporterId)?.answer,
    open: sessions.some((session) => session.appointmentId === appointmentId && isOpen(session)),
  };
};

/** Consent that ends, by whatever way, ends the place in an open room that rested on it, in the same transaction. */
export const leaveFamilySession: Reaction = async (unit, entry) => {
  const fact = entry as ConsentEntry;
  if (fact.kind !== 'grant.revoked' && fact.kind !== 'grant.narrowed' && fact.kind !== 'grant.expired') return;
  const known = await forDeciding(unit.tx, unit.chart, undefined);
  for (const session of known.sessions.filter(isOpen))
    for (const { used } of session.invitations) {
      const person = used?.person;
      if (person?.role !== 'supporter' || !guestOf(session.invitations, person.personId)) continue;
      if (consentFor(session.guests, person.name)?.how !== 'grant') continue;
      const topics = await familyConsents.topicsOf(unit.tx, unit.chart, person.personId, unit.context.now);
      if (topics.includes('sessions')) continue;
      const out = decide(known, { type: 'disallow-guest', sessionId: session.sessionId, name: person.name }, unit.context);
      if (out.ok) await unit.append(out.facts satisfies readonly Fact[]);
    }
};
