import type { Appointment } from '@cairn/scheduling';

/** One visit as its staff member sees it. Without `who`: on a chart that is no longer theirs to read, so it only takes their time. */
export type CalendarRow = Pick<Appointment, 'appointmentId' | 'startsAt' | 'minutes' | 'where' | 'kind'> & {
  readonly who: { readonly chart: string; readonly name: string; readonly zone: string } | undefined;
};
export type CalendarState = { readonly rows: readonly CalendarRow[] };
