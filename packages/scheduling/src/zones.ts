/** The door to clocks, zones and recurring days. Temporal comes with it, so it stays out of what a patient's phone loads first. */
export {
  addDays,
  daysBetween,
  endOfDay,
  instantOf,
  isZone,
  localClock,
  localDay,
  nextBusinessClock,
  nextBusinessDayEnd,
  startOfDay,
  type Clock,
} from './zone-time.ts';
export { fallsOn, nextDay, nextTurn, occurrences, type Occurrence, type Turn } from './recurrence.ts';
export { afterQuiet, DEFAULT_QUIET, type QuietHours } from './quiet-hours.ts';
export { freeSlots, type SlotsAsked } from './slots.ts';
