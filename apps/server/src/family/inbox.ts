import type { FamilyInbox, FamilyInboxRow } from '@cairn/family';
import type { PersonId } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import * as z from 'zod/mini';
import type { View } from '../views.ts';
import { familyLinesFor } from './store.ts';

const LINE = 140;
/** [D] Older threads are found in the chart. */
const BACK_MS = 90 * 86_400_000;

/** Family threads of the people this staff member cares for: unread first, then the newest. */
export const familyInbox: View<object, FamilyInbox> = {
  input: z.object({}),
  read: async ({ db, viewer, now }) => {
    if (!isStaff(viewer.role)) return undefined;
    const threads = rowsOf(await familyLinesFor(db, viewer.personId, now - BACK_MS), viewer.personId);
    return { threads, unread: threads.filter((row) => row.unread > 0).length };
  },
  after: (kind) =>
    kind.startsWith('family.') || kind.startsWith('care-team.') || kind.startsWith('chart.') || kind.startsWith('supporter.'),
};

type Lines = Awaited<ReturnType<typeof familyLinesFor>>;

function rowsOf(lines: Lines, me: PersonId): FamilyInboxRow[] {
  const threads = new Map<string, Lines>();
  for (const line of lines) {
    const key = `${line.chart} ${line.thread_of}`;
    threads.set(key, [...(threads.get(key) ?? []), line]);
  }
  const rows = [...threads.values()].flatMap((of): FamilyInboxRow[] => {
    const last = of.at(-1);
    if (!last) return [];
    const supporterName = of.findLast((line) => line.from_id === line.thread_of)?.from_name ?? '';
    return [
      {
        chart: last.chart,
        name: last.name,
        supporterId: last.thread_of,
        supporterName,
        unread: of.filter((line) => line.seq > (line.up_to ?? 0) && line.from_id !== me).length,
        last: { fromId: last.from_id, fromName: last.from_name, text: last.text.slice(0, LINE), at: last.at },
      },
    ];
  });
  return rows.sort((a, b) => Number(b.unread > 0) - Number(a.unread > 0) || b.last.at - a.last.at);
}
