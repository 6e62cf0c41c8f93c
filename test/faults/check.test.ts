import type { Entry } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import { check, faults } from './check.ts';
import type { Attempt, Evidence, Receipt } from './history.ts';

const stream = 'c/shared';
const entry = (seq: number, opId: string): Entry => ({
  stream,
  seq,
  at: seq,
  actor: 'dee',
  opId,
  kind: 'message.sent',
  version: 1,
  body: { messageId: `m-${opId}` },
});
const at = (seq: number, again = false): Receipt => ({ status: 'committed', again, cursors: { [stream]: { epoch: 1, seq } } });
const attempt = (opId: string, from: number, to: number | undefined, ...receipts: Receipt[]): Attempt => ({
  device: 'd',
  opId,
  path: 'messages.send',
  input: { messageId: `m-${opId}` },
  invokedAt: from,
  answeredAt: to,
  receipts,
  refusedAtDoor: undefined,
});
const good: Evidence = {
  attempts: [attempt('a', 0, 1, at(1)), attempt('b', 2, 3, at(2), at(2, true)), attempt('c', 4, undefined)],
  final: new Map([[stream, [entry(1, 'a'), entry(2, 'b')]]]),
  devices: [{ device: 'd', stream, entries: [entry(1, 'a')], contradictions: [] }],
  mayRead: () => true,
  timers: [{ id: 't', kind: 'k', dueAt: 5, doneAt: 6, outcome: 'fired' }],
  firings: [{ opId: 'timer/t/5', outcome: 'committed' }],
  settledAt: 10,
};
const found = (change: Partial<Evidence>): string[] => {
  const findings = check({ ...good, ...change });
  return faults.filter((fault) => findings[fault].length > 0);
};

test('a run without faults has no findings', () => expect(found({})).toEqual([]));

describe('the checker sees', () => {
  const finalWith = (...entries: Entry[]): Partial<Evidence> => ({ final: new Map([[stream, entries]]), devices: [] });
  test.each<[what: string, change: Partial<Evidence>, fault: string]>([
    ['an acknowledged command that is gone', finalWith(entry(1, 'a')), 'lost'],
    ['a hole in a stream', { ...finalWith(entry(1, 'a'), entry(2, 'b'), entry(4, 'x')) }, 'lost'],
    ['a command that stands twice', finalWith(entry(1, 'a'), entry(2, 'b'), entry(3, 'a')), 'doubled'],
    [
      'a message that stands twice under two commands',
      finalWith(entry(1, 'a'), entry(2, 'b'), { ...entry(3, 'x'), body: { messageId: 'm-a' } }),
      'doubled',
    ],
    [
      'two commands in the wrong order',
      { attempts: [attempt('a', 0, 1, at(2)), attempt('b', 2, 3, at(1))], ...finalWith(entry(1, 'b'), entry(2, 'a')) },
      'reordered',
    ],
    ['two receipts that differ', { attempts: [attempt('a', 0, 1, at(1), at(2, true))] }, 'contradicted'],
    [
      'a refused command that left something',
      { attempts: [attempt('a', 0, 1, { status: 'refused', again: false, refusal: { code: 'x' } })] },
      'contradicted',
    ],
    ['a device that saw something else', { devices: [{ device: 'd', stream, entries: [entry(1, 'b')], contradictions: [] }] }, 'diverged'],
    ['a stream in the wrong hands', { mayRead: () => false }, 'leaked'],
    ['a timer that fired twice', { firings: [...good.firings, ...good.firings] }, 'timers'],
    ['a timer that did not fire', { timers: [{ id: 't', kind: 'k', dueAt: 5, doneAt: null, outcome: null }], firings: [] }, 'timers'],
    ['a cancelled timer that fired', { timers: [{ id: 't', kind: 'k', dueAt: 5, doneAt: 6, outcome: 'cancelled' }] }, 'timers'],
  ])('%s', (_what, change, fault) => expect(found(change)).toContain(fault));

  test('nothing wrong in an unanswered command that did arrive', () => {
    expect(found(finalWith(entry(1, 'a'), entry(2, 'b'), entry(3, 'c')))).toEqual([]);
  });
  test('nothing wrong in two commands at the same time, in either order', () => {
    expect(found({ attempts: [attempt('a', 0, 5, at(2)), attempt('b', 1, 4, at(1))], ...finalWith(entry(1, 'b'), entry(2, 'a')) })).toEqual(
      [],
    );
  });
});
