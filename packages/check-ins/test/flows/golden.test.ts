import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must } from '@cairn/kernel';
import { languages } from '@cairn/workflows';
import { dialogue, simulate } from '@cairn/workflows/simulate';
import { flowOf, shipped } from '../../src/shipped.ts';
import { personas } from './personas.ts';

/** Read as dialogues, reviewed as diffs. `CAIRN_WRITE=1` writes them anew. */
const FOLDER = join(import.meta.dirname, 'golden');
const clock = { day: '2026-05-12', minute: 9 * 60 };
const cases = shipped.flatMap(({ pin }) =>
  languages.map((language) => [`${pin.id}-${pin.version}.${language}.txt`, pin, language] as const),
);

test.each(cases)('%s reads as it was approved', (file, pin, language) => {
  const flow = must(flowOf(pin), pin.id);
  const text = personas.map((persona) => dialogue(simulate(flow, pin, { ...persona, language }, clock))).join('\n---\n\n');
  const path = join(FOLDER, file);
  if (process.env['CAIRN_WRITE'] === '1') writeFileSync(path, text);
  expect(text).toBe(existsSync(path) ? readFileSync(path, 'utf8') : '');
  expect(text).not.toContain('comes to nothing');
});

test('no transcript is left of a flow that is not shipped', () => {
  expect(readdirSync(FOLDER).toSorted()).toEqual(cases.map(([file]) => file).toSorted());
});
