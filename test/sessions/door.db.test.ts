import type { CareEvents } from '@cairn/triage';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { door, MINUTE, visitAt } from './door-steps.ts';
import { attempt, newestSession, refusal } from './steps.ts';

const open = async (store: string): Promise<World> =>
  makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

const told = async (world: World) =>
  (
    await world.cairn.store.read.selectFrom('deliveries').select(['to_person', 'state']).where('template', '=', 'staff-waiting').execute()
  ).map((row) => `${row.to_person} ${row.state}`);
const noShows = async (world: World) =>
  ((await world.snapshot('maya', DEE))?.state['careEvents'] as CareEvents).events.filter(({ event }) => event === 'no-show');

describe.each(['sqlite', 'postgres'])('on %s', (store) => {
  test('a patient who comes early waits, and the counselor lets them in', async () => {
    await using world = await open(store);
    const { arrive, openFor, admit, join } = door(world);
    const appointmentId = await visitAt(world, '08:30');
    await world.advance(10 * MINUTE);
    await arrive(appointmentId);
    expect(await newestSession(world, 'dee')).toMatchObject({
      status: 'waiting',
      people: [],
      waiting: [{ personId: 'dee', since: world.now() }],
    });
    await openFor('maya', appointmentId);
    await admit('dee');
    await join('dee');
    expect(await newestSession(world, 'dee')).toMatchObject({ status: 'live', appointmentId, waiting: [], admitted: ['dee'] });
  });

  test('two who let somebody in at the same moment have done it once', async () => {
    await using world = await open(store);
    const { arrive, admit } = door(world);
    await arrive(await visitAt(world, '08:30'));
    await Promise.all([admit('dee', 'maya'), admit('dee', 'amara'), admit('dee', 'theo')]);
    const entries = await world.cairn.store.read.selectFrom('entries').select('kind').where('kind', '=', 'session.admitted').execute();
    expect(entries).toHaveLength(1);
  });

  test('letting somebody in who goes away at that moment ends with them in or away, never both', async () => {
    await using world = await open(store);
    const { arrive, here } = door(world);
    await arrive(await visitAt(world, '08:30'));
    const room = await here();
    const [admitted] = await Promise.all([
      refusal(world, 'maya', 'sessions.admit', { ...room, personId: 'dee' }),
      refusal(world, 'dee', 'sessions.withdraw', room),
    ]);
    const session = await newestSession(world, 'maya');
    expect(session).toMatchObject({ status: 'waiting', waiting: [], admitted: [] });
    expect([undefined, 'session-not-waiting']).toContain(admitted);
  });

  test('words for a room that has ended go back to their author', async () => {
    await using world = await open(store);
    const { arrive, admit, join, end, here } = door(world);
    await arrive(await visitAt(world, '08:30'));
    await admit('dee');
    await join('dee');
    const room = await here();
    await end();
    expect(await attempt(world, 'dee', 'sessions.say', { ...room, text: 'one more thing' })).toMatchObject({
      status: 'refused',
      refusal: { code: 'session-ended' },
    });
  });
});

test('nobody is told before ten minutes past the booked time, then the counselor, then whoever is on call', async () => {
  await using world = await makeWorld();
  await door(world).arrive(await visitAt(world, '08:30'));
  await world.advance(39 * MINUTE);
  expect(await told(world)).toEqual([]);
  expect((await newestSession(world, 'dee')).hostCalls).toEqual([]);
  await world.advance(MINUTE);
  expect(await told(world)).toEqual(['maya sent']);
  expect((await newestSession(world, 'dee')).hostCalls).toMatchObject([{ step: 'host', to: { personId: 'maya' } }]);
  await world.advance(10 * MINUTE);
  expect(await told(world)).toEqual(['maya sent', 'jonah sent']);
  expect((await newestSession(world, 'dee')).hostCalls).toMatchObject([{}, { step: 'on-call', to: { personId: 'jonah' } }]);
});

