import { followUpKinds, type Plan } from '@cairn/aftercare';
import { itemsAt, valueAt, type Path } from '@cairn/co-editing';
import { addDays, weekday, type Day } from '@cairn/kernel';

export const markKinds = [...followUpKinds, 'referral'] as const;
export type MarkKind = (typeof markKinds)[number];

/** Something on a day ahead: a line of the plan (`path`), or what is booked in the chart. */
export type Contact = {
  readonly day: Day;
  readonly kind: MarkKind;
  readonly time: string;
  readonly with: string;
  readonly about: string;
  readonly path: Path | undefined;
};

export const WEEKS = 10;

/** Monday of the week of a day. */
export function mondayOf(day: Day): Day {
  return addDays(day, -((weekday(day) + 6) % 7));
}

/** The Mondays of the weeks that the grid shows. */
export function weeksFrom(today: Day): readonly Day[] {
  return Array.from({ length: WEEKS }, (_, index) => addDays(mondayOf(today), index * 7));
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The follow-ups of a plan that have a day. */
export function plannedContacts(plan: Plan): readonly Contact[] {
  return itemsAt(plan.doc, ['followUps']).flatMap(({ id }): Contact[] => {
    const path: Path = ['followUps', id];
    const at = (name: string) => valueAt(plan.doc, [...path, name]);
    const [day, kind, person] = [text(at('day')), markKinds.find((one) => one === at('kind')), at('with')];
    if (day === '') return [];
    const name = typeof person === 'object' && person !== null ? person.name : '';
    return [{ day, kind: kind ?? 'visit', time: text(at('time')), with: name, about: text(at('purpose')), path }];
  });
}

/** Of the shown weeks, soonest first; what is booked for a line of the plan stands once, as booked. */
export function contactsAhead(planned: readonly Contact[], booked: readonly Contact[], today: Day): readonly Contact[] {
  const from = mondayOf(today);
  const to = addDays(from, WEEKS * 7);
  const isBooked = (one: Contact): boolean => booked.some((other) => other.day === one.day && other.kind === one.kind);
  return [...planned.filter((one) => !isBooked(one)), ...booked]
    .filter((one) => one.day >= from && one.day < to)
    .toSorted((one, other) => `${one.day} ${one.time}`.localeCompare(`${other.day} ${other.time}`));
}

export type GridCell = { readonly day: Day; readonly week: number; readonly row: number; readonly contacts: readonly Contact[] };

/** Days of the week that the grid has a row for: the working week, and others once something stands on them. */
export function rowsOf(contacts: readonly Contact[]): readonly number[] {
  return [1, 2, 3, 4, 5, 6, 0].filter((day) => (day >= 1 && day <= 5) || contacts.some((one) => weekday(one.day) === day));
}

export function cellsOf(contacts: readonly Contact[], today: Day): readonly GridCell[] {
  const rows = rowsOf(contacts);
  return weeksFrom(today).flatMap((monday, week) =>
    rows.map((dayOfWeek, row) => {
      const day = addDays(monday, (dayOfWeek + 6) % 7);
      return { day, week, row, contacts: contacts.filter((one) => one.day === day) };
    }),
  );
}
