import { contentOf, hashOf, publishedVersion, versionToSign, type Difference, type Plan, type PlanVersion } from '@cairn/aftercare';
import { fieldAt, valueAt, versionsIn, itemAt, type Operation } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import { grant } from '../consent/scenario.ts';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';
import { edit, people, planOf, signBy, write } from './ready.ts';

const goal = ['body', 'goals', 'g1'];
const title = [...goal, 'title'];

/** A plan that may be signed, and words that only Dee's chart holds. */
async function draft(world: World): Promise<void> {
  const value = { title: 'Stay steady, zebra words', reviewBy: '2026-07-01' };
  await edit(world, 'dee', { type: 'add', path: ['body', 'goals'], id: 'g1', value, after: null }, 'operation-1');
  await write(world, 'maya', ['returnToCare', 'route'], 'Call us. We see you that day.');
}

async function publish(world: World, why = ''): Promise<void> {
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why });
  for (const one of ['dee', 'maya', 'amara'] as const) await signBy(world, one);
}

type Receipt = { readonly status: string; readonly refusal?: { readonly code: string } };

async function refusal(world: World, username: string, path: string, input: object): Promise<string | undefined> {
  const receipt = (await world
    .as(username)
    .call(path, { opId: `refused-${Math.trunc(world.now())}-${(count += 1)}`, ...input })) as Receipt;
  return receipt.refusal?.code;
}
let count = 0;

test('three people sign on their own devices, and the plan is published for good', async () => {
  await using world = await makeWorld();
  await draft(world);
  await publish(world);
  const first = must(publishedVersion(await planOf(world, 'dee')), 'published version');
  await write(world, 'dee', title, 'Something else');
  await publish(world, 'New words of mine');
  const kept = (await world.as('dee').call('aftercare.version', { chart: DEE, number: 1 })) as PlanVersion;
  expect(JSON.parse(JSON.stringify(kept))).toEqual(JSON.parse(JSON.stringify(first)));
  expect(hashOf(kept.content)).toBe(first.hash);
  const versions = (await world.as('amara').call('aftercare.versions', { chart: DEE })) as readonly PlanVersion[];
  expect(versions.map(({ number, state, why }) => [number, state, why])).toEqual([
    [1, 'published', ''],
    [2, 'published', 'New words of mine'],
  ]);
  expect(versions.every((version) => !('content' in version))).toBe(true);
});

test('two versions, and a version and the draft, are compared line by line', async () => {
  await using world = await makeWorld();
  await draft(world);
  await publish(world);
  await write(world, 'dee', title, 'Something else');
  const compare = async (to: number | null) =>
    (await world.as('dee').call('aftercare.compare', { chart: DEE, from: 1, to })) as readonly Difference[];
  expect(await compare(1)).toEqual([]);
  expect(await compare(null)).toMatchObject([{ kind: 'changed', path: goal, after: { title: 'Something else' } }]);
  await expect(compare(7)).rejects.toThrow();
});

test('two people who give the last two signatures at once publish once', async () => {
  await using world = await makeWorld();
  await draft(world);
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
  await Promise.all([signBy(world, 'dee'), signBy(world, 'maya'), signBy(world, 'amara')]);
  const plan = await planOf(world, 'dee');
  expect(plan.versions).toMatchObject([{ number: 1, state: 'published' }]);
  expect(plan.versions[0]?.signatures).toHaveLength(3);
});

test('an edit that comes while the plan is signed is refused, says why, and leaves no trace', async () => {
  await using world = await makeWorld();
  await draft(world);
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
  const before = await planOf(world, 'dee');
  const operation: Operation = { type: 'set', path: title, value: 'Too late', base: 'operation-1' };
  expect(await refusal(world, 'dee', 'aftercare.edit', { chart: DEE, operation })).toBe('being-signed');
  expect(await planOf(world, 'dee')).toEqual(before);
});

test('an edit to a line that somebody removed is kept, and waits for a choice; one to a place that never was is refused', async () => {
  await using world = await makeWorld();
  await draft(world);
  const item = must(itemAt((await planOf(world, 'maya')).doc, goal), 'goal');
  await edit(world, 'maya', { type: 'remove', path: goal, seen: versionsIn(item) });
  await edit(world, 'dee', { type: 'set', path: title, value: 'I still want this', base: 'operation-1' });
  expect(itemAt((await planOf(world, 'dee')).doc, goal)).toMatchObject({ state: 'disputed' });
  const gone: Operation = { type: 'set', path: ['medicine', 'dose'], value: 'x', base: '' };
  expect(await refusal(world, 'maya', 'aftercare.edit', { chart: DEE, operation: gone })).toBe('unknown-place');
});

