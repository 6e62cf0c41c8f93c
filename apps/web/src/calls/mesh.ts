import type { Caller, Signal, SignalAnswer, SignalData, Signalled } from '@cairn/server/live-protocol';
import type { Live } from '../live/live.ts';
import { Peer, type Budget, type OwnTracks } from './peer.ts';

export type Media = Omit<Extract<SignalData, { type: 'media' }>, 'type'>;
/** Somebody else in the call. `online`: the server reaches their device, whatever the line to it does. */
export type Other = Caller & { readonly media: Media; readonly linked: boolean; readonly online: boolean; readonly stream: MediaStream };

export type MeshParts = {
  readonly socket: Live['socket'];
  readonly place: Pick<Signal, 'stream' | 'sessionId'>;
  readonly iceServers: () => Promise<readonly RTCIceServer[]>;
  readonly changed: (others: readonly Other[]) => void;
  readonly entered: () => void;
  readonly ended: (why: 'put-out' | 'elsewhere' | 'full' | 'failed') => void;
};

type Held = { caller: Caller; readonly peer: Peer; media: Media; online: boolean };

const silent: Media = { voice: false, muted: false, picture: false, why: 'chosen' };
const AGAIN_MS = 2000;
const MOST_TRIES = 15;
/** A device that the server lost is kept this long: it comes back over another connection. */
const HELD_MS = 45_000;

/** Everybody's line to everybody in one call. A page's call keeps its name (`call`) over reconnects, so that lines outlive the socket. */
export class Mesh {
  readonly call = crypto.randomUUID();
  readonly #parts: MeshParts;
  readonly #held = new Map<string, Held>();
  #servers: Promise<readonly RTCIceServer[]> | undefined;
  #work: Promise<void> = Promise.resolve();
  #tracks: OwnTracks = { voice: null, picture: null };
  #media: Media = silent;
  #budget: Budget | undefined;
  #open = false;
  readonly #heard = (signalled: Signalled): void => this.#queue(() => this.#hear(signalled));
  readonly #connected = (): void => void this.#hello(MOST_TRIES);

  constructor(parts: MeshParts) {
    this.#parts = parts;
  }

  enter(): void {
    this.#open = true;
    this.#servers = this.#parts.iceServers();
    this.#parts.socket.on('signal', this.#heard);
    this.#parts.socket.on('connect', this.#connected);
    void this.#hello(MOST_TRIES);
  }

