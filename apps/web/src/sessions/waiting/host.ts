import type { Actor } from '@cairn/kernel';
import type { Session } from '@cairn/sessions';

/** Whom the patient comes to see: the one booked, otherwise the one who opened the room. */
export function hostOf(session: Session): Actor {
  return session.booked?.with ?? session.openedBy;
}
