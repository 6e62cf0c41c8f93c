import type { Server as HttpServer } from 'node:http';
import { audiences, parseStreamId, streamId, type ChartId, type Entry, type Frame, type PersonId, type StreamId } from '@cairn/kernel';
import { Server, type Socket } from 'socket.io';
import type { EndReason, Sessions, SignedIn } from '../auth/sessions.ts';
import type { Cairn } from '../cairn.ts';
import { mayReadStream, viewerOf } from '../trpc.ts';
import { handleCalls } from './calls.ts';
import { handlePresence, leavePresence, PresenceBoard } from './presence.ts';
import type { ClientToServer, ServerToClient } from './protocol.ts';
import { handleSubscriptions, streamRoom } from './subscriptions.ts';
import { ViewBoard } from './view-board.ts';

export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type SocketData = { signedIn: SignedIn };

/** What else speaks over the live channel: it meets every connection, and hears every commit before the readers do. */
export type Beside = (io: LiveServer) => {
  readonly connected: (socket: LiveSocket) => void;
  readonly committed: (frames: readonly Frame[]) => void;
};

export type LiveParts = {
  readonly http: HttpServer;
  readonly cairn: Cairn;
  readonly sessions: Sessions;
  readonly origins: () => readonly string[];
  readonly beside: readonly Beside[];
};

/** As over HTTP: the largest thing that anybody sends is a whole flow. */
const LARGEST_FRAME = 1024 * 1024;
const HEADS_EVERY_MS = 25_000;
/** Facts after which somebody may have lost or gained a chart. */
const ACCESS_KINDS: ReadonlySet<string> = new Set([
  'care-team.left',
  'care-team.joined',
  'person.left',
  'grant.revoked',
  'grant.given',
  'alert.resolved',
  'emergency-access.opened',
  'emergency-access.closed',
]);

/** The fast path and the wake-up. Everything here can be lost without harm: the pull API is the truth (architecture §6). */
export class Live {
  readonly io: LiveServer;
  readonly #cairn: Cairn;
  readonly #sessions: Sessions;
  readonly #presence = new PresenceBoard();
  readonly #views: ViewBoard;
  readonly #beside: readonly ReturnType<Beside>[];
  readonly #heads: NodeJS.Timeout;

