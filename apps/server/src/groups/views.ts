import { groupFor, type Group, type GroupSeen } from '@cairn/groups';
import * as z from 'zod/mini';
import type { View } from '../views.ts';
import type { GroupList } from './rows.ts';
import { groupsOf, readGroup } from './store.ts';

/** The group as one member sees it; facilitators read its stream. */
export const groupRoom: View<{ readonly group: string }, GroupSeen> = {
  input: z.object({ group: z.string().check(z.minLength(1), z.maxLength(80)) }),
  read: async ({ db, viewer, input }) => {
    const { group } = await readGroup(db, input.group);
    return group && viewer.role === 'patient' ? groupFor(group, viewer.personId) : undefined;
  },
  after: (kind) => kind.startsWith('group.'),
};

/** The groups somebody leads or is a member of. Of others in them it says how many. */
export const myGroups: View<object, GroupList> = {
  input: z.object({}),
  read: async ({ db, viewer, now }) => ({ rows: (await groupsOf(db, viewer.personId, now)).map(row) }),
  after: (kind) => kind.startsWith('group.'),
};

function row({ groupId, topic, startsAt, minutes, status, members, cap }: Group): GroupList['rows'][number] {
  return { groupId, topic, startsAt, minutes, status, members: members.filter(({ removed }) => !removed).length, cap };
}
