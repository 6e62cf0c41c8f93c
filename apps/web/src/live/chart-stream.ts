import { isKindOf, parseStreamId, type ChartId, type Entry, type Frame, type StreamId } from '@cairn/kernel';
import type { Cursors } from '@cairn/server/receipt';
import { createSignal, type Accessor } from 'solid-js';
import { capabilitiesFor, type AnyCapability, type ChartState } from './capabilities.ts';
import type { Connection } from './connection.ts';
import type { Pocket } from './pocket.ts';

type Loaded = { readonly chart: ChartId; readonly state: Readonly<Record<string, unknown>>; readonly cursors: Cursors };
type Kept = Loaded & { readonly build: string };

/** The address of this very script, which changes with everything in it. */
const BUILD = import.meta.url;

const RETRY_MS = 2000;

/** One chart on this screen: a snapshot, and after it every entry in order. What may no longer be read is let go at once. */
export class ChartStream {
  readonly chart: ChartId;
  readonly state: Accessor<ChartState | undefined>;
  /** `gone` when the viewer may not (or no longer) see it. */
  readonly status: Accessor<'loading' | 'ready' | 'gone'>;
  readonly #connection: Connection;
  readonly #pocket: Pocket;
  readonly #setState: (state: ChartState | undefined) => void;
  readonly #setStatus: (status: 'loading' | 'ready' | 'gone') => void;
  #cursors: Record<StreamId, { epoch: number; seq: number }> = {};
  #work: Promise<void> = Promise.resolve();
  #keep: ReturnType<typeof setTimeout> | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #left = false;

