import type { Instant } from '@cairn/kernel';
import { Temporal } from 'temporal-polyfill';
import { localClock, type Clock } from './zone-time.ts';

/** From `from` up to, not including, `to`, by the person's clock; across midnight when `to` is earlier. The same time twice: no quiet hours. */
export type QuietHours = { readonly from: Clock; readonly to: Clock };

/** [D] Nothing is sent between nine in the evening and eight in the morning, unless the person chose other hours. */
export const DEFAULT_QUIET: QuietHours = { from: '21:00', to: '08:00' };

/** `at`, or the end of the quiet hours it falls into. */
export function afterQuiet(at: Instant, quiet: QuietHours, zone: string): Instant {
  const clock = localClock(at, zone);
  if (!isQuiet(clock, quiet)) return at;
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  const day = quiet.to > clock ? local.toPlainDate() : local.toPlainDate().add({ days: 1 });
  const end = day.toPlainDateTime(Temporal.PlainTime.from(quiet.to));
  // Where the clocks go back through the end, its first passing may be behind us: the second one is meant.
  const ends = (['compatible', 'later'] as const).map((which) => end.toZonedDateTime(zone, { disambiguation: which }).epochMilliseconds);
  return ends.find((one) => one > at && !isQuiet(localClock(one, zone), quiet)) ?? at;
}

function isQuiet(clock: Clock, { from, to }: QuietHours): boolean {
  if (from === to) return false;
  return from < to ? clock >= from && clock < to : clock >= from || clock < to;
}
