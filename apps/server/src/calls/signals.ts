import { PROGRAM, parseStreamId, type ChartId, type Frame } from '@cairn/kernel';
import type { Cairn } from '../cairn.ts';
import type { Caller, Signal, SignalAnswer, SignalData } from '../live/protocol.ts';
import type { Beside, LiveServer, LiveSocket } from '../live/sockets.ts';
import { viewerOf } from '../trpc.ts';
import { chartOf, mayCall, Permissions, type Place, type WhoIsIn } from './permission.ts';
import { Roster } from './roster.ts';
import { isTooLong, signalShape } from './wire.ts';

/** Ways to reach a device come in bursts; after that a device has little to say. */
const BURST = 300;
const PER_SECOND = 30;
/** Facts about what is said and written change nobody's right to be in a call; all others are asked about. */
const HARMLESS = /^(session\.said|worksheet\.|message\.|check-in\.|guide\.|talk\.|note\.|rewards?\.|plan\.)/;

export function makeSignals(cairn: Cairn, whoIsIn: WhoIsIn): Beside {
  return (io) => {
    const switchboard = new Switchboard(io, cairn, whoIsIn);
    return {
      connected: (socket) => handle(socket, switchboard),
      committed: (frames) => switchboard.committed(frames),
    };
  };
}

function handle(socket: LiveSocket, switchboard: Switchboard): void {
  let allowance = BURST;
  const refill = setInterval(() => (allowance = Math.min(BURST, allowance + PER_SECOND)), 1000);
  socket.on('disconnecting', () => {
    clearInterval(refill);
    switchboard.lost(socket.id);
  });
  socket.on('signal', (raw, answer) => {
    if (typeof answer !== 'function') return;
    if (allowance <= 0) return answer({ ok: false, code: 'too-many-tries' });
    allowance -= 1;
    const parsed = signalShape.safeParse(raw);
    if (!parsed.success) return answer({ ok: false, code: isTooLong(raw) ? 'too-large' : 'bad-input' });
    switchboard.take(socket, parsed.data).then(answer, () => answer({ ok: false, code: 'unavailable' }));
  });
}

/** Passes signals between devices of people who are in one session. Nothing of them is kept, counted or logged. */
class Switchboard {
  readonly #io: LiveServer;
  readonly #roster = new Roster();
  readonly #permissions: Permissions;
  readonly #failed: (error: unknown) => void;

  constructor(io: LiveServer, cairn: Cairn, whoIsIn: WhoIsIn) {
    this.#io = io;
    this.#permissions = new Permissions(
      (viewer, place) => mayCall(cairn.store.read, whoIsIn, viewer, place, cairn.clock.now()),
      cairn.clock.now,
    );
    this.#failed = (error) => cairn.log.failed('live', 'call', error);
  }

  async take(socket: LiveSocket, { stream, sessionId, to, data }: Signal): Promise<SignalAnswer> {
    const place = { stream, sessionId };
    if (data.type === 'bye') {
      this.#leave(place, socket.id, 'left');
      return { ok: true, others: [] };
    }
    if (!(await this.#may(socket, place)) || !socket.connected) return { ok: false, code: 'not-available' };
    return data.type === 'hello' ? this.#enter(socket, place, data) : this.#relay(socket, place, to, data);
  }

  /** The other side is asked about too: what is said to somebody who may no longer hear it goes nowhere. */
  async #relay(socket: LiveSocket, place: Place, to: string, data: SignalData): Promise<SignalAnswer> {
    const other = this.#io.sockets.sockets.get(to);
    if (!other || !this.#roster.find(place, to) || !(await this.#may(other, place))) return { ok: false, code: 'not-in-call' };
    const from = this.#roster.find(place, socket.id);
    if (!from || !this.#roster.find(place, to)) return { ok: false, code: 'not-in-call' };
    other.emit('signal', { ...place, from, data });
    return { ok: true, others: [] };
  }

  #enter(socket: LiveSocket, place: Place, data: Extract<SignalData, { type: 'hello' }>): SignalAnswer {
    for (const elsewhere of this.#roster.placesOf(socket.id))
      if (elsewhere.sessionId !== place.sessionId || elsewhere.stream !== place.stream) this.#leave(elsewhere, socket.id, 'left');
    const { personId, name, role } = socket.data.signedIn.person;
    const caller: Caller = { connection: socket.id, call: data.call, person: { personId, name, role } };
    const entered = this.#roster.enter(place, caller);
    if (!entered.ok) return entered;
    const { replaced, others } = entered;
    if (replaced && replaced.call !== caller.call) this.#tell([...others, replaced], place, replaced, { type: 'bye', why: 'elsewhere' });
    this.#tell(others, place, caller, data);
    return { ok: true, others };
  }

  lost(connection: string): void {
    for (const place of this.#roster.placesOf(connection)) this.#leave(place, connection, 'lost');
  }

  /** What was known of a chart is forgotten before anybody hears of the change; then whoever is in a call of it is asked about again. */
  committed(frames: readonly Frame[]): void {
    const changed = frames.filter(({ entries }) => entries.some(({ kind }) => !HARMLESS.test(kind)));
    if (changed.length === 0) return;
    const charts = new Set<ChartId>(changed.map(({ stream }) => parseStreamId(stream)?.chart ?? ''));
    const everywhere = charts.has(PROGRAM);
    if (everywhere) this.#permissions.dropAll();
    else for (const chart of charts) this.#permissions.drop(chart);
    for (const place of this.#roster.places()) if (everywhere || charts.has(chartOf(place))) this.#askAgain(place).catch(this.#failed);
  }

  async #askAgain(place: Place): Promise<void> {
    for (const { connection } of this.#roster.in(place)) {
      const socket = this.#io.sockets.sockets.get(connection);
      if (!socket || !(await this.#may(socket, place))) this.#leave(place, connection, 'put-out');
    }
  }

  #leave(place: Place, connection: string, why: 'left' | 'lost' | 'put-out'): void {
    const caller = this.#roster.leave(place, connection);
    if (!caller) return;
    const told = why === 'put-out' ? [...this.#roster.in(place), caller] : this.#roster.in(place);
    this.#tell(told, place, caller, { type: 'bye', why });
  }

  #tell(callers: readonly Caller[], place: Place, from: Caller, data: SignalData): void {
    for (const { connection } of callers) this.#io.to(connection).emit('signal', { ...place, from, data });
  }

  #may(socket: LiveSocket, place: Place): Promise<boolean> {
    return this.#permissions.may(viewerOf(socket.data.signedIn.person), place);
  }
}
