import { endsAt, type Appointment } from '@cairn/scheduling';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';

export type InvitationWords = { readonly summary: string };

/**
 * One visit as an iCalendar file (RFC 5545). It holds a time and a neutral word: calendars are shared with families and employers,
 * so no name, no place, no kind of care and no program. Instants are UTC, so both sides see their own clock.
 */
export function invitation(visit: Appointment, { summary }: InvitationWords, now: number): string {
  const cancelled = visit.cancelledAt !== undefined;
  const file = ical({
    prodId: { company: 'calendar', product: 'calendar' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
  });
  file.createEvent({
    id: visit.appointmentId,
    sequence: visit.sequence,
    stamp: new Date(now),
    start: new Date(visit.startsAt),
    end: new Date(endsAt(visit)),
    summary,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return file.toString();
}
