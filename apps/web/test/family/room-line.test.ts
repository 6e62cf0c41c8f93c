import type { FamilyRoom, Thread } from '@cairn/family';
import { describe, expect, test } from 'vitest';
import { linesOfRoom, linesOfThread, onTheWay, unreadUpTo, withOnTheWay } from '../../src/family/room-line.ts';
import type { Pending } from '../../src/live/outbox.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const line = { lineId: 'op-1', seq: 4, text: 'Hello', shared: undefined, at: 100 };
const thread: Thread = { supporterId: 'rosa', lines: [{ ...line, from: maya }], read: {} };
const room: FamilyRoom = {
  chart: 'c-dee',
  called: 'Dee',
  team: [],
  lines: [{ ...line, from: { name: 'Maya Alvarez', role: 'counselor', mine: false } }],
  readUpTo: 0,
  unread: 1,
  notice: '',
};

const pending = (opId: string, supporterId: string | undefined, state: 'queued' | 'sent'): Pending => ({
  opId,
  path: 'family.say',
  chart: 'c-dee',
  input: { text: 'On its way', supporterId },
  at: 200,
  state: () => state,
});

describe('the lines of a family room', () => {
  test('read alike from the supporter’s view and from inside the chart, but for who wrote them', () => {
    expect(linesOfRoom(room)).toEqual(linesOfThread(thread, 'rosa'));
    expect(linesOfThread(thread, 'maya')[0]?.mine).toBe(true);
  });

  test('end with what this device has said and nobody has answered, in this room alone', () => {
    const here = { chart: 'c-dee', supporterId: 'rosa', name: 'Dee', role: 'patient' };
    const waiting = onTheWay([pending('op-2', 'rosa', 'queued'), pending('op-3', 'walt', 'sent')], here);
    expect(waiting.map(({ id, state }) => [id, state])).toEqual([['op-2', 'waiting']]);
    expect(withOnTheWay(linesOfThread(thread, 'dee'), waiting).map(({ id }) => id)).toEqual(['op-1', 'op-2']);
  });

  test('show a line once when it is stored and its answer is still on the way', () => {
    const again = onTheWay([pending('op-1', undefined, 'sent')], {
      chart: 'c-dee',
      supporterId: undefined,
      name: 'Rosa',
      role: 'supporter',
    });
    expect(withOnTheWay(linesOfRoom(room), again).map(({ text }) => text)).toEqual(['Hello']);
  });

  test('count as unread up to the newest that somebody else wrote', () => {
    const lines = [
      { seq: 4, mine: false },
      { seq: 6, mine: true },
    ];
    expect(unreadUpTo(lines, 0)).toBe(4);
    expect(unreadUpTo(lines, 4)).toBeUndefined();
    expect(unreadUpTo([], 0)).toBeUndefined();
  });
});
