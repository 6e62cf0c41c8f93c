import { verify, type Receipt } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { heads } from '../support/laws.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';

const send = (world: World, username: string, opId: string, text: string, messageId = opId): Promise<Receipt> =>
  world.as(username).call('messages.send', { opId, chart: DEE, messageId, text }) as Promise<Receipt>;

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('a command that was committed is answered the same for ever', async () => {
    await using world = await open();
    const first = await send(world, 'dee', 'op-first-one', 'hello');
    const again = await send(world, 'dee', 'op-first-one', 'hello');
    expect(again).toEqual({ ...first, again: true });
  });

  test('twins sent at once are committed once', async () => {
    await using world = await open();
    const receipts = await Promise.all(Array.from({ length: 8 }, () => send(world, 'dee', 'op-twins-of-it', 'hello')));
    expect(receipts.filter((receipt) => !receipt.again)).toHaveLength(1);
    expect(new Set(receipts.map((receipt) => JSON.stringify({ ...receipt, again: false }))).size).toBe(1);
    const rows = await world.cairn.store.read.selectFrom('messages').select('seq').execute();
    expect(rows).toHaveLength(1);
  });

  test('the same id with another body, or from another person, is refused and changes nothing', async () => {
    await using world = await open();
    await send(world, 'dee', 'op-once-only', 'hello');
    const before = await heads(world);
    for (const receipt of [await send(world, 'dee', 'op-once-only', 'other words'), await send(world, 'maya', 'op-once-only', 'hello')])
      expect(receipt).toMatchObject({ status: 'refused', refusal: { code: 'op-id-reused' } });
    expect(await heads(world)).toBe(before);
  });

  test('a refusal is remembered under its id and may be tried again under a new one', async () => {
    await using world = await open();
    const read = (opId: string): Promise<Receipt> =>
      world.as('maya').call('messages.read', { opId, chart: DEE, upTo: 50 }) as Promise<Receipt>;
    expect(await read('op-read-first')).toMatchObject({ status: 'refused', again: false });
    await send(world, 'dee', 'op-says-hello', 'hello');
    expect(await read('op-read-first')).toMatchObject({ status: 'refused', again: true });
    expect(await read('op-read-second')).toMatchObject({ status: 'committed', again: false });
  });

  test('who has lost the chart is told that it is not there, and what they committed before stands', async () => {
    await using world = await open();
    const first = await send(world, 'theo', 'op-theo-writes', 'good morning');
    await world.as('ruth').do('charts.release', { chart: DEE, personId: 'theo' });
    expect(await send(world, 'theo', 'op-theo-writes', 'good morning')).toEqual({ ...first, again: true });
    expect(await send(world, 'theo', 'op-theo-again', 'good evening')).toMatchObject({
      status: 'refused',
      refusal: { code: 'not-available' },
    });
    expect(await world.snapshot('theo', DEE)).toBeUndefined();
  });

  test('an unknown chart and a chart of somebody else are answered alike', async () => {
    await using world = await open();
    const ask = (chart: string, opId: string): Promise<unknown> =>
      world.as('lena').call('messages.send', { opId, chart, messageId: opId, text: 'hello' });
    expect(await ask(DEE, 'op-not-mine-1')).toEqual(await ask('c-nobody', 'op-not-mine-2'));
  });

  test('one command that breaks does not take its group with it', async () => {
    await using world = await open();
    const { writer } = world.cairn;
    const broken = writer.submit({
      opId: 'op-broken-one',
      name: 'broken',
      payload: {},
      chart: DEE,
      actor: { personId: 'system', name: 'Cairn', role: 'system' },
      by: undefined,
      decide: async () => {
        throw new Error('a bug');
      },
    });
    const [failed, ...sent] = await Promise.allSettled([
      broken,
      ...Array.from({ length: 5 }, (_, n) => send(world, 'dee', `op-group-${n}`, `line ${n}`)),
    ]);
    expect(failed?.status).toBe('rejected');
    expect(sent.map((one) => one.status === 'fulfilled' && one.value.status)).toEqual(Array.from({ length: 5 }, () => 'committed'));
    const report = await verify(world.cairn.store.read);
    expect(report.problems).toEqual([]);
  });
});
