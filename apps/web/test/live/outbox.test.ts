import type { Cursors } from '@cairn/server/receipt';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ApiError } from '../../src/api.ts';
import { Outbox } from '../../src/live/outbox.ts';
import { memoryPocket, type Pocket } from '../../src/live/pocket.ts';

type Call = {
  readonly path: string;
  readonly opId: string;
  readonly answer: (receipt: unknown) => void;
  readonly fail: (code: string) => void;
};

/** A server whose answers the test gives, one by one. */
function scripted() {
  const calls: Call[] = [];
  const call = (path: string, input: unknown): Promise<unknown> =>
    new Promise((answer, reject) => {
      const { opId } = input as { opId: string };
      calls.push({ path, opId, answer, fail: (code) => reject(new ApiError(code)) });
    });
  return { calls, call, last: (): Call => calls.at(-1) ?? nothing(), paths: (): string[] => calls.map(({ path }) => path) };
}

function nothing(): never {
  throw new Error('nothing was called');
}

type Page = { readonly outbox: Outbox; readonly server: ReturnType<typeof scripted>; readonly caughtUp: Cursors[] };
let ids = 0;

/** A page on a device; the same pocket again is the next page of the same device. */
function page(pocket: Pocket = memoryPocket(), more: { now?: () => number; newId?: () => string } = {}): Page {
  const server = scripted();
  const caughtUp: Cursors[] = [];
  const newId = more.newId ?? ((): string => `${(ids += 1)}`);
  const committed = async (_chart: string, cursors: Cursors): Promise<void> => void caughtUp.push(cursors);
  return { outbox: new Outbox({ pocket, call: server.call, now: more.now ?? Date.now, newId, committed }), server, caughtUp };
}

const cursors = { 'c/shared': { epoch: 1, seq: 4 } };
const committed = { status: 'committed', again: false, cursors, result: 'done' };
const refused = { status: 'refused', again: false, refusal: { code: 'message-empty', detail: undefined } };
const send = ({ outbox }: Page, path: string) => outbox.send<string>(path, { chart: 'c', text: path });
const soon = (): Promise<unknown> => vi.advanceTimersByTimeAsync(1);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('commands of one page', () => {
  test('one that is stored while the line breaks stays to be seen until the screen has it, holds up nothing, and is not sent again', async () => {
    const server = scripted();
    let reaches = false;
    const outbox = new Outbox({
      pocket: memoryPocket(),
      call: server.call,
      now: Date.now,
      newId: () => `${(ids += 1)}`,
      committed: () => (reaches ? Promise.resolve() : Promise.reject(new Error('behind'))),
    });
    const first = outbox.send<string>('a', { chart: 'c' });
    outbox.send('b', { chart: 'c' });
    await soon();
    server.last().answer(committed);
    expect(await first.done).toEqual({ ok: true, result: 'done' });
    await soon();
    expect(outbox.pending().map(({ path, state }) => `${path} ${state()}`)).toEqual(['a stored', 'b sent']);
    server.last().answer(refused);
    await soon();
    expect(outbox.pending().map(({ path }) => path)).toEqual(['a']);
    reaches = true;
    await outbox.flush();
    expect(outbox.pending()).toEqual([]);
    expect(server.paths()).toEqual(['a', 'b']);
  });

  test('leave in the order they were given, the next only after the one before is answered', async () => {
    const here = page();
    for (const path of ['a', 'b', 'c']) send(here, path);
    await soon();
    expect(here.server.paths()).toEqual(['a']);
    here.server.last().answer(committed);
    await soon();
    expect(here.server.paths()).toEqual(['a', 'b']);
    here.server.last().answer(refused);
    await soon();
    expect(here.server.paths()).toEqual(['a', 'b', 'c']);
    expect(here.outbox.pending().map(({ path }) => path)).toEqual(['c']);
  });

  test('are on the device before they are on the way', async () => {
    const pocket = memoryPocket();
    let keep: () => void = () => undefined;
    const slow: Pocket = { ...pocket, put: (id, value) => new Promise((done) => (keep = () => void pocket.put(id, value).then(done))) };
    const here = page(slow);
    send(here, 'a');
    await soon();
    expect(here.server.calls).toEqual([]);
    keep();
    await soon();
    expect(here.server.paths()).toEqual(['a']);
  });

  test('are done only when this screen has what they wrote', async () => {
    const here = page();
    const sent = send(here, 'a');
    expect(sent.state()).toBe('queued');
    await soon();
    expect(sent.state()).toBe('sent');
    here.server.last().answer(committed);
    expect(await sent.done).toEqual({ ok: true, result: 'done' });
    expect([sent.state(), here.caughtUp, here.outbox.pending()]).toEqual(['stored', [cursors], []]);
  });

  test('without network stay queued, and go out again under the same id when it is back', async () => {
    const pocket = memoryPocket();
    const here = page(pocket);
    const sent = send(here, 'a');
    for (const code of ['offline', 'unavailable', 'signed-out', 'too-many-tries']) {
      await soon();
      here.server.last().fail(code);
      await soon();
      expect(sent.state()).toBe('queued');
      expect(await pocket.all()).toHaveLength(1);
      await vi.advanceTimersByTimeAsync(1500);
    }
    expect(new Set(here.server.calls.map(({ opId }) => opId))).toEqual(new Set([sent.opId]));
    here.server.last().answer(committed);
    expect(await sent.done).toMatchObject({ ok: true });
    expect(await pocket.all()).toEqual([]);
  });

  test('a bug between here and the server loses nothing: what is not an answer is not a refusal', async () => {
    const pocket = memoryPocket();
    let broken = true;
    const call = async (): Promise<unknown> => {
      if (broken) throw new TypeError('x is not a function');
      return committed;
    };
    const outbox = new Outbox({ pocket, call, now: Date.now, newId: () => 'one', committed: async () => undefined });
    const sent = outbox.send('a', { chart: 'c' });
    await soon();
    expect([sent.state(), (await pocket.all()).length]).toEqual(['queued', 1]);
    broken = false;
    await vi.advanceTimersByTimeAsync(1500);
    expect(sent.state()).toBe('stored');
  });

  test('refused, by the rules or at the door, resolve with the code and hold up nobody', async () => {
    const here = page();
    const [first, second, third] = [send(here, 'a'), send(here, 'b'), send(here, 'c')];
    await soon();
    here.server.last().answer(refused);
    expect(await first.done).toEqual({ ok: false, refusal: { code: 'message-empty', detail: undefined } });
    await soon();
    here.server.last().fail('bad-input');
    expect(await second.done).toEqual({ ok: false, refusal: { code: 'bad-input', detail: undefined } });
    await soon();
    here.server.last().answer(committed);
    expect(await third.done).toMatchObject({ ok: true });
    expect([first.state(), second.state(), third.state()]).toEqual(['refused', 'refused', 'stored']);
    expect(here.outbox.orphans()).toEqual([]);
  });
});

