export { accept, must, refuse, unreachable, type Decision, type Refusal } from './outcome.ts';
export {
  audiences,
  parseStreamId,
  PROGRAM,
  ownChart,
  streamId,
  type Audience,
  type ChartId,
  type Day,
  type Instant,
  type OpId,
  type PersonId,
  type StreamId,
} from './ids.ts';
export { isKindOf, SYSTEM, type Actor, type Capability, type Context, type Entry, type EntryOf, type Fact, type Frame } from './fact.ts';
export { canonical } from './canonical.ts';
export { addDays, dayNumber, isDay, weekday } from './days.ts';
export { weekdays, type Recurrence, type RecurringDays, type Weekday } from './recurrence.ts';
export { hexOf, keyed, sha256, sha256OfHex } from './sha256.ts';
export { sameName } from './names.ts';
