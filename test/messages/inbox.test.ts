import { expect, test } from 'vitest';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';

const write = (world: World, username: string, chart: string, messageId: string, text: string): Promise<unknown> =>
  world.as(username).do('messages.send', { chart, messageId, text });

test('the inbox counts what others wrote after the place that was read', async () => {
  await using world = await makeWorld();
  await write(world, 'dee', DEE, 'm1', 'Can we move to Thursday?');
  await write(world, 'theo', DEE, 'm2', 'I can ask.');
  await world.advance(1000);
  await write(world, 'tariq', TARIQ, 'm3', 'Hello');
  expect(await world.view('maya', 'inbox', {})).toEqual({
    unread: 2,
    conversations: [
      {
        chart: TARIQ,
        name: 'Tariq Rahman',
        unread: 1,
        last: { fromId: 'tariq', fromName: 'Tariq Rahman', text: 'Hello', at: world.now() },
      },
      {
        chart: DEE,
        name: 'Dee Morgan',
        unread: 2,
        last: { fromId: 'theo', fromName: 'Theo Grant', text: 'I can ask.', at: world.now() - 1000 },
      },
    ],
  });
  await world.as('maya').do('messages.read', { chart: DEE, upTo: 999 });
  await world.as('maya').do('messages.read', { chart: TARIQ, upTo: 999 });
  await write(world, 'maya', TARIQ, 'm4', 'Hello, Tariq.');
  expect(await world.view('maya', 'inbox', {})).toMatchObject({ unread: 0, conversations: [{ chart: TARIQ }, { chart: DEE }] });
  expect(await world.view('theo', 'inbox', {})).toMatchObject({ unread: 1, conversations: [{ chart: DEE, unread: 1 }] });
});

test('whoever cares for nobody has an empty inbox, and a patient or supporter has none', async () => {
  await using world = await makeWorld();
  await write(world, 'dee', DEE, 'm1', 'Hello');
  for (const username of ['lena', 'ruth', 'priya'])
    expect(await world.view(username, 'inbox', {})).toEqual({ unread: 0, conversations: [] });
  for (const username of ['dee', 'rosa']) expect(await world.view(username, 'inbox', {})).toBeUndefined();
});

test('a conversation leaves the inbox when its reader leaves the care team', async () => {
  await using world = await makeWorld();
  await write(world, 'dee', DEE, 'm1', 'Hello');
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'theo' });
  expect(await world.view('theo', 'inbox', {})).toEqual({ unread: 0, conversations: [] });
});
