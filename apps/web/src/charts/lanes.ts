import type { Day, Instant } from '@cairn/kernel';
import type { Session } from '@cairn/sessions';
import { addDays, type PastCheckIn } from '@cairn/triage';

/** What the person said of that day's dose; days without a word have none. */
export type DoseMark = { readonly index: number; readonly day: Day; readonly dose: 'clinic' | 'home' | 'missed' };
export type SessionMark = { readonly index: number; readonly day: Day; readonly held: boolean };
export type EventMark = { readonly index: number; readonly day: Day; readonly what: 'used' | 'missed-dose' };

export function dosesOn(past: readonly PastCheckIn[], last: Day, count: number): readonly DoseMark[] {
  return days(last, count).flatMap((day, index) => {
    const dose = newestOn(past, day, 'dose');
    return dose === 'clinic' || dose === 'home' || dose === 'missed' ? [{ index, day, dose }] : [];
  });
}

/** A session was held when the patient came in. */
export function sessionsOn(sessions: readonly Session[], dayOf: (at: Instant) => Day, last: Day, count: number): readonly SessionMark[] {
  return days(last, count).flatMap((day, index) => {
    const those = sessions.filter((session) => dayOf(session.openedAt) === day);
    return those.length > 0 ? [{ index, day, held: those.some((session) => session.startedAt !== undefined) }] : [];
  });
}

/** What a reader of the trend has to know of a day, in words above it; at most one for a day. */
export function eventsOn(past: readonly PastCheckIn[], last: Day, count: number): readonly EventMark[] {
  return days(last, count).flatMap((day, index): EventMark[] => {
    if (newestOn(past, day, 'use') === 'yes') return [{ index, day, what: 'used' }];
    return newestOn(past, day, 'dose') === 'missed' ? [{ index, day, what: 'missed-dose' }] : [];
  });
}

function newestOn(past: readonly PastCheckIn[], day: Day, measure: string): unknown {
  const told = past.filter((one) => one.day === day && one.measures[measure] !== undefined);
  return told.toSorted((a, b) => a.at - b.at).at(-1)?.measures[measure];
}

function days(last: Day, count: number): readonly Day[] {
  return Array.from({ length: count }, (_, index) => addDays(last, index - count + 1));
}
