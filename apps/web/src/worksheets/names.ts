import type { Actor } from '@cairn/kernel';
import type { Sheet } from '@cairn/worksheets';
import { sheetText } from '../words/worksheets-kinds.ts';
import { worksheetWords } from '../words/worksheets.ts';
import { createWords } from '../words/words.ts';

const t = createWords(worksheetWords);

/** What people on a sheet call each other: the name the patient goes by, the first name of staff. */
export function shortName(person: Pick<Actor, 'name' | 'role'>, called: string): string {
  if (person.role === 'patient') return called;
  const [first = person.name] = person.name.split(' ');
  return first.endsWith('.') ? person.name : first;
}

/** What a sheet is called among its siblings: the second of a kind is counted. */
export function sheetName(sheet: Sheet, among: readonly Sheet[]): string {
  const same = among.filter((one) => one.kind === sheet.kind);
  const place = same.findIndex((one) => one.sheetId === sheet.sheetId) + 1;
  const page = sheetText(sheet.kind);
  return place > 1 ? t('second', { page, count: place }) : page;
}
