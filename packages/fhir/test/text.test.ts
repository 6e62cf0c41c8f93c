import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBundleText } from '../src/index.ts';
import { bundle, options } from './support.ts';

const good = JSON.stringify(bundle([]), undefined, 1);

function placeOf(source: string): string {
  const result = readBundleText(source, options);
  return result.ok ? 'taken' : `${result.problems[0]?.place}: ${result.problems[0]?.reason}`;
}

test('a byte order mark does no harm', () => {
  expect(placeOf(`\ufeff${good}`)).toBe('taken');
});

test('text that is not JSON is refused at its line and column, without quoting it', () => {
  expect(placeOf('')).toBe('line 1, column 1: not-json');
  expect(placeOf(good.replace('"type"', 'type'))).toBe('line 3, column 2: not-json');
  expect(placeOf('Dear colleague')).toBe('line 1, column 1: not-json');
  expect(placeOf(good.replace('"collection"', 'collection'))).toBe('line 3, column 10: not-json');
  const result = readBundleText('{"name": Tariq Rahman}', options);
  expect(JSON.stringify(result)).not.toContain('Tariq');
});

test('a file cut off anywhere is refused and nothing else', () => {
  for (let length = 0; length < good.length; length += 1) expect(placeOf(good.slice(0, length))).toMatch(/not-json$/);
});

test('a hundred thousand brackets are not a bundle', () => {
  expect(placeOf('['.repeat(100_000))).toMatch(/not-json$/);
  expect(placeOf('['.repeat(100_000) + ']'.repeat(100_000))).toBe('Bundle: not-a-bundle');
});

test('the sources of this package name no clock and no chance', () => {
  for (const file of ['bundle', 'time', 'patient', 'elements', 'mappers', 'text', 'read', 'limits']) {
    expect(readFileSync(new URL(`../src/${file}.ts`, import.meta.url), 'utf8')).not.toMatch(/new Date|Date\.now|Math\.random/);
  }
});
