/** One device of one person under faults: it sends, retries, sends twice, loses its line, comes back and catches up. */
import { parseStreamId, streamId, type ChartId, type Frame } from '@cairn/kernel';
import type { Socket } from 'socket.io-client';
import { ask, askHttp, CutOff, Log, openSocket, signInAs, type Answer } from '../support/device.ts';
import { wish, type Desk } from './commands.ts';
import type { Attempt, DeviceLog, Receipt } from './history.ts';

export type Cast = { readonly personId: string; readonly role: string; readonly charts: readonly ChartId[] };
export type DeviceParts = {
  readonly name: string;
  readonly who: Cast;
  /** Through the bad line. */
  readonly url: string;
  readonly random: () => number;
  readonly newId: () => string;
  /** The program's clock. */
  readonly now: () => number;
};

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Tries again while the line is bad, for up to half a minute. */
async function persistently<T>(work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof CutOff) || performance.now() - from > 30_000) throw error;
      await pause(200);
    }
  }
}

export class Device {
  readonly attempts: Attempt[] = [];
  readonly #parts: DeviceParts;
  readonly #logs = new Map<string, Log>();
  #cookie = '';
  #socket: Socket | undefined;

  constructor(parts: DeviceParts) {
    this.#parts = parts;
    const audiences = parts.who.role === 'patient' ? (['shared'] as const) : (['shared', 'team'] as const);
    for (const chart of parts.who.charts) for (const audience of audiences) this.#log(streamId(chart, audience));
  }

  get name(): string {
    return this.#parts.name;
  }

  logs(): DeviceLog[] {
    return [...this.#logs.values()].map(({ stream, entries, contradictions }) => ({ device: this.name, stream, entries, contradictions }));
  }

  /** Sends one command after the other until told to stop. The last one is seen through while `patience` lasts. */
  async live(until: () => boolean, patience: () => boolean): Promise<void> {
    while (!until()) {
      await this.#command(patience);
      await pause(this.#parts.random() * 60);
    }
  }

  async close(): Promise<void> {
    this.#socket?.disconnect();
    await pause(0);
  }

  /** Asks for all it may read until there is no more. */
  async catchUp(): Promise<void> {
    for (const log of this.#logs.values()) await persistently(async () => this.#pull(await this.#connected(), log));
  }

  /** Tries to read what is not its own; the answer must be no. */
  async peek(stream: string): Promise<Answer<unknown>> {
    return persistently(async () => ask(await this.#connected(), 'subscribe', { stream, seq: 0 }));
  }

  async #command(patience: () => boolean): Promise<void> {
    const { random, newId, who } = this.#parts;
    const chart = who.charts[Math.floor(random() * who.charts.length)] ?? '';
    const { path, input } = wish(this.#desk(chart));
    const attempt: Attempt = {
      device: this.name,
      opId: `op-${newId()}`,
      path,
      input,
      invokedAt: performance.now(),
      answeredAt: undefined,
      receipts: [],
      refusedAtDoor: undefined,
    };
    this.attempts.push(attempt);
    const overHttp = random() < 0.2;
    while (attempt.receipts.length === 0 && !attempt.refusedAtDoor && patience()) {
      const times = random() < 0.15 ? 2 : 1;
      await Promise.all(Array.from({ length: times }, () => this.#send(attempt, overHttp)));
      if (attempt.receipts.length === 0) await pause(50 + random() * 150);
    }
    // Now and then a device that did not hear the answer, or a finger that taps again, sends it once more.
    if (random() < 0.05) await this.#send(attempt, overHttp);
  }

  #desk(chart: ChartId): Desk {
    const { random, newId, who, now } = this.#parts;
    const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' }).format(now());
    return {
      chart,
      role: who.role,
      shared: this.#logs.get(streamId(chart, 'shared'))?.entries ?? [],
      team: this.#logs.get(streamId(chart, 'team'))?.entries ?? [],
      day,
      random,
      newId,
    };
  }

  async #send(attempt: Attempt, overHttp: boolean): Promise<void> {
    const input = { ...attempt.input, opId: attempt.opId };
    try {
      const answer = overHttp
        ? await askHttp<Receipt>(this.#parts.url, await this.#signedIn(), attempt.path, input)
        : await ask<Receipt>(await this.#connected(), 'call', { path: attempt.path, input });
      this.#heard(attempt, answer);
    } catch (error) {
      if (!(error instanceof CutOff)) throw error;
    }
  }

  #heard(attempt: Attempt, answer: Answer<Receipt>): void {
    if (answer.ok) {
      attempt.receipts.push(answer.data);
      attempt.answeredAt ??= performance.now();
    } else if (answer.code === 'signed-out') this.#cookie = '';
    else if (answer.code !== 'unavailable') attempt.refusedAtDoor = answer.code;
  }

  async #signedIn(): Promise<string> {
    if (this.#cookie) return this.#cookie;
    try {
      return (this.#cookie = await signInAs(this.#parts.url, this.#parts.who.personId));
    } catch (error) {
      throw new CutOff('no sign-in', { cause: error });
    }
  }

  async #connected(): Promise<Socket> {
    if (this.#socket?.connected) return this.#socket;
    const cookie = await this.#signedIn();
    this.#socket?.disconnect();
    const socket = await openSocket(this.#parts.url, cookie).catch((error: unknown) => {
      if (error instanceof CutOff && error.message === 'signed-out') this.#cookie = '';
      throw error;
    });
    this.#socket = socket;
    socket.on('frame', (frame: Frame) => {
      if (!this.#log(frame.stream).take(frame)) void this.#pull(socket, this.#log(frame.stream)).catch(() => undefined);
    });
    socket.on('ended', () => (this.#cookie = ''));
    for (const log of this.#logs.values()) await this.#pull(socket, log);
    return socket;
  }

  /** Position first, then data: subscribes after what it has, and asks again while there is more. */
  async #pull(socket: Socket, log: Log): Promise<void> {
    for (;;) {
      const answer = await ask<{ frame: Frame; head: number }>(socket, 'subscribe', { stream: log.stream, seq: log.seq });
      if (!answer.ok) throw new CutOff(answer.code);
      log.take(answer.data.frame);
      if (log.seq >= answer.data.head) return;
    }
  }

  /** Whatever stream arrives is kept, so that one in the wrong hands is seen. */
  #log(stream: string): Log {
    const known = this.#logs.get(stream);
    if (known) return known;
    if (!parseStreamId(stream)) throw new Error(`not a stream: ${stream}`);
    const log = new Log(stream);
    this.#logs.set(stream, log);
    return log;
  }
}
