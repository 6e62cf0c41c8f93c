import { must, type Entry, type Frame } from '@cairn/kernel';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../src/api.ts';
import { capabilitiesFor } from '../../src/live/capabilities.ts';
import { ChartStream } from '../../src/live/chart-stream.ts';
import type { Connection } from '../../src/live/connection.ts';
import { memoryPocket } from '../../src/live/pocket.ts';

const SHARED = 'c-dee/shared';
const capabilities = [...(await capabilitiesFor([])), ...(await import('../../src/live/later-capabilities.ts')).later];

/** A server with one chart, one line to it, and a list of what was asked over it. */
function house() {
  const entries: Entry[] = [];
  let epoch = 1;
  const trouble = new Map<string, string>();
  const asked: string[] = [];
  const line = { connected: true };
  const state = (): Record<string, unknown> =>
    Object.fromEntries(
      capabilities.map((capability) => [
        capability.name,
        entries.reduce(
          (folded, entry) => (Object.hasOwn(capability.kinds, entry.kind) ? capability.evolve(folded, entry) : folded),
          capability.start(),
        ),
      ]),
    );
  const frame = (from: number, to = entries.length): Frame => ({ stream: SHARED, epoch, from, entries: entries.slice(from - 1, to) });
  const ask = (what: string, note: string): string | undefined => {
    asked.push(note);
    const code = trouble.get(what);
    trouble.delete(what);
    return code;
  };
  const call = async (path: string, input: unknown): Promise<unknown> => {
    const { seq } = input as { seq?: number };
    const code = ask(path, seq === undefined ? path : `${path} ${seq}`);
    if (code) throw new ApiError(code);
    if (path === 'live.snapshot')
      return structuredClone({ chart: 'c-dee', state: state(), cursors: { [SHARED]: { epoch, seq: entries.length } } });
    return { frame: frame((seq ?? 0) + 1), head: entries.length };
  };
  const emitWithAck = async (_event: string, { seq }: { seq: number }): Promise<unknown> => {
    const code = ask('subscribe', `subscribe ${seq}`);
    if (code === 'no answer') throw new Error('operation has timed out');
    return code ? { ok: false, code } : { ok: true, data: { frame: frame(seq + 1), head: entries.length } };
  };
  const socket = {
    timeout: () => ({ emitWithAck }),
    emit: (event: string) => void asked.push(event),
    get connected() {
      return line.connected;
    },
  };
  const say = (text: string): void => {
    const seq = entries.length + 1;
    const from = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
    const place = { stream: SHARED, seq, at: seq, actor: 'maya', opId: `op-${seq}`, version: 1 };
    entries.push({ ...place, kind: 'message.sent', body: { messageId: `m${seq}`, from, text } });
  };
  const open = (sessionId: string): void => {
    const seq = entries.length + 1;
    const by = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
    const place = { stream: SHARED, seq, at: seq, actor: 'maya', opId: `op-${seq}`, version: 1 };
    entries.push({ ...place, kind: 'session.opened', body: { sessionId, by, modality: 'chat', about: undefined } });
  };
  return {
    open,
    connection: { socket, call } as unknown as Connection,
    line,
    asked,
    frame,
    say: (...texts: readonly string[]) => texts.forEach(say),
    trouble: (what: string, code: string) => void trouble.set(what, code),
    /** The store came back from a backup that holds the first `kept` entries. */
    restore: (kept: number) => {
      entries.length = kept;
      epoch += 1;
    },
  };
}

const texts = (stream: ChartStream): string[] | undefined => stream.state()?.messages.messages.map(({ text }) => text);
const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

