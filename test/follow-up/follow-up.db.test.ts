import type { Referrals } from '@cairn/follow-up';
import { describe, expect, test } from 'vitest';
import { DEE, makeWorld } from '../support/world.ts';
import { taskOf, tasksNow } from '../tasks/scenario.ts';
import { DAY, on, plan, referralsNow, sayAll, send } from './scenario.ts';

const HOUR = DAY / 24;

describe('a place that does not answer', () => {
  test('is told to who sent it after five business days, and again only after another word', async () => {
    await using world = await makeWorld();
    const referralId = await send(world, 'hepatitis', 'hepatitis-care');
    // Sent on a Tuesday: five business days have passed on Wednesday morning of the next week.
    await world.advance(7 * DAY);
    expect((await referralsNow(world, 'maya'))[0]?.silentSince).toBeUndefined();
    await world.advance(DAY + 2 * HOUR);
    expect((await referralsNow(world, 'maya'))[0]?.silentSince).toBe('2026-05-12');
    const task = await taskOf(world, 'referral');
    expect(task).toMatchObject({
      verb: 'call',
      about: 'referral',
      whys: ['silence'],
      note: 'River Clinic',
      owner: { personId: 'maya' },
      status: 'open',
    });
    await on(world, 'referrals.askAgain', { referralId, how: 'phone' });
    expect((await taskOf(world, 'referral')).status).toBe('done');
    await world.advance(9 * DAY);
    expect((await tasksNow(world)).tasks.filter(({ source, status }) => source.kind === 'referral' && status === 'open').length).toBe(1);
  });

  test('is not told when they answered in time, and the program sets how long that is', async () => {
    await using world = await makeWorld();
    await world.as('ruth').do('triage.changeSetting', { chart: 'program', key: 'referral.quiet-days', value: 2, why: 'They are near' });
    const referralId = await send(world, 'housing', 'housing');
    await send(world, 'hepatitis', 'hepatitis-care');
    await on(world, 'referrals.accept', { referralId, visitOn: '2026-05-28', with: 'Ines' });
    await world.advance(4 * DAY);
    expect((await referralsNow(world, 'maya')).map(({ silentSince }) => silentSince)).toEqual([undefined, '2026-05-12']);
  });

  test('a place that cannot take them asks for another', async () => {
    await using world = await makeWorld();
    await on(world, 'referrals.decline', { referralId: await send(world, 'dental', 'dental-care'), reason: 'no-room', note: '' });
    expect(await taskOf(world, 'referral')).toMatchObject({ verb: 'prepare', about: 'referral', status: 'open' });
  });
});

test('a patient reads their own referrals and moves, and writes none', async () => {
  await using world = await makeWorld();
  await send(world, 'housing', 'housing');
  const state = await world.snapshot('dee', DEE);
  expect((state?.state['referrals'] as Referrals).referrals.map(({ to, stage }) => [to.name, stage])).toEqual([['Harbor House', 'sent']]);
  expect(state?.state['tasks']).toBeUndefined();
  const answer = world
    .as('dee')
    .call('referrals.close', { opId: 'op-dee-closes', chart: DEE, referralId: 'x', outcome: 'helped', note: '' });
  expect(await answer).toMatchObject({ refusal: { code: 'not-available' } });
});

test('a move that was handed over becomes the promised contact and calls on days 7, 14, 30, 60 and 90', async () => {
  await using world = await makeWorld();
  const { transitionId } = (await on(world, 'transitions.plan', plan)) as { transitionId: string };
  await sayAll(world, transitionId);
  const contactAt = world.now() + 48 * HOUR;
  await on(world, 'transitions.make', { transitionId, contactAt });
  const tasks = (await tasksNow(world)).tasks.filter(({ source }) => source.kind === 'transition');
  expect(tasks.map(({ verb, owner }) => [verb, owner?.personId])).toEqual(Array.from({ length: 6 }, () => ['call', 'maya']));
  expect(tasks.map(({ dueAt }) => Math.round((dueAt - world.now()) / DAY))).toEqual([2, 7, 14, 30, 60, 90]);
  expect(tasks[0]?.dueAt).toBe(contactAt);
});
