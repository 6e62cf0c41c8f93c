import { instrumentOf } from '@cairn/instruments/all';
import { expect, test } from 'vitest';
import { observation, questionnaire, response } from '../../packages/fhir/test/r4.ts';
import { checkingIn } from '../check-ins/steps.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';

type Resource = { readonly resourceType: string; readonly id: string; readonly [key: string]: unknown };
type Exported = {
  readonly status: string;
  readonly bundle: { readonly type: string; readonly entry: readonly { readonly fullUrl: string; readonly resource: Resource }[] };
  readonly left: readonly unknown[];
};
const exported = async (world: World, who = 'maya', checkInId = 'k-mood') =>
  (await world.as(who).call('instruments.exportCheckIn', { chart: DEE, checkInId })) as Exported;
const of = ({ bundle }: Exported, type: string): readonly Resource[] =>
  bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);

const answers = Object.fromEntries([1, 1, 0, 1, 0, 0, 1, 0, 0].map((points, n) => [`phq/item-${n + 1}`, points]));

test('a finished mood check goes out as its form, its answers and its score, each pointing to the other', async () => {
  await using world = await makeWorld();
  const dee = checkingIn(world);
  await dee.start('k-mood', 'mood-check');
  expect((await exported(world)).status).toBe('not-finished');
  await dee.goThrough('k-mood', { ...answers, 'phq/item-10': 1 });
  const out = await exported(world);
  expect([out.status, out.left]).toEqual(['exported', []]);
  const [form, response, patient] = ['Questionnaire', 'QuestionnaireResponse', 'Patient'].map((type) => of(out, type)[0]);
  const scores = of(out, 'Observation');
  expect(form).toMatchObject({ url: 'urn:cairn:questionnaire:phq-9', code: [{ code: '44249-1' }] });
  expect(response).toMatchObject({
    status: 'completed',
    questionnaire: `urn:cairn:questionnaire:phq-9|${instrumentOf('phq-9')?.version}`,
    subject: { reference: `urn:uuid:${patient?.id}` },
  });
  expect(scores[0]).toMatchObject({
    code: { coding: [{ system: 'http://loinc.org', code: '44261-6' }] },
    valueQuantity: { value: 4 },
    interpretation: [{ text: 'minimal' }],
    derivedFrom: [{ reference: `urn:uuid:${response?.id}` }],
  });
  expect(await exported(world)).toEqual(out);
});

test('a skipped question is there without an answer, its score says why it has no value, and what was not asked is not there', async () => {
  await using world = await makeWorld();
  const dee = checkingIn(world);
  await dee.start('k-mood', 'mood-check');
  await dee.goThrough('k-mood', Object.fromEntries(Object.keys(answers).flatMap((node) => (node === 'phq/item-5' ? [] : [[node, 0]]))));
  const out = await exported(world);
  const items = of(out, 'QuestionnaireResponse')[0]?.['item'] as readonly { linkId: string; answer?: unknown; extension?: unknown }[];
  expect(items.map(({ linkId }) => linkId)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
  expect(items[4]).toMatchObject({ linkId: '5', extension: [{ valueCode: 'asked-declined' }] });
  expect(items[4]?.answer).toBeUndefined();
  expect(of(out, 'Observation')[0]).toMatchObject({ dataAbsentReason: { coding: [{ code: 'not-performed' }] } });
  expect(of(out, 'Observation')[0]).not.toHaveProperty('valueQuantity');
});

test('every resource that goes out is what R4 says, and every reference in the bundle leads to one of them', async () => {
  await using world = await makeWorld();
  const dee = checkingIn(world);
  await dee.start('k-mood', 'mood-check');
  await dee.goThrough('k-mood', { ...answers, 'phq/item-10': 1 });
  const { bundle } = await exported(world);
  const checks: Readonly<Record<string, typeof observation>> = {
    Questionnaire: questionnaire,
    QuestionnaireResponse: response,
    Observation: observation,
  };
  const checked = bundle.entry.filter(({ resource }) => Object.hasOwn(checks, resource.resourceType));
  expect(checked.map(({ resource }) => resource.resourceType)).toEqual(['Questionnaire', 'QuestionnaireResponse', 'Observation']);
  for (const { resource } of checked) expect(checks[resource.resourceType]?.(resource, resource.resourceType)).toEqual([]);
  const addresses = bundle.entry.map(({ fullUrl }) => fullUrl);
  expect(new Set(addresses).size).toBe(addresses.length);
  for (const { fullUrl, resource } of bundle.entry) expect(fullUrl).toBe(`urn:uuid:${resource.id}`);
  const named = [...JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g)].map(([, reference]) => reference);
  expect(named.length).toBeGreaterThan(3);
  for (const reference of named) expect(addresses).toContain(reference);
});

test('only the care team reads it', async () => {
  await using world = await makeWorld();
  await checkingIn(world).start('k-mood', 'mood-check');
  for (const who of ['dee', 'tariq', 'rosa', 'lena', 'ruth', 'priya']) await expect(exported(world, who)).rejects.toThrow('not-available');
  expect((await exported(world, 'maya', 'k-none')).status).toBe('unknown-check-in');
});
