import { gradeOf } from '@cairn/workflows/check';
import { kinds, type Question } from '@cairn/worksheets';
import { describe, expect, test } from 'vitest';
import { cbtSheetWords } from '../../src/words/worksheets-cbt.ts';
import { hasSheetText } from '../../src/words/worksheets-kinds.ts';
import { miSheetWords } from '../../src/words/worksheets-mi.ts';
import { planSheetWords } from '../../src/words/worksheets-plans.ts';
import { languages, type Language } from '../../src/words/words.ts';
import { worksheetWords } from '../../src/words/worksheets.ts';

const asked = { ...cbtSheetWords, ...miSheetWords, ...planSheetWords };

/** Every key under which a question is looked up. */
function keysOf(at: string, question: Question): string[] {
  const key = `${at}.${question.name}`;
  if (question.as === 'list') return [key, ...question.item.flatMap((one) => keysOf(key, one))];
  return question.as === 'choice' ? [key, ...question.options.map((option) => `${key}=${option}`)] : [key];
}

const keys = kinds.flatMap(({ key, questions }) => [key, `${key}.line`, ...questions.flatMap((question) => keysOf(key, question))]);

describe('the words of worksheets', () => {
  test('are there for every kind, field, line and option, and for nothing else', () => {
    expect(keys.filter((key) => !hasSheetText(key))).toEqual([]);
    const known = new Set(keys);
    expect(Object.keys(asked).filter((key) => !known.has(key))).toEqual([]);
  });

  /** What only staff read. */
  const staffOnly = /^(offer\.|ask|move\.|thenReflect|analysis$|bothStaff|ownStaff|homeStaff|closed$|noneStaff|takeHomeMore|notOffered)/;

  /** Fewer words than this say nothing by themselves: one long word would decide. */
  const JUDGED_FROM = 10;
  const tooHard = (named: readonly (readonly [string, string])[], one: Language): string[] =>
    named.filter(([, text]) => (gradeOf(text, one) ?? 0) > 6).map(([key, text]) => `${key} ${gradeOf(text, one)}: ${text}`);

  test.each(languages)('are read with six years of school, page by page and sentence by sentence, in %s', (one) => {
    const pages = kinds.map(({ key }) => {
      const own = Object.entries(asked).filter(([name]) => name === key || name.startsWith(`${key}.`));
      return [key, own.map(([, word]) => word[one].replace(/[.!?]?$/, '.')).join(' ')] as const;
    });
    const said = [...Object.entries(asked), ...Object.entries(worksheetWords).filter(([key]) => !staffOnly.test(key))];
    const sentences = said.map(([key, word]) => [key, word[one]] as const).filter(([, text]) => text.split(' ').length >= JUDGED_FROM);
    expect(tooHard([...pages, ...sentences], one)).toEqual([]);
  });
});
