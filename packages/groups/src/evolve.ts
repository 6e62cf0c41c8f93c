import { must, unreachable, type Capability, type Instant } from '@cairn/kernel';
import { LINES_KEPT, type Group, type GroupEntry, type GroupFact, type Groups, type Member } from './group.ts';

type Planned = Extract<GroupEntry, { kind: 'group.planned' }>;
type OfMember = Extract<GroupEntry, { body: { memberId: string } }>;
type OfGroup = Exclude<GroupEntry, Planned | OfMember>;

export function start(): Groups {
  return { group: undefined };
}

export function evolve(state: Groups, entry: GroupEntry): Groups {
  if (entry.kind === 'group.planned') return { group: planned(entry) };
  const group = must(state.group, 'the group that was planned');
  if ('memberId' in entry.body) return { group: ofMember(group, entry as OfMember) };
  return { group: ofGroup(group, entry as OfGroup) };
}

function planned({ body }: Planned): Group {
  const { groupId, topic, startsAt, minutes, cap, by } = body;
  const nothing = { members: [], lines: [], openedAt: undefined, endedAt: undefined, note: undefined };
  return { groupId, topic, startsAt, minutes, cap, facilitators: [by], status: 'planned', ...nothing };
}

function ofGroup(group: Group, entry: OfGroup): Group {
  switch (entry.kind) {
    case 'group.facilitator-added':
      return { ...group, facilitators: [...group.facilitators, entry.body.facilitator] };
    case 'group.opened':
      return { ...group, status: 'open', openedAt: entry.at };
    case 'group.said': {
      const { lineId, from, text } = entry.body;
      return { ...group, lines: [...group.lines, { lineId, from, text, at: entry.at, hidden: undefined }] };
    }
    case 'group.line-hidden': {
      const { lineId, by, why } = entry.body;
      return { ...group, lines: group.lines.map((line) => (line.lineId === lineId ? { ...line, hidden: { by, why } } : line)) };
    }
    case 'group.noted': {
      const { text, hash, by } = entry.body;
      return { ...group, note: { text, hash, by, at: entry.at } };
    }
    case 'group.ended':
      return closed({ ...group, status: 'ended', endedAt: entry.at }, entry.at);
    case 'group.cancelled':
      return { ...group, status: 'cancelled', endedAt: entry.at };
    default:
      return unreachable(entry);
  }
}

function closed(group: Group, at: Instant): Group {
  return { ...group, members: group.members.map((member) => ({ ...gone(member, at), waitingSince: undefined, breakout: undefined })) };
}

function ofMember(group: Group, entry: OfMember): Group {
  if (entry.kind === 'group.member-added') return { ...group, members: [...group.members, added(entry.body)] };
  const { memberId } = entry.body;
  return { ...group, members: group.members.map((one) => (one.memberId === memberId ? changed(one, entry) : one)) };
}

function added({ memberId, chart, personId, name }: Extract<OfMember, { kind: 'group.member-added' }>['body']): Member {
  return {
    memberId,
    chart,
    personId,
    name,
    agreement: undefined,
    waitingSince: undefined,
    admitted: false,
    stays: [],
    breakout: undefined,
    observed: { participation: '', response: '', goal: '', plan: '', risk: '' },
    removed: false,
  };
}

function changed(member: Member, entry: Exclude<OfMember, { kind: 'group.member-added' }>): Member {
  switch (entry.kind) {
    case 'group.member-removed':
      return { ...gone(member, entry.at), admitted: false, waitingSince: undefined, removed: true };
    case 'group.agreed':
      return { ...member, agreement: { ...entry.body.agreement, at: entry.at } };
    case 'group.arrived':
      return member.admitted ? back(member, entry.at) : { ...member, waitingSince: entry.at };
    case 'group.admitted':
      return back({ ...member, admitted: true, waitingSince: undefined }, entry.at);
    case 'group.left':
      return { ...gone(member, entry.at), waitingSince: undefined };
    case 'group.taken-aside': {
      const { sessionId, by } = entry.body;
      return { ...member, breakout: { sessionId, by, at: entry.at } };
    }
    case 'group.came-back':
      return { ...member, breakout: undefined };
    case 'group.observed':
      return { ...member, observed: { ...member.observed, [entry.body.field]: entry.body.text } };
    default:
      return unreachable(entry);
  }
}

function back(member: Member, at: Instant): Member {
  return { ...member, stays: [...member.stays, { from: at, until: undefined }] };
}

function gone(member: Member, at: Instant): Member {
  return { ...member, stays: member.stays.map((stay) => (stay.until === undefined ? { ...stay, until: at } : stay)) };
}

export const groups: Capability<Groups, GroupFact> = {
  name: 'groups',
  audience: 'group',
  kinds: {
    'group.planned': 1,
    'group.facilitator-added': 1,
    'group.member-added': 1,
    'group.member-removed': 1,
    'group.agreed': 1,
    'group.opened': 1,
    'group.arrived': 1,
    'group.admitted': 1,
    'group.left': 1,
    'group.said': 1,
    'group.line-hidden': 1,
    'group.taken-aside': 1,
    'group.came-back': 1,
    'group.observed': 1,
    'group.noted': 1,
    'group.ended': 1,
    'group.cancelled': 1,
  },
  start,
  evolve,
  window: (state) =>
    state.group && state.group.lines.length > LINES_KEPT
      ? { group: { ...state.group, lines: state.group.lines.slice(-LINES_KEPT) } }
      : state,
};
