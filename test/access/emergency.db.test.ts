import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_TRIES } from '@cairn/access';
import { verify } from '@cairn/server/testing';
import { describe, expect, inject, test } from 'vitest';
import { allEntries, heads } from '../support/laws.ts';
import { freshDatabase } from '../support/postgres.ts';
import { cast, DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { attempt, breakGlass, DAY, emergency, HOUR, readByTariq } from './scenario.ts';

type Reviews = { rows: { patient: string; overdue: boolean; by: { name: string } }[]; tries: { by: { name: string }; count: number }[] };

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('the record of an opening is written with the opening itself, every field of 2.51 in it', async () => {
    await using world = await open();
    const before = new Set((await allEntries(world)).map(({ opId }) => opId));
    const { accessId, until } = await breakGlass(world, 'theo');
    const entries = (await allEntries(world)).filter(({ kind }) => kind.startsWith('emergency-access'));
    // One command, one transaction: the task to review it is written with it, too.
    expect(new Set((await allEntries(world)).map(({ opId }) => opId).filter((opId) => !before.has(opId))).size).toBe(1);
    const { reason, nature, recipient, facility } = emergency;
    expect(entries).toMatchObject([
      {
        stream: `${TARIQ}/shared`,
        kind: 'emergency-access.opened',
        at: world.now(),
        actor: 'theo',
        body: { accessId, until, reason, nature, recipient, facility, by: { name: 'Theo Grant', role: 'nurse' } },
      },
    ]);
  });

  test('for an hour he reads what is shared, and no more: no team stream, no command', async () => {
    await using world = await open();
    const { accessId, until } = await breakGlass(world, 'theo');
    expect(until - world.now()).toBe(HOUR);
    const seen = await world.snapshot('theo', TARIQ);
    expect(Object.keys(seen?.cursors ?? {})).toEqual([`${TARIQ}/shared`]);
    expect(seen?.state['triage']).toBeUndefined();
    await expect(world.as('theo').do('messages.send', { chart: TARIQ, messageId: 'm', text: 'x' })).rejects.toThrow('not-available');
    await expect(world.as('theo').do('charts.assign', { chart: TARIQ, personId: 'theo' })).rejects.toThrow('not-available');
    await world.advance(HOUR - 1);
    expect(await world.snapshot('theo', TARIQ)).toBeDefined();
    await world.advance(1);
    expect(await world.snapshot('theo', TARIQ)).toBeUndefined();
    expect((await readByTariq(world))[0]).toMatchObject({ accessId, closed: { cause: 'time', at: until } });
  });

  test('the clock ends it even when no timer has run', async () => {
    await using world = await open();
    const { until } = await breakGlass(world, 'theo');
    await world.cairn.store.write.deleteFrom('timers').where('kind', '=', 'access.over').execute();
    await world.advance(until - world.now());
    expect(await world.snapshot('theo', TARIQ)).toBeUndefined();
    expect((await readByTariq(world))[0]?.closed).toBeUndefined();
  });
});

test('a tap closes it at once', async () => {
  await using world = await makeWorld();
  const { accessId } = await breakGlass(world, 'theo');
  await world.as('theo').do('access.close', { chart: TARIQ, accessId });
  expect(await world.snapshot('theo', TARIQ)).toBeUndefined();
  expect(await world.view('theo', 'openAccess', {})).toEqual({ rows: [] });
});

test('only those who treat can break the glass; the answer is the same whether there is such a person', async () => {
  await using world = await makeWorld();
  for (const username of Object.keys(cast).filter((name) => !['theo', 'amara'].includes(name))) {
    const before = await heads(world);
    for (const change of [{}, { name: 'Nobody At All' }]) {
      const answer = await attempt(world, username, change);
      expect(answer, username).toEqual({ status: 'refused', again: false, refusal: { code: 'not-available', detail: undefined } });
    }
    expect(await heads(world), username).toBe(before);
  }
});

test('what is not exact opens nothing: every wrong name and date gets the same words, and the name is kept nowhere', async () => {
  await using world = await makeWorld();
  const tries = [
    { name: 'Tarik Rahman' },
    { name: 'Tariq' },
    { name: 'Nobody At All' },
    { birthDate: '1985-03-05' },
    { name: 'Tariq Rahma%' },
  ];
  const answers = [];
  for (const change of tries) answers.push(await attempt(world, 'theo', change));
  const refused = { status: 'refused', again: false, refusal: { code: 'nothing-opened', detail: undefined } };
  expect(answers).toEqual(tries.map(() => refused));
  const tables = ['entries', 'receipts', 'access_tries', 'emergency_access', 'timers', 'deliveries'] as const;
  for (const table of tables) {
    const rows = JSON.stringify(await world.cairn.store.read.selectFrom(table).selectAll().execute());
    for (const word of ['Tarik', 'Nobody At All', 'Rahma%', '1985-03-05']) expect(rows, table).not.toContain(word);
  }
});

