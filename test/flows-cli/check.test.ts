import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shipped } from '@cairn/check-ins/shipped';
import { rules } from '@cairn/workflows/check';
import { cairn } from '../support/command.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cairn-flows-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}
const check = (...files: string[]) => cairn(folder, 'flows', 'check', ...files);
const daily = shipped.find(({ flow }) => flow.id === 'daily')?.flow;
const exampleOf = (code: string) => rules.find((rule) => rule.code === code)?.example.fails;

describe('flows check', () => {
  test('finds no error in what is shipped, and says what a person should look at', () => {
    const { code, out } = check('shipped', file('words.json', exampleOf('hard-to-read')));
    expect(code).toBe(0);
    for (const flow of [
      'daily 2',
      'daily 3',
      'weekly 1',
      'induction 1',
      'missed 1',
      'used 1',
      'post-discharge 1',
      'intake 1',
      'supporter-weekly 1',
    ])
      expect(out).toContain(`${flow}: `);
    expect(out).not.toContain('Error: ');
    expect(out).toContain('Warning: Grade ');
  });

  test('ends with 1 for an error in one of the files, and names the step by what it asks', () => {
    const { code, out } = check(file('sound.json', daily), file('pain.json', exampleOf('answer-goes-nowhere')));
    expect(code).toBe(1);
    expect(out).toContain('The question “How is it?” (safety)');
    expect(out).toContain('Error: An answer goes nowhere [answer “talk”] (answer-goes-nowhere)');
  });

  test('what is no JSON is told with its line, what is no conversation with its place', () => {
    const misspelt = { ...daily, nodes: { ...daily?.nodes, hello: { ...daily?.nodes['hello'], txet: 'Hi' } } };
    const { code, out } = check(
      file('broken.json', '{\n  "id": "a",\n  "start" "b"\n}'),
      file('short.json', '{ "id": '),
      file('misspelt.json', misspelt),
      file('untranslated.json', { ...daily, title: { en: 'Daily' } }),
      file('list.json', []),
      join(folder, 'nowhere.json'),
    );
    expect(code).toBe(1);
    expect(out.split('\n').filter((line) => line.startsWith('  '))).toEqual([
      '  It is no JSON: line 3, column 11.',
      '  It is no JSON: it ends too early, or has a letter that cannot stand there.',
      '  nodes → hello → txet: the language has no such member.',
      '  title → es: it is missing, or of another kind.',
      '  The file: it is missing, or of another kind.',
      '  There is no such file.',
    ]);
  });

  test('no file and an unknown word are said so', () => {
    expect(check()).toMatchObject({ code: 2, out: expect.stringContaining('flows check needs a file') });
    expect(cairn(folder, 'flows', 'chekc')).toMatchObject({ code: 2, out: expect.stringContaining('"chekc" is none of') });
  });
});
