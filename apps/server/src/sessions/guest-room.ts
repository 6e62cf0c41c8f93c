import { discloseRoom, type GuestRoom } from '@cairn/sessions';
import type { ChartId } from '@cairn/kernel';
import type { Viewer } from '@cairn/people';
import * as z from 'zod/mini';
import type { Tx } from '../db/open.ts';
import type { View } from '../views.ts';
import { guestPlace } from './guest-store.ts';
import { wholeSession } from './store.ts';

/** What the patient shows to guests of a session now; wired where sessions and worksheets meet. */
export type PagesOf<Page> = (tx: Tx, chart: ChartId, sessionId: string) => Promise<readonly Page[]>;
/** `pages` only for whoever is in the room. */
export type GuestRoomNow<Page> = { readonly room: GuestRoom; readonly pages: readonly Page[] };
export type ReadGuestRoom<Page> = (tx: Tx, viewer: Viewer) => Promise<GuestRoomNow<Page> | undefined>;

/** The room as the guest who asks may see it; undefined without a place in one. */
export function guestRoomReader<Page>(pagesOf: PagesOf<Page>): ReadGuestRoom<Page> {
  return async (tx, viewer) => {
    if (viewer.role !== 'guest' && viewer.role !== 'supporter') return undefined;
    const place = await guestPlace(tx, viewer.personId, undefined);
    const session = place && (await wholeSession(tx, place.chart, place.session.sessionId));
    const room = session && discloseRoom(session, place.chart, viewer.personId);
    if (!room) return undefined;
    return { room, pages: room.state === 'in' ? await pagesOf(tx, place.chart, room.sessionId) : [] };
  };
}

const input = z.strictObject({});

/** Kept fresh for guests and supporters; gone at once when the invitation or the consent behind it is taken back. */
export function guestRoomView<Page>(read: ReadGuestRoom<Page>): View<z.output<typeof input>, GuestRoomNow<Page>> {
  return {
    input,
    read: ({ db, viewer }) => read(db, viewer),
    after: (kind) => kind.startsWith('session.') || kind.startsWith('worksheet.'),
  };
}
