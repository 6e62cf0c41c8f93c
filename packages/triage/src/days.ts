import { addDays, weekday, type Day, type Instant } from '@cairn/kernel';
import type { AnswerWithin } from './levels.ts';
export { addDays, dayNumber, weekday } from '@cairn/kernel';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** When an answer is due, and on which day of the patient's calendar; `today` is the day of `now` there. */
export function dueBy(within: AnswerWithin, now: Instant, today: Day): { readonly dueAt: Instant; readonly dueDay: Day } {
  if (within.unit === 'minutes') return { dueAt: now + within.count * MINUTE, dueDay: today };
  let ahead = 0;
  for (let left = within.count; left > 0;) {
    ahead += 1;
    const landed = weekday(addDays(today, ahead));
    if (within.unit === 'days' || (landed !== 0 && landed !== 6)) left -= 1;
  }
  return { dueAt: now + ahead * DAY, dueDay: addDays(today, ahead) };
}
