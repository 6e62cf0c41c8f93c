import {
  canonical,
  type Actor,
  type ChartId,
  type Context,
  type Day,
  type Decision,
  type Fact,
  type Frame,
  type Instant,
  type OpId,
} from '@cairn/kernel';
import type { Action, Viewer } from '@cairn/people';
import { mayDo } from '@cairn/people';
import { localDay } from '@cairn/scheduling/zones';
import type { Store, Tx } from '../db/open.ts';
import { Batch, type Standing } from './batch.ts';
import type { Registered } from './capability.ts';
import { sha256 } from './hash.ts';
import { Heads } from './heads.ts';
import { receiptOf, type Outcome, type Receipt } from './receipt.ts';
import { Unit, type Reaction } from './unit.ts';

/** One command on its way in. `viewer` is nobody when the program itself acts (timers, reactions). */
export type Work<Result = unknown> = {
  readonly opId: OpId;
  readonly name: string;
  readonly payload: unknown;
  readonly chart: ChartId;
  readonly actor: Actor;
  readonly by: { readonly viewer: Viewer; readonly action: Action } | undefined;
  readonly decide: (unit: Unit) => Promise<Decision<Fact, string, Result>>;
};

export type WriterParts = {
  readonly store: Store;
  readonly epoch: number;
  readonly clock: { readonly now: () => number };
  readonly chance: { readonly newId: () => string; readonly random: () => number };
  readonly kinds: ReadonlyMap<string, Registered>;
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
  /** What the viewer is to the chart now, and the zone its patient lives in. */
  readonly standing: (tx: Tx, viewer: Viewer | undefined, chart: ChartId, now: Instant) => Promise<Standing>;
  /** After commit, and only then: wake those who may read. */
  readonly committed: (frames: readonly Frame[]) => void;
};

type Job = { readonly work: Work; readonly resolve: (receipt: Receipt) => void; readonly reject: (error: unknown) => void };
type Settled = { readonly job: Job; readonly receipt: Receipt };

const LARGEST_GROUP = 256;
const MOST_TRIES = 6;
const PAUSE_MS = 5;
/** PostgreSQL undid the whole transaction because another process was in its way: serialization failure, deadlock, the same first row. */
const LOST_RACES: ReadonlySet<unknown> = new Set(['40001', '40P01']);
const FIRST_ROWS: ReadonlySet<unknown> = new Set(['streams', 'receipts']);

function lostRace(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return LOST_RACES.has(error.code) || (error.code === '23505' && 'table' in error && FIRST_ROWS.has(error.table));
}

