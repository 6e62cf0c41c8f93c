import { expect, test } from 'vitest';
import { DEE, makeWorld, TARIQ } from '../support/world.ts';
import { book, visit } from './scenario.ts';

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
