import type { Group } from '@cairn/groups';

export type GroupRow = Pick<Group, 'groupId' | 'topic' | 'startsAt' | 'minutes' | 'status' | 'cap'> & { readonly members: number };
export type GroupList = { readonly rows: readonly GroupRow[] };
