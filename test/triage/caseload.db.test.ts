import type { Caseload } from '@cairn/triage';
import { expect, inject, test } from 'vitest';
import { calm, checkingIn } from '../check-ins/steps.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { atDesk, DAY } from './desk.ts';

async function alarm(
  world: World,
  username: string,
  chart: string,
  answers: Parameters<ReturnType<typeof checkingIn>['goThrough']>[1] = {},
): Promise<void> {
  const patient = checkingIn(world, chart, username);
  await patient.start(`run-${username}`);
  await patient.goThrough(`run-${username}`, { ...calm, ...answers });
}

function names(caseload: Caseload): string[] {
  return caseload.rows.map((row) => row.name);
}

test('the most urgent stand first, and what somebody has stands after what nobody has', async () => {
  await using world = await makeWorld();
  await alarm(world, 'dee', DEE, { safety: 'yes' });
  await alarm(world, 'tariq', TARIQ, { safety: 'talk' });
  const desk = atDesk(world, 'maya');
  expect(names(await desk.caseload())).toEqual(['Dee Morgan', 'Tariq Rahman']);
  await desk.take();
  expect(await desk.caseload()).toMatchObject({
    counts: { now: 2 },
    unclaimed: 1,
    rows: [{ name: 'Tariq Rahman' }, { name: 'Dee Morgan', clock: { taken: { by: { name: 'Maya Alvarez' } } } }],
  });
});

test('mine are those whose alert is mine, or whose care I lead; unclaimed are those nobody has', async () => {
  await using world = await makeWorld();
  await alarm(world, 'dee', DEE, { craving: 9, 'craving-access': false });
  expect(names(await atDesk(world, 'maya').caseload('mine'))).toEqual(['Dee Morgan']);
  expect(names(await atDesk(world, 'theo').caseload('unclaimed'))).toEqual(['Dee Morgan']);
  await atDesk(world, 'theo').take();
  expect(names(await atDesk(world, 'theo').caseload('unclaimed'))).toEqual([]);
  expect(names(await atDesk(world, 'theo').caseload('mine'))).toEqual(['Dee Morgan']);
});

test('who cares for nobody sees nobody, and a patient has no caseload', async () => {
  await using world = await makeWorld();
  await alarm(world, 'dee', DEE, { safety: 'yes' });
  expect(await atDesk(world, 'lena').caseload()).toMatchObject({ rows: [], counts: { now: 0, steady: 0 }, unclaimed: 0 });
  expect(await world.view('dee', 'caseload', { whose: 'team' })).toBeUndefined();
});

test('who is given an alert may read that chart until it is resolved, and no longer', async () => {
  await using world = await makeWorld();
  await alarm(world, 'tariq', TARIQ, { safety: 'yes' });
  const onCall = atDesk(world, 'jonah', TARIQ);
  expect(names(await onCall.caseload())).toEqual(['Tariq Rahman']);
  await onCall.take();
  await onCall.resolve();
  expect(names(await onCall.caseload('team', 'steady'))).toEqual(['Dee Morgan']);
  expect(await world.snapshot('jonah', TARIQ)).toBeUndefined();
});

test('leaving a care team takes the person off the list and out of the counts', async () => {
  await using world = await makeWorld();
  await alarm(world, 'dee', DEE, { craving: 8, 'craving-access': false });
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'theo' });
  expect(await atDesk(world, 'theo').caseload()).toMatchObject({ rows: [], counts: { now: 0, today: 0, watch: 0, steady: 0 } });
  await world.as('ruth').do('charts.assign', { chart: DEE, personId: 'theo' });
  expect(names(await atDesk(world, 'theo').caseload())).toEqual(['Dee Morgan']);
});

test('a row shows fourteen days with gaps, and ends today also when nothing was written since', async () => {
  await using world = await makeWorld();
  await alarm(world, 'dee', DEE, { craving: 5 });
  await world.cairn.timers.stop();
  const days = async (): Promise<readonly (number | null)[] | undefined> => (await atDesk(world, 'maya').row('steady')).trends[0]?.days;
  expect((await days())?.slice(-3)).toEqual([null, null, 5]);
  await world.advance(DAY);
  expect((await days())?.slice(-3)).toEqual([null, 5, null]);
});

test.each(['sqlite', 'postgres'] as const)('pages of 50 follow each other without a gap or a repeat on %s', async (kind) => {
  await using database = kind === 'postgres' ? await freshDatabase(inject('pgUrl')) : undefined;
  await using world = await makeWorld(database ? { databaseUrl: database.url } : {});
  for (let n = 0; n < 120; n += 1) await newPatient(world, n);
  const seen: string[] = [];
  for (let after: string | undefined = ''; after !== undefined;) {
    const page = (await world
      .as('maya')
      .call('triage.caseload', { whose: 'team', tier: 'steady', ...(after ? { after } : {}) })) as Caseload;
    expect(page.counts.steady).toBe(122);
    seen.push(...page.rows.map((row) => row.chart));
    after = page.next;
  }
  expect(seen).toHaveLength(122);
  expect(new Set(seen).size).toBe(122);
});

async function newPatient(world: World, n: number): Promise<void> {
  const chart = `c-new-${n}`;
  const profile = { name: `Pat ${n}`, called: 'Pat', locale: 'en', zone: 'America/New_York', since: '2026-05-01' };
  await world
    .as('ruth')
    .do('charts.open', { chart, patient: `p-${n}`, profile, preferences: { checkInTime: '09:00', mayLeaveVoicemail: false } });
  await world.as('ruth').do('charts.assign', { chart, personId: 'maya' });
}
