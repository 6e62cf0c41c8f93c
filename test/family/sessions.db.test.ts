import type { FamilyHome } from '@cairn/family';
import { must } from '@cairn/kernel';
import type { Appointments } from '@cairn/scheduling';
import type { Receipt } from '@cairn/server/testing';
import type { GuestRoom, Sessions } from '@cairn/sessions';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { book } from '../scheduling/scenario.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { DAY, grant, named } from './steps.ts';

const family = { kind: 'family', day: '2026-05-12', clock: '09:00', minutes: 60 } as const;
const HOUR = 3_600_000;

const next = async (world: World, who = 'rosa') =>
  ((await world.view(who, 'supporterHome', {})) as { readonly family: FamilyHome }).family.charts[0]?.session;
const visitOf = async (world: World) =>
  must(((await world.snapshot('dee', DEE))?.state['scheduling'] as Appointments).appointments.at(-1), 'a visit');
const sessionNow = async (world: World) =>
  must(((await world.snapshot('maya', DEE))?.state['sessions'] as Sessions).sessions.at(-1), 'a session');
const room = async (world: World) => ((await world.view('rosa', 'guestRoom', {})) as { readonly room: GuestRoom } | undefined)?.room;
const code = async (world: World, who: string, path: string, input: object): Promise<string> => {
  const answer = (await world.as(who).call(path, { opId: `op-session-${world.sent.length}`, chart: DEE, ...input })) as Receipt;
  return answer.status === 'refused' ? answer.refusal.code : 'committed';
};

/** Rosa is asked to a session at nine; it is eight now. */
async function asked(world: World, topics: readonly string[] = ['sessions']): Promise<string> {
  await named(world, topics);
  return book(world, { ...family, supporters: ['rosa'] });
}

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('a supporter comes into the session they are asked to without a link, and is out the moment consent ends', async () => {
    await using world = await open();
    const appointmentId = await asked(world);
    expect(await code(world, 'rosa', 'family.joinSession', { appointmentId })).toBe('session-not-open');
    await world.advance(HOUR);
    await world.as('dee').do('sessions.arrive', { chart: DEE, appointmentId });
    expect(await next(world)).toMatchObject({ appointmentId, open: true });
    await world.as('rosa').do('family.joinSession', { chart: DEE, appointmentId });
    expect(await room(world)).toMatchObject({ state: 'waiting', name: 'Rosa Morgan' });
    const { sessionId } = await sessionNow(world);
    await world.as('maya').do('sessions.open', { chart: DEE, appointmentId });
    await world.as('maya').do('sessions.admit', { chart: DEE, sessionId, personId: 'rosa' });
    await world.as('rosa').do('sessions.join', { chart: DEE, sessionId });
    expect(await room(world)).toMatchObject({ state: 'in' });
    const grantId = await grant(world, ['appointments']);
    expect(await room(world)).toBeUndefined();
    expect(await code(world, 'rosa', 'sessions.say', { sessionId, text: 'Still here' })).toBe('not-available');
    expect(await code(world, 'rosa', 'family.joinSession', { appointmentId })).toBe('not-available');
    expect((await sessionNow(world)).guests).toMatchObject([{ name: 'Rosa Morgan', how: 'grant', by: { role: 'supporter' } }]);
    expect(grantId).not.toBe('');
  });
});

test('only supporters whom the patient lets take part are asked, and only to family sessions', async () => {
  await using world = await makeWorld();
  await named(world, ['appointments']);
  const visit = { withId: 'maya', day: '2026-05-14', clock: '10:00', minutes: 45, where: 'video' };
  expect(await code(world, 'maya', 'scheduling.book', { ...visit, kind: 'family', supporters: ['rosa'] })).toBe('supporter-not-allowed');
  expect(await code(world, 'maya', 'scheduling.book', { ...visit, kind: 'family', supporters: ['nobody'] })).toBe('supporter-not-allowed');
  await grant(world, ['sessions']);
  expect(await code(world, 'maya', 'scheduling.book', { ...visit, kind: 'counseling', supporters: ['rosa'] })).toBe('not-a-family-visit');
  const appointmentId = await book(world, { day: '2026-05-14', clock: '10:00' });
  expect(await code(world, 'maya', 'scheduling.openTo', { appointmentId, supporters: ['rosa'] })).toBe('not-a-family-visit');
});

test('the supporter sees time, topic and their own answer; patient and team see who comes', async () => {
  await using world = await makeWorld();
  const appointmentId = await asked(world);
  await world.as('dee').do('scheduling.setTopic', { chart: DEE, appointmentId, topic: 'How we talk about money' });
  expect(await next(world)).toMatchObject({ topic: 'How we talk about money', answer: undefined, open: false, withName: 'Maya Alvarez' });
  await world.as('rosa').do('scheduling.answer', { chart: DEE, appointmentId, answer: 'not-coming' });
  expect(await next(world)).toMatchObject({ answer: 'not-coming' });
  expect((await visitOf(world)).family).toEqual({
    supporters: [{ personId: 'rosa', name: 'Rosa Morgan', answer: 'not-coming' }],
    topic: 'How we talk about money',
  });
});

test('a session that is moved asks again, and one that is opened to others or cancelled is gone from the home', async () => {
  await using world = await makeWorld();
  const appointmentId = await asked(world);
  await world.as('rosa').do('scheduling.answer', { chart: DEE, appointmentId, answer: 'coming' });
  await world.as('maya').do('scheduling.move', { chart: DEE, appointmentId, day: '2026-05-13', clock: '09:00', minutes: 60 });
  expect(await next(world)).toMatchObject({ answer: undefined });
  await world.as('maya').do('scheduling.openTo', { chart: DEE, appointmentId, supporters: [] });
  expect(await next(world)).toBeUndefined();
  expect(await code(world, 'rosa', 'scheduling.answer', { appointmentId, answer: 'coming' })).toBe('unknown-appointment');
  await world.as('maya').do('scheduling.openTo', { chart: DEE, appointmentId, supporters: ['rosa'] });
  await world.as('dee').do('scheduling.cancel', { chart: DEE, appointmentId });
  expect(await next(world)).toBeUndefined();
});

test('without the topic there is no session, no answer and no way in; a grant that runs out in the room ends the place', async () => {
  await using world = await makeWorld();
  await named(world, ['sessions'], '2026-05-12');
  const appointmentId = await book(world, { ...family, clock: '23:00', minutes: 120, supporters: ['rosa'] });
  await world.advance(15 * HOUR);
  await world.as('maya').do('sessions.open', { chart: DEE, appointmentId });
  const { sessionId } = await sessionNow(world);
  await world.as('rosa').do('family.joinSession', { chart: DEE, appointmentId });
  await world.as('maya').do('sessions.admit', { chart: DEE, sessionId, personId: 'rosa' });
  expect(await room(world)).toMatchObject({ state: 'let-in' });
  await world.advance(HOUR);
  expect(await room(world)).toBeUndefined();
  expect(await next(world)).toBeUndefined();
  await world.advance(DAY);
  expect(await code(world, 'rosa', 'scheduling.answer', { appointmentId, answer: 'coming' })).toBe('not-available');
});