async function opened(...said: string[]) {
  const server = house();
  server.say(...said);
  const pocket = memoryPocket();
  const stream = new ChartStream('c-dee', server.connection, pocket);
  await stream.open();
  return { server, stream, pocket };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a chart on a screen', () => {
  test('begins with a snapshot, goes on after it, and takes each entry as it comes', async () => {
    const { server, stream } = await opened('a');
    expect([stream.status(), texts(stream), server.asked]).toEqual(['ready', ['a'], ['live.snapshot', 'subscribe 1']]);
    server.say('b', 'c');
    stream.receive(server.frame(2, 2));
    stream.receive(server.frame(3, 3));
    await settle();
    expect([texts(stream), server.asked.length]).toEqual([['a', 'b', 'c'], 2]);
  });

  test('what folds an entry is loaded with the first such entry; a chart closed meanwhile stays closed', async () => {
    const { server, stream } = await opened('a');
    server.open('s1');
    stream.receive(server.frame(2));
    await settle();
    expect(stream.state()?.sessions.sessions.map(({ sessionId }) => sessionId)).toEqual(['s1']);
    server.open('s2');
    stream.receive(server.frame(3));
    await Promise.resolve();
    stream.close();
    await settle();
    expect([stream.status(), stream.state()]).toEqual(['gone', undefined]);
  });

  test('where a frame is missing, asks for exactly what it does not have', async () => {
    const { server, stream } = await opened('a');
    server.say('b', 'c', 'd');
    stream.receive(server.frame(4));
    await settle();
    expect([texts(stream), server.asked.slice(2)]).toEqual([['a', 'b', 'c', 'd'], ['live.after 1']]);
  });

  test('takes what came twice, or overlaps, once', async () => {
    const { server, stream } = await opened('a');
    server.say('b', 'c');
    for (const frame of [server.frame(2, 2), server.frame(2, 2), server.frame(1), server.frame(2)]) stream.receive(frame);
    await settle();
    expect(texts(stream)).toEqual(['a', 'b', 'c']);
  });

  test('told of a head that it has not reached, asks; of one it has, does not', async () => {
    const { server, stream } = await opened('a');
    server.say('b');
    stream.heard(SHARED, 1);
    await settle();
    expect(server.asked).toHaveLength(2);
    stream.heard(SHARED, 2);
    await settle();
    expect(texts(stream)).toEqual(['a', 'b']);
  });

  test('has what a command wrote before the command is called done', async () => {
    const { server, stream } = await opened('a');
    server.say('mine');
    await stream.reach({ [SHARED]: { epoch: 1, seq: 2 } });
    expect(texts(stream)).toEqual(['a', 'mine']);
  });

  test('starts over when the store came back from a backup, also when that holds less', async () => {
    const { server, stream } = await opened('a', 'b', 'c');
    server.restore(1);
    await stream.resume();
    expect([stream.status(), texts(stream)]).toEqual(['ready', ['a']]);
    server.say('after');
    stream.receive(server.frame(2));
    await settle();
    expect(texts(stream)).toEqual(['a', 'after']);
  });

  test('whatever is lost, doubled or out of order on the way, ends with what the log says', async () => {
    const frames = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 4 })), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 12 }), frames, async (before, came) => {
        const all = Array.from({ length: 12 }, (_, n) => `m${n + 1}`);
        const { server, stream } = await opened(...all.slice(0, before));
        server.say(...all.slice(before));
        for (const [from, more] of came) stream.receive(server.frame(from, Math.min(from + more, 12)));
        stream.heard(SHARED, 12);
        await settle();
        expect(texts(stream)).toEqual(all);
      }),
      { numRuns: 60 },
    );
  });
});

describe('what may no longer be read', () => {
  test('is let go at once, here and on the device, and what still comes changes nothing', async () => {
    const { server, stream, pocket } = await opened('a');
    await vi.advanceTimersByTimeAsync(500);
    expect(await pocket.all()).toHaveLength(1);
    server.say('b');
    stream.receive(server.frame(2));
    await settle();
    stream.close();
    server.say('c');
    stream.receive(server.frame(3));
    stream.heard(SHARED, 3);
    await vi.advanceTimersByTimeAsync(500);
    expect([stream.status(), stream.state(), await pocket.all()]).toEqual(['gone', undefined, []]);
  });

  test.each(['live.snapshot', 'subscribe'])('is gone when the answer to %s says so, and is not asked for again', async (what) => {
    const server = house();
    server.trouble(what, 'not-available');
    const stream = new ChartStream('c-dee', server.connection, memoryPocket());
    await stream.open();
    const asked = server.asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect([stream.status(), stream.state(), server.asked.length]).toEqual(['gone', undefined, asked]);
  });
});

describe('a line in trouble', () => {
  test.each([
    ['live.snapshot', 'offline'],
    ['live.snapshot', 'unavailable'],
    ['subscribe', 'no answer'],
    ['subscribe', 'unavailable'],
    ['subscribe', 'too-many-tries'],
  ])('%s that ends in "%s" is asked again though the line stays open', async (what, code) => {
    const server = house();
    server.say('a');
    server.trouble(what, code);
    const stream = new ChartStream('c-dee', server.connection, memoryPocket());
    await stream.open();
    server.say('b');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([stream.status(), texts(stream)]).toEqual(['ready', ['a', 'b']]);
  });

  test('a chart that was left is asked for no more', async () => {
    const server = house();
    server.trouble('live.snapshot', 'offline');
    const stream = new ChartStream('c-dee', server.connection, memoryPocket());
    await stream.open();
    stream.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.asked).toEqual(['live.snapshot']);
  });

  test('without network a page shows what this device kept, and goes on from there when it is back', async () => {
    const { server, stream, pocket } = await opened('a');
    await vi.advanceTimersByTimeAsync(500);
    stream.leave();
    server.line.connected = false;
    server.say('b');
    const next = new ChartStream('c-dee', server.connection, pocket);
    server.asked.length = 0;
    await next.open();
    expect([next.status(), texts(next), server.asked]).toEqual(['ready', ['a'], []]);
    server.line.connected = true;
    await next.resume();
    expect([texts(next), server.asked]).toEqual([['a', 'b'], ['subscribe 1']]);
    expect(must((await pocket.all())[0], 'kept')[0]).toBe('chart:c-dee');
  });
});
