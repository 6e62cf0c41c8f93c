import type { Recurrence } from '@cairn/kernel';
import { occurrences } from '@cairn/scheduling/zones';

/** The years' check-ins of these people, found twice: by the program, and by asking every minute of the year what the clock on the wall shows. */
const zones = ['America/New_York', 'America/Phoenix', 'Australia/Lord_Howe'] as const;
const wanted: ReadonlySet<string> = new Set(['Mon', 'Wed', 'Fri']);
const recurrence: Recurrence = { on: { type: 'weekdays', days: ['mon', 'wed', 'fri'] }, at: '09:00', until: undefined };
const MINUTE = 60_000;
const DAY = 86_400_000;

/** Instants in `year` of the zone at which its clocks show 09:00 on one of the wanted days. Knows nothing of our code or of Temporal. */
export function byTheWall(zone: string, year: number): number[] {
  const wall = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    year: 'numeric',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const found: number[] = [];
  for (let at = Date.UTC(year, 0, 1) - DAY; at < Date.UTC(year + 1, 0, 1) + DAY; at += MINUTE) {
    const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]));
    // Between eight and ten every minute is asked; elsewhere the next hour is far enough away to skip ten minutes.
    if (parts['hour'] !== '08' && parts['hour'] !== '09') at += 9 * MINUTE;
    else if (parts['year'] === String(year) && parts['hour'] === '09' && parts['minute'] === '00' && wanted.has(parts['weekday'] ?? ''))
      found.push(at);
  }
  return found;
}

export type Compared = { readonly compared: number; readonly different: number };

/** How many instants of the years 2026 and 2027 differ; one that only one side has differs. */
export function recurrenceAgainstTheWall(): Compared {
  let [compared, different] = [0, 0];
  for (const zone of zones)
    for (const year of [2026, 2027]) {
      const ours = new Set(occurrences(recurrence, '09:00', zone, `${year}-01-01`, `${year}-12-31`).map(({ at }) => at));
      const theirs = new Set(byTheWall(zone, year));
      compared += ours.size;
      different += ours.symmetricDifference(theirs).size;
    }
  return { compared, different };
}