describe('after the tab was killed', () => {
  test('the next page takes up what was left, in order and under the same ids, before its own', async () => {
    const pocket = memoryPocket();
    const before = page(pocket);
    const sent = ['a', 'b'].map((path) => send(before, path));
    await soon();
    const next = page({ ...pocket, all: async () => (await new Promise((done) => setTimeout(done, 50)), pocket.all()) });
    const loading = next.outbox.load();
    send(next, 'c');
    await vi.advanceTimersByTimeAsync(60);
    await loading;
    for (let n = 0; n < 3; n += 1) {
      await soon();
      next.server.last().answer(committed);
    }
    await soon();
    expect(next.server.paths()).toEqual(['a', 'b', 'c']);
    expect(next.server.calls.slice(0, 2).map(({ opId }) => opId)).toEqual(sent.map(({ opId }) => opId));
    expect(await pocket.all()).toEqual([]);
  });

  test('what was given within one millisecond keeps its order, whatever order the device tells it in', async () => {
    const pocket = memoryPocket();
    const turned: Pocket = { ...pocket, all: async () => (await pocket.all()).toSorted(([a], [b]) => (a < b ? -1 : 1)) };
    const names = ['d', 'b', 'c', 'a'];
    const before = page(turned, { now: () => 7, newId: () => names.shift() ?? nothing() });
    for (const path of ['first', 'second', 'third', 'fourth']) send(before, path);
    await soon();
    const next = page(turned);
    await next.outbox.load();
    expect(next.outbox.pending().map(({ path }) => path)).toEqual(['first', 'second', 'third', 'fourth']);
  });

  test('a refusal that nobody waits for is kept, also through another restart, until its author has the words back', async () => {
    const pocket = memoryPocket();
    send(page(pocket), 'a');
    await soon();
    const next = page(pocket);
    await next.outbox.load();
    await soon();
    next.server.last().answer(refused);
    await soon();
    expect(next.outbox.orphans()).toMatchObject([{ path: 'a', input: { text: 'a' }, code: 'message-empty' }]);
    const third = page(pocket);
    await third.outbox.load();
    const [orphan] = third.outbox.orphans();
    expect([orphan?.path, third.outbox.pending(), third.server.calls]).toEqual(['a', [], []]);
    await third.outbox.letGo(orphan?.opId ?? '');
    expect([third.outbox.orphans(), await pocket.all()]).toEqual([[], []]);
  });

  test('a device that cannot be read keeps nobody from sending', async () => {
    const here = page({ ...memoryPocket(), all: () => Promise.reject(new Error('unreadable')) });
    await here.outbox.load().catch(() => undefined);
    send(here, 'a');
    await soon();
    expect(here.server.paths()).toEqual(['a']);
  });
});
