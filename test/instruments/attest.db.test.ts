import { createHash } from 'node:crypto';
import { score, type Instrument } from '@cairn/instruments';
import { verify } from '@cairn/server/testing';
import { expect, test } from 'vitest';
import { makeWorld, type World } from '../support/world.ts';
import { dast } from './forms.ts';

const statement = 'Our clinic is not commercial; the holder said so on paper.';
const attest = (world: World, more: Record<string, unknown> = {}, who = 'ruth') =>
  world.as(who).do('instruments.attest', { chart: 'program', key: 'dast-10', source: dast(), statement, ...more });
const wording = async (world: World, who = 'dee') =>
  (await world.as(who).call('instruments.wording', { key: 'dast-10' })) as Instrument | null;

type Listed = {
  readonly shipped: readonly { readonly key: string }[];
  readonly slots: readonly {
    readonly key: string;
    readonly copy?: { readonly withdrawn?: unknown; readonly by: { readonly name: string } };
  }[];
};
const slotOf = async (world: World) =>
  ((await world.as('maya').call('instruments.list', undefined)) as Listed).slots.find(({ key }) => key === 'dast-10');

test('a slot has no words until the director attests a copy, and then the copy is asked and scored by the slot’s own rules', async () => {
  await using world = await makeWorld();
  expect(await wording(world)).toBeNull();
  expect((await slotOf(world))?.copy).toBeUndefined();
  await attest(world);
  expect((await slotOf(world))?.copy).toMatchObject({ by: { name: 'Ruth Feldman', role: 'director' }, statement, languages: ['en'] });
  const instrument = await wording(world);
  expect(instrument?.items.map(({ linkId, text }) => [linkId, text.en]).at(2)).toEqual(['3', 'Question 3 of the copy?']);
  expect(instrument?.recall.en).toBe('In the past 12 months:');
  const answers = Object.fromEntries(Array.from({ length: 10 }, (_, n) => [String(n + 1), false]));
  const scored = instrument && score(instrument, answers, { language: 'en' });
  expect(scored).toMatchObject({ status: 'scored', score: { total: 1, band: 'low' } });
});

test('the file is kept byte for byte, and the record names its hash', async () => {
  await using world = await makeWorld();
  const source = `  ${dast()}\n\n`;
  await attest(world, { source });
  expect(await world.as('maya').call('instruments.source', { key: 'dast-10' })).toBe(source);
  const state = (await world.snapshot('ruth', 'program'))?.state['instruments'];
  expect(state).toMatchObject({ attested: [{ source: { hash: createHash('sha256').update(source).digest('hex') }, statement }] });
});

test('what is withdrawn is not asked any more, an older copy does not come back, and the record keeps both', async () => {
  await using world = await makeWorld();
  await attest(world);
  await attest(world, { source: dast({ title: 'A newer copy' }) });
  expect((await wording(world))?.title.en).toBe('A newer copy');
  await world.as('ruth').do('instruments.withdraw', { chart: 'program', key: 'dast-10', reason: 'the permission ended' });
  expect(await wording(world)).toBeNull();
  expect(await slotOf(world)).toMatchObject({ copy: { withdrawn: { reason: 'the permission ended', by: { personId: 'ruth' } } } });
  const state = (await world.snapshot('ruth', 'program'))?.state['instruments'] as { attested: unknown[] };
  expect(state.attested).toHaveLength(2);
});

test('only a director attests', async () => {
  await using world = await makeWorld();
  for (const who of ['jonah', 'amara', 'maya', 'dee', 'rosa', 'priya'])
    await expect(attest(world, {}, who)).rejects.toThrow('not-available');
  await expect(world.as('dee').call('instruments.list', undefined)).rejects.toThrow('not-available');
  expect(await wording(world)).toBeNull();
});

test('a file that does not fit leaves nothing behind: no fact, no file', async () => {
  await using world = await makeWorld();
  const nine = JSON.stringify({ ...JSON.parse(dast()), item: (JSON.parse(dast()) as { item: unknown[] }).item.slice(0, 10) });
  const [cut, adaptive] = [
    dast().slice(0, 500),
    dast({ meta: { profile: ['http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-adapt'] } }),
  ];
  for (const source of [nine, cut, adaptive, '---\nresourceType: Questionnaire', dast({ language: undefined })])
    await expect(attest(world, { source })).rejects.toThrow('form-refused');
  await expect(attest(world, { key: 'phq-9' })).rejects.toThrow('ships-already');
  await expect(attest(world, { key: 'no-such' })).rejects.toThrow('unknown-slot');
  await expect(attest(world, { chart: 'c-dee' })).rejects.toThrow('unknown-slot');
  for (const table of ['instrument_attestations', 'instrument_sources'] as const)
    expect(await world.cairn.store.read.selectFrom(table).selectAll().execute()).toEqual([]);
  expect((await world.snapshot('ruth', 'program'))?.state['instruments']).toEqual({ attested: [] });
});

test('the same copy twice is one attestation', async () => {
  await using world = await makeWorld();
  await attest(world);
  await expect(attest(world)).rejects.toThrow('already-attested');
  await expect(world.as('ruth').do('instruments.withdraw', { chart: 'program', key: 'sows-16', reason: 'none' })).rejects.toThrow(
    'not-attested',
  );
});

test('an instrument that ships and is off is switched on by an attestation of its exact words, and off again', async () => {
  await using world = await makeWorld();
  const ruth = world.as('ruth');
  const allowed = async () =>
    ((await ruth.call('instruments.list', undefined)) as { shipped: { key: string; allowed: boolean }[] }).shipped.find(
      ({ key }) => key === 'bam',
    )?.allowed;
  expect(await allowed()).toBe(false);
  await ruth.do('instruments.attest', { chart: 'program', key: 'bam', statement });
  expect(await allowed()).toBe(true);
  await expect(ruth.do('instruments.attest', { chart: 'program', key: 'bam', source: dast(), statement })).rejects.toThrow('ships-already');
  await expect(ruth.do('instruments.attest', { chart: 'program', key: 'gad-7', statement })).rejects.toThrow('ships-already');
  await expect(ruth.do('instruments.attest', { chart: 'program', key: 'sows-16', statement })).rejects.toThrow('form-refused');
  const report = await world.cairn.store.read.transaction().execute((tx) => verify(tx));
  expect(report.problems).toEqual([]);
  await ruth.do('instruments.withdraw', { chart: 'program', key: 'bam', reason: 'the permission ended' });
  expect(await allowed()).toBe(false);
});
