import { blockers, warnings, type Finding } from '@cairn/aftercare';
import { expect, test } from 'vitest';
import { findingText, groupFindings } from '../../src/aftercare/finding-words.ts';
import { chooseLanguage } from '../../src/words/words.ts';

const codes = [...blockers, ...warnings];

function finding(code: Finding['code']): Finding {
  return { code, blocks: true, path: ['body'], grade: 9.6, missing: code === 'nobody-to-sign' ? 'prescriber' : undefined };
}

test.each(codes)('what "%s" finds is said in words, once or many times', (code) => {
  for (const language of ['en', 'es'] as const) {
    chooseLanguage(language);
    expect(findingText([finding(code)])).not.toMatch(/[{}]|undefined/);
    expect(findingText([finding(code), finding(code)])).not.toMatch(/[{}]|undefined/);
  }
});

test('findings of one kind stand together, in the order in which they were found', () => {
  const found = [finding('unsettled'), finding('hard-line'), finding('unsettled')];
  expect(groupFindings(found).map((group) => [group[0]?.code, group.length])).toEqual([
    ['unsettled', 2],
    ['hard-line', 1],
  ]);
  expect(findingText([])).toBe('');
});
