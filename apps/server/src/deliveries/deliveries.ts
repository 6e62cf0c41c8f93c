import { SYSTEM, accept, type Decision, type Fact } from '@cairn/kernel';
import type { Person } from '@cairn/people';
import type { Store, Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import type { Writer } from '../journal/writer.ts';
import { personById } from '../people/store.ts';
import { NotNow, Undeliverable, type Channel } from './channels.ts';
import type { DeliveryTables } from './tables.ts';
import { isTemplate, wordsOf } from './templates.ts';

export type Delivery = {
  readonly id: string;
  readonly chart: string;
  readonly to: string;
  readonly channel: string;
  readonly params: Readonly<Record<string, string | number>>;
};
/** The facts that say a delivery was handed over; a screen may say so only after this. */
export type Delivered = (unit: Unit, delivery: Delivery) => Promise<Decision<Fact, string, unknown>>;

export type DeliveryParts = {
  readonly store: Store;
  readonly writer: Writer;
  readonly clock: { readonly now: () => number };
  readonly channels: Readonly<Record<string, Channel>>;
  readonly delivered: Readonly<Record<string, Delivered>>;
  /** Asked right before handing over: whether it may still go to this person. */
  readonly mayStill: (tx: Tx, person: Person, chart: string, now: number) => Promise<boolean>;
  readonly failed: (channel: string, error: unknown) => void;
};

const MOST_ATTEMPTS = 8;
const AT_ONCE = 50;
const FIRST_RETRY_MS = 5_000;

type Row = DeliveryTables['deliveries'];

/** Sends what transactions left behind, at least once, and records it. Each channel goes by itself: a slow mail server holds up no page. */
export class Deliveries {
  readonly #parts: DeliveryParts;
  /** Attempts that went out and are not yet in the store. */
  readonly #handed = new Map<string, string>();
  readonly #running = new Map<string, Promise<void>>();
  #poll: NodeJS.Timeout | undefined;

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
  }

  start(everyMs: number): void {
    this.#poll = setInterval(() => this.wake(), everyMs);
  }

  /** Sends what waits, soon. A store that cannot be reached now is asked again at the next tick. */
  wake(): void {
    this.runWaiting().catch((error: unknown) => this.#parts.failed('poll', error));
  }

  async stop(): Promise<void> {
    clearInterval(this.#poll);
    await Promise.all(this.#running.values());
  }

  async runWaiting(): Promise<void> {
    await Promise.all(Object.keys(this.#parts.channels).map((channel) => this.#run(channel)));
  }

  #run(channel: string): Promise<void> {
    const running = this.#running.get(channel) ?? this.#sendWaiting(channel).finally(() => this.#running.delete(channel));
    this.#running.set(channel, running);
    return running;
  }

  async #sendWaiting(channel: string): Promise<void> {
    const stuck = new Set<string>();
    for (;;) {
      let query = this.#parts.store.read
        .selectFrom('deliveries')
        .selectAll()
        .where('state', '=', 'waiting')
        .where('channel', '=', channel)
        .where('next_at', '<=', this.#parts.clock.now())
        .orderBy('next_at')
        .limit(AT_ONCE);
      if (stuck.size > 0) query = query.where('id', 'not in', [...stuck]);
      const rows = await query.execute();
      if (rows.length === 0) return;
      await Promise.all(
        rows.map((row) =>
          this.#send(row).catch((error: unknown) => {
            stuck.add(row.id);
            this.#parts.failed('record', error);
          }),
        ),
      );
    }
  }

  /** What was handed over and could not be written down is written down later, not handed over again. */
  async #send(row: Row): Promise<void> {
    const attempt = `${row.id}/${row.attempts}`;
    const attempts = row.attempts + 1;
    if (!this.#handed.has(attempt)) {
      try {
        this.#handed.set(attempt, await this.#handOver(row));
      } catch (error) {
        if (!(error instanceof NotNow)) this.#parts.failed(row.channel, error);
        const state = attempts >= MOST_ATTEMPTS || error instanceof Undeliverable ? 'failed' : 'waiting';
        const soon = this.#parts.clock.now() + FIRST_RETRY_MS * 2 ** row.attempts;
        const next_at = error instanceof NotNow ? error.until : soon;
        return this.#record(row, { state, attempts, next_at, last_error: errorName(error) }, undefined);
      }
    }
    await this.#record(row, { state: 'sent', sent_at: this.#parts.clock.now(), attempts }, this.#handed.get(attempt));
    this.#handed.delete(attempt);
  }

  /** Returns the way by which it went. */
  async #handOver(row: Row): Promise<string> {
    const channel = this.#parts.channels[row.channel];
    if (!channel || !isTemplate(row.template)) throw new Error('no such channel or template');
    const person = await personById(this.#parts.store.read, row.to_person);
    if (!person?.active) throw new Undeliverable('no such person');
    const { store, clock, mayStill } = this.#parts;
    if (!(await mayStill(store.read, person, row.chart, clock.now()))) throw new Undeliverable('not theirs any more');
    const { subject, text } = wordsOf(row.template, person.locale, JSON.parse(row.params) as Delivery['params']);
    const { personId: to, email } = person;
    const letter = { deliveryId: row.id, chart: row.chart, to, email, template: row.template, subject, text };
    return (await channel.send(letter)) ?? row.channel;
  }

  async #record(row: Row, set: Partial<Row>, by: string | undefined): Promise<void> {
    const { id, chart, to_person: to } = row;
    await this.#parts.writer.submit({
      opId: `delivery/${id}/${row.attempts}`,
      name: 'deliveries.record',
      payload: { id, attempt: row.attempts },
      chart,
      actor: SYSTEM,
      by: undefined,
      decide: async (unit) => {
        await unit.tx.updateTable('deliveries').set(set).where('id', '=', id).execute();
        const params = JSON.parse(row.params) as Delivery['params'];
        const write = by !== undefined ? this.#parts.delivered[row.template] : undefined;
        return write ? write(unit, { id, chart, to, channel: by ?? row.channel, params }) : accept([]);
      },
    });
  }
}

/** An error's name and code; its message may quote what must not be kept. */
function errorName(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? String(error.code) : '';
  return code ? `${error.name} ${code}` : error.name;
}
