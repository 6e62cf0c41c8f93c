import { groups, GROUP_ID, type Group, type GroupEntry, type GroupFact, type Groups } from '@cairn/groups';
import { must, type ChartId, type Instant, type PersonId } from '@cairn/kernel';
import { isStaff, type Relation, type Viewer } from '@cairn/people';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, groupId: ChartId, entry: GroupEntry): Promise<void> {
  const group = must(groups.evolve(await readGroup(tx, groupId), entry).group, 'a group after its own fact');
  const changing = { starts_at: group.startsAt, status: group.status, body: JSON.stringify(group) };
  await tx
    .insertInto('groups')
    .values({ group_id: groupId, ...changing })
    .onConflict((c) => c.column('group_id').doUpdateSet(changing))
    .execute();
  if (entry.kind === 'group.planned') await join(tx, groupId, entry.body.by.personId, 'facilitator');
  if (entry.kind === 'group.facilitator-added') await join(tx, groupId, entry.body.facilitator.personId, 'facilitator');
  if (entry.kind === 'group.member-added') await join(tx, groupId, entry.body.personId, 'member');
  if (entry.kind !== 'group.member-removed') return;
  const member = group.members.find(({ memberId }) => memberId === entry.body.memberId);
  await tx
    .deleteFrom('group_people')
    .where('group_id', '=', groupId)
    .where('person_id', '=', member?.personId ?? '')
    .execute();
}

async function join(tx: Tx, groupId: string, personId: PersonId, part: 'facilitator' | 'member'): Promise<void> {
  await tx
    .insertInto('group_people')
    .values({ group_id: groupId, person_id: personId, part })
    .onConflict((c) => c.columns(['group_id', 'person_id']).doUpdateSet({ part }))
    .execute();
}

export async function readGroup(tx: Tx, groupId: string): Promise<Groups> {
  const row = await tx.selectFrom('groups').select('body').where('group_id', '=', groupId).executeTakeFirst();
  return { group: row && (JSON.parse(row.body) as Group) };
}

export const groupsOnServer: ServerCapability<Groups, GroupFact> = { pure: groups, apply, read: readGroup, readWindow: undefined };

/** What somebody is to a group; undefined when the id is that of a chart. */
export async function groupRelation(tx: Tx, viewer: Viewer | undefined, id: string): Promise<Relation | undefined> {
  if (!GROUP_ID.test(id)) return undefined;
  const row = await tx
    .selectFrom('group_people')
    .select('part')
    .where('group_id', '=', id)
    .where('person_id', '=', viewer?.personId ?? '')
    .executeTakeFirst();
  if (!viewer || !row) return 'none';
  if (row.part === 'facilitator') return isStaff(viewer.role) ? 'facilitator' : 'none';
  return viewer.role === 'patient' ? 'member' : 'none';
}

/** Everybody whose screens a change to this group may touch. */
export async function groupPeople(tx: Tx, groupId: string): Promise<PersonId[]> {
  if (!GROUP_ID.test(groupId)) return [];
  const rows = await tx.selectFrom('group_people').select('person_id').where('group_id', '=', groupId).execute();
  return rows.map((row) => row.person_id);
}

const DAY = 86_400_000;

/** Groups somebody leads or is in: what is ahead or open, and what ended within a week, soonest first. */
export async function groupsOf(tx: Tx, personId: PersonId, now: Instant): Promise<Group[]> {
  const rows = await tx
    .selectFrom('groups')
    .innerJoin('group_people', 'group_people.group_id', 'groups.group_id')
    .select('groups.body')
    .where('group_people.person_id', '=', personId)
    .where('groups.starts_at', '>', now - 7 * DAY)
    .orderBy('groups.starts_at')
    .orderBy('groups.group_id')
    .execute();
  return rows.map((row) => JSON.parse(row.body) as Group);
}
