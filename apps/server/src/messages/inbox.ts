import type { ChartId, PersonId } from '@cairn/kernel';
import type { Inbox, InboxRow } from '@cairn/messages';
import { isStaff } from '@cairn/people';
import * as z from 'zod/mini';
import type { Tx } from '../db/open.ts';
import type { View } from '../views.ts';

/** Longest first line that a list shows. */
const LINE = 140;
const MOST = 200;

/** Conversations of the people this staff member cares for: unread first, then the newest. */
export const inbox: View<object, Inbox> = {
  input: z.object({}),
  read: async ({ db, viewer }) => {
    if (!isStaff(viewer.role)) return undefined;
    const conversations = await rowsOf(db, viewer.personId);
    return { conversations: conversations.slice(0, MOST), unread: conversations.filter((row) => row.unread > 0).length };
  },
  after: (kind) => kind === 'message.sent' || kind === 'messages.read' || kind.startsWith('care-team.') || kind.startsWith('chart.'),
};

/** How far this conversation counts as read for somebody: by themselves, or by who stood in for them. */
export async function readUpTo(tx: Tx, chart: ChartId, person: PersonId): Promise<number> {
  const read = await tx
    .selectFrom('message_cursors')
    .select('up_to')
    .where('chart', '=', chart)
    .where('kind', '=', 'read')
    .where('person_id', '=', person)
    .executeTakeFirst();
  const seen = await tx
    .selectFrom('seen_by_cover')
    .select('up_to')
    .where('chart', '=', chart)
    .where('person_id', '=', person)
    .executeTakeFirst();
  return Math.max(Number(read?.up_to ?? 0), Number(seen?.up_to ?? 0));
}

async function rowsOf(tx: Tx, person: PersonId): Promise<InboxRow[]> {
  const rows = await tx
    .selectFrom('care_team')
    .innerJoin('charts', 'charts.chart', 'care_team.chart')
    .innerJoin('messages', (join) =>
      join.onRef('messages.chart', '=', 'care_team.chart').on('messages.seq', '=', (eb) =>
        eb
          .selectFrom('messages as newest')
          .select(({ fn }) => fn.max('newest.seq').as('seq'))
          .whereRef('newest.chart', '=', 'care_team.chart'),
      ),
    )
    .leftJoin('message_cursors as read', (join) =>
      join.onRef('read.chart', '=', 'care_team.chart').on('read.kind', '=', 'read').on('read.person_id', '=', person),
    )
    .leftJoin('seen_by_cover as seen', (join) => join.onRef('seen.chart', '=', 'care_team.chart').on('seen.person_id', '=', person))
    .select(['care_team.chart', 'charts.name', 'messages.from_id', 'messages.from_name', 'messages.text', 'messages.at'])
    .select((eb) =>
      eb
        .selectFrom('messages as others')
        .select(({ fn }) => fn.countAll<number>().as('unread'))
        .whereRef('others.chart', '=', 'care_team.chart')
        .where('others.from_id', '<>', person)
        .where((inner) => inner('others.seq', '>', inner.fn.coalesce('read.up_to', inner.lit(0))))
        .where((inner) => inner('others.seq', '>', inner.fn.coalesce('seen.up_to', inner.lit(0))))
        .as('unread'),
    )
    .where('care_team.person_id', '=', person)
    .execute();
  const found = rows.map(({ chart, name, unread, from_id: fromId, from_name: fromName, text, at }) => ({
    chart,
    name,
    unread: Number(unread ?? 0),
    last: { fromId, fromName, text: text.slice(0, LINE), at },
  }));
  return found.sort((a, b) => Number(b.unread > 0) - Number(a.unread > 0) || b.last.at - a.last.at);
}
