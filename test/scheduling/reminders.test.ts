import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckIns } from '@cairn/check-ins';
import { describe, expect, test } from 'vitest';
import { calm, checkingIn } from '../check-ins/steps.ts';
import { DEE, makeWorld, type World, ZONE } from '../support/world.ts';

/** The world begins on Tuesday 12 May 2026 at 08:00 in New York; Dee checks in at nine. */
const HOUR = 3_600_000;
const jump = (world: World, ms: number) => (world.cairn.clock as unknown as { set: (at: number) => void }).set(world.now() + ms);

async function chartState(world: World): Promise<CheckIns> {
  return (await world.snapshot('dee', DEE))?.state['checkIns'] as CheckIns;
}

/** What went out to Dee, by the hour of New York. */
async function texts(world: World): Promise<string[]> {
  const query = world.cairn.store.read.selectFrom('deliveries').selectAll().where('to_person', '=', 'dee').where('state', '=', 'sent');
  const rows = await query.orderBy('sent_at').orderBy('id').execute();
  return rows.map(({ template, sent_at }) => `${clockOf(sent_at ?? 0)} ${template}`);
}

async function facts(world: World): Promise<string[]> {
  const query = world.cairn.store.read.selectFrom('entries').select(['kind', 'body', 'at']).where('stream', '=', `${DEE}/shared`);
  const rows = await query.where('kind', 'in', ['check-in.due', 'check-in.reminded', 'check-in.missed']).orderBy('seq').execute();
  return rows.map(
    ({ kind, body, at }) => `${clockOf(at)} ${kind.slice('check-in.'.length)} ${(JSON.parse(body) as { scheduleId: string }).scheduleId}`,
  );
}

