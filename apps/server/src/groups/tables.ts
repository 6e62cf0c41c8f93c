import type { GroupStatus } from '@cairn/groups';

/** `body` is JSON. A removed member has no row in `group_people`. */
export type GroupTables = {
  groups: { group_id: string; starts_at: number; status: GroupStatus; body: string };
  group_people: { group_id: string; person_id: string; part: 'facilitator' | 'member' };
};
