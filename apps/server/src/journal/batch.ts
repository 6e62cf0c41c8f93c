import { canonical, parseStreamId, type ChartId, type Entry, type Frame, type OpId, type StreamId } from '@cairn/kernel';
import type { Relation, Topic } from '@cairn/people';
import type { DialectName } from '../db/dialect.ts';
import { insertRows } from '../db/insert-rows.ts';
import type { Tx } from '../db/open.ts';
import { link } from './hash.ts';
import type { Heads } from './heads.ts';
import type { EntryRow, ReceiptRow } from './tables.ts';

const ENTRY_COLUMNS = ['stream', 'seq', 'kind', 'version', 'at', 'actor', 'op_id', 'body', 'prev_hash', 'hash'] as const;
const RECEIPT_COLUMNS = ['op_id', 'actor', 'payload_hash', 'at', 'outcome'] as const;

/** What somebody is to a chart, and the zone its patient lives in. */
/** `topics`: what a supporter's grants allow now. */
export type Standing = { readonly relation: Relation; readonly zone: string; readonly topics: readonly Topic[] };

/** Their facts decide who is what to whom. */
const DECIDES_STANDING: ReadonlySet<string> = new Set(['chart', 'care-team', 'person', 'grant', 'emergency-access']);

export type NewEntry = Pick<Entry, 'kind' | 'version' | 'at' | 'actor' | 'opId' | 'body'>;

/** What one transaction adds to the journal, gathered so that it is written in a few statements at its end. */
export class Batch {
  readonly tx: Tx;
  readonly standings = new Map<string, Standing>();
  readonly #dialect: DialectName;
  readonly #heads: Heads;
  readonly #entries: EntryRow[] = [];
  readonly #receipts: ReceiptRow[] = [];
  readonly #frames = new Map<StreamId, { epoch: number; from: number; entries: Entry[] }>();

  constructor(tx: Tx, dialect: DialectName, heads: Heads) {
    this.tx = tx;
    this.#dialect = dialect;
    this.#heads = heads;
  }

  add(stream: StreamId, fact: NewEntry): Entry {
    const head = this.#heads.of(stream);
    const entry: Entry = {
      stream,
      seq: head.seq + 1,
      at: fact.at,
      actor: fact.actor,
      opId: fact.opId,
      kind: fact.kind,
      version: fact.version,
      body: fact.body,
    };
    const body = canonical(fact.body);
    const hash = link(head.hash, entry, body);
    this.#entries.push({
      stream,
      seq: entry.seq,
      kind: entry.kind,
      version: entry.version,
      at: entry.at,
      actor: entry.actor,
      op_id: entry.opId,
      body,
      prev_hash: head.hash,
      hash,
    });
    head.seq = entry.seq;
    head.hash = hash;
    head.moved = true;
    if (DECIDES_STANDING.has(entry.kind.slice(0, entry.kind.indexOf('.')))) this.standings.clear();
    const frame = this.#frames.get(stream);
    if (frame) frame.entries.push(entry);
    else this.#frames.set(stream, { epoch: head.epoch, from: entry.seq, entries: [entry] });
    return entry;
  }

  cursor(stream: StreamId): { epoch: number; seq: number } {
    const head = this.#heads.of(stream);
    return { epoch: head.epoch, seq: head.seq };
  }

  receipt(opId: OpId, actor: string, payloadHash: string, at: number, outcome: string): void {
    this.#receipts.push({ op_id: opId, actor, payload_hash: payloadHash, at, outcome });
  }

  async flush(): Promise<void> {
    await insertRows<EntryRow>(this.tx, this.#dialect, 'entries', ENTRY_COLUMNS, this.#entries);
    await insertRows<ReceiptRow>(this.tx, this.#dialect, 'receipts', RECEIPT_COLUMNS, this.#receipts);
    await this.#heads.store(this.tx);
  }

  frames(): Frame[] {
    return [...this.#frames].map(([stream, frame]) => ({ stream, ...frame }));
  }

  charts(): ChartId[] {
    return [...new Set([...this.#frames.keys()].map((stream) => parseStreamId(stream)?.chart ?? ''))];
  }
}