test('somebody who left the care team, a stranger and a supporter without a grant get the answer of a chart that does not exist', async () => {
  await using world = await makeWorld();
  await draft(world);
  const operation: Operation = { type: 'set', path: title, value: 'x', base: 'operation-1' };
  await world.as('ruth').do('charts.release', { chart: DEE, personId: 'theo' });
  const answers = [];
  for (const who of ['theo', 'lena', 'rosa', 'tariq'])
    for (const chart of [DEE, 'c-nobody']) answers.push(await refusal(world, who, 'aftercare.edit', { chart, operation }));
  expect(new Set(answers)).toEqual(new Set(['not-available']));
  const suggest: Operation = { type: 'add', path: ['help'], id: 'h1', value: { text: 'x' }, after: null };
  const told = [];
  for (const chart of [DEE, TARIQ, 'c-nobody'])
    told.push(await refusal(world, 'rosa', 'aftercare.suggest', { chart, operation: suggest, note: '' }));
  expect(new Set(told)).toEqual(new Set(['not-available']));
});

test('a supporter whom the patient lets suggest does so until it is revoked; their words stand with their name', async () => {
  await using world = await makeWorld();
  await draft(world);
  await world.as('maya').do('consent.name', { chart: DEE, supporterId: 'rosa', relationship: 'sister' });
  const grantId = await grant(world, { topics: ['suggest'] });
  const operation: Operation = { type: 'add', path: ['help'], id: 'help-1', value: { text: 'Ask before you advise' }, after: null };
  const receipt = await world.as('rosa').call('aftercare.suggest', { opId: 'suggestion-1', chart: DEE, operation, note: '' });
  expect(JSON.stringify(receipt)).not.toContain('zebra');
  expect(receipt).toMatchObject({ status: 'committed', result: { outcome: 'applied' } });
  const { suggestions } = await planOf(world, 'dee');
  const { suggestionId } = must(suggestions[0], 'suggestion');
  await world.as('dee').do('aftercare.answerSuggestion', { chart: DEE, suggestionId, answer: 'accepted', seen: [] });
  expect(fieldAt((await planOf(world, 'dee')).doc, ['help', 'help-1', 'text'])).toMatchObject({
    by: { personId: 'rosa', name: 'Rosa Morgan' },
  });
  await world.as('dee').do('consent.revoke', { chart: DEE, grantId });
  expect(await refusal(world, 'rosa', 'aftercare.suggest', { chart: DEE, operation: { ...operation, id: 'help-2' }, note: '' })).toBe(
    'not-available',
  );
});

test('a hundred kilobytes of text are refused at the door, and the answer repeats none of it', async () => {
  await using world = await makeWorld();
  await draft(world);
  const value = 'giraffe '.repeat(12_500);
  for (const [path, input] of [
    ['aftercare.edit', { operation: { type: 'set', path: title, value, base: 'operation-1' } }],
    ['aftercare.comment', { path: title, text: value }],
    ['aftercare.ask', { text: value }],
    ['aftercare.suggest', { operation: { type: 'set', path: title, value: 'x', base: '' }, note: value }],
    ['aftercare.askSignOff', { why: value }],
    ['aftercare.sign', { version: 1, hash: 'f'.repeat(64), typedName: value }],
  ] as const) {
    const said = await world
      .as('dee')
      .call(path, { opId: 'operation-large', chart: DEE, ...input })
      .then(JSON.stringify, String);
    expect(said, path).not.toContain('giraffe');
    expect(said, path).not.toContain('committed');
  }
  expect(valueAt((await planOf(world, 'dee')).doc, title)).toBe('Stay steady, zebra words');
});

test('the patient is asked for their own name, and nobody signs for another', async () => {
  await using world = await makeWorld();
  await draft(world);
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
  const plan: Plan = await planOf(world, 'dee');
  const open = must(versionToSign(plan), 'open version');
  const signing = { chart: DEE, version: open.number, hash: hashOf(contentOf(plan.doc)), typedName: people.dee };
  expect(await refusal(world, 'maya', 'aftercare.sign', signing)).toBe('signature-mismatch');
  expect(await refusal(world, 'dee', 'aftercare.sign', { ...signing, typedName: 'Dee' })).toBe('signature-mismatch');
  expect(await refusal(world, 'theo', 'aftercare.sign', { ...signing, typedName: 'Theo Grant' })).toBe('not-available');
  expect(await refusal(world, 'dee', 'aftercare.sign', signing)).toBeUndefined();
});

test('a plan that waits for its patient tells their phone of a reminder, and of nothing else', async () => {
  await using world = await makeWorld();
  await draft(world);
  await world.as('maya').do('aftercare.askSignOff', { chart: DEE, why: '' });
  const told = await world.cairn.store.read.selectFrom('deliveries').selectAll().where('id', 'like', 'plan.sign/%').execute();
  expect(told.map(({ to_person, template, params }) => ({ to_person, template, params }))).toEqual([
    { to_person: 'dee', template: 'patient-reminder', params: '{}' },
  ]);
});
