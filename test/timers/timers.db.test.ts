import { accept, SYSTEM, type Fact } from '@cairn/kernel';
import { openCairn, Timers, type Cairn, type TimerHandler, type TimerRequest } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';

const MINUTE = 60_000;
let ops = 0;

/** Does something to timers in a transaction of its own, as a reaction would. */
async function inUnit(world: World, act: (unit: Parameters<TimerHandler>[0]) => Promise<void>, chart = DEE): Promise<void> {
  ops += 1;
  const work = { opId: `op-timers-${ops}`, name: 'test', payload: ops, chart, actor: SYSTEM, by: undefined };
  await world.cairn.writer.submit({ ...work, decide: async (unit) => (await act(unit), accept([])) });
}
const set = (world: World, id: string, dueAt: number, more: Partial<TimerRequest> & { chart?: string } = {}): Promise<void> =>
  inUnit(world, (unit) => unit.setTimer({ id, kind: 'say', dueAt, payload: { said: id }, ...more }), more.chart);

/** Writes a message into the journal: what a timer did is counted there, not by the number of calls. */
const say: TimerHandler = async (_unit, timer) => {
  const { said } = timer.payload as { said: string };
  const from = { personId: SYSTEM.personId, name: SYSTEM.name, role: SYSTEM.role };
  const fact: Fact = { kind: 'message.sent', version: 1, body: { messageId: `${said}-${timer.dueAt}`, from, text: said } };
  return accept([fact]);
};
const breaks: TimerHandler = async () => {
  throw new Error('a bug in a handler');
};

type Hands = { readonly timers: Timers; readonly failures: string[] };
function hands(cairn: Cairn, kinds: Readonly<Record<string, TimerHandler>> = { say, breaks }): Hands {
  const failures: string[] = [];
  const { store, writer, clock } = cairn;
  return {
    timers: new Timers({
      store,
      writer,
      clock,
      kinds,
      failed: (kind, error) => failures.push(`${kind}: ${error instanceof Error ? error.name : ''}`),
    }),
    failures,
  };
}

async function said(cairn: Cairn): Promise<string[]> {
  const rows = await cairn.store.read
    .selectFrom('entries')
    .select('body')
    .where('kind', '=', 'message.sent')
    .orderBy('stream')
    .orderBy('seq')
    .execute();
  return rows.map((row) => (JSON.parse(row.body) as { text: string }).text);
}

/** The world's clock goes on without the world's own timers. */
function passes(world: World, ms: number): void {
  (world.cairn.clock as unknown as { set: (at: number) => void }).set(world.now() + ms);
}

describe.each(['sqlite', 'postgres'] as const)('timers on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('fire at their time and not before, once, in order', async () => {
    await using world = await open();
    const { timers } = hands(world.cairn);
    await set(world, 'second', world.now() + 2 * MINUTE);
    await set(world, 'first', world.now() + MINUTE);
    passes(world, MINUTE - 1);
    await timers.runDue();
    expect(await said(world.cairn)).toEqual([]);
    passes(world, 1);
    await timers.runDue();
    expect(await said(world.cairn)).toEqual(['first']);
    passes(world, 10 * MINUTE);
    await timers.runDue();
    await timers.runDue();
    expect(await said(world.cairn)).toEqual(['first', 'second']);
  });

  test('two programs on one store that look at the same moment fire each once', async () => {
    await using world = await open();
    const other = store === 'postgres' ? await openCairn(world.cairn.options) : world.cairn;
    const ids = Array.from({ length: 20 }, (_, n) => `t${n}`);
    for (const id of ids) await set(world, id, world.now());
    const both = [hands(world.cairn), hands(other)];
    await Promise.all(both.map(({ timers }) => timers.runDue()));
    expect((await said(world.cairn)).sort()).toEqual([...ids].sort());
    expect(both.flatMap(({ failures }) => failures).filter((failure) => failure !== 'say: FiredBefore')).toEqual([]);
    if (other !== world.cairn) await other.close();
  });

  test('cancelled, a timer never fires; moved, it fires at its new time only', async () => {
    await using world = await open();
    const { timers } = hands(world.cairn);
    await set(world, 'gone', world.now() + MINUTE);
    await set(world, 'moved', world.now() + MINUTE);
    await inUnit(world, (unit) => unit.cancelTimer('gone'));
    await set(world, 'moved', world.now() + 5 * MINUTE);
    passes(world, 4 * MINUTE);
    await timers.runDue();
    expect(await said(world.cairn)).toEqual([]);
    passes(world, 100 * MINUTE);
    await timers.runDue();
    expect(await said(world.cairn)).toEqual(['moved']);
  });

  test('what was cancelled and set again to the same time fires; what fired and is set again to the same time has fired', async () => {
    await using world = await open();
    const { timers } = hands(world.cairn);
    const at = world.now() + MINUTE;
    await set(world, 'again', at);
    await inUnit(world, (unit) => unit.cancelTimer('again'));
    await set(world, 'again', at);
    passes(world, 2 * MINUTE);
    await timers.runDue();
    expect(await said(world.cairn)).toEqual(['again']);
    await set(world, 'again', at);
    await timers.runDue();
    expect(await said(world.cairn)).toEqual(['again']);
    expect(await timers.next()).not.toBe(at);
  });
});

test('a timer set before the program stopped fires after it came back', async () => {
  await using world = await makeWorld();
  await set(world, 'over-night', world.now() + MINUTE);
  const second = await openCairn({ ...world.cairn.options, clock: { now: () => world.now() + 60 * MINUTE } });
  const { timers } = hands(second);
  await timers.runDue();
  expect(await said(second)).toEqual(['over-night']);
  await second.close();
});

test('a handler that breaks stops no other, leaves nothing behind, and is tried again at the next run', async () => {
  await using world = await makeWorld();
  let mended = false;
  const half: TimerHandler = async (unit, timer) => {
    const decision = await say(unit, timer);
    if (!decision.ok) return decision;
    await unit.append(decision.facts);
    if (!mended) throw new Error('after it wrote');
    return accept([]);
  };
  const { timers, failures } = hands(world.cairn, { say, half });
  await set(world, 'breaks', world.now(), { kind: 'half' });
  await set(world, 'whole', world.now());
  await set(world, 'elsewhere', world.now(), { chart: TARIQ });
  await timers.runDue();
  expect((await said(world.cairn)).sort()).toEqual(['elsewhere', 'whole']);
  expect(failures).toEqual(['half: Error']);
  mended = true;
  await timers.runDue();
  expect((await said(world.cairn)).sort()).toEqual(['breaks', 'elsewhere', 'whole']);
});

test('hundreds of older timers that break do not keep a later one from firing', async () => {
  await using world = await makeWorld();
  const { timers, failures } = hands(world.cairn);
  await inUnit(world, async (unit) => {
    for (let n = 0; n < 250; n += 1) await unit.setTimer({ id: `b${n}`, kind: 'breaks', dueAt: world.now() - MINUTE, payload: {} });
  });
  await set(world, 'the-page', world.now());
  await timers.runDue();
  expect(await said(world.cairn)).toEqual(['the-page']);
  expect(failures).toHaveLength(250);
});
