import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalCodes, roomEvents, roomStates, transition } from '../src/index.ts';
import { roomPage } from './room-page.ts';
import { walk } from './walk.ts';

test('every event has an outcome in every state', () => {
  const codes: ReadonlySet<string> = new Set(refusalCodes);
  const undefinedPairs = roomEvents.flatMap((event) =>
    roomStates
      .filter((state) => {
        const outcome = transition(state, event);
        if (outcome.type === 'to') return !roomStates.includes(outcome.state);
        return outcome.type === 'refused' && !codes.has(outcome.code);
      })
      .map((state) => `${event} × ${state}`),
  );
  expect(undefinedPairs).toEqual([]);
});

test('docs/room.md lists every pair as the table has it', () => {
  const page = join(import.meta.dirname, '../../../docs/room.md');
  if (process.env['CAIRN_WRITE']) writeFileSync(page, roomPage());
  expect(readFileSync(page, 'utf8')).toBe(roomPage());
});

test('what is over stays over', () => {
  for (const event of roomEvents)
    for (const state of ['ended', 'missed', 'cancelled'] as const)
      expect(transition(state, event).type, `${event} × ${state}`).not.toBe('to');
});

test('nothing but an end, a cancellation or a no-show closes an open room, and nobody who met is called a no-show', () => {
  const closing = roomEvents.filter((event) => {
    const outcome = transition('live', event);
    return outcome.type === 'to' && outcome.state !== 'live';
  });
  expect(closing).toEqual(['end']);
});

test('whatever happens in whatever order, the room does what the table says', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat()), (numbers) => {
      const pick = (below: number): number => (numbers.next().value ?? 0) % below;
      expect(walk(60, pick).wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
