import {
  accept,
  refuse,
  unreachable,
  type Actor,
  type ChartId,
  type Context,
  type Decision,
  type Instant,
  type OpId,
  type PersonId,
} from '@cairn/kernel';
import {
  CAP_MIN,
  isFacilitator,
  isPresent,
  memberOf,
  memberWho,
  namedIn,
  type Agreement,
  type Group,
  type GroupFact,
  type GroupRefusal,
  type Groups,
  type Member,
  type ObservedField,
} from './group.ts';

export type Plan = {
  readonly type: 'plan';
  readonly groupId: string;
  readonly topic: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly cap: number;
};
/** What a facilitator does. */
export type Lead =
  | { readonly type: 'add-facilitator'; readonly facilitator: Actor }
  | { readonly type: 'add-member'; readonly chart: ChartId; readonly personId: PersonId; readonly name: string }
  | { readonly type: 'remove-member'; readonly memberId: string }
  | { readonly type: 'open' }
  | { readonly type: 'admit'; readonly memberId: string }
  | { readonly type: 'hide'; readonly lineId: string; readonly why: string }
  | { readonly type: 'take-aside'; readonly memberId: string; readonly sessionId: string }
  | { readonly type: 'bring-back'; readonly memberId: string }
  | { readonly type: 'observe'; readonly memberId: string; readonly field: ObservedField; readonly base: string; readonly text: string }
  /** `hash` is the server's sha-256 of the text. */
  | { readonly type: 'note'; readonly text: string; readonly hash: string }
  | { readonly type: 'end' }
  | { readonly type: 'cancel' };
/** What a member does; who it is comes from the context. */
export type TakePart =
  | { readonly type: 'agree'; readonly agreement: Omit<Agreement, 'at'> }
  | { readonly type: 'arrive' }
  | { readonly type: 'leave' };
/** Facilitators and members who are in the room write in one chat. */
export type Say = { readonly type: 'say'; readonly opId: OpId; readonly text: string };
export type GroupCommand = Plan | Lead | TakePart | Say;
export type GroupDecision = Decision<GroupFact, GroupRefusal, { readonly groupId: string }>;

export function decide(state: Groups, command: GroupCommand, context: Context): GroupDecision {
  const { group } = state;
  if (command.type === 'plan') return plan(group, command, context);
  if (!group) return refuse('group-unknown');
  if (group.status === 'ended' || group.status === 'cancelled') return whenOver(group, command, context);
  switch (command.type) {
    case 'agree':
    case 'arrive':
    case 'leave':
      return takePart(group, command, context);
    case 'say':
      return say(group, command, context);
    default:
      return lead(group, command, context);
  }
}

function plan(group: Group | undefined, command: Plan, context: Context): GroupDecision {
  if (group) return refuse('group-exists');
  const { groupId, topic, startsAt, minutes, cap } = command;
  const body = { groupId, topic: topic.trim(), startsAt, minutes, cap, by: context.actor };
  return accept([{ kind: 'group.planned', version: 1, body }], { groupId });
}

/** What was seen of a member is still written down after the group; nothing else changes. Leaving or ending what is over is no mistake. */
function whenOver(group: Group, command: Exclude<GroupCommand, Plan>, context: Context): GroupDecision {
  if (command.type === 'observe' && group.status === 'ended') return observe(group, command, context);
  if (command.type === 'note' && group.status === 'ended') return note(group, command, context.actor);
  return command.type === 'leave' || command.type === 'end' || command.type === 'cancel' ? unchanged(group) : refuse('group-over');
}

function lead(group: Group, command: Lead, context: Context): GroupDecision {
  const by = context.actor;
  switch (command.type) {
    case 'add-facilitator':
      if (isFacilitator(group, command.facilitator.personId)) return unchanged(group);
      return one(group, { kind: 'group.facilitator-added', version: 1, body: { facilitator: command.facilitator } });
    case 'add-member':
      return addMember(group, command, context);
    case 'remove-member':
      return onMember(group, command.memberId, ({ memberId }) =>
        one(group, { kind: 'group.member-removed', version: 1, body: { memberId } }),
      );
    case 'open':
      if (group.status === 'open') return unchanged(group);
      if (group.members.filter((member) => !member.removed).length < CAP_MIN) return refuse('group-too-few', { min: CAP_MIN });
      return one(group, { kind: 'group.opened', version: 1, body: { by } });
    case 'admit':
      return onMember(group, command.memberId, (member) => admit(group, member, by));
    case 'hide':
      return hide(group, command, by);
    case 'take-aside':
    case 'bring-back':
      return onMember(group, command.memberId, (member) => aside(group, member, command, by));
    case 'observe':
      return observe(group, command, context);
    case 'note':
      return refuse('group-not-open');
    case 'end':
      return group.status === 'open' ? one(group, { kind: 'group.ended', version: 1, body: { by } }) : refuse('group-not-open');
    case 'cancel':
      return group.status === 'planned' ? one(group, { kind: 'group.cancelled', version: 1, body: { by } }) : refuse('group-not-open');
    default:
      return unreachable(command);
  }
}

