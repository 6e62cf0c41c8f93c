/** A device that speaks the live protocol by hand, without the web's client: an independent witness for faults and measurements. */
import { canonical, type Entry, type Frame, type StreamId } from '@cairn/kernel';
import { io, type Socket } from 'socket.io-client';

/** What the server says to anything asked; the code is stable. */
export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly code: string };

/** The cookies of a demo person, as a `cookie` header. */
export async function signInAs(url: string, personId: string): Promise<string> {
  const answer = await fetch(`${byNumber(url)}/api/demo/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  });
  if (!answer.ok) throw new Error(`${personId} could not sign in: ${answer.status} ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** By number: a name is tried over both families with a short patience, which a busy machine outlasts. */
const byNumber = (url: string): string => url.replace('//localhost', '//127.0.0.1');

export class CutOff extends Error {}

/** Opens a socket; throws `CutOff` when there is no way through. */
export function openSocket(url: string, cookie: string): Promise<Socket> {
  const socket = io(byNumber(url), {
    transports: ['websocket'],
    extraHeaders: { cookie },
    reconnection: false,
    forceNew: true,
    timeout: 3000,
  });
  return new Promise((done, failed) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      socket.disconnect();
      failed(new CutOff(why));
    };
    // A line may break between the handshake and the welcome, where the library waits without end.
    const timer = setTimeout(() => fail('no welcome'), 4000);
    socket.once('connect_error', (error) => fail(error.message));
    socket.once('connect', () => {
      clearTimeout(timer);
      done(socket);
    });
  });
}

/** An answer, or `CutOff` when none came in time or the connection broke. */
export function ask<T>(socket: Socket, event: string, request: unknown, withinMs = 3000): Promise<Answer<T>> {
  return new Promise((done, failed) => {
    const gone = (): void => over(() => failed(new CutOff('disconnected')));
    const timer = setTimeout(() => over(() => failed(new CutOff('no answer'))), withinMs);
    const over = (end: () => void): void => {
      clearTimeout(timer);
      socket.off('disconnect', gone);
      end();
    };
    socket.once('disconnect', gone);
    if (!socket.connected) return gone();
    socket.emit(event, request, (answer: Answer<T>) => over(() => done(answer)));
  });
}

/** A procedure over HTTP, answered as over the socket. */
export async function askHttp<T>(url: string, cookie: string, path: string, input: unknown, withinMs = 3000): Promise<Answer<T>> {
  try {
    const answer = await fetch(`${byNumber(url)}/trpc/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(withinMs),
    });
    const body = (await answer.json()) as { result?: { data: T }; error?: { message: string } };
    if (body.result) return { ok: true, data: body.result.data };
    return { ok: false, code: body.error?.message ?? 'unavailable' };
  } catch (error) {
    throw new CutOff('no answer over HTTP', { cause: error });
  }
}

/** What a device holds of one stream: a gapless run from 1. Takes frames in any order and says when it must ask for what it missed. */
export class Log {
  readonly stream: StreamId;
  readonly entries: Entry[] = [];
  /** Entries that came again and did not read the same: there must be none. */
  readonly contradictions: string[] = [];

  constructor(stream: StreamId) {
    this.stream = stream;
  }

  get seq(): number {
    return this.entries.length;
  }

  /** False when something is missing before this frame. */
  take({ entries }: Pick<Frame, 'entries'>): boolean {
    for (const entry of entries) {
      const known = this.entries[entry.seq - 1];
      if (known && canonical(known) !== canonical(entry)) this.contradictions.push(`${this.stream} ${entry.seq}`);
      if (entry.seq === this.seq + 1) this.entries.push(entry);
      else if (entry.seq > this.seq + 1) return false;
    }
    return true;
  }
}
