import { randomBytes } from 'node:crypto';
import type { Actor } from '@cairn/kernel';
import { decide, isOpen, type SessionCommand } from '@cairn/sessions';
import type { Person } from '@cairn/people';
import type { SignedIn } from '../auth/sessions.ts';
import type { Cairn } from '../cairn.ts';
import { sha256 } from '../journal/hash.ts';
import { dropGuestsBefore, guestByToken, guestPlace, keepGuest, linkOf, type Link } from './guest-store.ts';
import { forDeciding } from './store.ts';

const HOUR = 3_600_000;
/** [D] Longer than any visit; a place ends with its room anyway. */
const GUEST_FOR_MS = 4 * HOUR;

/** Whoever holds a link may come to the door it leads to, and to nothing else. Undefined for every link that opens nothing, whatever the reason. */
export async function enterByLink(cairn: Cairn, token: string, person: Person | undefined): Promise<Actor | undefined> {
  const link = await linkOf(cairn.store.read, sha256(token));
  if (!link) return undefined;
  const actor = person ? { personId: person.personId, name: person.name, role: person.role } : await stranger(cairn, link);
  if (!actor) return undefined;
  const { sessionId, invitationId } = link;
  const again = person !== undefined && link.usedBy === person.personId;
  const command = again
    ? ({ type: 'arrive', sessionId, appointment: undefined } as const)
    : ({ type: 'use-invitation', sessionId, invitationId } as const);
  return (await does(cairn, link.chart, actor, command)) ? actor : undefined;
}

/** Whether it was this person who used the link. */
export async function cameBy(cairn: Cairn, token: string, person: Person): Promise<boolean> {
  return (await linkOf(cairn.store.read, sha256(token)))?.usedBy === person.personId;
}

/** Somebody without an account is who the host said they invited. */
async function stranger(cairn: Cairn, { chart, sessionId, invitationId }: Link): Promise<Actor | undefined> {
  const { sessions } = await forDeciding(cairn.store.read, chart, sessionId);
  const session = sessions.find((one) => one.sessionId === sessionId);
  const invitation = session?.invitations.find((one) => one.invitationId === invitationId);
  return invitation && { personId: `guest-${invitationId}`, name: invitation.name, role: 'guest' };
}

/** The link is the permission: it is asked about in the decision, in the transaction. */
async function does(
  cairn: Cairn,
  chart: string,
  actor: Actor,
  command: Extract<SessionCommand, { readonly sessionId: string | undefined }>,
) {
  const receipt = await cairn.writer.submit({
    opId: `enter/${cairn.chance.newId()}`,
    name: 'sessions.enter',
    payload: command,
    chart,
    actor,
    by: undefined,
    decide: async (unit) => decide(await forDeciding(unit.tx, chart, command.sessionId), command, unit.context),
  });
  return receipt.status === 'committed';
}

/** Away from the door, or back to it: before they are let in a guest knows no name of the room, so it is found for them. */
export async function atTheDoor(cairn: Cairn, person: Person, what: 'knock' | 'go'): Promise<boolean> {
  const place = await guestPlace(cairn.store.read, person.personId, undefined);
  if (!place || !isOpen(place.session)) return false;
  const { sessionId } = place.session;
  const actor = { personId: person.personId, name: person.name, role: person.role };
  const leaving = place.session.admitted.includes(person.personId) ? 'leave' : 'withdraw';
  if (what === 'go') return does(cairn, place.chart, actor, { type: leaving, sessionId });
  return does(cairn, place.chart, actor, { type: 'arrive', sessionId, appointment: undefined });
}

export const GUEST_COOKIE = 'cairn.guest';

/** A secret for the guest's browser; the store keeps its hash. */
export async function openGuestSession(
  cairn: Cairn,
  token: string,
  guest: Actor,
): Promise<{ readonly secret: string; readonly seconds: number }> {
  const { store, clock } = cairn;
  const link = await linkOf(store.read, sha256(token));
  const secret = randomBytes(32).toString('base64url');
  const expires_at = clock.now() + GUEST_FOR_MS;
  await dropGuestsBefore(store.write, clock.now());
  if (link) {
    const { chart, sessionId: session_id } = link;
    await keepGuest(store.write, {
      token_hash: sha256(secret),
      person_id: guest.personId,
      name: guest.name,
      chart,
      session_id,
      expires_at,
    });
  }
  return { secret, seconds: GUEST_FOR_MS / 1000 };
}

/** The guest whose browser this is, while their place stands and its room is open. */
export async function findGuest(cairn: Cairn, cookie: string | null | undefined): Promise<SignedIn | undefined> {
  const secret = secretIn(cookie);
  if (secret === undefined) return undefined;
  const { store, clock } = cairn;
  const row = await guestByToken(store.read, sha256(secret));
  if (!row || row.expires_at <= clock.now()) return undefined;
  const place = await guestPlace(store.read, row.person_id, row.chart);
  if (!place || !isOpen(place.session)) return undefined;
  const { person_id: personId, name } = row;
  const person: Person = {
    personId,
    name,
    role: 'guest',
    username: personId,
    email: undefined,
    locale: 'en',
    zone: 'UTC',
    chart: undefined,
    active: true,
  };
  return { person, session: { token: `guest-${row.token_hash}`, expiresAt: row.expires_at, idleMs: GUEST_FOR_MS } };
}

function secretIn(cookie: string | null | undefined): string | undefined {
  const found = /(?:^|;\s*)cairn\.guest=([\w-]{20,100})(?:;|$)/.exec(cookie ?? '');
  return found?.[1];
}
