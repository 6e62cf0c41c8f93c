import { expect, test } from 'vitest';
import { cellsOf, contactsAhead, mondayOf, rowsOf, weeksFrom, type Contact } from '../../src/aftercare/follow-up-weeks.ts';

const TODAY = '2026-05-12';

function contact(day: string, kind: Contact['kind'] = 'visit', path?: NonNullable<Contact['path']>): Contact {
  return { day, kind, time: '', with: '', about: '', path };
}

test('a week begins on its Monday, also for a Sunday, and there are ten of them', () => {
  expect(mondayOf('2026-05-12')).toBe('2026-05-11');
  expect(mondayOf('2026-05-11')).toBe('2026-05-11');
  expect(mondayOf('2026-05-17')).toBe('2026-05-11');
  const weeks = weeksFrom(TODAY);
  expect(weeks).toHaveLength(10);
  expect(weeks.at(-1)).toBe('2026-07-13');
});

test('what is booked for a line of the plan stands once, what is out of the ten weeks not at all, the rest soonest first', () => {
  const planned = [contact('2026-06-09', 'medicine', ['followUps', 'a']), contact('2026-05-19', 'visit', ['followUps', 'b'])];
  const booked = [contact('2026-05-19'), contact('2026-05-12', 'call'), contact('2026-05-10'), contact('2026-07-20')];
  expect(contactsAhead(planned, booked, TODAY).map(({ day, kind, path }) => [day, kind, path?.[1]])).toEqual([
    ['2026-05-12', 'call', undefined],
    ['2026-05-19', 'visit', undefined],
    ['2026-06-09', 'medicine', 'a'],
  ]);
});

test('Saturday and Sunday have a row only when something stands on them', () => {
  expect(rowsOf([contact('2026-05-12')])).toEqual([1, 2, 3, 4, 5]);
  expect(rowsOf([contact('2026-05-16')])).toEqual([1, 2, 3, 4, 5, 6]);
  const cells = cellsOf([contact('2026-05-24', 'family')], TODAY);
  const filled = cells.filter((cell) => cell.contacts.length > 0);
  expect(filled.map(({ day, week, row }) => ({ day, week, row }))).toEqual([{ day: '2026-05-24', week: 1, row: 5 }]);
});
