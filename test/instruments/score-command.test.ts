import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { cairn } from '../support/command.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(content: unknown): string {
  const path = join(folder, 'answers.json');
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

function scored(key: string, content: unknown, ...options: string[]) {
  return cairn(folder, 'instruments', 'score', key, file(content), ...options);
}

const phq9 = { 1: 2, 2: 2, 3: 2, 4: 2, 5: 2, 6: 0, 7: 0, 8: 0, 9: 1, 10: null };

describe('cairn instruments score', () => {
  test('prints score, band, flags and what was left open', () => {
    const { code, out } = scored('phq-9', phq9);
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.replace(/\s+/g, ' '))).toEqual([
      'PHQ-9, version 1',
      'Total 11 (0 to 27)',
      'Band moderate',
      'Flags item-9',
      'Left open 10',
      'Not asked none',
      '',
    ]);
  });

  test('prints subscales, and says when words are not confirmed', () => {
    const zero = { 1: 0, 2: 0, 3: 0, 4: 3, 5: 0, 6: 0, 8: 0, 9: 0, 10: 0, 11: 0, 12: 0, 13: 0, 14: true, 15: 0, 16: 0, 17: 0 };
    const { code, out } = scored('bam-r', zero);
    expect(code).toBe(0);
    expect(out).toMatch(/Use +3 \(0 to 90\)\nRisk factors +0 \(0 to 180\)\nProtective factors +30 \(0 to 180\)/);
    expect(out).toContain('wording not confirmed');
  });

  test('scores a program’s own copy of what we may not ship', () => {
    const { code, out } = scored('c-ssrs', { 1: false, 2: false, 6: true, '6b': true });
    expect(code).toBe(0);
    expect(out).toMatch(/Band +high\nFlags +q6b\n/);
  });

  test('takes what a cut-off depends on', () => {
    const answers = { 1: 1, 2: 1, 3: 1 };
    expect(scored('audit-c', answers, '--sex', 'male').out).toMatch(/Band +negative/);
    expect(scored('audit-c', answers, '--sex', 'female').out).toMatch(/Band +positive/);
    expect(scored('asq', { 1: null, 2: null, 3: null, 4: null }, '--age', '30').out).toMatch(/Band +not-screened/);
  });

  test('prints the score as it is kept', () => {
    expect(JSON.parse(scored('phq-9', phq9, '--json').out)).toMatchObject({
      instrument: 'phq-9',
      version: '1',
      total: 11,
      missing: ['10'],
    });
  });
});

describe('what cannot be scored is named, and nothing is printed as a score', () => {
  test.each([
    ['phq-9', { 1: 4 }, [], 1, 'item "1": unknown-option: 4 is no option; the options are 0, 1, 2, 3'],
    ['cows', { 1: 0 }, ['--language', 'es'], 1, 'unknown-language: cows has no words in "es"'],
    ['phq-9', { 1: [0] }, [], 1, 'item "1": an answer is a number, true, false, text or null'],
    ['phq-9', [0, 0], [], 1, 'the file holds no object'],
    ['phq-9', '{"1": 0, "1": 3}', [], 1, 'item "1" is answered twice'],
    ['phq-9', '{"__proto__": 1}', [], 1, 'item "__proto__": unknown-item'],
    ['phq-9', '{"1": 0,', [], 1, 'the file is not JSON'],
    ['phq-9', Buffer.from([0xff, 0xfe]), [], 1, 'not text in UTF-8'],
    ['phq-10', {}, [], 2, 'There is no instrument "phq-10". There are: phq-2'],
    ['phq-9', {}, ['--sex', 'other'], 2, '"other" is no sex'],
    ['phq-9', {}, ['--loud'], 2, "Unknown option '--loud'"],
  ])('%s %j %j', (key, content, options, code, words) => {
    const result = scored(key, content, ...options);
    expect(result).toMatchObject({ code, out: expect.stringContaining(words) });
    expect(result.out).not.toContain('Band');
    expect(result.out).not.toContain('    at ');
  });

  test('a file that is not there, and a folder', () => {
    const gone = cairn(folder, 'instruments', 'score', 'phq-9', join(folder, 'gone.json'));
    expect(gone).toMatchObject({ code: 1, out: expect.stringContaining('gone.json: there is no such file') });
    expect(cairn(folder, 'instruments', 'score', 'phq-9', folder)).toMatchObject({ code: 1, out: expect.stringContaining('not a file') });
  });

  test('a call without a file or a sub-command says what to do', () => {
    expect(cairn(folder, 'instruments')).toMatchObject({ code: 2, out: expect.stringContaining('Say what to do') });
    expect(cairn(folder, 'instruments', 'guess')).toMatchObject({ code: 2, out: expect.stringContaining('"guess" is none of') });
    expect(cairn(folder, 'instruments', 'score', 'phq-9')).toMatchObject({ code: 2, out: expect.stringContaining('Name one instrument') });
  });
});
