import type { Course, StepStatus } from '@cairn/guides';
import { expect, test } from 'vitest';
import { stepAfter, stepBefore, stepNow } from '../../src/guides/create-following.ts';
import { secondWords } from '../../src/guides/second-words.ts';

const course = (...statuses: readonly StepStatus[]): Course => ({
  guide: { key: 'mi', version: 1, hash: 'h' },
  chosenAt: 0,
  by: { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' },
  steps: statuses.map((status, index) => ({ stepId: `s-${index + 1}`, status, spans: [], reason: undefined })),
});

test('the way on leads to the next open step, then to those passed over, then nowhere', () => {
  expect(stepAfter(course('done', 'now', 'skipped', 'open'), 's-2')?.stepId).toBe('s-4');
  expect(stepAfter(course('open', 'done', 'now'), 's-3')?.stepId).toBe('s-1');
  expect(stepAfter(course('done', 'done', 'now'), 's-3')).toBeUndefined();
  expect(stepAfter(course('open', 'open'), undefined)?.stepId).toBe('s-1');
});

test('the way back leads to the step before, or to the last one touched when none is in hand', () => {
  expect(stepBefore(course('done', 'now', 'open'), 's-2')?.stepId).toBe('s-1');
  expect(stepBefore(course('done', 'skipped', 'open'), undefined)?.stepId).toBe('s-2');
  expect(stepBefore(course('now', 'open'), 's-1')).toBeUndefined();
  expect(stepNow(course('done', 'now'))?.stepId).toBe('s-2');
});

test('a second of the session reads as its clock does', () => {
  expect([0, 543, 3727].map(secondWords)).toEqual(['00:00', '09:03', '1:02:07']);
});
