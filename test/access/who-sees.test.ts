import { capabilities } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { committed, measure, page, parts, write } from './who-sees.ts';

/** Minutes of a slow machine: every scenario is played before two dozen people. */
const LONG = 900_000;

test.runIf(process.env['CAIRN_WRITE'] !== undefined || process.env['CAIRN_LONG'] !== undefined)(
  'the table of who sees what is what is measured',
  { timeout: LONG },
  async () => {
    const measured = await measure();
    expect([measured.failed, measured.missing]).toEqual([[], []]);
    if (process.env['CAIRN_WRITE'] !== undefined) write(page(measured));
    expect(page(measured)).toBe(committed());
  },
);

test('the table has a row for every kind of fact there is, and none of what is not', () => {
  const rows = [...committed().matchAll(/^\| `([^`]+)` \|/gm)].map(([, kind]) => kind);
  expect(rows.toSorted()).toEqual(capabilities.flatMap(({ pure }) => Object.keys(pure.kinds)).toSorted());
  expect([...parts(committed()).keys()].toSorted()).toEqual(capabilities.map(({ pure }) => pure.name).toSorted());
});
