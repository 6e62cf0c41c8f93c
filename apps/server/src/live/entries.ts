import type { Entry, Frame, StreamId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { EntryRow } from '../journal/tables.ts';

/** How many entries travel in one answer; a client that is further behind asks again. */
export const PAGE = 500;

export type Missed = { readonly frame: Frame; readonly head: number };

/** The epoch of streams that have nothing in them yet; each restore begins a new one. */
export async function storeEpoch(tx: Tx): Promise<number> {
  const row = await tx.selectFrom('store_facts').select('value').where('name', '=', 'epoch').executeTakeFirst();
  return Number(row?.value ?? 1);
}

/** What a stream holds after a cursor. A cursor of another epoch starts over from a snapshot. */
export async function after(tx: Tx, stream: StreamId, seq: number): Promise<Missed> {
  const head = await tx.selectFrom('streams').select(['head_seq', 'epoch']).where('id', '=', stream).executeTakeFirst();
  if (!head) return { frame: { stream, epoch: await storeEpoch(tx), from: seq + 1, entries: [] }, head: 0 };
  const rows =
    head.head_seq > seq
      ? await tx
          .selectFrom('entries')
          .selectAll()
          .where('stream', '=', stream)
          .where('seq', '>', seq)
          .where('seq', '<=', head.head_seq)
          .orderBy('seq')
          .limit(PAGE)
          .execute()
      : [];
  return { frame: { stream, epoch: head.epoch, from: seq + 1, entries: rows.map(toEntry) }, head: head.head_seq };
}

export function toEntry(row: EntryRow): Entry {
  const { stream, seq, kind, version, at, actor, op_id: opId, body } = row;
  return { stream, seq, at, actor, opId, kind, version, body: JSON.parse(body) as unknown };
}
