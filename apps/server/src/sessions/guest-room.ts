import { discloseRoom, type GuestRoom } from '@cairn/sessions';
import type { Viewer } from '@cairn/people';
import * as z from 'zod/mini';
import type { Tx } from '../db/open.ts';
import type { View } from '../views.ts';
import { guestPlace } from './guest-store.ts';
import { wholeSession } from './store.ts';

/** The room as the guest who asks may see it; undefined without a place in one. */
export async function readGuestRoom(tx: Tx, viewer: Viewer): Promise<GuestRoom | undefined> {
  if (viewer.role !== 'guest' && viewer.role !== 'supporter') return undefined;
  const place = await guestPlace(tx, viewer.personId, undefined);
  const session = place && (await wholeSession(tx, place.chart, place.session.sessionId));
  return session && discloseRoom(session, place.chart, viewer.personId);
}

const input = z.strictObject({});

/** Kept fresh for guests and supporters; gone at once when the invitation or the consent behind it is taken back. */
export const guestRoom: View<z.output<typeof input>, GuestRoom> = {
  input,
  read: ({ db, viewer }) => readGuestRoom(db, viewer),
  after: (kind) => kind.startsWith('session.'),
};
