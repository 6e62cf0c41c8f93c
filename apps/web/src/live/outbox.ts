import type { ChartId, Refusal } from '@cairn/kernel';
import type { Cursors, Receipt } from '@cairn/server/receipt';
import { createSignal, type Accessor } from 'solid-js';
import { ApiError } from '../api.ts';
import type { Pocket } from './pocket.ts';

export type CommandState = 'queued' | 'sent' | 'stored' | 'refused';

/** A command on its way, as a screen may show it. */
export type Pending = {
  readonly opId: string;
  readonly path: string;
  readonly chart: ChartId;
  readonly input: Readonly<Record<string, unknown>>;
  readonly at: number;
  readonly state: Accessor<CommandState>;
};

export type Settled<Result> = { readonly ok: true; readonly result: Result } | { readonly ok: false; readonly refusal: Refusal };
export type Sent<Result> = { readonly opId: string; readonly state: Accessor<CommandState>; readonly done: Promise<Settled<Result>> };

type Kept = Omit<Pending, 'state'>;

/** A command of an earlier page of this device that was refused: nobody waits for its answer, so it is kept until its author has it back. */
export type Orphan = Kept & { readonly code: string };

type Item = Pending & {
  /** Given by a page that is gone. */
  readonly isInherited: boolean;
  readonly setState: (state: CommandState) => void;
  readonly resolve: (settled: Settled<unknown>) => void;
};

export type OutboxParts = {
  readonly pocket: Pocket;
  readonly call: (path: string, input: unknown) => Promise<unknown>;
  readonly now: () => number;
  readonly newId: () => string;
  /** The journal stands there now; the screen's copy follows before the pending one is dropped. */
  readonly committed: (chart: ChartId, cursors: Cursors) => Promise<void>;
};

const RETRY_MS = 1500;
const TRIED_AGAIN: ReadonlySet<string> = new Set(['offline', 'unavailable', 'signed-out', 'too-many-tries']);

/** Commands leave this device in the order they were given, each until it is answered; they survive a killed tab. */
export class Outbox {
  readonly pending: Accessor<readonly Pending[]>;
  /** What an earlier page of this device had sent and the server refused. */
  readonly orphans: Accessor<readonly Orphan[]>;
  readonly #setOrphans: (change: (orphans: readonly Orphan[]) => readonly Orphan[]) => void;
  readonly #setPending: (change: (items: readonly Item[]) => readonly Item[]) => void;
  readonly #items: Accessor<readonly Item[]>;
  readonly #parts: OutboxParts;
  #sending = false;
  /** Stored, and not on the screen's copy yet: the line broke in between. They stay among the pending until they are. */
  readonly #behind = new Map<string, { readonly chart: ChartId; readonly cursors: Cursors }>();
  #loading: Promise<void> = Promise.resolve();
  /** When the newest command was given; no two share a time, so that what a killed tab left keeps its order. */
  #lastAt = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: OutboxParts) {
    this.#parts = parts;
    const [items, setItems] = createSignal<readonly Item[]>([]);
    this.#items = items;
    this.pending = items;
    this.#setPending = setItems;
    const [orphans, setOrphans] = createSignal<readonly Orphan[]>([]);
    [this.orphans, this.#setOrphans] = [orphans, setOrphans];
  }

  /** Takes up what a killed tab left behind; nothing leaves this device before it. */
  async load(): Promise<void> {
    const loading = this.#takeUp();
    this.#loading = loading.catch(() => undefined);
    await loading;
    void this.flush();
  }

  async #takeUp(): Promise<void> {
    const all = await this.#parts.pocket.all();
    const kept = all.filter(([id]) => id.startsWith('op:')).map(([, value]) => value as Kept);
    this.#setOrphans(() => all.filter(([id]) => id.startsWith('orphan:')).map(([, value]) => value as Orphan));
    const known = new Set(this.#items().map((item) => item.opId));
    const items = kept.filter((one) => !known.has(one.opId)).sort((a, b) => a.at - b.at);
    this.#setPending((before) => [...items.map((one) => this.#item(one, true).item), ...before]);
  }

