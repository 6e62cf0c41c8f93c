import { describe, expect, test } from 'vitest';
import { book } from '../scheduling/scenario.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { grant, newestGrant, signing } from './scenario.ts';

const DAY = 86_400_000;
const NOTICE = '42 CFR part 2 prohibits unauthorized use or disclosure of these records.';
const nothing = { shared: [] };
const whole = (world: World): Promise<unknown> => world.view('rosa', 'supporterHome', {});
/** What is shared with her, of all that stands on her home. */
const home = async (world: World): Promise<unknown> => ({ shared: ((await whole(world)) as { shared: unknown }).shared });

async function worldWithRosa(): Promise<World> {
  const world = await makeWorld();
  await world.as('maya').do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' });
  return world;
}

describe('what a supporter sees', () => {
  test('is the same nothing for one who was named and for one who was never heard of', async () => {
    await using world = await worldWithRosa();
    const named = await whole(world);
    await using other = await makeWorld();
    expect(named).toMatchObject(nothing);
    expect(await whole(other)).toEqual(named);
  });

  test('is the granted topic, field by field, with the scope and the notice', async () => {
    await using world = await worldWithRosa();
    await book(world, { kind: 'medical', withId: 'amara' });
    await grant(world, { topics: ['appointments'] });
    expect(await home(world)).toEqual({
      shared: [
        {
          chart: DEE,
          called: 'Dee',
          topics: ['appointments'],
          purpose: 'So Rosa can support me',
          until: Date.UTC(2026, 5, 12, 4),
          notice: NOTICE,
          appointments: [
            {
              id: expect.any(String),
              what: 'visit',
              startsAt: Date.UTC(2026, 4, 14, 18, 30),
              zone: 'America/New_York',
              minutes: 45,
              where: 'video',
              withName: 'Dr. Amara Okafor',
            },
          ],
          goals: undefined,
          help: undefined,
          safety: undefined,
          week: undefined,
        },
      ],
    });
  });

  test('is gone the moment it is stopped, and after its last day', async () => {
    await using world = await worldWithRosa();
    const grantId = await grant(world);
    await world.as('dee').do('consent.revoke', { chart: DEE, grantId });
    expect(await home(world)).toEqual(nothing);
    await grant(world, { until: '2026-05-12' });
    expect(await home(world)).not.toEqual(nothing);
    await world.advance(Date.UTC(2026, 4, 13, 4) - world.now() - 1);
    expect(await home(world)).not.toEqual(nothing);
    await world.advance(1);
    expect(await home(world)).toEqual(nothing);
    expect((await newestGrant(world)).ended).toEqual({ at: Date.UTC(2026, 4, 13, 4), cause: 'expired' });
  });

  test('is no view at all for staff and patients', async () => {
    await using world = await worldWithRosa();
    await grant(world);
    for (const username of ['maya', 'dee', 'priya']) expect(await world.view(username, 'supporterHome', {})).toBeUndefined();
  });

  test('never includes a stream or a chart', async () => {
    await using world = await worldWithRosa();
    await grant(world);
    expect(await world.snapshot('rosa', DEE)).toBeUndefined();
    await expect(world.as('rosa').call('live.after', { stream: `${DEE}/shared`, seq: 0 })).rejects.toThrow('not-available');
    await expect(world.as('rosa').call('consent.preview', { chart: DEE, topics: ['appointments'], purpose: '' })).rejects.toThrow(
      'not-available',
    );
  });
});

describe('looks', () => {
  test('stand in the chart as the patient sees it, once in ten minutes', async () => {
    await using world = await worldWithRosa();
    await grant(world, { topics: ['appointments'] });
    await home(world);
    const first = world.now();
    await world.advance(60_000);
    await home(world);
    expect((await world.snapshot('dee', DEE))?.state['consent']).toMatchObject({
      looks: [{ supporterId: 'rosa', at: first, topics: ['appointments'] }],
    });
    await world.advance(600_000);
    await home(world);
    const rows = await world.cairn.store.read.selectFrom('disclosures').select(['at', 'supporter_id']).execute();
    expect(rows).toEqual([
      { at: first, supporter_id: 'rosa' },
      { at: first + 660_000, supporter_id: 'rosa' },
    ]);
  });

  test('are not made by the patient’s own preview, which shows what the supporter would see', async () => {
    await using world = await worldWithRosa();
    await book(world);
    const { topics, purpose } = signing;
    const preview = await world.as('dee').call('consent.preview', { chart: DEE, topics, purpose });
    await grant(world);
    const { shared } = (await home(world)) as { shared: { appointments: unknown; goals: unknown }[] };
    expect(preview).toMatchObject({ appointments: shared[0]?.appointments, goals: shared[0]?.goals });
    expect(shared[0]?.appointments).toHaveLength(1);
    const rows = await world.cairn.store.read.selectFrom('disclosures').selectAll().execute();
    expect(rows).toHaveLength(1);
  });
});

