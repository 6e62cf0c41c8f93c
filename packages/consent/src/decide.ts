import { accept, sameName, refuse, unreachable, type Context, type Decision, type Instant, type PersonId } from '@cairn/kernel';
import { topics as allTopics, type Locale, type Topic } from '@cairn/people';
import {
  emergencyEvents,
  type Consent,
  type ConsentFact,
  type EmergencyContact,
  type Grant,
  type Relationship,
  type Supporter,
} from './grant.ts';
import { deficiencies, live, type Draft } from './live.ts';
import { phoneNumber, reachRefusals } from './reach.ts';
import type { SignerKind } from './releases/release.ts';

export const grantRefusalCodes = [
  ...reachRefusals,
  'grant-deficient',
  'grant-expired',
  'grant-too-long',
  'unknown-supporter',
  'unknown-grant',
  'signature-mismatch',
  'signed-together',
] as const;
export type RefusalCode = (typeof grantRefusalCodes)[number];

export type Name = { readonly type: 'name'; readonly relationship: Relationship };
export type Give = {
  readonly type: 'give';
  readonly supporterId: PersonId;
  readonly topics: readonly Topic[];
  readonly purpose: string;
  readonly expiresAt: Instant | undefined;
  readonly typedName: string;
  readonly notice: { readonly version: number; readonly locale: Locale };
  /** Who has to sign on that day (P2-11, P2-12). */
  readonly signers: readonly SignerKind[];
  /** As it was written; counts only with the `emergency` topic. */
  readonly emergency: EmergencyContact | undefined;
};
export type Revoke = { readonly type: 'revoke'; readonly grantId: string };
export type Narrow = { readonly type: 'narrow'; readonly grantId: string; readonly topic: Topic };
/** Sent by the timer at a grant's expiry. */
export type Expire = { readonly type: 'expire'; readonly grantId: string };
/** Sent by the server when it shows a supporter something. */
export type Look = { readonly type: 'look'; readonly supporterId: PersonId };
export type Command = Name | Give | Narrow | Revoke | Expire | Look;

/** What deciding needs beside the chart's own grants. */
export type Desk = Consent & {
  readonly patientName: string;
  readonly programName: string;
  /** For `name`: the account that was asked for; undefined when no supporter has that id. */
  readonly account: { readonly personId: PersonId; readonly name: string } | undefined;
};

export type Answer = Decision<ConsentFact, RefusalCode, { readonly grantId: string | undefined }>;

/** No longer than its purpose needs: a supporter's grant is signed anew at least once a year. */
const LONGEST = 366 * 86_400_000;

export function decide(state: Desk, command: Command, context: Context): Answer {
  switch (command.type) {
    case 'name':
      return name(state, command);
    case 'give':
      return give(state, command, context);
    case 'narrow':
      return narrow(state, command, context);
    case 'revoke':
      return revoke(state, command, context);
    case 'expire':
      return expire(state, command, context);
    case 'look':
      return look(state, command, context);
    default:
      return unreachable(command);
  }
}

function name(state: Desk, command: Name): Answer {
  if (state.account === undefined) return refuse('unknown-supporter');
  const supporter: Supporter = { personId: state.account.personId, name: state.account.name, relationship: command.relationship };
  const same = state.supporters.some((known) => known.personId === supporter.personId && known.relationship === supporter.relationship);
  if (same) return accept([], { grantId: undefined });
  return accept([{ kind: 'supporter.named', version: 1, body: { supporter } } as const], { grantId: undefined });
}

/** A newly signed grant takes the place of whatever was shared with the same person; changing and widening need a signature, too. */
function give(state: Desk, command: Give, context: Context): Answer {
  // Where somebody must sign with or for the patient, a name on a phone is not enough (P2-11, P2-12).
  if (command.signers.join() !== 'patient') return refuse('signed-together');
  const draft = drafted(state, command, context);
  const { supporter, expiresAt } = draft;
  if (supporter === undefined) return refuse('unknown-supporter');
  const missing = deficiencies(draft);
  if (missing.length > 0 || expiresAt === undefined) return refuse('grant-deficient', { missing: missing.join(' ') });
  if (!sameName(draft.signature.typedName, state.patientName)) return refuse('signature-mismatch');
  if (expiresAt <= context.now) return refuse('grant-expired');
  if (expiresAt > context.now + LONGEST) return refuse('grant-too-long');
  const emergency = draft.emergency && readable(draft.emergency);
  if (emergency === 'number-unreadable') return refuse('number-unreadable');
  const given: ConsentFact = { kind: 'grant.given', version: 2, body: { ...draft, supporter, expiresAt, emergency } };
  return accept([...ending(state, supporter.personId, 'changed', context.now), given], { grantId: draft.grantId });
}