test.each(['admit', 'withdraw', 'end'] as const)('after %s nobody waits, and nobody is called', async (what) => {
  await using world = await makeWorld();
  const all = door(world);
  await all.arrive(await visitAt(world, '08:30'));
  if (what === 'admit') await all.admit('dee');
  else await all[what]();
  await world.advance(3 * 60 * MINUTE);
  expect(await told(world)).toEqual([]);
});

test('the program sets how long is long', async () => {
  await using world = await makeWorld();
  await world.as('ruth').do('triage.changeSetting', { chart: 'program', key: 'room.host-wait', value: 5, why: 'We are near' });
  await door(world).arrive(await visitAt(world, '08:30'));
  await world.advance(35 * MINUTE);
  expect(await told(world)).toEqual(['maya sent']);
});

test('a visit nobody came to is missed at its end and counts as a no-show; two of them are for the team', async () => {
  await using world = await makeWorld();
  await visitAt(world, '08:30');
  await visitAt(world, '10:30');
  await world.advance(74 * MINUTE);
  expect(await noShows(world)).toEqual([]);
  await world.advance(MINUTE);
  expect(await newestSession(world, 'dee')).toMatchObject({ status: 'missed', closed: { by: { personId: 'system' } } });
  expect(await noShows(world)).toMatchObject([{ day: '2026-05-12', by: { personId: 'system' } }]);
  await world.advance(3 * 60 * MINUTE);
  expect(await noShows(world)).toHaveLength(2);
  const alerts = (await world.snapshot('maya', DEE))?.state['triage'] as { alerts: { ruleId: string }[] };
  expect(alerts.alerts.map(({ ruleId }) => ruleId)).toContain('R13');
});

test('staff say that the patient did not come, once, and not in the first ten minutes', async () => {
  await using world = await makeWorld();
  const appointmentId = await visitAt(world, '08:30');
  const miss = () => refusal(world, 'maya', 'sessions.miss', { chart: DEE, appointmentId });
  await world.advance(39 * MINUTE);
  expect(await miss()).toBe('session-too-early');
  await world.advance(MINUTE);
  expect(await miss()).toBeUndefined();
  expect(await miss()).toBeUndefined();
  await world.advance(60 * MINUTE);
  expect(await noShows(world)).toMatchObject([{ by: { personId: 'maya' } }]);
});

test('who was met in a room without an appointment at that time did not miss the visit', async () => {
  await using world = await makeWorld();
  await visitAt(world, '08:30');
  await world.as('maya').do('sessions.open', { chart: DEE });
  await door(world).join('dee');
  await world.advance(20 * MINUTE);
  await door(world).end();
  await world.advance(4 * 60 * MINUTE);
  expect(await noShows(world)).toEqual([]);
});

test('a visit in the clinic or by phone is not called missed by a program that cannot see who came', async () => {
  await using world = await makeWorld();
  await visitAt(world, '08:30', { where: 'phone' });
  const clinic = await visitAt(world, '10:30', { where: 'clinic' });
  expect(await refusal(world, 'dee', 'sessions.arrive', { chart: DEE, appointmentId: clinic })).toBe('session-no-room');
  await world.advance(5 * 60 * MINUTE);
  expect(await noShows(world)).toEqual([]);
});

test('a visit that moves takes its room along: the old one is closed, and the door of the new time opens', async () => {
  await using world = await makeWorld();
  const { arrive } = door(world);
  const appointmentId = await visitAt(world, '08:30');
  await arrive(appointmentId);
  await world.as('maya').do('scheduling.move', { chart: DEE, appointmentId, day: '2026-05-12', clock: '08:50', minutes: 45 });
  expect(await newestSession(world, 'dee')).toMatchObject({ status: 'cancelled', closed: { why: 'appointment-moved' } });
  await arrive(appointmentId);
  expect(await newestSession(world, 'dee')).toMatchObject({ status: 'waiting', booked: { startsAt: world.now() + 50 * MINUTE } });
  await world.advance(5 * 60 * MINUTE);
  expect(await noShows(world)).toEqual([]);
});
