import { GROUP_ID, memberOf, saidOfMember, type Group, type Member } from '@cairn/groups';
import { accept, type Actor, type Entry } from '@cairn/kernel';
import type { Facts, Source } from '@cairn/notes';
import { readChart } from './charts/store.ts';
import type { Tx } from './db/open.ts';
import { readGroup } from './groups/store.ts';
import type { Reaction } from './journal/unit.ts';
import { beginNoteOf, factsOfSession, readyNoteOf } from './note-of-session.ts';
import type { TimerHandler } from './timers/timers.ts';

export const GROUP_NOTE = 'groups.note';

/** What the record says of one visit: of a session on the chart, or of the chart's patient in a group. */
export async function factsOfVisit(tx: Tx, chart: string, sessionId: string, now: number): Promise<Facts | undefined> {
  if (!GROUP_ID.test(sessionId)) return factsOfSession(tx, chart, sessionId, now);
  const { group } = await readGroup(tx, sessionId);
  const member = group?.members.find((one) => one.chart === chart && !one.removed);
  return group && member && factsOfMember(group, member, (await readChart(tx, chart)).profile?.zone ?? 'UTC', now);
}

/** Nothing of any other member: who else was there is the facilitators alone. */
function factsOfMember(group: Group, member: Member, zone: string, now: number): Facts {
  const sources: readonly Source[] = [{ kind: 'session', ref: group.groupId, label: 'group' }];
  const { stays, agreement, observed } = member;
  const found = saidOfMember(group, member, now).map((said) => ({ ...said, sources }));
  const fields = {
    service: { text: 'group', sources },
    ...(agreement && {
      location: { text: agreement.location, sources },
      callback: { text: agreement.callback, sources },
      ...(agreement.alone && { privacy: { text: 'Said they were alone, agreed to keep what is said in the group.', sources } }),
    }),
    ...(observed.risk && { risk: { text: observed.risk, sources } }),
  };
  const startedAt = stays[0]?.from;
  const endedAt = group.endedAt;
  const visit = {
    sessionId: group.groupId,
    platform: 'Cairn',
    modes: startedAt === undefined ? [] : [{ mode: 'chat', from: startedAt, until: stays.at(-1)?.until ?? endedAt }],
    zone,
    openedAt: group.openedAt ?? group.startsAt,
    startedAt,
    endedAt,
    people: [...group.facilitators, { personId: member.personId, name: member.name, role: 'patient' }],
  };
  return { visit, found, fields };
}

/** A group that is over leaves each member a draft of their own note, each in a transaction of that member's chart. */
export const noteMembers: Reaction = async (unit, entry: Entry) => {
  const { group } = await readGroup(unit.tx, unit.chart);
  const { by } = entry.body as { readonly by: Actor };
  for (const { memberId, chart, removed } of group?.members ?? []) {
    if (removed) continue;
    const payload = { groupId: unit.chart, memberId, by };
    await unit.setTimer({ id: `${GROUP_NOTE}/${unit.chart}/${memberId}`, chart, kind: GROUP_NOTE, dueAt: unit.context.now, payload });
  }
};

export const noteOfMember: TimerHandler = async (unit, timer) => {
  const { groupId, memberId, by } = timer.payload as { readonly groupId: string; readonly memberId: string; readonly by: Actor };
  const { group } = await readGroup(unit.tx, groupId);
  const member = group && memberOf(group, memberId);
  if (group?.endedAt === undefined || member?.chart !== unit.chart) return accept([]);
  await beginNoteOf(unit, groupId, by);
  await readyNoteOf(unit, groupId, group.endedAt);
  return accept([]);
};
