import { expect, test } from 'vitest';
import { DEE, makeWorld, type World, ZONE } from '../support/world.ts';

const HOUR = 3_600_000;

async function checkInAt(world: World, checkInTime: string): Promise<void> {
  const preferences = { checkInTime, mayLeaveVoicemail: false };
  await world.as('dee').do('charts.setPreferences', { chart: DEE, preferences, zone: ZONE, locale: 'en' });
}

async function days(world: World): Promise<string[]> {
  const rows = await world.cairn.store.read
    .selectFrom('entries')
    .select(['kind', 'body'])
    .where('stream', '=', `${DEE}/shared`)
    .where('kind', 'in', ['check-in.due', 'check-in.missed'])
    .orderBy('seq')
    .execute();
  return rows.map(({ kind, body }) => `${kind.slice('check-in.'.length)} ${(JSON.parse(body) as { day: string }).day.slice(-2)}`);
}

test('a day falls due although the program was down at the patient’s check-in time', async () => {
  await using world = await makeWorld();
  await checkInAt(world, '09:00');
  await world.advance(14 * HOUR);
  // Down from ten in the evening to ten in the morning.
  (world.cairn.clock as unknown as { set: (at: number) => void }).set(world.now() + 12 * HOUR);
  await world.cairn.timers.runDue();
  expect(await days(world)).toEqual(['due 12', 'missed 12', 'due 13']);
  await world.advance(24 * HOUR);
  expect(await days(world)).toEqual(['due 12', 'missed 12', 'due 13', 'missed 13', 'due 14']);
});

test.each(['00:00', '00:01', '12:00', '23:59'])('who checks in at %s has a check-in every day', async (checkInTime) => {
  await using world = await makeWorld();
  await checkInAt(world, checkInTime);
  await world.advance(5 * 24 * HOUR);
  const due = (await days(world)).filter((line) => line.startsWith('due')).map((line) => Number(line.slice(-2)));
  expect(due).toEqual(Array.from({ length: 5 }, (_, n) => (due[0] ?? 0) + n));
  expect(due[0]).toBeLessThanOrEqual(13);
});
