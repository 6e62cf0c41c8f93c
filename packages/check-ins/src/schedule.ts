import { weekdays, type Actor, type Day, type Recurrence } from '@cairn/kernel';

/** A flow that a person is asked to go through again and again, or on certain days. */
export type Schedule = {
  readonly scheduleId: string;
  readonly flow: string;
  readonly recurrence: Recurrence;
  /** Undefined for what everybody has from the start. */
  readonly by: Actor | undefined;
};

const everyDay: Recurrence = { on: { type: 'weekdays', days: weekdays }, at: undefined, until: undefined };
const mondays: Recurrence = { on: { type: 'weekdays', days: ['mon'] }, at: undefined, until: undefined };

/** [D] What everybody has until the care team says otherwise (clinical.md B2: daily and weekly). A flow that the program does not have asks nothing of anybody. */
export const defaultSchedules: readonly Schedule[] = [
  { scheduleId: 'daily', flow: 'daily', recurrence: everyDay, by: undefined },
  { scheduleId: 'weekly', flow: 'weekly', recurrence: mondays, by: undefined },
];

/** Days after somebody came home on which they are asked how it goes (clinical.md C4). */
const AFTER_DISCHARGE = [1, 3, 7, 14, 30, 60, 90] as const;
/** [D] The day of a first dose and the two after it. */
const INDUCTION = [0, 1, 2] as const;

export function afterDischarge(from: Day): Recurrence {
  return { on: { type: 'offsets', offsets: AFTER_DISCHARGE, from }, at: undefined, until: undefined };
}

/** `at` is `HH:MM`: some hours after the dose, as the prescriber says; one schedule for each such time. */
export function inductionDays(from: Day, at: string): Recurrence {
  return { on: { type: 'offsets', offsets: INDUCTION, from }, at, until: undefined };
}

/** `all` with `schedule` in the place of the one of its id; in the order of ids. */
export function withSchedule(all: readonly Schedule[], schedule: Schedule): readonly Schedule[] {
  return [...withoutSchedule(all, schedule.scheduleId), schedule].sort((a, b) => (a.scheduleId < b.scheduleId ? -1 : 1));
}

export function withoutSchedule(all: readonly Schedule[], scheduleId: string): readonly Schedule[] {
  return all.filter((one) => one.scheduleId !== scheduleId);
}
