import { parseStreamId, type ChartId, type StreamId } from '@cairn/kernel';
import type { DialectName } from '../db/dialect.ts';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import { GENESIS } from './hash.ts';

export type Head = { seq: number; hash: string; readonly epoch: number; readonly stored: boolean; moved: boolean };

const moveHead = prepared((tx, seq: number, hash: string, id: StreamId) =>
  tx.updateTable('streams').set({ head_seq: seq, head_hash: hash }).where('id', '=', id),
);

/** The heads of every stream of the charts of one transaction. On PostgreSQL the charts are locked in id order, which orders all that touches them. */
export class Heads {
  readonly #heads = new Map<StreamId, Head>();
  readonly #epoch: number;

  private constructor(epoch: number) {
    this.#epoch = epoch;
  }

  static async lock(tx: Tx, dialect: DialectName, charts: readonly ChartId[], epoch: number): Promise<Heads> {
    const heads = new Heads(epoch);
    let query = tx.selectFrom('streams').select(['id', 'head_seq', 'head_hash', 'epoch']).where('chart', 'in', charts).orderBy('id');
    if (dialect === 'postgres') query = query.forNoKeyUpdate();
    for (const row of await query.execute())
      heads.#heads.set(row.id, { seq: row.head_seq, hash: row.head_hash, epoch: row.epoch, stored: true, moved: false });
    return heads;
  }

  of(stream: StreamId): Head {
    const known = this.#heads.get(stream);
    if (known) return known;
    const head: Head = { seq: 0, hash: GENESIS, epoch: this.#epoch, stored: false, moved: false };
    this.#heads.set(stream, head);
    return head;
  }

  async store(tx: Tx): Promise<void> {
    for (const [id, head] of this.#heads) {
      if (!head.moved) continue;
      const place = parseStreamId(id);
      if (!place) throw new Error(`not a stream id: ${id}`);
      const row = { id, chart: place.chart, audience: place.audience, head_seq: head.seq, head_hash: head.hash, epoch: head.epoch };
      if (head.stored) await moveHead(tx, head.seq, head.hash, id);
      else await tx.insertInto('streams').values(row).execute();
    }
  }
}
