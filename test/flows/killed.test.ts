import { expect, test } from 'vitest';
import { resumedRun } from './resumed.ts';

test(
  'flow changed, plug pulled in the same moment, another phone: the right question, nothing lost, moved once',
  { timeout: 180_000 },
  async () => {
    const { pins, asked, run, moves, ended } = await resumedRun();
    expect(pins[0]).toEqual(pins[1]);
    expect(asked).toBe('rest');
    expect(run).toMatchObject({ aliases: ['run-2'], run: { given: { well: { type: 'answer', value: false } } }, stopped: undefined });
    expect(moves).toBe(1);
    expect(ended).toMatchObject({ outcome: 'done', measures: { 'evening.well': false, sleep: 4 } });
  },
);
