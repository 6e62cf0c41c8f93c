import { describe, expect, test } from 'vitest';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { book, OPEN, openHours, visit } from './scenario.ts';

test('half past two is half past two by the patient’s clock', async () => {
  await using world = await makeWorld();
  await book(world);
  const state = (await world.snapshot('dee', DEE))?.state['scheduling'];
  expect(state).toMatchObject({
    appointments: [{ startsAt: Date.UTC(2026, 4, 14, 18, 30), with: { personId: 'maya', role: 'counselor' } }],
  });
});

test('a counselor who is with one patient is not booked for another, and the refusal does not say who', async () => {
  await using world = await makeWorld();
  await book(world);
  const answer = await world.as('maya').call('scheduling.book', { ...visit, chart: TARIQ, clock: '15:00', opId: 'op-12345678' });
  expect(answer).toEqual({ status: 'refused', again: false, refusal: { code: 'appointment-overlap' } });
});

test('a visit on another chart cannot be cancelled through this one', async () => {
  await using world = await makeWorld();
  const appointmentId = await book(world);
  const answer = await world.as('maya').call('scheduling.cancel', { chart: TARIQ, appointmentId, opId: 'op-12345678' });
  expect(answer).toMatchObject({ status: 'refused', refusal: { code: 'unknown-appointment' } });
});

describe('a patient', () => {
  const take = { chart: DEE, withId: 'maya', startsAt: OPEN, where: 'video', opId: 'op-12345678' };
  const ask = { chart: DEE, withId: 'maya', from: OPEN, days: 1 };

  test('is offered what the counselor opened, less what is taken on any chart, and books it', async () => {
    await using world = await makeWorld();
    await openHours(world);
    await book(world, { chart: TARIQ, day: '2026-05-26', clock: '09:45', minutes: 30 });
    expect(await world.as('dee').call('scheduling.slots', ask)).toEqual({
      starts: [OPEN, OPEN + 90 * 60_000, OPEN + 135 * 60_000],
      slot: 45,
    });
    expect(await world.as('dee').call('scheduling.take', take)).toMatchObject({ status: 'committed' });
    expect(await world.as('dee').call('scheduling.slots', ask)).toMatchObject({ starts: [OPEN + 90 * 60_000, OPEN + 135 * 60_000] });
  });

  test('books no time that is not open, and nobody who is not on their team', async () => {
    await using world = await makeWorld();
    const refused = { status: 'refused', refusal: { code: 'appointment-not-offered' } };
    expect(await world.as('dee').call('scheduling.take', take)).toMatchObject(refused);
    await openHours(world, { open: false });
    expect(await world.as('dee').call('scheduling.take', { ...take, opId: 'op-12345679' })).toMatchObject(refused);
    await openHours(world);
    expect(await world.as('dee').call('scheduling.take', { ...take, startsAt: OPEN + 60_000, opId: 'op-12345680' })).toMatchObject(refused);
    expect(await world.as('dee').call('scheduling.slots', { ...ask, withId: 'lena' })).toEqual({ starts: [], slot: 0 });
  });
});

test('somebody else’s hours are set by a director or supervisor only', async () => {
  await using world = await makeWorld();
  const hours = { zone: 'America/New_York', weekly: [], away: [], slot: 45, open: false, notice: 0 };
  const set = { chart: 'program', personId: 'maya', hours, opId: 'op-12345678' };
  expect(await world.as('theo').call('scheduling.setHours', set)).toMatchObject({ refusal: { code: 'hours-not-yours' } });
  expect(await world.as('jonah').call('scheduling.setHours', { ...set, opId: 'op-12345679' })).toMatchObject({ status: 'committed' });
});

test('a calendar names patients to those who care for them; another’s chart only takes time', async () => {
  await using world = await makeWorld();
  await book(world);
  const range = { from: Date.UTC(2026, 4, 14), to: Date.UTC(2026, 4, 15) };
  const rows = async (who: string): Promise<unknown> => world.view(who, 'calendar', range);
  expect(await rows('maya')).toMatchObject({ rows: [{ who: { chart: DEE, name: 'Dee Morgan' }, kind: 'counseling' }] });
  expect(await rows('theo')).toEqual({ rows: [] });
  expect(await rows('dee')).toBeUndefined();
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'maya' });
  expect(await rows('maya')).toMatchObject({ rows: [{ who: undefined }] });
});

describe('reminders of a visit', () => {
  const HOUR = 3_600_000;
  const sent = async (world: World): Promise<string[]> => {
    const rows = await world.cairn.store.read
      .selectFrom('deliveries')
      .select(['id', 'template'])
      .where('id', 'like', 'visit/%')
      .orderBy('id')
      .execute();
    return rows.map(({ id, template }) => `${id.split('/').at(-1)} ${template}`);
  };

  test('go out a day and an hour before, in neutral words', async () => {
    await using world = await makeWorld();
    await book(world);
    await world.advance(54 * HOUR);
    expect(await sent(world)).toEqual(['day patient-reminder', 'hour patient-reminder']);
  });

  test('follow the visit when it moves, and stop when it is cancelled', async () => {
    await using world = await makeWorld();
    const appointmentId = await book(world);
    await world.as('maya').do('scheduling.move', { chart: DEE, appointmentId, day: '2026-05-20', clock: '14:30', minutes: 45 });
    await world.advance(72 * HOUR);
    expect(await sent(world)).toEqual([]);
    await world.as('dee').do('scheduling.cancel', { chart: DEE, appointmentId });
    await world.advance(240 * HOUR);
    expect(await sent(world)).toEqual([]);
  });
});
