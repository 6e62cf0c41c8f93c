import type { AtDoors } from '@cairn/sessions';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { door, MINUTE, visitAt } from './door-steps.ts';
import { newestSession } from './steps.ts';

const open = async (store: string): Promise<World> =>
  makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

const seenBy = async (world: World, username: string): Promise<AtDoors['waiting'] | undefined> =>
  ((await world.view(username, 'doors', {})) as AtDoors | undefined)?.waiting;

describe.each(['sqlite', 'postgres'])('on %s', (store) => {
  test('who waits stands on the pages of the one they are booked with, until somebody lets them in', async () => {
    await using world = await open(store);
    const { arrive, admit } = door(world);
    const appointmentId = await visitAt(world, '08:30');
    expect(await seenBy(world, 'maya')).toEqual([]);
    await world.advance(10 * MINUTE);
    await arrive(appointmentId);
    const since = world.now();
    const { sessionId } = await newestSession(world, 'dee');
    expect(await seenBy(world, 'maya')).toEqual([{ chart: DEE, called: 'Dee', sessionId, since }]);
    await admit('dee');
    expect(await seenBy(world, 'maya')).toEqual([]);
  });

  test('others of the care team and patients are not told at whose door somebody stands', async () => {
    await using world = await open(store);
    const { arrive } = door(world);
    await arrive(await visitAt(world, '08:30'));
    expect(await seenBy(world, 'amara')).toEqual([]);
    expect(await seenBy(world, 'ruth')).toEqual([]);
    expect(await seenBy(world, 'dee')).toBeUndefined();
    expect(await seenBy(world, 'rosa')).toBeUndefined();
  });
});