function drafted(state: Desk, command: Give, context: Context): Draft {
  return {
    grantId: context.newId(),
    patientName: state.patientName,
    discloser: state.programName,
    supporter: state.supporters.find((known) => known.personId === command.supporterId),
    topics: allTopics.filter((topic) => command.topics.includes(topic)),
    purpose: command.purpose.trim(),
    expiresAt: command.expiresAt,
    signature: { typedName: command.typedName.trim(), at: context.now },
    notice: { version: command.notice.version, locale: command.notice.locale },
    emergency: command.topics.includes('emergency') ? command.emergency : undefined,
  };
}

function readable({ phone: written, events }: EmergencyContact): EmergencyContact | 'number-unreadable' {
  const phone = phoneNumber(written);
  return phone === undefined ? 'number-unreadable' : { phone, events: emergencyEvents.filter((event) => events.includes(event)) };
}

/** Takes one topic back from the grant's person, also under a grant that was signed later; taking back the last one ends the grant. */
function narrow(state: Desk, command: Narrow, context: Context): Answer {
  const { grantId, topic } = command;
  const grant = state.grants.find((one) => one.grantId === grantId);
  if (grant === undefined) return refuse('unknown-grant');
  const facts = bindingTo(state, grant.supporter.personId, context.now)
    .filter((one) => one.topics.includes(topic))
    .map((one): ConsentFact =>
      one.topics.length === 1 ? revoked(one, 'stopped') : { kind: 'grant.narrowed', version: 1, body: { grantId: one.grantId, topic } },
    );
  return accept(facts, { grantId });
}

/**
 * Ends everything shared with the grant's person, also what was signed after it: a stop that was tapped without a
 * network and arrives late never leaves sharing on. Stopping what has ended is accepted and adds nothing.
 */
function revoke(state: Desk, command: Revoke, context: Context): Answer {
  const grant = state.grants.find((one) => one.grantId === command.grantId);
  if (grant === undefined) return refuse('unknown-grant');
  return accept(ending(state, grant.supporter.personId, 'stopped', context.now), { grantId: grant.grantId });
}

function expire(state: Desk, command: Expire, context: Context): Answer {
  const { grantId } = command;
  const due = state.grants.some((grant) => grant.grantId === grantId && grant.ended === undefined && grant.expiresAt <= context.now);
  return accept(due ? [{ kind: 'grant.expired', version: 1, body: { grantId } } as const] : [], { grantId });
}

/** Looks at the same topics within ten minutes are one disclosure [D]. */
const ONE_LOOK = 600_000;

function look(state: Desk, command: Look, context: Context): Answer {
  const { supporterId } = command;
  const grant = bindingTo(state, supporterId, context.now).at(-1);
  if (grant === undefined) return refuse('unknown-grant');
  const { grantId, topics } = grant;
  const last = state.looks.find((one) => one.supporterId === supporterId);
  const known = last !== undefined && context.now - last.at < ONE_LOOK && last.topics.join(' ') === topics.join(' ');
  if (known) return accept([], { grantId });
  return accept(
    [{ kind: 'disclosure.made', version: 1, body: { supporterId, supporterName: grant.supporter.name, topics, grantId } } as const],
    {
      grantId,
    },
  );
}

function ending(state: Consent, supporterId: PersonId, cause: 'stopped' | 'changed', now: Instant): ConsentFact[] {
  return bindingTo(state, supporterId, now).map((grant) => revoked(grant, cause));
}

function bindingTo(state: Consent, supporterId: PersonId, now: Instant): Grant[] {
  return live(state.grants, now).filter((grant) => grant.supporter.personId === supporterId);
}

function revoked({ grantId }: Grant, cause: 'stopped' | 'changed'): ConsentFact {
  return { kind: 'grant.revoked', version: 1, body: { grantId, cause } };
}