function clockOf(at: number, zone = ZONE): string {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone: zone, day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part('day')} ${part('hour')}:${part('minute')}`;
}

const prefer = (world: World, checkInTime: string, zone = ZONE) =>
  world.as('dee').do('charts.setPreferences', { chart: DEE, preferences: { checkInTime, mayLeaveVoicemail: false }, zone, locale: 'en' });

const choose = (world: World, choice: object) =>
  world.as('dee').do('reach.choose', { chart: DEE, push: true, sms: false, email: true, quiet: { from: '21:00', to: '08:00' }, ...choice });

const schedule = (world: World, scheduleId: string, flow: string, recurrence: object) =>
  world.as('maya').do('checkIns.schedule', { chart: DEE, scheduleId, flow, recurrence });

describe('one reminder', () => {
  test('goes out four hours after the nudge, and is written down when it really went', async () => {
    await using world = await makeWorld();
    await world.advance(16 * HOUR);
    expect(await texts(world)).toEqual(['12 09:00 patient-reminder', '12 13:00 patient-reminder-again']);
    expect(await facts(world)).toEqual(['12 09:00 due daily', '12 13:00 reminded daily', '13 00:00 missed daily']);
  });

  test('comes when the program says, with a record of who said so', async () => {
    await using world = await makeWorld();
    await world.as('ruth').do('triage.changeSetting', { chart: 'program', key: 'R13.reminder', value: 120, why: 'Our day ends early.' });
    await world.advance(6 * HOUR);
    expect(await texts(world)).toEqual(['12 09:00 patient-reminder', '12 11:00 patient-reminder-again']);
  });

  test('does not go out for a check-in that was begun', async () => {
    await using world = await makeWorld();
    await world.advance(2 * HOUR);
    await checkingIn(world).start('phone');
    await world.advance(10 * HOUR);
    expect(await texts(world)).toEqual(['12 09:00 patient-reminder']);
  });

  test('is written down by nobody when no way was open; what is due shows in the app all the same', async () => {
    await using world = await makeWorld();
    await choose(world, { push: false, email: false });
    await world.advance(10 * HOUR);
    expect(await texts(world)).toEqual([]);
    expect(await facts(world)).toEqual(['12 09:00 due daily']);
    expect((await chartState(world)).dueFlows).toMatchObject([{ scheduleId: 'daily', day: '2026-05-12', remindedAt: undefined }]);
  });
});

describe('quiet hours', () => {
  test('hold the nudge of an early check-in until they end', async () => {
    await using world = await makeWorld();
    await prefer(world, '05:30');
    await world.advance(30 * HOUR);
    expect(await texts(world)).toEqual(['13 08:00 patient-reminder', '13 09:30 patient-reminder-again']);
    expect((await facts(world))[0]).toBe('13 05:30 due daily');
  });

  test('swallow a reminder that could only come after the day', async () => {
    await using world = await makeWorld();
    await prefer(world, '19:00');
    await world.advance(24 * HOUR);
    expect(await texts(world)).toEqual(['12 19:00 patient-reminder']);
    expect(await facts(world)).toEqual(['12 19:00 due daily', '13 00:00 missed daily']);
  });

  test('are the person’s own, and moved ones move what waits', async () => {
    await using world = await makeWorld();
    await choose(world, { quiet: { from: '09:00', to: '11:00' } });
    await world.advance(2 * HOUR);
    expect(await texts(world)).toEqual([]);
    await choose(world, { quiet: { from: '09:00', to: '10:30' } });
    await world.advance(14 * HOUR);
    expect(await texts(world)).toEqual(['12 10:30 patient-reminder', '12 13:00 patient-reminder-again']);
  });

  test('a nudge that waits does not go out for what was done meanwhile', async () => {
    await using world = await makeWorld();
    await choose(world, { quiet: { from: '09:00', to: '11:00' } });
    await world.advance(2 * HOUR);
    await checkingIn(world).start('phone');
    await checkingIn(world).goThrough('phone', calm);
    await world.advance(12 * HOUR);
    expect(await texts(world)).toEqual([]);
  });
});

describe('several schedules', () => {
  const evenings = { on: { type: 'weekdays', days: ['tue', 'wed'] }, at: '18:00' };

  test('fall due each at its time, wait side by side, and end each day by themselves', async () => {
    await using world = await makeWorld();
    await schedule(world, 'evenings', 'mood-check', evenings);
    await world.advance(11 * HOUR);
    expect((await chartState(world)).dueFlows.map((due) => due.scheduleId)).toEqual(['daily', 'evenings']);
    await world.advance(7 * HOUR);
    expect(await facts(world)).toEqual([
      '12 09:00 due daily',
      '12 13:00 reminded daily',
      '12 18:00 due evenings',
      '13 00:00 missed daily',
      '13 00:00 missed evenings',
    ]);
    expect(await chartState(world)).toMatchObject({ dueFlows: [], missed: ['2026-05-12'] });
  });

  test('that fall due at one instant are one text', async () => {
    await using world = await makeWorld();
    await schedule(world, 'moods', 'mood-check', { ...evenings, at: '09:00' });
    await world.advance(2 * HOUR);
    expect(await facts(world)).toEqual(['12 09:00 due daily', '12 09:00 due moods']);
    expect(await texts(world)).toEqual(['12 09:00 patient-reminder']);
    await world.advance(3 * HOUR);
    expect((await facts(world)).slice(2)).toEqual(['12 13:00 reminded daily', '12 13:00 reminded moods']);
  });

  test('after a discharge come on their days and then no more', async () => {
    await using world = await makeWorld();
    await schedule(world, 'home', 'mood-check', { on: { type: 'offsets', offsets: [1, 3, 7], from: '2026-05-11' } });
    await world.advance(20 * 24 * HOUR);
    const due = (await facts(world)).filter((line) => line.endsWith('due home'));
    expect(due).toEqual(['12 09:00 due home', '14 09:00 due home', '18 09:00 due home']);
    const timer = await world.cairn.store.read
      .selectFrom('timers')
      .select('id')
      .where('id', 'like', '%/home')
      .where('done_at', 'is', null)
      .execute();
    expect(timer).toEqual([]);
  });

  test('one that was ended falls due no more, the others go on', async () => {
    await using world = await makeWorld();
    await schedule(world, 'evenings', 'mood-check', evenings);
    await world.as('maya').do('checkIns.unschedule', { chart: DEE, scheduleId: 'evenings' });
    await world.advance(30 * HOUR);
    expect((await facts(world)).filter((line) => line.endsWith('evenings'))).toEqual([]);
    expect((await facts(world)).filter((line) => line.endsWith('due daily'))).toHaveLength(2);
  });

  test('are set by those who treat, for flows that there are', async () => {
    await using world = await makeWorld();
    const input = { chart: DEE, scheduleId: 'x', flow: 'mood-check', recurrence: evenings };
    for (const username of ['dee', 'dani', 'jonah', 'lena', 'rosa'])
      await expect(world.as(username).do('checkIns.schedule', input), username).rejects.toThrow('not-available');
    await expect(schedule(world, 'x', 'nowhere', evenings)).rejects.toThrow('unknown-flow');
    await world.as('theo').do('checkIns.schedule', input);
    expect((await chartState(world)).schedules.find((one) => one.scheduleId === 'x')?.by).toMatchObject({
      name: 'Theo Grant',
      role: 'nurse',
    });
  });
});

describe('a program that was away, and clocks that jump', () => {
  test('what fell due meanwhile falls due at once; nobody is nudged and reminded in one breath', async () => {
    await using world = await makeWorld();
    jump(world, 8 * HOUR);
    await world.advance(0);
    await world.cairn.timers.runDue();
    await world.advance(1);
    expect(await texts(world)).toEqual(['12 16:00 patient-reminder']);
    await world.advance(5 * HOUR);
    expect((await texts(world)).slice(1)).toEqual(['12 20:00 patient-reminder-again']);
  });

  test('a clock that jumps back by days doubles nothing, whatever is set meanwhile', async () => {
    await using world = await makeWorld();
    await world.advance(30 * HOUR);
    const before = await facts(world);
    jump(world, -50 * HOUR);
    await prefer(world, '10:00');
    await choose(world, {});
    await prefer(world, '09:00');
    await world.advance(52 * HOUR);
    const doubled = await facts(world);
    expect(doubled.slice(0, before.length)).toEqual(before);
    const due = doubled.filter((line) => line.includes(' due '));
    expect(new Set(due.map((line) => line.slice(0, 2))).size).toBe(due.length);
    await world.advance(4 * 24 * HOUR);
    const days = (await facts(world)).filter((line) => line.includes(' due ')).map((line) => line.slice(0, 2));
    expect(days).toEqual(['12', '13', '14', '15', '16', '17', '18'].slice(0, days.length));
    expect(days.length).toBeGreaterThanOrEqual(5);
  });
});

describe('people who move', () => {
  test('east before their time: it comes at once when their clock says it has passed, and once', async () => {
    await using world = await makeWorld();
    await prefer(world, '09:00', 'Europe/Lisbon');
    await world.advance(1);
    expect(await facts(world)).toEqual(['12 08:00 due daily']);
    await world.advance(24 * HOUR);
    expect((await facts(world)).filter((line) => line.includes(' due '))).toEqual(['12 08:00 due daily', '13 04:00 due daily']);
  });

  test('west after their time: the day is not asked about twice, ends by the later midnight, and is quiet by the new clock', async () => {
    await using world = await makeWorld();
    await world.advance(2 * HOUR);
    await prefer(world, '09:00', 'Pacific/Honolulu');
    await world.advance(30 * HOUR);
    expect(await facts(world)).toEqual(['12 09:00 due daily', '12 14:00 reminded daily', '13 06:00 missed daily', '13 15:00 due daily']);
  });

  test('across the date line: what had its turn never comes again, the next day does', async () => {
    await using world = await makeWorld();
    await prefer(world, '09:00', 'Pacific/Auckland');
    await world.advance(24 * HOUR);
    await prefer(world, '09:00', 'Pacific/Honolulu');
    await world.advance(60 * HOUR);
    const days = await world.cairn.store.read
      .selectFrom('entries')
      .select('body')
      .where('stream', '=', `${DEE}/shared`)
      .where('kind', '=', 'check-in.due')
      .orderBy('seq')
      .execute();
    const due = days.map(({ body }) => (JSON.parse(body) as { day: string }).day);
    expect(due).toEqual([...new Set(due)].sort());
    expect(due.length).toBeGreaterThanOrEqual(3);
  });
});

test('the log of a text holds no number and no words', async () => {
  await using world = await makeWorld();
  await choose(world, { sms: true, push: false, number: '(555) 014-2233' });
  await world.advance(2 * HOUR);
  const lines = readFileSync(join(world.folder, 'deliveries.log'), 'utf8').split('\n');
  const log = lines.filter((line) => line.includes('"dee"')).join('\n');
  expect(JSON.parse(log)).toEqual({
    at: expect.any(Number),
    delivery: expect.any(String),
    sms: true,
    to: 'dee',
    template: 'patient-reminder',
  });
  expect(log).not.toMatch(/555|0142233|reminder\./i);
});

test('a schedule that came with a new version begins after the next midnight, without anybody touching the chart', async () => {
  await using world = await makeWorld();
  await world.cairn.store.write.deleteFrom('timers').where('id', '=', `check-in/${DEE}/weekly`).execute();
  await world.advance(8 * 24 * HOUR);
  expect((await facts(world)).filter((line) => line.endsWith('due weekly'))).toEqual(['18 09:00 due weekly']);
});
