import { expect, test } from 'vitest';
import { invitation } from '@cairn/server/testing';

const visit = {
  appointmentId: 'a-1',
  startsAt: Date.UTC(2026, 4, 14, 18, 30),
  minutes: 45,
  where: 'video',
  with: { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' },
  kind: 'counseling',
  series: undefined,
  bookedAt: 0,
  sequence: 2,
  cancelledAt: undefined,
  cancelledBy: undefined,
  family: undefined,
} as const;
const lines = (text: string): string[] => text.split('\r\n');

test('an invitation holds a time in UTC, a count of its changes and a neutral word, and nothing of the care', () => {
  const file = invitation(visit, { summary: 'Appointment' }, Date.UTC(2026, 4, 12));
  expect(lines(file)).toEqual(
    expect.arrayContaining([
      'METHOD:PUBLISH',
      'UID:a-1',
      'SEQUENCE:2',
      'DTSTART:20260514T183000Z',
      'DTEND:20260514T191500Z',
      'SUMMARY:Appointment',
    ]),
  );
  for (const word of ['Maya', 'counsel', 'video', 'Cairn', 'LOCATION', 'DESCRIPTION', 'ATTENDEE', 'ORGANIZER'])
    expect(file).not.toContain(word);
});

test('a cancelled visit takes itself out of the calendar', () => {
  const file = invitation({ ...visit, cancelledAt: 1, cancelledBy: 'maya' }, { summary: 'Cita' }, 0);
  expect(lines(file)).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'STATUS:CANCELLED']));
});
