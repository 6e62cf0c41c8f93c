import { describe, expect, test } from 'vitest';
import type { CheckIn, ReviewQueue } from '@cairn/check-ins';
import { DAY_ONE, DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { calm, checkingIn } from './steps.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Ten o'clock in New York on the first day, which is a Tuesday. */
const TEN = DAY_ONE + 2 * HOUR;

async function finish(world: World, id = 'phone'): Promise<void> {
  await checkingIn(world).start(id);
  await checkingIn(world).goThrough(id, calm);
}

const run = (world: World, id = 'phone'): Promise<CheckIn> => checkingIn(world).run(id);

async function queue(world: World, username: string, whose: 'mine' | 'team' = 'team'): Promise<ReviewQueue> {
  return (await world.view(username, 'reviewQueue', { whose })) as ReviewQueue;
}

async function live(world: World, zone: string): Promise<void> {
  const preferences = { checkInTime: '09:00', mayLeaveVoicemail: false };
  await world.as('maya').do('charts.setPreferences', { chart: DEE, preferences, zone, locale: 'en' });
}

describe('answers that wait to be read', () => {
  test('are promised by ten of the same business day, and in the queue of everybody on the care team until somebody reads them', async () => {
    await using world = await makeWorld();
    await checkingIn(world).start('phone');
    await checkingIn(world).answer('phone', 'dose', 'home');
    expect((await run(world)).toRead).toBeUndefined();
    expect((await queue(world, 'maya')).waiting).toBe(0);
    await checkingIn(world).goThrough('phone', calm);
    expect((await run(world)).toRead).toEqual({ by: TEN, lateAt: undefined });
    const expected = { chart: DEE, name: 'Dee Morgan', checkInId: 'phone', by: TEN, ended: true, measures: { craving: 4 } };
    for (const username of ['maya', 'amara', 'theo', 'dani', 'jonah'])
      expect(await queue(world, username), username).toMatchObject({ rows: [expected], waiting: 1, late: 0 });
    expect((await queue(world, 'maya', 'mine')).rows[0]?.reader).toEqual({ personId: 'maya', name: 'Maya Alvarez' });
    expect(await queue(world, 'theo', 'mine')).toMatchObject({ rows: [], waiting: 0 });
    await checkingIn(world).review('maya', 'phone');
    expect((await run(world)).toRead).toBeUndefined();
    expect(await queue(world, 'maya')).toEqual({ rows: [], waiting: 0, late: 0 });
  });

  test('are nobody’s business outside the care team', async () => {
    await using world = await makeWorld();
    await finish(world);
    for (const username of ['lena', 'ruth', 'priya'])
      expect(await queue(world, username), username).toEqual({ rows: [], waiting: 0, late: 0 });
    for (const username of ['dee', 'tariq', 'rosa']) expect(await queue(world, username), username).toBeUndefined();
  });

  test('leave the queue of who leaves the care team', async () => {
    await using world = await makeWorld();
    await finish(world);
    await world.as('ruth').do('charts.release', { chart: DEE, personId: 'theo' });
    expect((await queue(world, 'theo')).waiting).toBe(0);
    expect((await queue(world, 'maya')).waiting).toBe(1);
  });

  test('are late at the promised instant and not before, once, and reading ends that', async () => {
    await using world = await makeWorld();
    await finish(world);
    await world.advance(2 * HOUR - 1);
    expect((await run(world)).toRead?.lateAt).toBeUndefined();
    await world.advance(1);
    expect((await run(world)).toRead).toEqual({ by: TEN, lateAt: TEN });
    expect(await queue(world, 'maya')).toMatchObject({ waiting: 1, late: 1, rows: [{ lateAt: TEN }] });
    await world.advance(3 * DAY);
    expect((await run(world)).toRead?.lateAt).toBe(TEN);
    await checkingIn(world).review('amara', 'phone');
    expect(await run(world)).toMatchObject({ reviewed: { by: { personId: 'amara' } } });
    expect((await run(world)).toRead).toBeUndefined();
    expect((await queue(world, 'maya')).waiting).toBe(0);
  });

  test('that were read in time are never late', async () => {
    await using world = await makeWorld();
    await finish(world);
    await world.advance(HOUR);
    await checkingIn(world).review('maya', 'phone');
    await world.advance(3 * DAY);
    expect((await run(world)).toRead).toBeUndefined();
    expect((await queue(world, 'maya')).late).toBe(0);
  });

  test('stand late first, then by what is due first', async () => {
    await using world = await makeWorld();
    await finish(world, 'tuesday');
    await world.advance(DAY);
    await checkingIn(world, TARIQ, 'tariq').start('other');
    await checkingIn(world, TARIQ, 'tariq').goThrough('other', calm);
    await world.advance(3 * HOUR);
    await finish(world, 'wednesday');
    expect((await queue(world, 'maya')).rows.map((row) => row.checkInId)).toEqual(['tuesday', 'other', 'wednesday']);
    expect((await queue(world, 'theo')).rows.map((row) => row.checkInId)).toEqual(['tuesday', 'wednesday']);
    expect(await queue(world, 'maya', 'mine')).toMatchObject({ waiting: 3, late: 2 });
  });
});

describe('the promise', () => {
  test.each([
    ['after ten: the next day', 2 * HOUR, TEN + DAY],
    ['on Friday after ten: Monday', 3 * DAY + 5 * HOUR, TEN + 6 * DAY],
    ['on Saturday morning: Monday', 4 * DAY, TEN + 6 * DAY],
    ['on Sunday night: Monday', 5 * DAY + 14 * HOUR, TEN + 6 * DAY],
  ])('%s', async (_title, after, by) => {
    await using world = await makeWorld();
    await world.advance(after);
    await finish(world);
    expect((await run(world)).toRead?.by).toBe(by);
  });

  test.each([
    ['in Honolulu it is two at night', 'Pacific/Honolulu', Date.UTC(2026, 4, 12, 20)],
    ['in Kiritimati the next day has begun', 'Pacific/Kiritimati', Date.UTC(2026, 4, 12, 20)],
    ['in Lord Howe ten is half an hour off', 'Australia/Lord_Howe', Date.UTC(2026, 4, 12, 23, 30)],
  ])('is on the patient’s clock: %s', async (_title, zone, by) => {
    await using world = await makeWorld();
    await live(world, zone);
    await finish(world);
    expect((await run(world)).toRead?.by).toBe(by);
  });

  test('that was made stays where it was when the patient moves or the program sets another hour', async () => {
    await using world = await makeWorld();
    await finish(world);
    await live(world, 'America/Los_Angeles');
    await world.as('ruth').do('triage.changeSetting', { chart: 'program', key: 'reading.by-hour', value: 12, why: 'We meet at eleven' });
    expect((await run(world)).toRead?.by).toBe(TEN);
    await world.advance(3 * HOUR);
    expect((await run(world)).toRead?.lateAt).toBe(TEN);
    await finish(world, 'again');
    expect((await run(world, 'again')).toRead?.by).toBe(Date.UTC(2026, 4, 12, 19));
  });

  test('stands while an answer is changed before anybody read it', async () => {
    await using world = await makeWorld();
    await finish(world);
    await world.advance(HOUR);
    await checkingIn(world).change('phone', 'craving', 2);
    expect((await run(world)).toRead).toEqual({ by: TEN, lateAt: undefined });
    expect(await queue(world, 'maya')).toMatchObject({ waiting: 1, rows: [{ measures: { craving: 2 } }] });
    await world.advance(HOUR);
    expect((await run(world)).toRead?.lateAt).toBe(TEN);
  });

  test('is made anew by a change that nobody has read, and can be broken again', async () => {
    await using world = await makeWorld();
    await finish(world);
    await world.advance(3 * HOUR);
    await checkingIn(world).review('maya', 'phone');
    await checkingIn(world).change('phone', 'safety', 'talk');
    expect((await run(world)).toRead).toEqual({ by: TEN + DAY, lateAt: undefined });
    expect((await queue(world, 'maya')).waiting).toBe(1);
    await world.advance(DAY);
    expect((await run(world)).toRead).toEqual({ by: TEN + DAY, lateAt: TEN + DAY });
  });

  test('holds through a timer that is late: the breach is said once, when the program is back', async () => {
    await using world = await makeWorld();
    await finish(world);
    const facts: string[] = [];
    world.onCommit((frames) => facts.push(...frames.flatMap((frame) => frame.entries.map((entry) => entry.kind))));
    await world.advance(2 * DAY);
    expect(facts.filter((kind) => kind === 'check-in.review-late')).toHaveLength(1);
    await Promise.all([world.cairn.timers.runDue(), world.cairn.timers.runDue()]);
    expect(facts.filter((kind) => kind === 'check-in.review-late')).toHaveLength(1);
  });
});