  constructor({ http, cairn, sessions, origins, beside }: LiveParts) {
    this.#cairn = cairn;
    this.#sessions = sessions;
    this.io = new Server(http, {
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: LARGEST_FRAME,
      allowRequest: (request, allow) => allow(null, !request.headers.origin || origins().includes(request.headers.origin)),
    });
    this.#views = new ViewBoard(cairn);
    this.#beside = beside.map((make) => make(this.io));
    this.io.use((socket, next) => {
      sessions
        .findVisitor(socket.handshake.headers.cookie)
        .then((signedIn) => {
          if (!signedIn) return next(new Error('signed-out'));
          socket.data.signedIn = signedIn;
          return next();
        })
        .catch(() => next(new Error('unavailable')));
    });
    this.io.on('connection', (socket) => {
      const { session, person } = socket.data.signedIn;
      void socket.join([sessionRoom(session.token), personRoom(person.personId)]);
      const expire = (): void => this.#watch('expiry', sessions.end(session.token, 'expired'));
      const expiry = setTimeout(expire, Math.max(0, session.expiresAt - cairn.clock.now()));
      socket.on('disconnect', () => clearTimeout(expiry));
      socket.on('active', () => this.#watch('touch', sessions.touch(session.token)));
      handleCalls(socket, cairn, sessions);
      handleSubscriptions(socket, cairn);
      handlePresence(socket, this.#presence);
      this.#views.handle(socket);
      for (const one of this.#beside) one.connected(socket);
    });
    cairn.onCommit((frames) => this.#committed(frames));
    this.#heads = setInterval(() => this.#watch('heads', this.#sayHeads()), HEADS_EVERY_MS);
  }

  isConnected(person: PersonId): boolean {
    return (this.io.sockets.adapter.rooms.get(personRoom(person))?.size ?? 0) > 0;
  }

  endSession(token: string, reason: EndReason): void {
    const room = this.io.in(sessionRoom(token));
    room.emit('ended', { reason });
    room.disconnectSockets(true);
  }

  async close(): Promise<void> {
    clearInterval(this.#heads);
    await this.io.close();
  }

  /** Who leaves hears nothing of what was committed with it or after it. */
  #committed(frames: readonly Frame[]): void {
    for (const { stream, entries } of frames) for (const entry of entries) this.#cutOff(stream, entry);
    for (const one of this.#beside) one.committed(frames);
    for (const frame of frames) this.io.to(streamRoom(frame.stream)).emit('frame', frame);
    this.#views.committed(frames);
    const changed = frames.filter((frame) => frame.entries.some((entry) => ACCESS_KINDS.has(entry.kind)));
    const charts = new Set(changed.map((frame) => parseStreamId(frame.stream)?.chart ?? ''));
    if (charts.size > 0) this.#watch('access', this.#askAgain(charts));
  }

  #cutOff(stream: StreamId, entry: Entry): void {
    if (entry.kind === 'person.left') {
      const { personId } = entry.body as { readonly personId: string };
      this.io.in(personRoom(personId)).socketsLeave(this.#streamRooms());
      this.#watch('person-left', this.#sessions.endAllOf(personId));
    }
    const personId = putOut(entry);
    if (personId === undefined) return;
    const chart = parseStreamId(stream)?.chart ?? '';
    for (const audience of audiences) {
      const left = streamId(chart, audience);
      for (const id of this.io.sockets.adapter.rooms.get(personRoom(personId)) ?? []) {
        const socket = this.io.sockets.sockets.get(id);
        if (socket?.rooms.has(streamRoom(left))) this.#close(socket, left);
      }
    }
  }

  #close(socket: LiveSocket, stream: StreamId): void {
    void socket.leave(streamRoom(stream));
    leavePresence(socket, this.#presence, stream);
    socket.emit('closed', { stream });
  }

  /** Who may read is asked again whenever teams or grants change or cover ends: a stream that is no longer theirs is closed. */
  async #askAgain(charts: ReadonlySet<ChartId>): Promise<void> {
    for (const room of this.#streamRooms()) {
      const stream = streamOfRoom(room) ?? '';
      if (!charts.has(parseStreamId(stream)?.chart ?? '')) continue;
      for (const id of this.io.sockets.adapter.rooms.get(room) ?? []) {
        const socket = this.io.sockets.sockets.get(id);
        if (
          !socket ||
          (await mayReadStream(this.#cairn.store.read, viewerOf(socket.data.signedIn.person), stream, this.#cairn.clock.now()))
        )
          continue;
        this.#close(socket, stream);
      }
    }
  }

  #streamRooms(): string[] {
    return [...this.io.sockets.adapter.rooms.keys()].filter((room) => streamOfRoom(room) !== undefined);
  }

  /** Nobody waits for this; what breaks in it is told and does not end the program. */
  #watch(what: string, work: Promise<void>): void {
    work.catch((error: unknown) => this.#cairn.log.failed('live', what, error));
  }

  async #sayHeads(): Promise<void> {
    const rooms = [...this.io.sockets.adapter.rooms.keys()].flatMap((room) => streamOfRoom(room) ?? []);
    for (let at = 0; at < rooms.length; at += 500) {
      const heads = await this.#cairn.store.read
        .selectFrom('streams')
        .select(['id', 'epoch', 'head_seq'])
        .where('id', 'in', rooms.slice(at, at + 500))
        .execute();
      for (const head of heads) this.io.to(streamRoom(head.id)).emit('head', { stream: head.id, epoch: head.epoch, seq: head.head_seq });
    }
  }
}

/** Who reads this chart no more from this entry on. Who joins the team while an emergency of theirs is open goes on reading. */
function putOut({ kind, body }: Entry): PersonId | undefined {
  if (kind === 'care-team.left') return (body as { readonly personId: PersonId }).personId;
  if (kind !== 'emergency-access.closed') return undefined;
  const { personId, cause } = body as { readonly personId: PersonId; readonly cause: string };
  return cause === 'joined-team' ? undefined : personId;
}

function sessionRoom(token: string): string {
  return `session:${token}`;
}

function personRoom(personId: string): string {
  return `person:${personId}`;
}

function streamOfRoom(room: string): StreamId | undefined {
  return room.startsWith('stream:') ? room.slice('stream:'.length) : undefined;
}