function addMember(group: Group, command: Extract<Lead, { type: 'add-member' }>, context: Context): GroupDecision {
  const { chart, personId, name } = command;
  if (memberWho(group, personId)) return refuse('group-member-known');
  if (group.members.filter((member) => !member.removed).length >= group.cap) return refuse('group-full', { cap: group.cap });
  return one(group, { kind: 'group.member-added', version: 1, body: { memberId: context.newId(), chart, personId, name } });
}

/** Nobody comes in who has not agreed to keep what is said here. */
function admit(group: Group, member: Member, by: Actor): GroupDecision {
  if (group.status !== 'open') return refuse('group-not-open');
  if (!member.agreement) return refuse('group-not-agreed');
  if (member.admitted || member.waitingSince === undefined) return unchanged(group);
  return one(group, { kind: 'group.admitted', version: 1, body: { memberId: member.memberId, by } });
}

function hide(group: Group, { lineId, why }: Extract<Lead, { type: 'hide' }>, by: Actor): GroupDecision {
  const line = group.lines.find((found) => found.lineId === lineId);
  if (!line) return refuse('group-line-unknown');
  if (line.hidden) return unchanged(group);
  return one(group, { kind: 'group.line-hidden', version: 1, body: { lineId, by: by.name, why: why.trim() } });
}

function aside(group: Group, member: Member, command: Extract<Lead, { type: 'take-aside' | 'bring-back' }>, by: Actor): GroupDecision {
  const { memberId } = member;
  if (command.type === 'bring-back')
    return member.breakout ? one(group, { kind: 'group.came-back', version: 1, body: { memberId } }) : unchanged(group);
  if (group.status !== 'open') return refuse('group-not-open');
  if (member.breakout) return unchanged(group);
  return one(group, { kind: 'group.taken-aside', version: 1, body: { memberId, sessionId: command.sessionId, by } });
}

function observe(group: Group, command: Extract<Lead, { type: 'observe' }>, context: Context): GroupDecision {
  const { memberId, field, base } = command;
  const text = command.text.trim();
  return onMember(group, memberId, (member) => {
    const held = member.observed[field];
    if (held === text) return unchanged(group);
    if (held !== base.trim()) return refuse('group-changed');
    if (
      namedIn(
        text,
        group.members.filter((other) => other !== member),
      )
    )
      return refuse('group-names-member');
    return one(group, { kind: 'group.observed', version: 1, body: { memberId, field, text, by: context.actor } });
  });
}

/** About the group as a whole; of its members it has a count. */
function note(group: Group, command: Extract<Lead, { type: 'note' }>, by: Actor): GroupDecision {
  const text = command.text.trim();
  if (group.note) return refuse('group-note-signed');
  if (text === '') return refuse('group-note-empty');
  if (namedIn(text, group.members)) return refuse('group-names-member');
  return one(group, { kind: 'group.noted', version: 1, body: { text, hash: command.hash, by } });
}

function takePart(group: Group, command: TakePart, context: Context): GroupDecision {
  const member = memberWho(group, context.actor.personId);
  if (!member) return refuse('group-member-unknown');
  const { memberId } = member;
  switch (command.type) {
    case 'agree':
      return agree(group, member, command.agreement);
    case 'arrive':
      if (!member.agreement) return refuse('group-not-agreed');
      if (isPresent(member) || member.waitingSince !== undefined) return unchanged(group);
      return one(group, { kind: 'group.arrived', version: 1, body: { memberId } });
    case 'leave':
      if (!isPresent(member) && member.waitingSince === undefined) return unchanged(group);
      return one(group, { kind: 'group.left', version: 1, body: { memberId } });
    default:
      return unreachable(command);
  }
}

function agree(group: Group, member: Member, given: Omit<Agreement, 'at'>): GroupDecision {
  const agreement = { ...given, alias: given.alias.trim(), location: given.location.trim(), callback: given.callback.trim() };
  if (!agreement.alias || !agreement.location || !agreement.callback || !agreement.alone) return refuse('group-agreement-incomplete');
  const same = agreement.alias.toLocaleLowerCase();
  const taken = group.members.some((other) => other !== member && !other.removed && other.agreement?.alias.toLocaleLowerCase() === same);
  if (taken) return refuse('group-alias-taken');
  return one(group, { kind: 'group.agreed', version: 1, body: { memberId: member.memberId, agreement } });
}

function say(group: Group, command: Say, context: Context): GroupDecision {
  const { personId, name } = context.actor;
  const text = command.text.trim();
  if (group.status !== 'open') return refuse('group-not-open');
  if (text === '') return refuse('group-line-empty');
  const member = memberWho(group, personId);
  if (member && !isPresent(member)) return refuse('group-not-admitted');
  if (!member && !isFacilitator(group, personId)) return refuse('group-member-unknown');
  const from = member ? { memberId: member.memberId } : { facilitator: name };
  return one(group, { kind: 'group.said', version: 1, body: { lineId: command.opId, from, text } });
}

function onMember(group: Group, memberId: string, then: (member: Member) => GroupDecision): GroupDecision {
  const member = memberOf(group, memberId);
  return member ? then(member) : refuse('group-member-unknown');
}

function one(group: Group, fact: GroupFact): GroupDecision {
  return accept([fact], { groupId: group.groupId });
}

function unchanged(group: Group): GroupDecision {
  return accept([], { groupId: group.groupId });
}
