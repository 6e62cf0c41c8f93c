import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accept, SYSTEM, type Fact } from '@cairn/kernel';
import {
  addPerson,
  Deliveries,
  logFileChannel,
  smtpChannel,
  type Channel,
  type Delivered,
  type DeliveryRequest,
} from '@cairn/server/testing';
import { afterEach, describe, expect, test } from 'vitest';
import { DEE, makeWorld, type World, ZONE } from '../support/world.ts';
import { smtpHouse, type SmtpHouse } from './smtp-house.ts';

const SECOND = 1000;
let ops = 0;
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function deliver(world: World, request: Partial<DeliveryRequest>): Promise<void> {
  ops += 1;
  const letter: DeliveryRequest = {
    id: `letter-${ops}`,
    channel: 'email',
    to: 'ana',
    template: 'patient-reminder',
    params: {},
    ...request,
  };
  const work = { opId: `op-deliver-${ops}`, name: 'test', payload: ops, chart: DEE, actor: SYSTEM, by: undefined };
  await world.cairn.writer.submit({ ...work, decide: async (unit) => (await unit.deliver(letter), accept([])) });
}

/** Says in the journal that a letter was handed over, so that the order of the two can be seen. */
const tell: Delivered = async (_unit, { id, to, channel }) => {
  const from = { personId: SYSTEM.personId, name: SYSTEM.name, role: SYSTEM.role };
  const fact: Fact = { kind: 'message.sent', version: 1, body: { messageId: id, from, text: `${channel} to ${to}` } };
  return accept([fact]);
};

type Post = {
  readonly world: World;
  readonly house: SmtpHouse;
  readonly deliveries: Deliveries;
  readonly failures: string[];
  /** What the journal says was handed over. */
  readonly told: () => Promise<string[]>;
  readonly row: (id: string) => Promise<{ state: string; attempts: number; next_at: number; last_error: string | null } | undefined>;
  readonly passes: (ms: number) => void;
};

/** Ana reads Spanish and has an address; everybody else of the cast has none. */
async function post(page?: Channel): Promise<Post> {
  const world = await makeWorld();
  const house = await smtpHouse();
  stops.push(
    () => Promise.resolve(world[Symbol.asyncDispose]()),
    () => Promise.resolve(house[Symbol.asyncDispose]()),
  );
  const ana = { personId: 'ana', role: 'supporter', name: 'Ana Ruiz', username: 'ana', email: 'ana@example.org' } as const;
  await addPerson(world.cairn, undefined, { ...ana, locale: 'es', zone: ZONE, chart: undefined }, undefined);
  const { store, writer, clock } = world.cairn;
  const failures: string[] = [];
  const channels = {
    email: smtpChannel(house.url, 'post@example.org'),
    page: page ?? logFileChannel(join(world.folder, 'pages.log'), clock.now),
  };
  const deliveries = new Deliveries({
    store,
    writer,
    clock,
    channels,
    delivered: { 'patient-reminder': tell, 'staff-page': tell },
    mayStill: async () => true,
    failed: (channel) => failures.push(channel),
  });
  return {
    world,
    house,
    deliveries,
    failures,
    told: async () => {
      const rows = await store.read.selectFrom('messages').select('text').orderBy('seq').execute();
      return rows.map(({ text }) => text);
    },
    row: (id) => store.read.selectFrom('deliveries').selectAll().where('id', '=', id).executeTakeFirst(),
    passes: (ms) => (clock as unknown as { set: (at: number) => void }).set(world.now() + ms),
  };
}