/** The single writer: what is waiting goes into one transaction, and nothing is answered before it is on disk (architecture §5). */
export class Writer {
  readonly #parts: WriterParts;
  readonly #waiting: Job[] = [];
  #draining: Promise<void> | undefined;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  submit<Result>(work: Work<Result>): Promise<Receipt<Result>> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ work, resolve: resolve as Job['resolve'], reject });
      this.#draining ??= this.#drain();
    });
  }

  /** Resolves when nothing is waiting. */
  async idle(): Promise<void> {
    while (this.#draining) await this.#draining;
  }

  async #drain(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#commit(this.#waiting.splice(0, LARGEST_GROUP));
    this.#draining = undefined;
  }

  /** A group shares one commit. When one of it breaks, each is tried alone, so that only the broken one fails. */
  async #commit(jobs: readonly Job[], tries = 1): Promise<void> {
    try {
      const { settled, frames } = await this.#transaction(jobs);
      if (frames.length > 0) this.#parts.committed(frames);
      for (const { job, receipt } of settled) job.resolve(receipt);
    } catch (error) {
      if (tries < MOST_TRIES && lostRace(error)) {
        await new Promise((resolve) => setTimeout(resolve, tries * PAUSE_MS * (1 + this.#parts.chance.random())));
        return this.#commit(jobs, tries + 1);
      }
      const [only] = jobs;
      if (jobs.length === 1 && only) only.reject(error);
      else for (const job of jobs) await this.#commit([job]);
    }
  }

  #transaction(jobs: readonly Job[]): Promise<{ settled: Settled[]; frames: Frame[] }> {
    const { store, epoch } = this.#parts;
    return store.write.transaction().execute(async (trx) => {
      const tx: Tx = trx;
      const charts = [...new Set(jobs.map((job) => job.work.chart))].sort();
      const batch = new Batch(tx, store.dialect, await Heads.lock(tx, store.dialect, charts, epoch));
      const known = await this.#receipts(tx, jobs);
      const settled: Settled[] = [];
      for (const job of jobs) settled.push({ job, receipt: await this.#settle(job.work, batch, known) });
      await batch.flush();
      return { settled, frames: batch.frames() };
    });
  }

  async #receipts(tx: Tx, jobs: readonly Job[]): Promise<Map<OpId, Known>> {
    const ids = jobs.map((job) => job.work.opId);
    const rows = await tx.selectFrom('receipts').select(['op_id', 'actor', 'payload_hash', 'outcome']).where('op_id', 'in', ids).execute();
    return new Map(rows.map((row) => [row.op_id, { actor: row.actor, payloadHash: row.payload_hash, outcome: row.outcome }]));
  }

  async #settle(work: Work, batch: Batch, known: Map<OpId, Known>): Promise<Receipt> {
    const payloadHash = sha256(canonical([work.name, work.payload]));
    const before = known.get(work.opId);
    if (before) return repeat(before, work.actor.personId, payloadHash);
    const outcome = await this.#run(work, batch);
    if (outcome.status === 'refused' && outcome.refusal.code === 'not-available') return receiptOf(outcome, false);
    const text = JSON.stringify(outcome);
    batch.receipt(work.opId, work.actor.personId, payloadHash, this.#parts.clock.now(), text);
    known.set(work.opId, { actor: work.actor.personId, payloadHash, outcome: text });
    return receiptOf(outcome, false);
  }

  async #run(work: Work, batch: Batch): Promise<Outcome> {
    const { relation, zone, topics } = await this.#standing(work, batch);
    if (work.by && !mayDo(work.by.viewer, work.by.action, relation, topics)) return NOT_AVAILABLE;
    const { kinds, reactions } = this.#parts;
    const viewer = work.by?.viewer;
    const unit = new Unit({
      batch,
      chart: work.chart,
      opId: work.opId,
      context: this.#context(work.actor, zone),
      viewer,
      relation,
      kinds,
      reactions,
    });
    const decision = await work.decide(unit);
    if (!decision.ok) return { status: 'refused', refusal: decision.refusal };
    await unit.append(decision.facts);
    return { status: 'committed', cursors: unit.cursors(), result: decision.result };
  }

  /** Asked once per person, chart and group, and again after any fact that can change it. */
  async #standing(work: Work, batch: Batch): Promise<Standing> {
    const viewer = work.by?.viewer;
    const key = `${viewer?.personId ?? ''} ${work.chart}`;
    const known = batch.standings.get(key);
    if (known) return known;
    const standing = await this.#parts.standing(batch.tx, viewer, work.chart, this.#parts.clock.now());
    batch.standings.set(key, standing);
    return standing;
  }

  #context(actor: Actor, zone: string): Context {
    const now = this.#parts.clock.now();
    const { newId, random } = this.#parts.chance;
    let day: Day | undefined;
    return {
      now,
      get today() {
        return (day ??= localDay(now, zone));
      },
      actor,
      newId,
      random,
    };
  }
}

type Known = { readonly actor: string; readonly payloadHash: string; readonly outcome: string };

/** One code for "no such chart" and "not yours", so that an answer never tells whether somebody is a patient. */
const NOT_AVAILABLE: Outcome = { status: 'refused', refusal: { code: 'not-available', detail: undefined } };

function repeat(before: Known, actor: string, payloadHash: string): Receipt {
  if (before.actor !== actor || before.payloadHash !== payloadHash)
    return { status: 'refused', again: false, refusal: { code: 'op-id-reused', detail: undefined } };
  return receiptOf(JSON.parse(before.outcome) as Outcome, true);
}
