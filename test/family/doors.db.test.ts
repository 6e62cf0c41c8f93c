import type { ConcernDesk, FamilyDesk } from '@cairn/family';
import { must, PROGRAM } from '@cairn/kernel';
import type { Consent } from '@cairn/consent';
import type { Receipt } from '@cairn/server/testing';
import type { Triage } from '@cairn/triage';
import { describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { askFor, concernsOf, DAY, dee, familyOf, named, OWN, pathOf, week } from './steps.ts';

const nobody = { name: 'Nobody Known', birthDate: '1990-01-01' };
const everything = async (world: World): Promise<unknown> => ({
  own: await world.snapshot('rosa', OWN),
  home: await world.view('rosa', 'supporterHome', {}),
  dee: await world.snapshot('rosa', DEE),
});
const concern = (world: World, about: string, text = 'Not well.', more: object = {}): Promise<unknown> =>
  world.as('rosa').do('family.shareConcern', { chart: OWN, about, text, urgency: 'soon', ...more });
const consentOf = async (world: World) => (await world.snapshot('dee', DEE))?.state['consent'] as Consent;
const alerts = async (world: World) => ((await world.snapshot('maya', DEE))?.state['triage'] as Triage).alerts;
const scrub = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/Dee Morgan|Nobody Known|1985-03-04|1990-01-01|id-\d+-\d+|"seq":\d+/g, '');

describe.each(['sqlite', 'postgres'] as const)('on %s', (store) => {
  const open = async (): Promise<World> =>
    makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});

  test('a request and a concern look the same to their sender, whether or not there is such a patient', async () => {
    const seen: string[][] = [];
    for (const about of [dee, nobody]) {
      await using world = await open();
      const answers = [await askFor(world, about), await concern(world, about.name, 'She wants to die.')];
      const moments = [answers, await everything(world)];
      await world.advance(0);
      moments.push(await everything(world));
      const request = (await familyOf(world)).connections.at(-1);
      if (request) await world.as('dee').do('family.answerConnection', { chart: DEE, requestId: request.requestId, agree: false });
      expect(request !== undefined).toBe(about === dee);
      moments.push(await everything(world));
      if (store === 'sqlite') await world.advance(15 * DAY);
      moments.push(await everything(world));
      seen.push(moments.map(scrub));
    }
    expect(seen[1]).toEqual(seen[0]);
  });

  test('the patient agrees to a request: the relative is named, and still sees nothing until something is signed', async () => {
    await using world = await open();
    await askFor(world);
    await world.advance(0);
    const { requestId, supporter } = must((await familyOf(world)).connections.at(-1), 'a request');
    expect(supporter.name).toBe('Rosa Morgan');
    await world.as('dee').do('family.answerConnection', { chart: DEE, requestId, agree: true });
    expect((await consentOf(world)).supporters).toEqual([{ personId: 'rosa', name: 'Rosa Morgan', relationship: 'sister' }]);
    expect(await world.view('rosa', 'supporterHome', {})).toMatchObject({ shared: [], family: { charts: [] } });
    expect(await world.view('rosa', 'familyRoom', { chart: DEE })).toBeUndefined();
  });
});

test('a request needs name and birth date to the letter; names of two people, or one that is not quite it, reach nobody', async () => {
  await using world = await makeWorld();
  for (const about of [
    { name: 'Dee Morgan', birthDate: '1985-03-05' },
    { name: 'Dee Morga', birthDate: '1985-03-04' },
    { name: 'Dee', birthDate: '1985-03-04' },
  ])
    await askFor(world, about);
  await world.advance(0);
  expect((await familyOf(world)).connections).toEqual([]);
  expect(((await world.snapshot('ruth', PROGRAM))?.state['familyDesk'] as FamilyDesk).asked).toHaveLength(3);
  await world.advance(15 * DAY);
  expect(((await world.snapshot('ruth', PROGRAM))?.state['familyDesk'] as FamilyDesk).asked).toEqual([]);
});

test('five requests a month are enough, for known and unknown names alike', async () => {
  await using world = await makeWorld();
  for (let turn = 0; turn < 5; turn += 1) await askFor(world, turn % 2 === 0 ? dee : nobody);
  const answers = [];
  for (const about of [dee, nobody]) {
    const input = { opId: `op-sixth-${about.name.length}`, chart: OWN, ...about, relationship: 'sister', line: '' };
    answers.push((await world.as('rosa').call('family.ask', input)) as Receipt);
  }
  expect(answers[0]).toMatchObject({ status: 'refused', refusal: { code: 'family-asked-often' } });
  expect(answers[1]).toEqual(answers[0]);
});

