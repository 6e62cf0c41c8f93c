import { accept, SYSTEM, type Decision, type Fact } from '@cairn/kernel';
import type { Store } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import type { Writer } from '../journal/writer.ts';

export type Timer = { readonly id: string; readonly chart: string; readonly dueAt: number; readonly payload: unknown };
export type TimerHandler = (unit: Unit, timer: Timer) => Promise<Decision<Fact, string, unknown>>;

export type TimerParts = {
  readonly store: Store;
  readonly writer: Writer;
  readonly clock: { readonly now: () => number };
  readonly kinds: Readonly<Record<string, TimerHandler>>;
  readonly failed: (timer: string, error: unknown) => void;
};

const AT_ONCE = 200;

/** Another process was first, or the same timer was set to the same moment again. */
class FiredBefore extends Error {
  override readonly name = 'FiredBefore';
}

/** Durable timers: rows that fire once, at or after their time. The receipt of `timer/<id>/<due>` keeps two processes from firing one twice. */
export class Timers {
  readonly #parts: TimerParts;
  #running: Promise<void> | undefined;
  #poll: NodeJS.Timeout | undefined;

  constructor(parts: TimerParts) {
    this.#parts = parts;
  }

  start(everyMs: number): void {
    // A store that cannot be reached now is asked again at the next tick; it never ends the program.
    const failed = (error: unknown): void => this.#parts.failed('poll', error);
    this.#poll = setInterval(() => void this.runDue().catch(failed), everyMs);
  }

  async stop(): Promise<void> {
    clearInterval(this.#poll);
    await this.#running;
  }

  /** Fires all that is due now, in order, and what becomes due by firing it. */
  runDue(): Promise<void> {
    this.#running ??= this.#fireDue().finally(() => (this.#running = undefined));
    return this.#running;
  }

  /** When the next timer is due, if any. */
  async next(): Promise<number | undefined> {
    const row = await this.#parts.store.read
      .selectFrom('timers')
      .select('due_at')
      .where('done_at', 'is', null)
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    return row?.due_at;
  }

  async #fireDue(): Promise<void> {
    const broken = new Set<string>();
    for (;;) {
      let query = this.#parts.store.read
        .selectFrom('timers')
        .selectAll()
        .where('done_at', 'is', null)
        .where('due_at', '<=', this.#parts.clock.now())
        .orderBy('due_at')
        .orderBy('id')
        .limit(AT_ONCE);
      // Those that broke in this pass stand aside: they never keep the others from firing.
      if (broken.size > 0) query = query.where('id', 'not in', [...broken]);
      const fresh = await query.execute();
      if (fresh.length === 0) return;
      await Promise.all(
        fresh.map((row) =>
          this.#fire(row).catch((error: unknown) => {
            broken.add(row.id);
            this.#parts.failed(row.kind, error);
          }),
        ),
      );
    }
  }

  async #fire(row: { id: string; chart: string; kind: string; due_at: number; payload: string }): Promise<void> {
    const handler = this.#parts.kinds[row.kind];
    if (!handler) throw new Error(`no handler for timer ${row.kind}`);
    const receipt = await this.#parts.writer.submit({
      opId: `timer/${row.id}/${row.due_at}`,
      name: row.kind,
      payload: row.id,
      chart: row.chart,
      actor: SYSTEM,
      by: undefined,
      decide: async (unit) => {
        const { id, chart, due_at: dueAt } = row;
        const marked = await unit.tx
          .updateTable('timers')
          .set({ done_at: unit.context.now, outcome: 'fired' })
          .where('id', '=', id)
          .where('due_at', '=', dueAt)
          .where('done_at', 'is', null)
          .executeTakeFirst();
        if (marked.numUpdatedRows === 0n) return accept([]);
        return handler(unit, { id, chart, dueAt, payload: JSON.parse(row.payload) as unknown });
      },
    });
    // A row that is still waiting although its firing was told before must not be asked again and again in this pass.
    if (receipt.again || (receipt.status === 'refused' && receipt.refusal.code === 'op-id-reused')) throw new FiredBefore();
  }
}
