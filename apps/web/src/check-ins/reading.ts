import type { CheckIn } from '@cairn/check-ins';
import type { Instant } from '@cairn/kernel';
import { readingWords } from '../words/reading.ts';
import { createWords } from '../words/words.ts';
import { clockAt, dayBefore, dayOf, weekday } from './times.ts';

const t = createWords(readingWords);

type Around = {
  /** The first counselor of the care team; without one nobody is promised. */
  readonly counselor: string | undefined;
  readonly now: Instant;
  readonly zone: string;
};

/** Nobody has read the answers, and the time that was promised is over. */
export function isLate(stored: CheckIn | undefined): boolean {
  return stored?.reviewed === undefined && stored?.toRead?.lateAt !== undefined;
}

/**
 * What the patient may be told of who reads their answers, of the run as the server has it. A promise whose time has come is not
 * repeated: until its breach is a fact, nothing is known.
 */
export function readingText(stored: CheckIn | undefined, { counselor, now, zone }: Around): string {
  const { reviewed, toRead } = stored ?? {};
  if (reviewed) {
    const name = reviewed.by.name;
    const day = dayOf(reviewed.at, zone);
    return day === dayOf(now, zone)
      ? t('wasRead', { name, time: clockAt(reviewed.at, zone) })
      : t('wasReadOn', { name, day: weekday(day) });
  }
  if (isLate(stored)) return t('late');
  if (!toRead || counselor === undefined || now >= toRead.by) return t('canRead');
  const [today, day] = [dayOf(now, zone), dayOf(toRead.by, zone)];
  const said = { name: counselor, time: clockAt(toRead.by, zone) };
  if (day === today) return t('readsBy', said);
  return dayBefore(day, 1) === today ? t('readsByTomorrow', said) : t('readsByDay', { ...said, day: weekday(day) });
}

/** The first name of whoever reads a person's answers first. */
export function counselorOf(team: readonly { readonly role: string; readonly name: string }[]): string | undefined {
  return team.find((member) => member.role === 'counselor')?.name.split(' ')[0];
}
