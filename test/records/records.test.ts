import { canonical } from '@cairn/kernel';
import type { Records } from '@cairn/records';
import { verify } from '@cairn/server/testing';
import { expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { resource } from './resources.ts';

async function recordsOf(world: World, username: string): Promise<Records> {
  const snapshot = await world.snapshot(username, DEE);
  if (!snapshot) throw new Error('no snapshot');
  return (snapshot.state as { records: Records }).records;
}

const refusal = async (world: World, username: string, input: object): Promise<unknown> => {
  const receipt = (await world.as(username).call('records.import', { opId: `op-${Math.random()}`, ...input })) as {
    refusal?: { code: string };
  };
  return receipt.refusal?.code;
};

for (const store of ['sqlite', 'postgres'] as const)
  test(`on ${store}: what is imported is shown, told apart from what changed, and kept whole`, async () => {
    await using database = store === 'postgres' ? await freshDatabase(inject('pgUrl')) : undefined;
    await using world = await makeWorld({ databaseUrl: database?.url });
    const director = world.as('ruth');
    expect(await director.do('records.import', { chart: DEE, resources: [resource('a'), resource('b')] })).toEqual({
      added: 2,
      revised: 0,
      unchanged: 0,
    });
    expect(await director.do('records.import', { chart: DEE, resources: [resource('b', { active: false }), resource('c')] })).toEqual({
      added: 1,
      revised: 1,
      unchanged: 0,
    });
    const { records, counts, runs } = await recordsOf(world, 'maya');
    expect(records.map((record) => [record.recordId, record.active])).toEqual([
      ['Condition/a', true],
      ['Condition/b', false],
      ['Condition/c', true],
    ]);
    expect(counts).toEqual({ Condition: 3 });
    expect(runs.map((run) => [run.by, run.added, run.revised])).toEqual([
      ['ruth', 2, 0],
      ['ruth', 1, 1],
    ]);
    expect(await world.as('dee').call('records.original', { chart: DEE, recordId: 'Condition/b' })).toBe(
      resource('b', { active: false })['original'],
    );
  });

test('the patient and the team read records; nobody else does, and only the program’s leads bring them in', async () => {
  await using world = await makeWorld();
  await world.as('ruth').do('records.import', { chart: DEE, resources: [resource('a')] });
  expect((await recordsOf(world, 'dee')).records).toHaveLength(1);
  await expect(world.as('lena').call('records.original', { chart: DEE, recordId: 'Condition/a' })).rejects.toThrow('not-available');
  await expect(world.as('rosa').call('records.original', { chart: DEE, recordId: 'Condition/a' })).rejects.toThrow('not-available');
  for (const username of ['maya', 'dee', 'rosa', 'priya'])
    expect(await refusal(world, username, { chart: DEE, resources: [resource('x')] })).toBe('not-available');
});

test('an original that was not brought into canonical form, or says it is something else, is refused', async () => {
  await using world = await makeWorld();
  const crooked = { ...resource('a'), original: '{"id":"a", "resourceType":"Condition"}' };
  const other = { ...resource('a'), original: canonical({ resourceType: 'Claim', id: 'a' }) };
  for (const bad of [crooked, other, { ...resource('a'), original: '{"id":' }])
    expect(await refusal(world, 'ruth', { chart: TARIQ, resources: [bad] })).toBe('original-not-canonical');
  expect(await refusal(world, 'ruth', { chart: 'c-nobody', resources: [resource('a')] })).toBe('no-such-chart');
  expect(await refusal(world, 'ruth', { chart: TARIQ, resources: [resource('a'), resource('a')] })).toBe('record-twice');
  expect((await world.snapshot('maya', TARIQ))?.state).toMatchObject({ records: { records: [], counts: {}, runs: [] } });
});

test('an original that was changed, or lost, is found by verify', async () => {
  await using world = await makeWorld();
  await world.as('ruth').do('records.import', { chart: DEE, resources: [resource('a'), resource('b')] });
  const { store } = world.cairn;
  const findings = async (): Promise<string[]> => (await verify(store.read)).problems.map((problem) => `${problem.stream} ${problem.what}`);
  expect(await findings()).toEqual([]);
  const original = String(resource('a')['original']).replace('Opioid', 'opioid');
  const [kept] = await store.read
    .selectFrom('record_originals')
    .select(['hash', 'original'])
    .where('original', 'like', '%"id":"a"%')
    .execute();
  await store.write
    .updateTable('record_originals')
    .set({ original })
    .where('hash', '=', kept?.hash ?? '')
    .execute();
  expect(await findings()).toEqual([`${DEE}/shared tables-differ`]);
  await store.write
    .updateTable('record_originals')
    .set({ original: kept?.original ?? '' })
    .where('hash', '=', kept?.hash ?? '')
    .execute();
  expect(await findings()).toEqual([]);
  await store.write.updateTable('records').set({ record: '{"recordId":' }).where('record_id', '=', 'Condition/b').execute();
  expect(await findings()).toEqual([`${DEE}/shared tables-differ`]);
});
