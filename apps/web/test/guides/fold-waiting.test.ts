import { emptyRun, noCounts, type Around, type GuideRun } from '@cairn/guides';
import { expect, test } from 'vitest';
import { foldWaiting, type Waiting } from '../../src/guides/fold-waiting.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const open: Around = { isOpen: true, zero: 0, isSigned: false };
const sent = (opId: string, path: string, input: Readonly<Record<string, unknown>>, at = 60_000): Waiting => ({
  opId,
  at,
  path,
  input: { chart: 'c-dee', sessionId: 's-1', ...input },
});
const fold = (waiting: readonly Waiting[], run: GuideRun = emptyRun('s-1'), around = open) => foldWaiting(run, waiting, maya, around);

const tag = sent('op-1', 'guides.tag', { kind: 'reason', side: 'change', quote: '', second: 50 });

test('a mark is there before the server has it, and its correction on top of it', () => {
  const corrected = sent('op-2', 'guides.tag', { tagId: 'op-1', kind: 'reason', side: 'change', quote: 'I want to.', second: 50 });
  expect(fold([tag, corrected]).talk).toEqual([
    { tagId: 'op-1', kind: 'reason', side: 'change', quote: 'I want to.', at: 60_000, second: 50, by: 'maya' },
  ]);
  expect(fold([tag, sent('op-3', 'guides.untag', { tagId: 'op-1' })]).talk).toEqual([]);
});

test('what has come back from the server and not left this device yet is there once', () => {
  const counted = { ...emptyRun('s-1'), tallies: [{ by: 'maya', counts: { ...noCounts, affirm: 4 }, opId: 'op-9' }] };
  expect(fold([sent('op-9', 'guides.count', { move: 'affirm', change: 1 })], counted).tallies[0]?.counts.affirm).toBe(4);
  expect(fold([sent('op-10', 'guides.count', { move: 'affirm', change: 1 })], counted).tallies[0]?.counts.affirm).toBe(5);
  expect(fold([tag], fold([tag])).talk).toHaveLength(1);
});

test('a guide that was just chosen can be gone through without a network', () => {
  const run = fold([
    sent('op-1', 'guides.choose', { key: 'mi', version: 1 }),
    sent('op-2', 'guides.step', { stepId: 'engage', to: 'now' }, 61_000),
    sent('op-3', 'guides.step', { stepId: 'engage', to: 'done', next: 'focus' }, 90_000),
  ]);
  expect(run.courses[0]?.steps.slice(0, 2)).toEqual([
    { stepId: 'engage', status: 'done', spans: [{ from: 61_000, until: 90_000 }], reason: undefined },
    { stepId: 'focus', status: 'now', spans: [{ from: 90_000, until: undefined }], reason: undefined },
  ]);
});

test('what the server will refuse is not shown as done', () => {
  expect(fold([tag], emptyRun('s-1'), { ...open, isOpen: false }).talk).toEqual([]);
  expect(fold([sent('op-1', 'guides.step', { stepId: 'engage', to: 'now' })]).courses).toEqual([]);
});
