import { discloseSheet, type SeenSheet } from '@cairn/worksheets';
import { guestRoomReader, type GuestRoomNow } from './sessions/guest-room.ts';
import { shownIn } from './worksheets/store.ts';

export type { SeenSheet };
export type GuestPage = GuestRoomNow<SeenSheet>;

/** A guest's room, with the worksheets that the patient shows there. */
export const readGuestRoom = guestRoomReader(async (tx, chart, sessionId) => (await shownIn(tx, chart, sessionId)).map(discloseSheet));
