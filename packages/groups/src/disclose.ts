import type { Instant, PersonId } from '@cairn/kernel';
import { isPresent, memberWho, type Group, type GroupLine, type Member } from './group.ts';

/** A group as one of its members sees it. Of the others: the aliases of those who are in the room, and what they said. */
export type GroupSeen = {
  readonly groupId: string;
  readonly topic: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly status: Group['status'];
  readonly facilitators: readonly string[];
  readonly me: {
    readonly alias: string | undefined;
    readonly state: 'not-agreed' | 'outside' | 'waiting' | 'in' | 'aside';
    readonly waitingSince: Instant | undefined;
    /** Of the session with one facilitator alone. */
    readonly sessionId: string | undefined;
  };
  readonly others: readonly string[];
  /** Only while they are in, and only what was said since they first came in. */
  readonly lines: readonly SeenLine[];
};
export type SeenLine = {
  readonly lineId: string;
  readonly from: string;
  readonly mine: boolean;
  readonly text: string | undefined;
  readonly at: Instant;
};

/** Undefined for somebody who is no member: as if there were no group. */
export function groupFor(group: Group, personId: PersonId): GroupSeen | undefined {
  const member = memberWho(group, personId);
  if (!member) return undefined;
  const { groupId, topic, startsAt, minutes, status } = group;
  const state = stateOf(member);
  const inside = state === 'in' && status === 'open';
  const since = member.stays[0]?.from ?? Number.POSITIVE_INFINITY;
  return {
    groupId,
    topic,
    startsAt,
    minutes,
    status,
    facilitators: group.facilitators.map(({ name }) => name),
    me: { alias: member.agreement?.alias, state, waitingSince: member.waitingSince, sessionId: member.breakout?.sessionId },
    others: inside ? group.members.filter((other) => other !== member && isPresent(other)).map(aliasOf) : [],
    lines: inside ? group.lines.filter((line) => line.at >= since).map((line) => seen(group, line, member)) : [],
  };
}

function stateOf(member: Member): GroupSeen['me']['state'] {
  if (!member.agreement) return 'not-agreed';
  if (member.breakout) return 'aside';
  if (isPresent(member)) return 'in';
  return member.waitingSince === undefined ? 'outside' : 'waiting';
}

function seen(group: Group, { lineId, from, text, at, hidden }: GroupLine, me: Member): SeenLine {
  const mine = 'memberId' in from && from.memberId === me.memberId;
  return { lineId, from: nameOf(group, from), mine, text: hidden ? undefined : text, at };
}

/** The alias alone: a member's name never leaves the facilitators' side. */
function nameOf(group: Group, from: GroupLine['from']): string {
  if ('facilitator' in from) return from.facilitator;
  const member = group.members.find((one) => one.memberId === from.memberId);
  return member ? aliasOf(member) : '';
}

function aliasOf(member: Member): string {
  return member.agreement?.alias ?? '';
}
