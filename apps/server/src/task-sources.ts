import type { PlanFact } from '@cairn/aftercare';
import { FOLLOW_UP_DAYS, type ReferralEntry, type TransitionFact } from '@cairn/follow-up';
import type { EntryOf } from '@cairn/kernel';
import { addDays, instantOf } from '@cairn/scheduling/zones';
import { DAY_ENDS, type SourceKind } from '@cairn/tasks';
import { referralById } from './follow-up/referrals-store.ts';
import type { Reaction, Unit } from './journal/unit.ts';
import { leadOf, memberOfRole, stillHereOrLead } from './task-owners.ts';
import { endOfWorkday, openTask, settleTask, zoneOf } from './tasks/open-task.ts';
import { openTasks } from './tasks/store.ts';
import type { Tx } from './db/open.ts';
import { settingsNow } from './triage/settings-store.ts';

/* Where other capabilities' facts become tasks, and end them. */

/** [D] Working days until an answer to the patient, a signature, or a call to a silent place is due. */
const ANSWER_DAYS = 2;
const SIGN_DAYS = 2;
const SILENCE_DAYS = 1;

type Plan<Kind extends PlanFact['kind']> = EntryOf<Extract<PlanFact, { kind: Kind }>>;

function soon(unit: Unit, days: number): Promise<number> {
  return endOfWorkday(unit.tx, unit.chart, unit.context.now, days);
}

const askedForChange: Reaction = async (unit, entry) => {
  const { requestId } = (entry as Plan<'plan.change-asked'>).body;
  const source = { kind: 'change-request', id: requestId } as const;
  const [dueAt, owner] = [await soon(unit, ANSWER_DAYS), await leadOf(unit)];
  await openTask(unit, { verb: 'answer', about: 'change-request', note: '', dueAt, source, whys: [], owner });
};

const suggested: Reaction = async (unit, entry) => {
  const { suggestionId } = (entry as Plan<'plan.suggested'>).body;
  const source = { kind: 'suggestion', id: suggestionId } as const;
  const [dueAt, owner] = [await soon(unit, ANSWER_DAYS), await leadOf(unit)];
  await openTask(unit, { verb: 'answer', about: 'suggestion', note: '', dueAt, source, whys: [], owner });
};

/** One task for each of the staff whose signature is asked for; the patient has their own screen. */
const signOffAsked: Reaction = async (unit, entry) => {
  const { needs } = (entry as Plan<'plan.sign-off-asked'>).body;
  for (const role of needs) {
    if (role === 'patient') continue;
    const source = { kind: 'sign-off', id: `${entry.seq}-${role}` } as const;
    const [dueAt, owner] = [await soon(unit, SIGN_DAYS), await memberOfRole(unit, role)];
    await openTask(unit, { verb: 'sign', about: 'plan', note: '', dueAt, source, whys: [], owner });
  }
};

const signed: Reaction = async (unit, entry) => {
  const { as } = (entry as Plan<'plan.signed'>).body;
  await settleAll(unit, 'sign-off', (id) => id.endsWith(`-${as}`), 'done');
};

async function settleAll(unit: Unit, kind: SourceKind, fits: (id: string) => boolean, as: 'done' | 'dropped'): Promise<void> {
  for (const { source } of await openTasks(unit.tx, unit.chart))
    if (source.kind === kind && fits(source.id)) await settleTask(unit, source, as);
}

const stepTicked: Reaction = async (unit, entry) => {
  const { path, done } = (entry as Plan<'plan.step-checked'>).body;
  if (done) await settleTask(unit, { kind: 'plan-step', id: path.at(-1) ?? '' }, 'done');
};

/** Nobody answers there: whoever sent it calls, or the one who leads. */
const fellSilent: Reaction = async (unit, entry) => {
  const { referralId, since } = (entry as EntryOf<Extract<ReferralEntry, { kind: 'referral.fell-silent' }>>).body;
  const referral = await referralById(unit.tx, unit.chart, referralId);
  if (!referral) return;
  const source = { kind: 'referral', id: `${referralId}-${since}` } as const;
  const [dueAt, owner] = [await soon(unit, SILENCE_DAYS), await stillHereOrLead(unit, referral.sentBy.personId)];
  await openTask(unit, { verb: 'call', about: 'referral', note: referral.to.name, dueAt, source, whys: ['silence'], owner });
};

const heardFrom: Reaction = async (unit, entry) => {
  const { referralId } = (entry as ReferralEntry).body;
  await settleAll(unit, 'referral', (id) => id.startsWith(`${referralId}-`), 'done');
};

/** They cannot take the person: somebody finds another place. */
const declined: Reaction = async (unit, entry) => {
  await heardFrom(unit, entry);
  const { referralId } = (entry as ReferralEntry).body;
  const referral = await referralById(unit.tx, unit.chart, referralId);
  if (!referral) return;
  const source = { kind: 'referral', id: `${referralId}-declined` } as const;
  const [dueAt, owner] = [await soon(unit, ANSWER_DAYS), await stillHereOrLead(unit, referral.sentBy.personId)];
  await openTask(unit, { verb: 'prepare', about: 'referral', note: referral.to.name, dueAt, source, whys: [], owner });
};

/** The next contact as it was promised, then calls on days 7, 14, 30, 60 and 90 (clinical.md C4). */
const handedOver: Reaction = async (unit, entry) => {
  const { transitionId, day, contactAt, by } = (entry as EntryOf<Extract<TransitionFact, { kind: 'transition.made' }>>).body;
  const zone = await zoneOf(unit.tx, unit.chart);
  const owner = await stillHereOrLead(unit, by.personId);
  const call = (id: string, dueAt: number): Promise<void> =>
    openTask(unit, {
      verb: 'call',
      about: 'person',
      note: '',
      dueAt,
      source: { kind: 'transition', id: `${transitionId}-${id}` },
      whys: [],
      owner,
    });
  await call('contact', contactAt);
  for (const days of FOLLOW_UP_DAYS) await call(`d${days}`, instantOf(addDays(day, days), DAY_ENDS, zone));
};

/** How long a place that was asked may stay silent, as the program has set it. */
export async function referralQuietDays(tx: Tx): Promise<number> {
  return (await settingsNow(tx)).of['referral.quiet-days'];
}

/** What follows from whose facts in the list of tasks. */
export const taskReactions: readonly (readonly [kind: string, reaction: Reaction])[] = [
  ['plan.change-asked', askedForChange],
  [
    'plan.request-answered',
    (unit, entry) => settleTask(unit, { kind: 'change-request', id: (entry as Plan<'plan.request-answered'>).body.requestId }, 'done'),
  ],
  ['plan.suggested', suggested],
  [
    'plan.suggestion-answered',
    (unit, entry) => settleTask(unit, { kind: 'suggestion', id: (entry as Plan<'plan.suggestion-answered'>).body.suggestionId }, 'done'),
  ],
  ['plan.sign-off-asked', signOffAsked],
  ['plan.signed', signed],
  ['plan.taken-back', (unit) => settleAll(unit, 'sign-off', () => true, 'dropped')],
  ['plan.published', (unit) => settleAll(unit, 'sign-off', () => true, 'dropped')],
  ['plan.step-checked', stepTicked],
  ['referral.fell-silent', fellSilent],
  ['referral.asked-again', heardFrom],
  ['referral.accepted', heardFrom],
  ['referral.visited', heardFrom],
  ['referral.closed', heardFrom],
  ['referral.declined', declined],
  ['transition.made', handedOver],
];
