import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { page } from './page.ts';

test('docs/instruments.md says what the instruments say', () => {
  const path = join(import.meta.dirname, '../../../docs/instruments.md');
  if (process.env['CAIRN_WRITE']) writeFileSync(path, page());
  expect(readFileSync(path, 'utf8')).toBe(page());
});
