import { accept, refuse, unreachable, type Capability, type Context, type Decision } from '@cairn/kernel';
import type {
  Referral,
  ReferralCommand,
  ReferralEntry,
  ReferralFact,
  ReferralRefusal,
  Referrals,
  ReferralStage,
  ReferralStep,
} from './referral.ts';

export type ReferralDecision = Decision<ReferralFact, ReferralRefusal, { readonly referralId: string }>;
type On<Type extends ReferralCommand['type']> = Extract<ReferralCommand, { readonly type: Type }>;

const OVER: readonly ReferralStage[] = ['closed', 'declined'];
/** Closed ones beyond these stay in the journal and leave the screen's state. */
const OVER_SHOWN = 40;

export function isOver(referral: Referral): boolean {
  return OVER.includes(referral.stage);
}

export function decideReferral(state: Referrals, command: ReferralCommand, context: Context): ReferralDecision {
  if (command.type === 'send') return send(command, context);
  const { referralId } = command;
  const referral = state.referrals.find((one) => one.referralId === referralId);
  if (!referral) return refuse('unknown-referral');
  const by = context.actor;
  if (command.type === 'fall-silent') return fallSilent(referral, command);
  if (isOver(referral)) return refuse('referral-over');
  switch (command.type) {
    case 'askAgain':
      if (referral.stage === 'visited') return refuse('referral-stage');
      return accept([{ kind: 'referral.asked-again', version: 1, body: { referralId, how: command.how, day: context.today, by } }], {
        referralId,
      });
    case 'accept':
      return acceptance(referral, command, context);
    case 'decline':
      if (referral.stage === 'visited') return refuse('referral-stage');
      if (command.reason === 'other' && command.note.trim() === '') return refuse('referral-note-needed');
      return accept(
        [{ kind: 'referral.declined', version: 1, body: { referralId, reason: command.reason, note: command.note.trim(), by } }],
        { referralId },
      );
    case 'visit':
      if (referral.stage === 'visited') return refuse('referral-stage');
      if (command.day > context.today || command.day < referral.sentOn) return refuse('referral-day');
      return accept([{ kind: 'referral.visited', version: 1, body: { referralId, day: command.day, by } }], { referralId });
    case 'close':
      if (command.outcome === 'other' && command.note.trim() === '') return refuse('referral-note-needed');
      return accept(
        [{ kind: 'referral.closed', version: 1, body: { referralId, outcome: command.outcome, note: command.note.trim(), by } }],
        { referralId },
      );
    default:
      return unreachable(command);
  }
}

function send({ service, to, why, how, quietDays }: On<'send'>, context: Context): ReferralDecision {
  const referralId = context.newId();
  const place = { name: to.name.trim(), phone: to.phone.trim(), address: to.address.trim() };
  const body = { referralId, service, to: place, why: why.trim(), how, day: context.today, quietDays, by: context.actor };
  return accept([{ kind: 'referral.sent', version: 1, body }], { referralId });
}

/** A second answer may bring the day of the visit; the same one again changes nothing. */
function acceptance(referral: Referral, { referralId, visitOn, with: who }: On<'accept'>, context: Context): ReferralDecision {
  if (referral.stage === 'visited') return refuse('referral-stage');
  if (visitOn !== undefined && visitOn < referral.sentOn) return refuse('referral-day');
  if (referral.stage === 'accepted' && referral.visitOn === visitOn && referral.with === who.trim()) return accept([], { referralId });
  const body = { referralId, day: context.today, visitOn, with: who.trim(), by: context.actor };
  return accept([{ kind: 'referral.accepted', version: 1, body }], { referralId });
}

/** Something was heard since the clock was set, or it is over: then there is no silence. */
function fallSilent(referral: Referral, { referralId, heardOn }: On<'fall-silent'>): ReferralDecision {
  const stale = isOver(referral) || referral.stage === 'visited' || referral.heardOn !== heardOn || referral.silentSince !== undefined;
  return accept(stale ? [] : [{ kind: 'referral.fell-silent', version: 1, body: { referralId, since: heardOn } }], { referralId });
}

export function evolveReferrals(state: Referrals, entry: ReferralEntry): Referrals {
  if (entry.kind === 'referral.sent') return { referrals: [...state.referrals, sent(entry)] };
  return {
    referrals: state.referrals.map((one) =>
      one.referralId === entry.body.referralId ? { ...after(one, entry), steps: [...one.steps, stepOf(entry)] } : one,
    ),
  };
}

function sent(entry: Extract<ReferralEntry, { kind: 'referral.sent' }>): Referral {
  const { day, by, ...rest } = entry.body;
  return {
    ...rest,
    stage: 'sent',
    sentOn: day,
    sentBy: by,
    acceptedOn: undefined,
    with: '',
    visitOn: undefined,
    visitedOn: undefined,
    declined: undefined,
    closed: undefined,
    heardOn: day,
    silentSince: undefined,
    steps: [stepOf(entry)],
  };
}

function stepOf(entry: ReferralEntry): ReferralStep {
  const body: Partial<Pick<ReferralStep, 'day' | 'by'>> & { readonly referralId: string } = entry.body;
  const what = entry.kind.slice('referral.'.length) as ReferralStep['what'];
  return { what, at: entry.at, day: body.day, by: body.by };
}

function after(referral: Referral, entry: Exclude<ReferralEntry, { kind: 'referral.sent' }>): Referral {
  switch (entry.kind) {
    case 'referral.asked-again':
      return { ...referral, heardOn: entry.body.day, silentSince: undefined };
    case 'referral.accepted': {
      const { day, visitOn, with: who } = entry.body;
      const heardOn = visitOn !== undefined && visitOn > day ? visitOn : day;
      return {
        ...referral,
        stage: 'accepted',
        acceptedOn: referral.acceptedOn ?? day,
        visitOn,
        with: who,
        heardOn,
        silentSince: undefined,
      };
    }
    case 'referral.declined':
      return { ...referral, stage: 'declined', declined: { reason: entry.body.reason, note: entry.body.note }, silentSince: undefined };
    case 'referral.visited':
      return { ...referral, stage: 'visited', visitedOn: entry.body.day, heardOn: entry.body.day, silentSince: undefined };
    case 'referral.closed':
      return { ...referral, stage: 'closed', closed: { outcome: entry.body.outcome, note: entry.body.note }, silentSince: undefined };
    case 'referral.fell-silent':
      return { ...referral, silentSince: entry.body.since };
  }
}

export const referrals: Capability<Referrals, ReferralFact> = {
  name: 'referrals',
  audience: 'shared',
  kinds: {
    'referral.sent': 1,
    'referral.asked-again': 1,
    'referral.accepted': 1,
    'referral.declined': 1,
    'referral.visited': 1,
    'referral.closed': 1,
    'referral.fell-silent': 1,
  },
  start: () => ({ referrals: [] }),
  evolve: evolveReferrals,
  window: (state) => {
    const over = state.referrals.filter(isOver);
    if (over.length <= OVER_SHOWN) return state;
    const shown = new Set(over.slice(-OVER_SHOWN).map((one) => one.referralId));
    return { referrals: state.referrals.filter((one) => !isOver(one) || shown.has(one.referralId)) };
  },
};