describe('who may do what', () => {
  test.each(['maya', 'rosa', 'tariq', 'lena'])('%s cannot sign for the patient', async (username) => {
    await using world = await worldWithRosa();
    expect(await world.as(username).call('consent.give', { ...signing, opId: 'op-12345678' })).toMatchObject({
      status: 'refused',
      refusal: { code: 'not-available' },
    });
  });

  test('an account that is no supporter cannot be named', async () => {
    await using world = await makeWorld();
    const input = { opId: 'op-12345678', chart: DEE, supporterId: 'tariq', relationship: 'friend' };
    expect(await world.as('maya').call('consent.name', input)).toMatchObject({ status: 'refused', refusal: { code: 'unknown-supporter' } });
  });

  test('where somebody signs for the patient, a name on the phone gives nothing', async () => {
    await using world = await worldWithRosa();
    const named = { chart: DEE, name: 'Ann Morgan', basis: 'court-appointed', document: 'Letter of 1 May' };
    await world.as('maya').do('releases.nameRepresentative', named);
    const input = { ...signing, opId: 'op-12345678' };
    expect(await world.as('dee').call('consent.give', input)).toMatchObject({ status: 'refused', refusal: { code: 'signed-together' } });
    expect(await home(world)).toEqual(nothing);
  });

  test('a day that has passed is refused', async () => {
    await using world = await worldWithRosa();
    const input = { ...signing, until: '2026-05-11', opId: 'op-12345678' };
    expect(await world.as('dee').call('consent.give', input)).toMatchObject({ status: 'refused', refusal: { code: 'grant-expired' } });
  });

  test('changing the grant moves its end: the old timer is gone', async () => {
    await using world = await worldWithRosa();
    await grant(world, { until: '2026-05-13' });
    await grant(world, { until: '2026-05-20' });
    await world.advance(3 * DAY);
    expect(await home(world)).not.toEqual(nothing);
    expect((await newestGrant(world)).ended).toBeUndefined();
  });
});

describe('finding the account of a person to be named', () => {
  const find = (world: World, username: string): Promise<unknown> =>
    world.as(username).call('consent.accounts', { chart: DEE, text: 'morgan' });

  test('gives supporters only, by part of a name: no patient of that name', async () => {
    await using world = await makeWorld();
    expect(await find(world, 'maya')).toEqual([{ personId: 'rosa', name: 'Rosa Morgan' }]);
  });

  test.each(['dee', 'rosa', 'lena'])('%s, who does not care for this patient, gets nothing', async (username) => {
    await using world = await makeWorld();
    await expect(find(world, username)).rejects.toThrow('not-available');
  });
});

describe('bad input', () => {
  test.each([
    ['consent.give', { topics: ['check-ins'] }],
    ['consent.give', { typedName: 'x'.repeat(201) }],
    ['consent.give', { until: '2026-02-30' }],
    ['consent.give', { supporterId: "rosa'; drop table grants" }],
    ['consent.revoke', { grantId: 7 }],
    ['consent.narrow', { grantId: 'g1', topic: '' }],
    ['consent.name', { supporterId: 'rosa', relationship: 'whatever I type' }],
  ])('%s with %j is refused at the door', async (path, bad) => {
    await using world = await worldWithRosa();
    const username = path === 'consent.name' ? 'maya' : 'dee';
    await expect(world.as(username).call(path, { ...signing, opId: 'op-12345678', ...bad })).rejects.toThrow('bad-input');
  });

  test('a grant of somebody else’s chart is unknown, and nothing tells that it exists', async () => {
    await using world = await worldWithRosa();
    const grantId = await grant(world);
    const real = await world.as('tariq').call('consent.revoke', { opId: 'op-12345678', chart: 'c-tariq', grantId });
    const made = await world.as('tariq').call('consent.revoke', { opId: 'op-12345679', chart: 'c-tariq', grantId: 'no-such' });
    expect(real).toEqual(made);
    expect(await home(world)).not.toEqual(nothing);
  });
});
