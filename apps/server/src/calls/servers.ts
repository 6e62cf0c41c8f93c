import { createHmac } from 'node:crypto';
import type { Instant } from '@cairn/kernel';
import type { CallOptions } from './turn-options.ts';

/** As `RTCPeerConnection` takes it. */
export type IceServer = { urls: string[]; username?: string; credential?: string };
export type CallServers = { iceServers: IceServer[]; until: Instant };

/** Longer than any session; whoever stays longer asks again. */
const VALID_MS = 4 * 3_600_000;

/** What a device may use to reach another one until `until`. `opaque` is chance and nothing else: the relay learns no person and no session. */
export function serversFor({ stun, turn }: CallOptions, now: Instant, opaque: string): CallServers {
  const until = now + VALID_MS;
  const iceServers: IceServer[] = stun.length > 0 ? [{ urls: [...stun] }] : [];
  if (turn) iceServers.push({ urls: [...turn.urls], ...turnCredential(turn.secret, until, opaque) });
  return { iceServers, until };
}

/** coturn's `use-auth-secret`: the name says when it ends, the word proves that we gave it. */
export function turnCredential(secret: string, until: Instant, opaque: string): { username: string; credential: string } {
  const username = `${Math.floor(until / 1000)}:${opaque}`;
  return { username, credential: createHmac('sha1', secret).update(username).digest('base64') };
}
