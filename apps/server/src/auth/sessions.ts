import type { Person } from '@cairn/people';
import { isStaff } from '@cairn/people';
import type { Clock } from '../cairn.ts';
import type { Store } from '../db/open.ts';
import { dropSubscriptionsOfSession } from '../deliveries/reach-store.ts';
import { sha256 } from '../journal/hash.ts';
import { personById } from '../people/store.ts';
import type { SignedInSession } from '../trpc.ts';
import type { Auth } from './auth.ts';

export type SignedIn = { readonly person: Person; readonly session: SignedInSession };

export type SessionParts = {
  readonly auth: Auth;
  readonly store: Store;
  readonly clock: Clock;
  /** Sockets of a session are closed when it ends, for whatever reason. */
  readonly ended: (token: string, reason: EndReason) => void;
  /** Whoever came by a link to a room. */
  readonly guest: (cookie: string) => Promise<SignedIn | undefined>;
};

export type EndReason = 'signed-out' | 'idle' | 'expired';

const MINUTE = 60_000;
/** 15 minutes for staff, 5 on a shared phone (regulations.md HS-1 [D]); a patient's own phone keeps the session for its 12 hours. */
const IDLE = { staff: 15 * MINUTE, shared: 5 * MINUTE, own: 12 * 60 * MINUTE } as const;
const TOUCH_EVERY = 20_000;

/** Who a cookie belongs to, how long it has been idle, and the end of it. */
export class Sessions {
  readonly #parts: SessionParts;
  readonly #touched = new Map<string, number>();
  readonly #ending = new Map<string, EndReason>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  async find(cookie: string | null | undefined): Promise<SignedIn | undefined> {
    if (!cookie) return undefined;
    const found = await this.#parts.auth.api.getSession({ headers: new Headers({ cookie }) });
    if (!found) return undefined;
    const { token, userId, expiresAt } = found.session;
    const { store, clock } = this.#parts;
    const person = await personById(store.read, userId);
    if (!person?.active) return undefined;
    const presence = await store.read.selectFrom('auth_presence').selectAll().where('token_hash', '=', sha256(token)).executeTakeFirst();
    if (presence && presence.last_seen + presence.idle_ms < clock.now()) {
      await this.end(token, 'idle');
      return undefined;
    }
    const session = { token, expiresAt: expiresAt.getTime(), idleMs: presence?.idle_ms ?? idleFor(person, false) };
    if (!presence) await this.began(session.token, person, false);
    return { person, session };
  }

  /** An account, or else a guest: for the doors that lead to what a guest may do. */
  async findVisitor(cookie: string | null | undefined): Promise<SignedIn | undefined> {
    return (await this.find(cookie)) ?? (cookie ? this.#parts.guest(cookie) : undefined);
  }

  /** A session begins with its idle limit; signing in on a shared phone makes it short. */
  async began(token: string, person: Person, sharedPhone: boolean): Promise<void> {
    const row = {
      token_hash: sha256(token),
      token,
      person_id: person.personId,
      last_seen: this.#parts.clock.now(),
      idle_ms: idleFor(person, sharedPhone),
    };
    const { token_hash: _, ...rest } = row;
    await this.#parts.store.write
      .insertInto('auth_presence')
      .values(row)
      .onConflict((c) => c.column('token_hash').doUpdateSet(rest))
      .execute();
  }

  /** The person did something. Written at most every 20 seconds per session. */
  async touch(token: string): Promise<void> {
    const now = this.#parts.clock.now();
    if (now - (this.#touched.get(token) ?? 0) < TOUCH_EVERY) return;
    this.#touched.set(token, now);
    await this.#parts.store.write.updateTable('auth_presence').set({ last_seen: now }).where('token_hash', '=', sha256(token)).execute();
  }

  /** The session goes first: a crash half way leaves nobody signed in. */
  async end(token: string, reason: EndReason): Promise<void> {
    this.#ending.set(token, reason);
    if (reason === 'signed-out') await dropSubscriptionsOfSession(this.#parts.store.write, token);
    const { internalAdapter } = await this.#parts.auth.$context;
    await internalAdapter.deleteSession(token);
    await this.forget(token);
    this.#ending.delete(token);
  }

  /** A session is gone, by our own doing or the library's. */
  async forget(token: string): Promise<void> {
    this.#touched.delete(token);
    this.#parts.ended(token, this.#ending.get(token) ?? 'signed-out');
    await this.#parts.store.write.deleteFrom('auth_presence').where('token_hash', '=', sha256(token)).execute();
  }

  /** Who left the program is signed out everywhere. */
  async endAllOf(personId: string): Promise<void> {
    const { read } = this.#parts.store;
    const rows = await read.selectFrom('auth_presence').select('token').where('person_id', '=', personId).execute();
    for (const { token } of rows) await this.end(token, 'signed-out');
  }

  /** Ends every session that nobody has used for its idle limit. */
  async sweep(): Promise<void> {
    const now = this.#parts.clock.now();
    const idle = await this.#parts.store.read
      .selectFrom('auth_presence')
      .select('token')
      .where((eb) => eb(eb('last_seen', '+', eb.ref('idle_ms')), '<', now))
      .execute();
    for (const { token } of idle) await this.end(token, 'idle');
  }
}

function idleFor(person: Person, sharedPhone: boolean): number {
  if (sharedPhone) return IDLE.shared;
  return isStaff(person.role) ? IDLE.staff : IDLE.own;
}
