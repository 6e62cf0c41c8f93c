import type { Plan } from '@cairn/aftercare';
import { candidatesOf, fieldAt, itemsAt } from '@cairn/co-editing';
import { canonical, must } from '@cairn/kernel';
import { openHomework, worksheets, type WorksheetEntry } from '@cairn/worksheets';
import { describe, expect, inject, test } from 'vitest';
import { refusal, visiting } from '../sessions/steps.ts';
import { freshDatabase } from '../support/postgres.ts';
import { DEE, makeWorld, type World } from '../support/world.ts';
import { scenario } from './scenario.ts';
import { newestSheet, sheetsOf, working } from './steps.ts';

const stores = ['sqlite', 'postgres'] as const;

async function open(store: (typeof stores)[number]): Promise<World> {
  return makeWorld(store === 'postgres' ? { databaseUrl: (await freshDatabase(inject('pgUrl'))).url } : {});
}

/** A session that Maya opened, Dee is in, and one sheet is open in. */
async function together(world: World): Promise<ReturnType<typeof working>> {
  await visiting(world).open('maya');
  await visiting(world).join('dee');
  const sheets = working(world);
  await sheets.openIn('maya', 'what-happened');
  return sheets;
}

describe.each(stores)('on %s', (store) => {
  test('four people who write in one sheet at once lose nothing: what they wrote stands, or waits as a version', async () => {
    await using world = await open(store);
    const { answer, idea } = await together(world);
    const people = ['dee', 'maya', 'theo', 'amara'];
    for (const staff of ['theo', 'amara']) await visiting(world).join(staff);
    const wrote = people.flatMap((person) =>
      ['trigger', 'thought', 'feeling'].map((field) => ({ person, field, words: `${person}: ${field}` })),
    );
    await Promise.all([
      ...wrote.map(({ person, field, words }) => answer(person, field, words)),
      ...people.map((person) => idea(person, `idea-${person}`, `${person} sees it`, 'we call')),
    ]);
    const { doc } = await newestSheet(world, 'dee');
    for (const { field, words } of wrote) {
      const values = candidatesOf(must(fieldAt(doc, [field]), field)).map(({ value }) => value);
      expect(values).toContain(words);
      expect(values).toHaveLength(people.length);
    }
    expect(
      itemsAt(doc, ['ideas'])
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(people.map((person) => `idea-${person}`).toSorted());
    for (const person of people) expect(canonical(await sheetsOf(world, person))).toBe(canonical(await sheetsOf(world, 'dee')));
  });

  test('what the tables tell is what the stream folds to', async () => {
    await using world = await open(store);
    const entries: WorksheetEntry[] = [];
    world.onCommit((frames) => {
      for (const { entries: fresh } of frames)
        entries.push(...(fresh.filter(({ kind }) => kind.startsWith('worksheet.')) as WorksheetEntry[]));
    });
    for (const step of scenario.steps) await step.act(world);
    expect(new Set(entries.map(({ kind }) => kind))).toEqual(new Set(Object.keys(worksheets.kinds)));
    expect(canonical(await sheetsOf(world, 'maya'))).toBe(canonical(entries.reduce(worksheets.evolve, worksheets.start())));
  });
});

test('two people who open the same page at once are on one page', async () => {
  await using world = await makeWorld();
  await visiting(world).open('maya');
  await visiting(world).join('theo');
  const { openIn } = working(world);
  const [one, other] = await Promise.all([openIn('maya', 'rulers'), openIn('theo', 'rulers')]);
  expect(one).toEqual(other);
  expect((await sheetsOf(world, 'dee')).sheets).toHaveLength(1);
});

test('a line and its place in the plan are one commit; asked twice it is there once', async () => {
  await using world = await makeWorld();
  const { idea, plan } = await together(world);
  await idea('dee', 'idea-1', 'Ray texts', 'I call the line');
  await plan('maya', 'ideas', 'idea-1');
  await plan('theo', 'ideas', 'idea-1');
  const found = must(await world.snapshot('dee', DEE), 'the snapshot');
  const watchOuts = itemsAt((found.state['aftercare'] as Plan).doc, ['watchOuts']);
  expect(watchOuts).toHaveLength(1);
  expect((await newestSheet(world)).planned['idea-1']?.stepId).toBe(watchOuts[0]?.id);
});

test('a step without a goal to stand under goes nowhere, and the line is not marked', async () => {
  await using world = await makeWorld();
  const { openIn, write, newest } = await together(world);
  await openIn('maya', 'craving-plan');
  await write('dee', { type: 'add', path: ['distract'], id: 'd1', value: { what: 'Walk Biscuit' }, after: null });
  const line = { chart: DEE, ...(await newest()), list: 'distract', itemId: 'd1' };
  expect(await refusal(world, 'maya', 'worksheets.addToPlan', { ...line, place: { type: 'watch-out' } })).toBe('needs-a-goal');
  expect((await newestSheet(world)).planned).toEqual({});
  expect(await refusal(world, 'maya', 'worksheets.addToPlan', { ...line, place: { type: 'new-goal', domain: 'mind' } })).toBeUndefined();
});

test('outside the session nobody writes on its pages; what was taken home stays open after it', async () => {
  await using world = await makeWorld();
  const { openIn, assign, answer, handIn } = await together(world);
  const page = { chart: DEE, ...(await newestSheet(world)) };
  const operation = { type: 'set', path: ['trigger'], value: 'late', base: '' };
  const write = (username: string) => refusal(world, username, 'worksheets.write', { chart: DEE, sheetId: page.sheetId, operation });
  expect(await write('theo')).toBe('sheet-not-in-session');
  await openIn('maya', 'homework');
  await assign('maya', '2026-05-20');
  await visiting(world).end('maya');
  expect(await write('dee')).toBe('sheet-closed');
  await answer('dee', 'how-it-went', 'Walked twice.');
  expect(openHomework(await sheetsOf(world, 'dee'))).toHaveLength(1);
  await handIn('dee', 'not-yet');
  expect(openHomework(await sheetsOf(world, 'maya'))).toHaveLength(0);
  expect((await newestSheet(world)).homework?.handedIn).toMatchObject({ how: 'not-yet', by: { personId: 'dee' } });
});

test('a patient begins what is theirs alone, and neither gives homework nor changes the plan; strangers do nothing', async () => {
  await using world = await makeWorld();
  const { open: begin } = working(world);
  const { sheetId } = await begin('dee', 'urge-surf');
  expect(await refusal(world, 'dee', 'worksheets.open', { chart: DEE, kind: 'safety-plan' })).toBe('sheet-kind-not-yours');
  const here = { chart: DEE, sheetId };
  const attempts: readonly (readonly [path: string, input: Readonly<Record<string, unknown>>])[] = [
    ['worksheets.assign', { ...here, due: '2026-05-20' }],
    ['worksheets.unassign', here],
    ['worksheets.addToPlan', { ...here, list: 'ratings', itemId: 'r', place: { type: 'watch-out' } }],
  ];
  for (const [path, input] of attempts) expect(await refusal(world, 'dee', path, input), path).toBe('not-available');
  for (const username of ['lena', 'tariq', 'rosa'])
    expect(await refusal(world, username, 'worksheets.open', { chart: DEE, kind: 'urge-surf' }), username).toBe('not-available');
});

test('a homework with a reminder sends a neutral text on its day, and none once it is handed in', async () => {
  await using world = await makeWorld();
  const { open: begin, assign, handIn } = working(world);
  const sent = async (): Promise<number> =>
    (await world.cairn.store.read.selectFrom('deliveries').select('id').where('id', 'like', 'worksheet.remind/%').execute()).length;
  await begin('maya', 'homework');
  await assign('maya', '2026-05-13', '12:00');
  await world.advance(36 * 60 * 60_000);
  expect(await sent()).toBe(1);
  await assign('maya', '2026-05-15', '12:00');
  await handIn('dee', 'done');
  await world.advance(72 * 60 * 60_000);
  expect(await sent()).toBe(1);
});

test('pros and cons are opened for the undecided only', async () => {
  await using world = await makeWorld();
  const { openIn, answer, session } = await together(world);
  const balance = async () =>
    refusal(world, 'maya', 'worksheets.open', { chart: DEE, sessionId: await session(), kind: 'decisional-balance' });
  expect(await balance()).toBe('sheet-not-offered');
  await openIn('maya', 'rulers');
  await answer('dee', 'readiness', 9);
  expect(await balance()).toBe('sheet-not-offered');
  await openIn('maya', 'focus');
  await answer('dee', 'leaning', 'undecided');
  expect(await balance()).toBeUndefined();
});
