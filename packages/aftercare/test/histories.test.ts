import { expect, test } from 'vitest';
import { histories } from './histories.ts';

const seed = Number(process.env['CAIRN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
console.log(`plan histories seed ${seed} (CAIRN_SEED=${seed} runs it again)`);

test('three people who write, talk, sign and undo on devices of their own lose nothing and end with one plan', { timeout: 60_000 }, () => {
  const { failed, happened } = histories({ runs: 300, seed });
  expect(failed).toBeUndefined();
  expect(happened.conflicts, 'writes that really collide').toBeGreaterThan(100);
  expect(happened.published, 'versions that are really signed').toBeGreaterThan(20);
  expect(happened.undone, 'undos that go through').toBeGreaterThan(20);
  expect(happened.notUndone, 'undos that would trample').toBeGreaterThan(5);
  expect(happened.refused).toBeGreaterThan(100);
});
