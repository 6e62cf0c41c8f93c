import type { EmergencyAccessFact } from '@cairn/access';
import type { ConsentFact } from '@cairn/consent';
import { isUrgent, type ConcernFact, type FamilyFact } from '@cairn/family';
import { accept, type EntryOf } from '@cairn/kernel';
import { isStaff, type Role } from '@cairn/people';
import { readConsent } from './consent/store.ts';
import type { Reaction } from './journal/unit.ts';
import { begunOf } from './people/absences-store.ts';
import { peopleByRole } from './people/store.ts';
import { leadOf } from './task-owners.ts';
import { endOfWorkday, openTask, settleTask } from './tasks/open-task.ts';
import type { TimerHandler } from './timers/timers.ts';

/* Tasks from what families, consent and emergencies bring. Nothing of it goes back to who shared it. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** [D] Until somebody reads a concern that cannot wait, one that can, and answers a line in a family room. */
const URGENT_HOURS = 2;
const CONCERN_DAYS = 1;
const FAMILY_DAYS = 1;
/** [D] How long before a grant ends the team talks about it. */
const CONSENT_DAYS = 14;

export const CONSENT_SOON = 'tasks.consent-soon';

type Of<F extends { readonly kind: string }, Kind extends F['kind']> = Extract<F, { readonly kind: Kind }>;

const concernReceived: Reaction = async (unit, entry) => {
  const { concern } = (entry as EntryOf<Of<ConcernFact, 'concern.received'>>).body;
  const { now } = unit.context;
  const dueAt = isUrgent(concern) ? now + URGENT_HOURS * HOUR : await endOfWorkday(unit.tx, unit.chart, now, CONCERN_DAYS);
  const source = { kind: 'concern', id: concern.concernId } as const;
  await openTask(unit, { verb: 'read', about: 'concern', note: '', dueAt, source, whys: [], owner: await leadOf(unit) });
};

const concernSettled: Reaction = async (unit, entry) => {
  const { concernId } = (entry as EntryOf<Of<ConcernFact, 'concern.settled'>>).body;
  await settleTask(unit, { kind: 'concern', id: concernId }, 'done');
};

/** One task for each supporter whose line waits; a line of the team ends it, and the next one opens another. */
const saidInRoom: Reaction = async (unit, entry) => {
  const { threadOf, from } = (entry as EntryOf<Of<FamilyFact, 'family.said'>>).body;
  const { tx, chart, context } = unit;
  const waiting = await tx
    .selectFrom('tasks')
    .select('task_id')
    .where('chart', '=', chart)
    .where('source_kind', '=', 'family-message')
    .where('status', '=', 'open')
    .where('task_id', 'like', `family-message:${threadOf}-%`)
    .execute();
  if (isStaff(from.role as Role)) {
    for (const { task_id } of waiting)
      await settleTask(unit, { kind: 'family-message', id: task_id.slice('family-message:'.length) }, 'done');
    return;
  }
  if (from.personId !== threadOf || waiting.length > 0) return;
  const dueAt = await endOfWorkday(tx, chart, context.now, FAMILY_DAYS);
  const source = { kind: 'family-message', id: `${threadOf}-${entry.seq}` } as const;
  await openTask(unit, { verb: 'answer', about: 'family-message', note: '', dueAt, source, whys: [], owner: await leadOf(unit) });
};

const opened: Reaction = async (unit, entry) => {
  const { accessId, reviewBy } = (entry as EntryOf<Of<EmergencyAccessFact, 'emergency-access.opened'>>).body;
  const officers = await peopleByRole(unit.tx, 'privacy-officer');
  const here = [];
  for (const officer of officers) if (!(await begunOf(unit.tx, officer.personId))) here.push(officer);
  const [officer] = [...here, ...officers];
  const owner = officer && { personId: officer.personId, name: officer.name, role: officer.role };
  const source = { kind: 'access-review', id: accessId } as const;
  await openTask(unit, { verb: 'review', about: 'access', note: '', dueAt: reviewBy, source, whys: [], owner });
};

const reviewed: Reaction = async (unit, entry) => {
  const { accessId } = (entry as EntryOf<Of<EmergencyAccessFact, 'emergency-access.reviewed'>>).body;
  await settleTask(unit, { kind: 'access-review', id: accessId }, 'done');
};

const granted: Reaction = async (unit, entry) => {
  const { grantId, expiresAt } = (entry as EntryOf<Of<ConsentFact, 'grant.given'>>).body;
  const dueAt = Math.max(expiresAt - CONSENT_DAYS * DAY, unit.context.now + DAY);
  if (dueAt < expiresAt)
    await unit.setTimer({ id: `${CONSENT_SOON}/${grantId}`, kind: CONSENT_SOON, dueAt, payload: { grantId, expiresAt } });
};

const grantEnded: Reaction = async (unit, entry) => {
  const { grantId } = (entry as EntryOf<Of<ConsentFact, 'grant.revoked' | 'grant.expired'>>).body;
  await unit.cancelTimer(`${CONSENT_SOON}/${grantId}`);
  await settleTask(unit, { kind: 'consent-expiring', id: grantId }, 'dropped');
};

/** What a patient shares ends soon: somebody asks whether it is to go on. Nobody is told what it is. */
export const consentSoon: TimerHandler = async (unit, timer) => {
  const { grantId, expiresAt } = timer.payload as { readonly grantId: string; readonly expiresAt: number };
  const grant = (await readConsent(unit.tx, unit.chart)).grants.find((one) => one.grantId === grantId);
  if (!grant || grant.ended) return accept([]);
  const source = { kind: 'consent-expiring', id: grantId } as const;
  await openTask(unit, { verb: 'renew', about: 'consent', note: '', dueAt: expiresAt, source, whys: [], owner: await leadOf(unit) });
  return accept([]);
};

export const peopleTaskReactions: readonly (readonly [kind: string, reaction: Reaction])[] = [
  ['concern.received', concernReceived],
  ['concern.settled', concernSettled],
  ['family.said', saidInRoom],
  ['emergency-access.opened', opened],
  ['emergency-access.reviewed', reviewed],
  ['grant.given', granted],
  ['grant.revoked', grantEnded],
  ['grant.expired', grantEnded],
];
