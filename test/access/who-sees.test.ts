import { capabilities } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { scenarios } from '../support/scenarios.ts';
import { watch } from './seen.ts';
import { committed, measure, page, part, parts, write } from './who-sees.ts';

/** Minutes of a slow machine: every scenario is played before two dozen people. */
const LONG = 900_000;

if (process.env['CAIRN_WRITE'] !== undefined || process.env['CAIRN_LONG'] !== undefined)
  test('the table of who sees what is what is measured', { timeout: LONG }, async () => {
    const measured = await measure();
    if (process.env['CAIRN_WRITE'] !== undefined) write(page(measured));
    expect([measured.failed, measured.missing]).toEqual([[], []]);
    expect(page(measured)).toBe(committed());
  });

test('the table has a row for every kind of fact there is, and none of what is not', () => {
  const rows = [...committed().matchAll(/^\| `([^`]+)` \|/gm)].map(([, kind]) => kind ?? '');
  expect(rows.toSorted()).toEqual(capabilities.flatMap(({ pure }) => Object.keys(pure.kinds)).toSorted());
  expect([...parts(committed()).keys()].toSorted()).toEqual(capabilities.map(({ pure }) => pure.name).toSorted());
});

/** The rest is measured by the scorecard, and here with CAIRN_LONG in the environment. */
test.each(['consent', 'emergencyAccess', 'scheduling', 'messages'])(
  'what the table says of %s is what is measured',
  { timeout: 200_000 },
  async (name) => {
    const seen = [];
    for (const scenario of scenarios.filter(({ capability }) => capability === name)) seen.push(...(await watch(scenario)));
    expect(part(seen)).toBe(`## ${parts(committed()).get(name)}`);
  },
);
