import { expect, test } from 'vitest';
import { files, isCode, isText, linesWith, read } from './files.ts';

const all = files();
const text = all.filter(isText);
const code = all.filter(isCode);
/** Written in halves so that this file does not find itself. */
const word = (...halves: string[]): string => halves.join('');

test('the house has files to look at', () => {
  expect(code.length).toBeGreaterThan(50);
});

test('every file fits: no source has more than 300 lines with something on them', () => {
  const linesIn = (path: string): number =>
    read(path)
      .split('\n')
      .filter((line) => line.trim()).length;
  const long = code.map((path) => [path, linesIn(path)] as const).filter(([, lines]) => lines > 300);
  expect(long).toEqual([]);
});

test('no file knows the machine it was written on', () => {
  const paths = ['/wo', 'rk/'].join('');
  const pattern = new RegExp(`(^|[\\s"'\`(=:])(${paths}|/ro${'ot'}/|/ho${'me'}/[a-z])`);
  expect(linesWith(text, pattern)).toEqual([]);
});

test('no file names a package registry', () => {
  const pattern = new RegExp(
    `https?://[^\\s"']*(${word('regis', 'try')}|${word('npm', 'js')}|${word('arti', 'factory')}|${word('ne', 'xus')})`,
    'i',
  );
  expect(linesWith(text, pattern)).toEqual([]);
});

test('nothing is left for later, skipped or singled out', () => {
  const later = new RegExp(`\\b(${word('TO', 'DO')}|${word('FIX', 'ME')}|${word('XX', 'X')}|${word('HA', 'CK')})\\b`);
  const left = new RegExp(`\\b(test|it|describe)\\.(${word('sk', 'ip')}|${word('on', 'ly')}|${word('to', 'do')}|fixme|fails)\\b`);
  expect(linesWith(code, later)).toEqual([]);
  expect(linesWith(code, left)).toEqual([]);
});

test('no check is switched off in a file', () => {
  const off = new RegExp(`(${word('eslint-', 'disable')}|${word('oxlint-', 'disable')}|${word('@ts-', '(ignore|nocheck|expect-error)')})`);
  const probes = code.filter((path) => path !== 'test/boundaries/code.test.ts');
  expect(linesWith(probes, off)).toEqual([]);
});

test('a door names what it lets out', () => {
  expect(linesWith(code, /^export \* /)).toEqual([]);
});

test('files are named in kebab-case', () => {
  const named = code.filter((path) => !/^[a-z0-9.-]+$/.test(path.split('/').at(-1) ?? ''));
  expect(named).toEqual([]);
});

test('a class is styled in one folder: every page of a session stays loaded, and two capabilities never share a name', () => {
  const styled = new Map<string, Set<string>>();
  for (const path of all.filter((one) => one.startsWith('apps/web/src/') && one.endsWith('.css')))
    for (const [, name = ''] of read(path).matchAll(/^ {2}\.([a-z][\w-]*) \{/gm)) {
      const folder = path.split('/').slice(0, 4).join('/');
      styled.set(name, (styled.get(name) ?? new Set()).add(folder));
    }
  const twice = [...styled].filter(([, folders]) => folders.size > 1).map(([name, folders]) => `.${name} in ${[...folders].join(' and ')}`);
  expect(styled.size).toBeGreaterThan(100);
  expect(twice).toEqual([]);
});