describe('a letter by mail', () => {
  test('arrives once, neutral, in the language of who gets it, and is told in the journal', async () => {
    const { world, house, deliveries, told, row } = await post();
    await deliver(world, { id: 'first' });
    expect(await told()).toEqual([]);
    await deliveries.runWaiting();
    await deliveries.runWaiting();
    expect(house.got.map(({ from, to }) => [from, to])).toEqual([['post@example.org', 'ana@example.org']]);
    const letter = house.got[0]?.data ?? '';
    expect(letter).toContain('Subject: Un recordatorio');
    expect(letter).not.toMatch(/ana ruiz|dee|morgan|harbor|recovery|cairn(?!\.invalid)|opioid|check-in|c-dee|first/i);
    expect(await told()).toEqual(['email to ana']);
    expect(await row('first')).toMatchObject({ state: 'sent', attempts: 1 });
  });

  test('asked for twice under one id is one letter', async () => {
    const { world, house, deliveries } = await post();
    await deliver(world, { id: 'same' });
    await deliver(world, { id: 'same' });
    await Promise.all([deliveries.runWaiting(), deliveries.runWaiting()]);
    expect(house.got).toHaveLength(1);
  });

  test('that the server would not take is tried again, each time after twice as long, and told only then', async () => {
    const { world, house, deliveries, told, row, passes, failures } = await post();
    house.mood('not-now');
    await deliver(world, { id: 'later' });
    await deliveries.runWaiting();
    const first = await row('later');
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, next_at: world.now() + 5 * SECOND });
    expect(first?.last_error).not.toMatch(/ana|not now/);
    passes(5 * SECOND - 1);
    await deliveries.runWaiting();
    expect(failures).toHaveLength(1);
    passes(1);
    await deliveries.runWaiting();
    expect(await row('later')).toMatchObject({ state: 'waiting', attempts: 2, next_at: world.now() + 10 * SECOND });
    expect(await told()).toEqual([]);
    house.mood('takes');
    passes(10 * SECOND);
    await deliveries.runWaiting();
    expect(house.got).toHaveLength(1);
    expect(await told()).toEqual(['email to ana']);
    expect(await row('later')).toMatchObject({ state: 'sent', attempts: 3 });
  });

  test('is given up after eight tries, in some minutes, and never told', async () => {
    const { world, house, deliveries, told, row, passes, failures } = await post();
    house.mood('not-now');
    await deliver(world, { id: 'never' });
    for (let times = 0; times < 20; times += 1) {
      await deliveries.runWaiting();
      passes(20 * 60 * SECOND);
    }
    expect(failures).toHaveLength(8);
    expect(await row('never')).toMatchObject({ state: 'failed', attempts: 8 });
    expect(await told()).toEqual([]);
  });

  test('to somebody without an address, or who has left, is not tried again', async () => {
    const { world, deliveries, told, row, passes, failures } = await post();
    await deliver(world, { id: 'nowhere', to: 'dee' });
    await deliver(world, { id: 'nobody', to: 'who-is-this' });
    await deliveries.runWaiting();
    passes(60 * 60 * SECOND);
    await deliveries.runWaiting();
    expect(failures).toHaveLength(2);
    expect(await row('nowhere')).toMatchObject({ state: 'failed', attempts: 1, last_error: 'Error' });
    expect(await row('nobody')).toMatchObject({ state: 'failed', attempts: 1 });
    expect(await told()).toEqual([]);
  });
});

test('a mail server that says nothing holds up no page', async () => {
  const { world, house, deliveries, told } = await post();
  house.mood('silent');
  await deliver(world, { id: 'slow' });
  const slow = deliveries.runWaiting();
  await new Promise((done) => setTimeout(done, 100));
  await deliver(world, { id: 'urgent', channel: 'page', to: 'jonah', template: 'staff-page' });
  const tooLong = new Promise((done) => setTimeout(done, 3000));
  void deliveries.runWaiting();
  for (let times = 0; times < 20 && (await told()).length === 0; times += 1)
    await Promise.race([tooLong, new Promise((done) => setTimeout(done, 50))]);
  expect(await told()).toEqual(['page to jonah']);
  await house[Symbol.asyncDispose]();
  await slow;
});

describe('the file in place of a pager', () => {
  test('has one line for each page, without the patient', async () => {
    const { world, deliveries } = await post();
    await deliver(world, { id: `alert/${DEE}/1`, channel: 'page', to: 'jonah', template: 'staff-page', params: { alertId: 'a1' } });
    await deliveries.runWaiting();
    const lines = (await readFile(join(world.folder, 'pages.log'), 'utf8')).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        at: world.now(),
        delivery: expect.stringMatching(/^[0-9a-f]{16}$/),
        to: 'jonah',
        subject: 'Someone needs you',
        text: 'Someone needs you now. Please open your work page.',
      },
    ]);
  });

  test('that cannot be written to is a page that was not handed over', async () => {
    const { world, deliveries, told, row, failures } = await post(logFileChannel('/dev/null/pages.log', () => 0));
    await deliver(world, { id: 'page', channel: 'page', to: 'jonah', template: 'staff-page' });
    await deliveries.runWaiting();
    expect(failures).toEqual(['page']);
    expect(await row('page')).toMatchObject({ state: 'waiting', last_error: 'Error ENOTDIR' });
    expect(await told()).toEqual([]);
  });
});