  send<Result>(path: string, input: Readonly<Record<string, unknown>> & { readonly chart: ChartId }): Sent<Result> {
    const opId = `op-${this.#parts.newId()}`;
    this.#lastAt = Math.max(this.#parts.now(), this.#lastAt + 1);
    const kept: Kept = { opId, path, chart: input.chart, input, at: this.#lastAt };
    const { item, done } = this.#item(kept, false);
    this.#setPending((items) => [...items, item]);
    // Kept first, then sent: a tab that dies in between loses nothing.
    void this.#parts.pocket
      .put(`op:${opId}`, kept)
      .catch(() => undefined)
      .then(() => this.flush());
    return { opId, state: item.state, done: done as Promise<Settled<Result>> };
  }

  /** Its author has the words back. */
  async letGo(opId: string): Promise<void> {
    this.#setOrphans((orphans) => orphans.filter((orphan) => orphan.opId !== opId));
    await this.#parts.pocket.remove(`orphan:${opId}`).catch(() => undefined);
  }

  #item(kept: Kept, isInherited: boolean): { item: Item; done: Promise<Settled<unknown>> } {
    const [state, setState] = createSignal<CommandState>('queued');
    let resolve: Item['resolve'] = () => undefined;
    const done = new Promise<Settled<unknown>>((settle) => (resolve = settle));
    return { item: { ...kept, isInherited, state, setState, resolve }, done };
  }

  async flush(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#retry);
    try {
      await this.#loading;
      for (let item = this.#next(); item; item = this.#next()) await this.#deliver(item);
      await this.#catchUp();
    } catch {
      this.#retry = setTimeout(() => void this.flush(), RETRY_MS);
    } finally {
      this.#sending = false;
    }
  }

  #next(): Item | undefined {
    return this.#items().find(({ opId }) => !this.#behind.has(opId));
  }

  async #catchUp(): Promise<void> {
    for (const [opId, { chart, cursors }] of this.#behind) {
      await this.#parts.committed(chart, cursors);
      await this.#drop(opId);
    }
  }

  async #deliver(item: Item): Promise<void> {
    const { opId, path, input, chart } = item;
    item.setState('sent');
    const receipt = await this.#parts.call(path, { ...input, opId }).catch((error: unknown): Receipt => {
      const code = error instanceof ApiError ? error.code : 'unavailable';
      if (!TRIED_AGAIN.has(code)) return { status: 'refused', again: false, refusal: { code, detail: undefined } };
      item.setState('queued');
      throw error;
    });
    const answer = receipt as Receipt;
    if (answer.status === 'committed') {
      item.setState('stored');
      const isShown = await this.#parts.committed(chart, answer.cursors).then(
        () => true,
        () => false,
      );
      if (!isShown) this.#behind.set(opId, { chart, cursors: answer.cursors });
      item.resolve({ ok: true, result: answer.result });
      if (!isShown) return;
    } else {
      if (item.isInherited) await this.#keepOrphan({ opId, path, chart, input, at: item.at, code: answer.refusal.code });
      item.setState('refused');
      item.resolve({ ok: false, refusal: answer.refusal });
    }
    await this.#drop(opId);
  }

  async #keepOrphan(orphan: Orphan): Promise<void> {
    this.#setOrphans((before) => [...before, orphan]);
    await this.#parts.pocket.put(`orphan:${orphan.opId}`, orphan).catch(() => undefined);
  }

  async #drop(opId: string): Promise<void> {
    this.#behind.delete(opId);
    this.#setPending((items) => items.filter((item) => item.opId !== opId));
    await this.#parts.pocket.remove(`op:${opId}`).catch(() => undefined);
  }
}