  constructor(chart: ChartId, connection: Connection, pocket: Pocket) {
    this.chart = chart;
    this.#connection = connection;
    this.#pocket = pocket;
    const [state, setState] = createSignal<ChartState | undefined>(undefined, { equals: false });
    const [status, setStatus] = createSignal<'loading' | 'ready' | 'gone'>('loading');
    [this.state, this.#setState, this.status, this.#setStatus] = [state, setState, status, setStatus];
  }

  /** From this device first, when there is anything, then from the server. */
  open(): Promise<void> {
    return this.#next(async () => {
      await this.#fromPocket();
      await this.#resume();
    });
  }

  /** After a reconnect: every stream goes on where it stood. */
  resume(): Promise<void> {
    return this.#next(() => this.#resume());
  }

  receive(frame: Frame): void {
    void this.#next(() => this.#apply(frame));
  }

  /** A head said by the server: behind it means that something was missed in silence. */
  heard(stream: StreamId, seq: number): void {
    const cursor = this.#cursors[stream];
    if (cursor && cursor.seq < seq) void this.#next(() => this.#pull(stream));
  }

  /** Resolves when this screen has what a command of ours wrote; rejects when that did not come through now. */
  async reach(cursors: Cursors): Promise<void> {
    const behind = (): StreamId[] =>
      Object.entries(cursors).flatMap(([stream, { seq }]) => ((this.#cursors[stream]?.seq ?? seq) < seq ? [stream] : []));
    await this.#next(async () => {
      for (const stream of behind()) await this.#pull(stream);
    });
    if (behind().length > 0) throw new Error('behind');
  }

  close(): void {
    this.#cursors = {};
    this.#setState(undefined);
    this.#setStatus('gone');
    void this.#pocket.remove(`chart:${this.chart}`);
  }

  leave(): void {
    this.#left = true;
    clearTimeout(this.#retry);
    for (const stream of Object.keys(this.#cursors)) this.#connection.socket.emit('unsubscribe', { stream });
  }

  #next(step: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(step).catch(() => this.#tryAgain());
    return this.#work;
  }

  /** Something did not come through although the line may still be open: asked for again soon, so that nothing is missed in silence. */
  #tryAgain(): void {
    clearTimeout(this.#retry);
    if (!this.#left) this.#retry = setTimeout(() => void this.resume(), RETRY_MS);
  }

  async #fromPocket(): Promise<void> {
    const kept = (await this.#pocket.all()).find(([id]) => id === `chart:${this.chart}`);
    const loaded = kept?.[1] as Kept | undefined;
    // Another build may fold to another shape: what it kept is not gone on with.
    if (loaded?.build === BUILD) this.#take(loaded);
  }

  #take(loaded: Loaded): void {
    this.#cursors = Object.fromEntries(Object.entries(loaded.cursors).map(([stream, cursor]) => [stream, { ...cursor }]));
    this.#setState(loaded.state as unknown as ChartState);
    this.#setStatus('ready');
  }

  async #resume(): Promise<void> {
    if (Object.keys(this.#cursors).length === 0) await this.#load();
    for (const stream of Object.keys(this.#cursors)) await this.#subscribe(stream);
  }

  async #load(): Promise<void> {
    try {
      this.#take((await this.#connection.call('live.snapshot', { chart: this.chart })) as Loaded);
      this.#keepNow();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'not-available')) throw error;
      this.close();
    }
  }

  async #subscribe(stream: StreamId): Promise<void> {
    const cursor = this.#cursors[stream];
    if (!cursor || !this.#connection.socket.connected) return;
    const answer = await this.#connection.socket.timeout(8000).emitWithAck('subscribe', { stream, seq: cursor.seq });
    if (!answer.ok) {
      if (answer.code !== 'not-available') throw new Error(answer.code);
      return this.close();
    }
    await this.#apply(answer.data.frame);
    await this.#catchUp(stream, answer.data.head);
  }

  async #pull(stream: StreamId): Promise<void> {
    const cursor = this.#cursors[stream];
    if (!cursor) return;
    const missed = (await this.#connection.call('live.after', { stream, seq: cursor.seq })) as { frame: Frame; head: number };
    await this.#apply(missed.frame);
    await this.#catchUp(stream, missed.head);
  }

  async #catchUp(stream: StreamId, head: number): Promise<void> {
    const before = this.#cursors[stream]?.seq ?? head;
    if (before < head) await this.#pull(stream);
  }

  async #apply(frame: Frame): Promise<void> {
    const cursor = this.#cursors[frame.stream];
    if (!cursor) return;
    if (frame.epoch !== cursor.epoch) return this.#startOver();
    if (frame.from > cursor.seq + 1) return this.#pull(frame.stream);
    const fresh = frame.entries.filter((entry) => entry.seq > cursor.seq);
    const last = fresh.at(-1);
    if (!last) return;
    const capabilities = await capabilitiesFor(fresh).catch(() => undefined);
    if (this.#cursors[frame.stream] !== cursor) return;
    // Without the script that folds them (a new build took its place, say), the server's own fold is asked for.
    if (!capabilities) return this.#startOver();
    this.#setState(fold(this.state() as unknown as Record<string, unknown>, fresh, capabilities) as unknown as ChartState);
    cursor.seq = last.seq;
    this.#keepSoon();
  }

  /** Another epoch (the store was restored from a backup), or entries that cannot be folded here. */
  async #startOver(): Promise<void> {
    this.#cursors = {};
    await this.#resume();
  }

  /** The newest state is kept on the device, so that a page opened without network shows what was true. */
  #keepSoon(): void {
    clearTimeout(this.#keep);
    this.#keep = setTimeout(() => this.#keepNow(), 400);
  }

  #keepNow(): void {
    const loaded: Kept = { build: BUILD, chart: this.chart, state: this.state() as unknown as Loaded['state'], cursors: this.#cursors };
    if (this.state()) void this.#pocket.put(`chart:${this.chart}`, loaded).catch(() => undefined);
  }
}

function fold(state: Record<string, unknown>, entries: readonly Entry[], capabilities: readonly AnyCapability[]): Record<string, unknown> {
  const next = { ...state };
  for (const entry of entries) {
    const audience = parseStreamId(entry.stream)?.audience;
    for (const capability of capabilities) {
      if (capability.audience !== audience || !isKindOf(capability, entry) || !(capability.name in next)) continue;
      const evolved = capability.evolve(next[capability.name], entry);
      next[capability.name] = capability.window ? capability.window(evolved) : evolved;
    }
  }
  return next;
}
