import type { Entry } from '@cairn/kernel';
import { expect, test, vi } from 'vitest';
import type { Connection } from '../../src/live/connection.ts';
import { memoryPocket } from '../../src/live/pocket.ts';

vi.mock('../../src/live/later-capabilities.ts', () => {
  throw new Error('a new build took its place');
});
const { ChartStream } = await import('../../src/live/chart-stream.ts');

test('entries that cannot be folded here are taken from the server, folded', async () => {
  const entry: Entry = { stream: 'c/shared', seq: 1, at: 1, actor: 'maya', opId: 'op', kind: 'session.left', version: 1, body: {} };
  let head = 0;
  const frame = (from: number): unknown => ({ stream: 'c/shared', epoch: 1, from, entries: from <= head ? [entry] : [] });
  const connection = {
    socket: {
      connected: true,
      emit: () => undefined,
      timeout: () => ({ emitWithAck: async () => ({ ok: true, data: { frame: frame(head + 1), head } }) }),
    },
    call: async () => ({ chart: 'c', state: { sessions: `folded to ${head}` }, cursors: { 'c/shared': { epoch: 1, seq: head } } }),
  };
  const stream = new ChartStream('c', connection as unknown as Connection, memoryPocket());
  await stream.open();
  expect(stream.state()?.sessions).toBe('folded to 0');
  head = 1;
  stream.receive({ stream: 'c/shared', epoch: 1, from: 1, entries: [entry] });
  await vi.waitFor(() => expect(stream.state()?.sessions).toBe('folded to 1'));
});