test('a concern of a named supporter reaches the team of that chart, and the counselor has a day', async () => {
  await using world = await makeWorld();
  await named(world, ['appointments']);
  await concern(world, 'dee morgan', 'She does not eat.', { phone: '555 0177' });
  await world.advance(0);
  expect(await concernsOf(world)).toMatchObject([
    { from: { name: 'Rosa Morgan' }, relationship: 'sister', text: 'She does not eat.', phone: '555 0177' },
  ]);
  expect(await alerts(world)).toMatchObject([{ ruleId: 'CONCERN', level: 'P2', owner: { personId: 'maya' } }]);
  const patient = JSON.stringify(await world.snapshot('dee', DEE));
  expect(patient).not.toContain('She does not eat');
  expect(patient).not.toMatch(/concern\./);
});

test('words of danger go to whoever is on call now', async () => {
  await using world = await makeWorld();
  await named(world, ['appointments']);
  await concern(world, 'Dee', 'She had an overdose and is not breathing well.');
  await world.advance(0);
  expect(await alerts(world)).toMatchObject([{ ruleId: 'CONCERN-now', level: 'P0', owner: { personId: 'jonah' } }]);
});

test('a concern of somebody whom nobody named waits on the desk; only those at the desk see it, and it is sent on by a person', async () => {
  await using world = await makeWorld();
  await concern(world, 'Dee Morgan');
  await concern(world, 'Tariq Rahman', 'He is at home.');
  await world.advance(0);
  expect([await concernsOf(world), await alerts(world)]).toEqual([[], []]);
  const desk = async (who: string) => (await world.view(who, 'concernDesk', {})) as ConcernDesk | undefined;
  expect([await desk('maya'), await desk('theo'), await desk('rosa'), await desk('dee'), await desk('priya')]).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
  const [first] = must(await desk('jonah'), 'the desk').concerns;
  expect(first?.candidates).toEqual([{ chart: DEE, name: 'Dee Morgan', birthDate: '1985-03-04' }]);
  const route = { chart: PROGRAM, concernId: must(first, 'a concern').concernId, to: DEE };
  const tried = (await world.as('maya').call('familyDesk.route', { opId: 'op-not-her-desk', ...route })) as Receipt;
  expect(tried).toMatchObject({ status: 'refused', refusal: { code: 'not-available' } });
  await world.as('jonah').do('familyDesk.route', route);
  await world.advance(0);
  expect(await concernsOf(world)).toMatchObject([{ routedBy: { name: 'Jonah Reed' } }]);
  expect(((await world.snapshot('maya', TARIQ))?.state['concerns'] as { concerns: unknown[] }).concerns).toEqual([]);
});

test('the team tells the patient that a concern exists, and settles it once', async () => {
  await using world = await makeWorld();
  await named(world, ['appointments']);
  await concern(world, 'Dee');
  await world.advance(0);
  const { concernId } = must((await concernsOf(world))[0], 'a concern');
  const maya = world.as('maya');
  await maya.do('concerns.tell', { chart: DEE, concernId });
  const empty = { opId: 'op-settle-empty', chart: DEE, concernId, outcome: 'other', note: ' ' };
  expect(await maya.call('concerns.settle', empty)).toMatchObject({ refusal: { code: 'concern-note-needed' } });
  await maya.do('concerns.settle', { chart: DEE, concernId, outcome: 'called-back', note: '' });
  expect(await concernsOf(world)).toMatchObject([{ told: { by: { name: 'Maya Alvarez' } }, settled: { outcome: 'called-back' } }]);
  const again = { opId: 'op-settle-again', chart: DEE, concernId, outcome: 'emergency', note: '' };
  expect(await maya.call('concerns.settle', again)).toMatchObject({ refusal: { code: 'concern-settled' } });
});

test('a family member who is not safe, or asks for a call, is answered by the team of who shares with them, else by the desk', async () => {
  for (const shares of [true, false]) {
    await using world = await makeWorld();
    if (shares) await named(world, ['appointments']);
    await world.as('rosa').do('familyPath.checkIn', { ...week, safe: 'no', needCall: true, phone: '555 0177' });
    await world.advance(0);
    const found = { source: 'check-in', needs: ['not-safe', 'call'], phone: '555 0177', urgency: 'now' };
    const desk = ((await world.snapshot('ruth', PROGRAM))?.state['familyDesk'] as FamilyDesk).concerns;
    expect(shares ? await concernsOf(world) : desk).toMatchObject([found]);
    expect(shares ? desk : await concernsOf(world)).toEqual([]);
    expect((await pathOf(world)).checkIns).toHaveLength(1);
  }
});
