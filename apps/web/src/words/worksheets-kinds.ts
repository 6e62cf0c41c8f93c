import { cbtSheetWords } from './worksheets-cbt.ts';
import { miSheetWords } from './worksheets-mi.ts';
import { planSheetWords } from './worksheets-plans.ts';
import { language, type WordTable } from './words.ts';

const tables: readonly WordTable[] = [cbtSheetWords, miSheetWords, planSheetWords];

/** The words of a worksheet by their key (worksheets-cbt.ts says how keys are made); a test asks for every one. */
export function sheetText(key: string): string {
  const word = tables.find((table) => Object.hasOwn(table, key))?.[key];
  return word ? word[language()] : key;
}

export function hasSheetText(key: string): boolean {
  return tables.some((table) => Object.hasOwn(table, key));
}
