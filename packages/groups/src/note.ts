import { attendanceOf, type Group, type Member } from './group.ts';

/** A finding about one member, for that member's own note. `topic` is where notes of every format put it. */
export type Said = {
  readonly id: string;
  readonly topic: 'visit' | 'observed' | 'response' | 'goal' | 'plan' | 'intervention';
  readonly text: string;
};

const minutes = (ms: number): number => Math.floor(ms / 60_000);

/** What the record says of one member, and of nobody else (clinical C6). */
export function saidOfMember(group: Group, member: Member, now: number): readonly Said[] {
  const { present, late, leftEarly } = attendanceOf(group, member, now);
  const all = group.endedAt === undefined || group.openedAt === undefined ? undefined : minutes(group.endedAt - group.openedAt);
  const came = member.stays.length > 0;
  const lines = group.lines.filter((line) => 'memberId' in line.from && line.from.memberId === member.memberId && !line.hidden).length;
  const parts = [
    `Group session, topic “${group.topic}”`,
    came ? `present ${minutes(present)} minutes${all === undefined ? '' : ` of ${all}`}` : 'did not come',
    minutes(late) > 0 && `came ${minutes(late)} minutes after the start`,
    minutes(leftEarly) > 0 && came && `left ${minutes(leftEarly)} minutes before the end`,
  ].filter(Boolean);
  const written =
    came && lines > 0
      ? [{ id: 'group-lines', topic: 'observed', text: `Wrote ${lines} ${lines === 1 ? 'line' : 'lines'} in the group.` } as const]
      : [];
  return [{ id: 'group-visit', topic: 'visit', text: `${parts.join(', ')}.` }, ...written, ...observed(member)];
}

function observed({ observed: seen }: Member): readonly Said[] {
  const topics = { participation: 'observed', response: 'response', goal: 'goal', plan: 'plan' } as const;
  return (['participation', 'response', 'goal', 'plan'] as const).flatMap((field) =>
    seen[field] === '' ? [] : [{ id: `group-${field}`, topic: topics[field], text: closed(seen[field]) }],
  );
}

/** The note about the group as a whole, to be gone over by its facilitator: a count of members and no name of one. */
export function groupNoteDraft(group: Group): string {
  const came = group.members.filter((member) => member.stays.length > 0).length;
  const expected = group.members.filter((member) => !member.removed).length;
  const length = group.endedAt === undefined || group.openedAt === undefined ? group.minutes : minutes(group.endedAt - group.openedAt);
  const hidden = group.lines.filter((line) => line.hidden).length;
  return [
    `Group session, topic “${group.topic}”, ${length} minutes.`,
    `Facilitated by ${group.facilitators.map(({ name, role }) => `${name} (${role.replaceAll('-', ' ')})`).join(', ')}.`,
    `${came} of ${expected} members came; all who came had agreed to keep what is said here.`,
    `${group.lines.length} ${group.lines.length === 1 ? 'line' : 'lines'} of chat${hidden > 0 ? `, ${hidden} taken down by a facilitator` : ''}.`,
  ].join(' ');
}

function closed(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}
