import type { Server as HttpServer } from 'node:http';
import type { Frame, StreamId } from '@cairn/kernel';
import { Server, type Socket } from 'socket.io';
import type { EndReason, Sessions, SignedIn } from '../auth/sessions.ts';
import type { Cairn } from '../cairn.ts';
import { mayReadStream, viewerOf } from '../trpc.ts';
import { handleCalls } from './calls.ts';
import { handlePresence, PresenceBoard } from './presence.ts';
import type { ClientToServer, ServerToClient } from './protocol.ts';
import { handleSubscriptions, streamRoom } from './subscriptions.ts';
import { ViewBoard } from './view-board.ts';

export type LiveSocket = Socket<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type LiveServer = Server<ClientToServer, ServerToClient, Record<string, never>, SocketData>;
export type SocketData = { signedIn: SignedIn };

export type LiveParts = {
  readonly http: HttpServer;
  readonly cairn: Cairn;
  readonly sessions: Sessions;
  readonly origins: () => readonly string[];
};

const LARGEST_FRAME = 100_000;
const HEADS_EVERY_MS = 25_000;
/** Facts after which somebody may have lost or gained a chart. */
const ACCESS_KINDS: ReadonlySet<string> = new Set([
  'care-team.left',
  'care-team.joined',
  'person.left',
  'grant.revoked',
  'grant.given',
  'alert.resolved',
]);

/** The fast path and the wake-up. Everything here can be lost without harm: the pull API is the truth (architecture §6). */
export class Live {
  readonly io: LiveServer;
  readonly #cairn: Cairn;
  readonly #views: ViewBoard;
  readonly #heads: NodeJS.Timeout;

  constructor({ http, cairn, sessions, origins }: LiveParts) {
    this.#cairn = cairn;
    this.io = new Server(http, {
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: LARGEST_FRAME,
      allowRequest: (request, allow) => allow(null, !request.headers.origin || origins().includes(request.headers.origin)),
    });
    this.#views = new ViewBoard(cairn);
    const presence = new PresenceBoard();
    this.io.use((socket, next) => {
      sessions
        .find(socket.handshake.headers.cookie)
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
      const expiry = setTimeout(() => void sessions.end(session.token, 'expired'), Math.max(0, session.expiresAt - cairn.clock.now()));
      socket.on('disconnect', () => clearTimeout(expiry));
      socket.on('active', () => void sessions.touch(session.token));
      handleCalls(socket, cairn, sessions);
      handleSubscriptions(socket, cairn);
      handlePresence(socket, presence);
      this.#views.handle(socket);
    });
    cairn.onCommit((frames) => this.#committed(frames));
    this.#heads = setInterval(() => void this.#sayHeads(), HEADS_EVERY_MS);
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

  #committed(frames: readonly Frame[]): void {
    for (const frame of frames) this.io.to(streamRoom(frame.stream)).emit('frame', frame);
    this.#views.committed(frames);
    const access = frames.some((frame) => frame.entries.some((entry) => ACCESS_KINDS.has(entry.kind)));
    if (access) void this.#askAgain();
  }

  /** Who may read is asked again whenever teams, people or grants change: a stream that is no longer theirs is closed. */
  async #askAgain(): Promise<void> {
    for (const socket of this.io.sockets.sockets.values()) {
      for (const room of socket.rooms) {
        const stream = streamOfRoom(room);
        if (!stream || (await mayReadStream(this.#cairn.store.read, viewerOf(socket.data.signedIn.person), stream))) continue;
        await socket.leave(room);
        socket.emit('closed', { stream });
      }
    }
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

function sessionRoom(token: string): string {
  return `session:${token}`;
}

function personRoom(personId: string): string {
  return `person:${personId}`;
}

function streamOfRoom(room: string): StreamId | undefined {
  return room.startsWith('stream:') ? room.slice('stream:'.length) : undefined;
}
