import { checkInOf, type CheckIns } from '@cairn/check-ins';
import type { Flow } from '@cairn/workflows';
import { expect, test } from 'vitest';
import { going, writing } from '../flows/steps.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { bilingual } from './forms.ts';

const both = (en: string, es: string) => ({ en, es });
const statement = 'Our clinic is not commercial; the holder said so on paper.';

/** A conversation of the program's own that asks its copy of the DAST-10. */
const yearly = (version: string): Flow => ({
  id: 'yearly',
  version: 1,
  title: both('Once a year', 'Una vez al año'),
  start: 'dast',
  steps: ['dast'],
  nodes: {
    dast: { kind: 'include', of: { instrument: 'dast-10', version }, next: 'end' },
    end: { kind: 'end', outcome: 'done' },
  },
});

const attest = (world: World, source = bilingual()) =>
  world.as('ruth').do('instruments.attest', { chart: 'program', key: 'dast-10', source, statement });

async function askedAs(world: World): Promise<string> {
  const { slots } = (await world.as('ruth').call('instruments.list', undefined)) as {
    slots: readonly { key: string; copy?: { askedAs: string } }[];
  };
  return slots.find(({ key }) => key === 'dast-10')?.copy?.askedAs ?? 'none';
}

async function open(): Promise<World> {
  const world = await makeWorld();
  await attest(world);
  await writing(world).create(yearly(await askedAs(world)));
  return world;
}

/** Every question of the form, from the one given on: no to all. */
async function sayNo(world: World, checkInId: string, from = 1): Promise<void> {
  for (let n = from; n <= 10; n += 1) await going(world).answer(checkInId, `dast/item-${n}`, false);
}

test('a program’s own copy is asked in its words, scored by the instrument’s rules, and goes out as FHIR', async () => {
  await using world = await open();
  await going(world).start('k-1', 'yearly');
  const shown = (await world.as('dee').call('checkIns.flow', { chart: DEE, flow: 'yearly' })) as {
    flow: Flow;
    scorings: { key: string }[];
  };
  expect(shown.flow.nodes['dast/item-3']).toMatchObject({ text: both('Question 3 of the copy?', '¿Pregunta 3 de la copia?') });
  expect(shown.scorings.map(({ key }) => key)).toEqual(['dast-10']);
  await sayNo(world, 'k-1');
  const run = await going(world).run('k-1');
  expect(run.measures).toMatchObject({ 'score.dast-10': 1, 'band.dast-10': 'low' });
  const out = (await world.as('maya').call('instruments.exportCheckIn', { chart: DEE, checkInId: 'k-1' })) as {
    bundle: { entry: { resource: { resourceType: string; questionnaire?: string; copyright?: string; valueQuantity?: unknown } }[] };
  };
  const [, form, response, score] = out.bundle.entry.map(({ resource }) => resource);
  expect(form?.copyright).toBe('The holder');
  expect(response?.questionnaire).toBe(`urn:cairn:questionnaire:dast-10|${await askedAs(world)}`);
  expect(score?.valueQuantity).toMatchObject({ value: 1 });
});

test('what is withdrawn begins with nobody; who was in the middle of it goes on in the words they began in', async () => {
  await using world = await open();
  await going(world).start('k-1', 'yearly');
  await going(world).answer('k-1', 'dast/item-1', false);
  await world.as('ruth').do('instruments.withdraw', { chart: 'program', key: 'dast-10', reason: 'the permission ended' });
  await sayNo(world, 'k-1', 2);
  const { runs } = (await world.snapshot('maya', DEE))?.state['checkIns'] as CheckIns;
  expect(checkInOf(runs, 'k-1')?.finished?.measures).toMatchObject({ 'score.dast-10': 1 });
  await expect(going(world).start('k-2', 'yearly')).rejects.toThrow('unknown-flow');
  await attest(world);
  await going(world).start('k-3', 'yearly');
  expect((await going(world).run('k-3')).finished).toBeUndefined();
});

test('a newer copy changes nothing that is asked until a flow that names it is published', async () => {
  await using world = await open();
  const before = await askedAs(world);
  await attest(world, bilingual('Another question'));
  expect(await askedAs(world)).not.toBe(before);
  await going(world).start('k-1', 'yearly');
  const shown = (await world.as('dee').call('checkIns.flow', { chart: DEE, flow: 'yearly' })) as { flow: Flow };
  expect(shown.flow.nodes['dast/item-3']).toMatchObject({ text: { en: 'Question 3 of the copy?' } });
});

test('a flow that names a copy which is not there, or not in force, is not published', async () => {
  await using world = await makeWorld();
  await expect(writing(world).create(yearly('1+0123456789ab'))).rejects.toThrow(/^(?!.*bad-input)/);
  await attest(world);
  const version = await askedAs(world);
  await world.as('ruth').do('instruments.withdraw', { chart: 'program', key: 'dast-10', reason: 'the permission ended' });
  await expect(writing(world, 'draft-2').create(yearly(version))).rejects.toThrow(/^(?!.*bad-input)/);
});
