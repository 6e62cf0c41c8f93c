import type { Actor, ChartId, EntryOf, Fact, Instant, OpId, PersonId } from '@cairn/kernel';

/** A group holds its facts under an id of its own, where charts have theirs. */
export const GROUP_ID = /^g-[\w-]{1,60}$/;

/** [K] Two to twelve members, as payers commonly count a group (clinical C6). */
export const CAP_MIN = 2;
export const CAP_MAX = 12;
export const LINES_KEPT = 300;

export type GroupStatus = 'planned' | 'open' | 'ended' | 'cancelled';
export type Stay = { readonly from: Instant; readonly until: Instant | undefined };

/** What a member said yes to, and where help would find them (clinical C6: agreement with redisclosure, location and callback). */
export type Agreement = {
  readonly version: string;
  readonly alias: string;
  readonly location: string;
  readonly callback: string;
  /** Nobody else can see or hear; headphones or an empty room. */
  readonly alone: boolean;
  readonly at: Instant;
};

/** What facilitators write about one member, for that member's own note alone. */
export const observedFields = ['participation', 'response', 'goal', 'plan', 'risk'] as const;
export type ObservedField = (typeof observedFields)[number];
export type Observed = Readonly<Record<ObservedField, string>>;

export type Member = {
  /** Names the member inside the group; says nothing about who it is. */
  readonly memberId: string;
  readonly chart: ChartId;
  readonly personId: PersonId;
  readonly name: string;
  readonly agreement: Agreement | undefined;
  /** Since when they wait to be let in. */
  readonly waitingSince: Instant | undefined;
  readonly admitted: boolean;
  readonly stays: readonly Stay[];
  /** The individual session they were taken into, while it lasts. */
  readonly breakout: { readonly sessionId: string; readonly by: Actor; readonly at: Instant } | undefined;
  readonly observed: Observed;
  readonly removed: boolean;
};

export type GroupLine = {
  readonly lineId: string;
  /** A member's id, or a facilitator's name. */
  readonly from: { readonly memberId: string } | { readonly facilitator: string };
  readonly text: string;
  readonly at: Instant;
  readonly hidden: { readonly by: string; readonly why: string } | undefined;
};

export type Group = {
  readonly groupId: string;
  readonly topic: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly cap: number;
  readonly facilitators: readonly Actor[];
  readonly members: readonly Member[];
  readonly status: GroupStatus;
  readonly openedAt: Instant | undefined;
  readonly endedAt: Instant | undefined;
  readonly lines: readonly GroupLine[];
  /** The note about the group as a whole, once it is signed. */
  readonly note: { readonly text: string; readonly hash: string; readonly by: Actor; readonly at: Instant } | undefined;
};

/** One group in its own stream; nothing before it is planned. */
export type Groups = { readonly group: Group | undefined };

type Of<Kind extends string, Body> = Fact<`group.${Kind}`, Body>;
export type GroupFact =
  | Of<
      'planned',
      {
        readonly groupId: string;
        readonly topic: string;
        readonly startsAt: Instant;
        readonly minutes: number;
        readonly cap: number;
        readonly by: Actor;
      }
    >
  | Of<'facilitator-added', { readonly facilitator: Actor }>
  | Of<'member-added', { readonly memberId: string; readonly chart: ChartId; readonly personId: PersonId; readonly name: string }>
  | Of<'member-removed', { readonly memberId: string }>
  | Of<'agreed', { readonly memberId: string; readonly agreement: Omit<Agreement, 'at'> }>
  | Of<'opened', { readonly by: Actor }>
  | Of<'arrived', { readonly memberId: string }>
  | Of<'admitted', { readonly memberId: string; readonly by: Actor }>
  | Of<'left', { readonly memberId: string }>
  | Of<'said', { readonly lineId: OpId; readonly from: GroupLine['from']; readonly text: string }>
  | Of<'line-hidden', { readonly lineId: string; readonly by: string; readonly why: string }>
  | Of<'taken-aside', { readonly memberId: string; readonly sessionId: string; readonly by: Actor }>
  | Of<'came-back', { readonly memberId: string }>
  | Of<'observed', { readonly memberId: string; readonly field: ObservedField; readonly text: string; readonly by: Actor }>
  | Of<'noted', { readonly text: string; readonly hash: string; readonly by: Actor }>
  | Of<'ended', { readonly by: Actor }>
  | Of<'cancelled', { readonly by: Actor }>;
export type GroupEntry = EntryOf<GroupFact>;

export const refusalCodes = [
  'group-unknown',
  'group-exists',
  'group-over',
  'group-not-open',
  'group-full',
  'group-too-few',
  'group-member-unknown',
  'group-member-known',
  'group-not-agreed',
  'group-agreement-incomplete',
  'group-alias-taken',
  'group-not-admitted',
  'group-line-empty',
  'group-line-unknown',
  'group-changed',
  'group-names-member',
  'group-note-signed',
  'group-note-empty',
] as const;
export type GroupRefusal = (typeof refusalCodes)[number];

export function memberOf(group: Group, memberId: string): Member | undefined {
  return group.members.find((member) => member.memberId === memberId && !member.removed);
}

export function memberWho(group: Group, personId: PersonId): Member | undefined {
  return group.members.find((member) => member.personId === personId && !member.removed);
}

export function isFacilitator(group: Group, personId: PersonId): boolean {
  return group.facilitators.some((one) => one.personId === personId);
}

/** In the room now; somebody who was taken aside is not. */
export function isPresent(member: Member): boolean {
  const last = member.stays.at(-1);
  return last !== undefined && last.until === undefined && member.breakout === undefined;
}

/**
 * A member who is named in words that are not about them (clinical C6: no other member in any note): full name, first name or alias,
 * as a word of its own. Common short words that are also a name are found too; it is for the author to write them differently.
 */
export function namedIn(text: string, members: readonly Member[]): Member | undefined {
  const words = ` ${text.toLocaleLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const spoken = (name: string): string =>
    name
      .toLocaleLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return members.find(({ name, agreement }) =>
    [name, name.split(' ')[0] ?? '', agreement?.alias ?? ''].map(spoken).some((one) => one !== '' && words.includes(` ${one} `)),
  );
}

export type Attendance = {
  /** Milliseconds in the room, time aside with a facilitator included. */
  readonly present: number;
  readonly from: Instant | undefined;
  readonly until: Instant | undefined;
  /** Milliseconds after the group opened; 0 when they were there. */
  readonly late: number;
  /** Milliseconds before it ended. */
  readonly leftEarly: number;
};

/** Attendance of one member, from what the record says (clinical C6: late and left times). */
export function attendanceOf(group: Group, member: Member, now: Instant): Attendance {
  const end = group.endedAt ?? now;
  const stays = member.stays.map(({ from, until }) => ({ from, until: until ?? end }));
  const [first, last] = [stays[0], stays.at(-1)];
  return {
    present: stays.reduce((sum, { from, until }) => sum + Math.max(0, until - from), 0),
    from: first?.from,
    until: last?.until,
    late: first && group.openedAt !== undefined ? Math.max(0, first.from - group.openedAt) : 0,
    leftEarly: last ? Math.max(0, end - last.until) : 0,
  };
}