  leave(): void {
    if (this.#open) this.#say('', { type: 'bye', why: 'left' }).catch(() => undefined);
    this.close();
  }

  close(): void {
    this.#open = false;
    this.#parts.socket.off('signal', this.#heard);
    this.#parts.socket.off('connect', this.#connected);
    for (const { peer } of this.#held.values()) peer.close();
    this.#held.clear();
    this.#changed();
  }

  /** What we send from now on, and how the others are told. */
  send(tracks: OwnTracks, media: Media): void {
    this.#tracks = tracks;
    this.#media = media;
    for (const held of this.#held.values()) {
      held.peer.send(tracks);
      this.#tellMedia(held);
    }
  }

  /** Shared among the lines: everybody gets an own copy of the picture. */
  spend(budget: Budget): void {
    this.#budget = budget;
    for (const { peer } of this.#held.values()) peer.spend({ ...budget, kbps: budget.kbps / Math.max(1, this.#held.size) });
  }

  /** Whether the server answers now: an open socket may lead nowhere. */
  async reached(): Promise<boolean> {
    return this.#say('', { type: 'hello', call: this.call }, 2000).then(
      ({ ok }) => ok,
      () => false,
    );
  }

  restart(): void {
    for (const { peer } of this.#held.values()) peer.restart();
  }

  stats(): Promise<RTCStatsReport[]> {
    return Promise.all([...this.#held.values()].filter(({ peer }) => peer.linked).map(({ peer }) => peer.pc.getStats()));
  }

  /** One after the other: a line is made before what is said over it is heard. */
  #queue(work: () => Promise<void>): void {
    this.#work = this.#work.then(work).catch(() => undefined);
  }

  async #hello(left: number): Promise<void> {
    if (!this.#open || !this.#parts.socket.connected) return;
    const answer = await this.#say('', { type: 'hello', call: this.call }).catch((): SignalAnswer => ({ ok: false, code: 'unavailable' }));
    if (!this.#open) return;
    if (answer.ok) {
      this.#parts.entered();
      this.#queue(() => this.#meet(answer.others));
    } else if (answer.code === 'call-full') this.#parts.ended('full');
    else if (answer.code === 'not-available' || answer.code === 'bad-input') this.#parts.ended('put-out');
    else if (left > 0) setTimeout(() => void this.#hello(left - 1), AGAIN_MS);
    else this.#parts.ended('failed');
  }

  async #meet(others: readonly Caller[]): Promise<void> {
    for (const caller of others) {
      const known = this.#reached(caller);
      if (known) continue;
      const held = await this.#hold(caller);
      held.peer.call();
      if (this.#budget) this.spend(this.#budget);
    }
    this.#changed();
  }

  async #hear({ sessionId, stream, from, data }: Signalled): Promise<void> {
    const { place } = this.#parts;
    if (!this.#open || sessionId !== place.sessionId || stream !== place.stream) return;
    if (from.call === this.call) return this.#own(data);
    if (data.type === 'bye') return this.#gone(from, data.why);
    if (data.type === 'hello') {
      if (!this.#reached(from)) await this.#hold(from);
      return this.#changed();
    }
    const held = this.#held.get(from.call) ?? (await this.#hold(from));
    if (data.type === 'media') held.media = data;
    else held.peer.take(data);
    this.#changed();
  }

  #own(data: SignalData): void {
    if (data.type !== 'bye') return;
    if (data.why === 'put-out' || data.why === 'elsewhere') this.#parts.ended(data.why);
  }

  /** A device that is known comes over a new connection; its line may have outlived the old one. */
  #reached(caller: Caller): Held | undefined {
    const held = this.#held.get(caller.call);
    if (!held) return undefined;
    held.caller = caller;
    held.online = true;
    held.peer.revive();
    this.#tellMedia(held);
    return held;
  }

  async #hold(caller: Caller): Promise<Held> {
    const iceServers = (await this.#servers?.catch(() => [])) ?? [];
    const held: Held = {
      caller,
      media: silent,
      online: true,
      peer: new Peer({
        polite: this.call > caller.call,
        iceServers,
        send: (data) => void this.#say(held.caller.connection, data).catch(() => undefined),
        changed: () => this.#changed(),
      }),
    };
    for (const [call, { caller: before, peer }] of this.#held) {
      if (before.person.personId !== caller.person.personId) continue;
      peer.close();
      this.#held.delete(call);
    }
    this.#held.set(caller.call, held);
    held.peer.send(this.#tracks);
    this.#tellMedia(held);
    return held;
  }

  #gone({ call, connection }: Caller, why: 'left' | 'lost' | 'put-out' | 'elsewhere'): void {
    const held = this.#held.get(call);
    if (!held || held.caller.connection !== connection) return;
    held.online = false;
    if (why === 'lost') setTimeout(() => this.#drop(call, connection), HELD_MS);
    else this.#drop(call, connection);
    this.#changed();
  }

  /** Unless it came back over another connection. */
  #drop(call: string, connection: string): void {
    const held = this.#held.get(call);
    if (!held || held.online || held.caller.connection !== connection) return;
    held.peer.close();
    this.#held.delete(call);
    this.#changed();
  }

  #tellMedia({ caller }: Held): void {
    this.#say(caller.connection, { type: 'media', ...this.#media }).catch(() => undefined);
  }

  #say(to: string, data: SignalData, withinMs = 5000): Promise<SignalAnswer> {
    return this.#parts.socket.timeout(withinMs).emitWithAck('signal', { ...this.#parts.place, to, data });
  }

  #changed(): void {
    this.#parts.changed(
      [...this.#held.values()].map(({ caller, media, online, peer }) => ({
        ...caller,
        media,
        online,
        linked: peer.linked,
        stream: peer.stream,
      })),
    );
  }
}
