import { must, parseStreamId, streamId, type ChartId, type Context, type Entry, type Fact, type OpId } from '@cairn/kernel';
import { mayRead, type Relation, type Viewer } from '@cairn/people';
import type { Tx } from '../db/open.ts';
import type { Batch } from './batch.ts';
import type { Registered } from './capability.ts';
import type { Cursors } from './receipt.ts';

export type TimerRequest = {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: number;
  readonly payload: unknown;
  /** Another chart, in whose transaction it fires; the unit's own when not given. */
  readonly chart?: ChartId;
};
export type DeliveryRequest = {
  readonly id: string;
  readonly channel: 'page' | 'email' | 'reach';
  readonly to: string;
  readonly template: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** Appended facts may call for more, in the same transaction. */
export type Reaction = (unit: Unit, entry: Entry) => Promise<void>;

export type UnitParts = {
  readonly batch: Batch;
  readonly chart: ChartId;
  readonly opId: OpId;
  readonly context: Context;
  readonly viewer: Viewer | undefined;
  readonly relation: Relation;
  readonly kinds: ReadonlyMap<string, Registered>;
  readonly reactions: ReadonlyMap<string, readonly Reaction[]>;
};

/** What a command, a reaction or a timer has to work with inside its transaction. */
export class Unit {
  readonly chart: ChartId;
  readonly opId: OpId;
  readonly context: Context;
  /** Nobody, when the program itself acts. */
  readonly viewer: Viewer | undefined;
  readonly relation: Relation;
  readonly #parts: UnitParts;
  readonly #touched = new Set<string>();

  constructor(parts: UnitParts) {
    this.#parts = parts;
    this.chart = parts.chart;
    this.opId = parts.opId;
    this.context = parts.context;
    this.viewer = parts.viewer;
    this.relation = parts.relation;
  }

  get tx(): Tx {
    return this.#parts.batch.tx;
  }

  /** Journal, tables and reactions, in that order. */
  async append(facts: readonly Fact[]): Promise<Entry[]> {
    const appended: Entry[] = [];
    for (const fact of facts) {
      const capability = must(this.#parts.kinds.get(fact.kind), `capability for ${fact.kind}`);
      const stream = streamId(this.chart, capability.pure.audience);
      const { now: at, actor } = this.context;
      const entry = this.#parts.batch.add(stream, { ...fact, at, actor: actor.personId, opId: this.opId });
      this.#touched.add(stream);
      await capability.apply(this.tx, this.chart, entry);
      appended.push(entry);
      for (const react of this.#parts.reactions.get(fact.kind) ?? []) await react(this, entry);
    }
    return appended;
  }

  /** Of streams that whoever acts may read: how long another is would tell how much else happens there. */
  cursors(): Cursors {
    const told = [...this.#touched].filter((stream) => this.#isTold(stream));
    return Object.fromEntries(told.map((stream) => [stream, this.#parts.batch.cursor(stream)]));
  }

  #isTold(stream: string): boolean {
    const audience = parseStreamId(stream)?.audience;
    return this.viewer === undefined || (audience !== undefined && mayRead(this.viewer, audience, this.relation));
  }

  /** Sets or moves a timer; it fires once, at or after `dueAt`, whatever restarts in between. One that has fired at `dueAt` has fired. */
  async setTimer(timer: TimerRequest): Promise<void> {
    const row = {
      id: timer.id,
      chart: timer.chart ?? this.chart,
      kind: timer.kind,
      due_at: timer.dueAt,
      payload: JSON.stringify(timer.payload),
      done_at: null,
      outcome: null,
    };
    const { id: _, ...moved } = row;
    await this.tx
      .insertInto('timers')
      .values(row)
      .onConflict((c) =>
        c
          .column('id')
          .doUpdateSet(moved)
          .where((is) =>
            is.or([is('timers.due_at', '!=', timer.dueAt), is('timers.outcome', 'is', null), is('timers.outcome', '!=', 'fired')]),
          ),
      )
      .execute();
  }

  async cancelTimer(id: string): Promise<void> {
    const done = { done_at: this.context.now, outcome: 'cancelled' as const };
    await this.tx.updateTable('timers').set(done).where('id', '=', id).where('done_at', 'is', null).execute();
  }

  /** Leaves something for the delivery worker, which sends it after the commit. */
  async deliver(delivery: DeliveryRequest): Promise<void> {
    await this.tx
      .insertInto('deliveries')
      .values({
        id: delivery.id,
        chart: this.chart,
        channel: delivery.channel,
        to_person: delivery.to,
        template: delivery.template,
        params: JSON.stringify(delivery.params),
        state: 'waiting',
        attempts: 0,
        next_at: this.context.now,
        sent_at: null,
        last_error: null,
      })
      .onConflict((c) => c.column('id').doNothing())
      .execute();
  }
}