test('two people with one name and one birth date open neither record', async () => {
  await using world = await makeWorld();
  await world.cairn.store.write.updateTable('charts').set({ name: 'Tariq Rahman' }).where('chart', '=', DEE).execute();
  expect(await attempt(world, 'theo')).toMatchObject({ refusal: { code: 'nothing-opened' } });
});

test('after too many tries the door stays shut, for a name that is right as well, and the privacy officer hears of it', async () => {
  await using world = await makeWorld();
  for (let n = 0; n < MOST_TRIES; n += 1) await attempt(world, 'theo', { name: `Somebody ${n}` });
  for (const change of [{}, { name: 'Nobody At All' }])
    expect(await attempt(world, 'theo', change)).toMatchObject({ status: 'refused', refusal: { code: 'access-shut' } });
  await world.advance(0);
  const told = await world.cairn.store.read.selectFrom('deliveries').selectAll().where('template', '=', 'staff-review').execute();
  expect(told.map(({ to_person }) => to_person)).toEqual(['priya', 'priya']);
  const { tries } = (await world.view('priya', 'accessReviews', {})) as Reviews;
  expect(tries).toMatchObject([{ by: { name: 'Theo Grant' }, count: MOST_TRIES }]);
  expect(await attempt(world, 'amara')).toMatchObject({ status: 'committed' });
  await world.advance(HOUR);
  expect(await attempt(world, 'theo')).toMatchObject({ status: 'committed' });
});

test('who cares for the person is sent to their chart, and opens nothing', async () => {
  await using world = await makeWorld();
  expect(await attempt(world, 'amara', { name: 'Dee Morgan' })).toMatchObject({ refusal: { code: 'already-yours' } });
});

test('every privacy officer is told at once, in words that say nothing, and sees who opened what and why', async () => {
  await using world = await makeWorld();
  await breakGlass(world, 'theo');
  await world.advance(0);
  const lines = readFileSync(join(world.folder, 'deliveries.log'), 'utf8').trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { to: string }).to)).toContain('priya');
  expect(lines.join()).not.toMatch(/tariq|theo|emergency|overdose|troy|patient|record/i);
  const { rows } = (await world.view('priya', 'accessReviews', {})) as Reviews;
  expect(rows).toMatchObject([{ patient: 'Tariq Rahman', by: { name: 'Theo Grant' }, overdue: false, reason: emergency.reason }]);
  for (const username of Object.keys(cast).filter((name) => !['priya', 'ruth'].includes(name)))
    expect(await world.view(username, 'accessReviews', {}), username).toBeUndefined();
});

test('a review that is not there after one business day is late, and is asked for again each business day until it is', async () => {
  await using world = await makeWorld();
  const { accessId } = await breakGlass(world, 'theo');
  const asked = async (): Promise<number> =>
    (await world.cairn.store.read.selectFrom('deliveries').select('id').where('template', '=', 'staff-review').execute()).length;
  // Tuesday 08:00; the next business day ends on Wednesday at 17:00.
  await world.advance(DAY);
  expect([(await readByTariq(world))[0]?.late, await asked()]).toEqual([false, 2]);
  await world.advance(10 * HOUR);
  expect([(await readByTariq(world))[0]?.late, await asked()]).toEqual([true, 4]);
  expect(((await world.view('priya', 'accessReviews', {})) as Reviews).rows[0]?.overdue).toBe(true);
  await world.advance(DAY);
  expect(await asked()).toBe(6);
  // Friday, then not before Monday.
  await world.advance(DAY);
  expect(await asked()).toBe(8);
  await world.advance(2 * DAY);
  expect(await asked()).toBe(8);
  await world.as('priya').do('access.review', { chart: TARIQ, accessId, verdict: 'justified', note: 'The hospital confirmed it.' });
  await world.advance(7 * DAY);
  expect(await asked()).toBe(8);
  const report = await verify(world.cairn.store.read);
  expect(report.problems).toEqual([]);
});

test('who joins the care team while it is open keeps reading as one of the team', async () => {
  await using world = await makeWorld();
  await breakGlass(world, 'theo');
  await world.as('ruth').do('charts.assign', { chart: TARIQ, personId: 'theo' });
  expect((await readByTariq(world))[0]?.closed?.cause).toBe('joined-team');
  await world.advance(2 * HOUR);
  expect(Object.keys((await world.snapshot('theo', TARIQ))?.cursors ?? {})).toContain(`${TARIQ}/team`);
});

test('who leaves the program has nothing open', async () => {
  await using world = await makeWorld();
  await breakGlass(world, 'theo');
  await world.as('ruth').do('people.remove', { chart: 'program', personId: 'theo' });
  expect(await world.snapshot('theo', TARIQ)).toBeUndefined();
});
