import { fieldAt, openConflicts, type Operation } from '@cairn/co-editing';
import type { Plan } from '@cairn/aftercare';
import { expect, test } from 'vitest';
import { DEE, makeWorld, TARIQ, type World } from '../support/world.ts';

const goals = ['body', 'goals'];
const title = [...goals, 'g1', 'title'];
const add: Operation = { type: 'add', path: goals, id: 'g1', value: { title: 'Stay steady' }, after: null };

function set(value: string, base: string): Operation {
  return { type: 'set', path: title, value, base };
}

async function planOf(world: World, username: string): Promise<Plan> {
  return (await world.snapshot(username, DEE))?.state['aftercare'] as Plan;
}

test('two staff at once: both versions are in the tables, and on the phone, until one of them chooses', async () => {
  await using world = await makeWorld();
  const [maya, amara] = [world.as('maya'), world.as('amara')];
  await maya.do('aftercare.edit', { opId: 'operation-1', chart: DEE, operation: add });
  const [first, second] = await Promise.all([
    maya.do('aftercare.edit', { opId: 'operation-2', chart: DEE, operation: set('until June 2', 'operation-1') }),
    amara.do('aftercare.edit', { opId: 'operation-3', chart: DEE, operation: set('until June 9', 'operation-1') }),
  ]);
  expect([first, second]).toHaveLength(2);
  const seen = await planOf(world, 'dee');
  expect(openConflicts(seen.doc)).toHaveLength(1);
  const both = new Set([fieldAt(seen.doc, title)?.value, fieldAt(seen.doc, title)?.conflict[0]?.value]);
  expect(both).toEqual(new Set(['until June 2', 'until June 9']));
  const choose: Operation = { type: 'choose', path: title, value: 'until June 9', seen: ['operation-2', 'operation-3'] };
  await maya.do('aftercare.edit', { opId: 'operation-4', chart: DEE, operation: choose });
  expect(openConflicts((await planOf(world, 'dee')).doc)).toEqual([]);
});

test('the same operation sent twice is written once', async () => {
  await using world = await makeWorld();
  const maya = world.as('maya');
  await maya.do('aftercare.edit', { opId: 'operation-1', chart: DEE, operation: add });
  const again = await maya.call('aftercare.edit', { opId: 'operation-1', chart: DEE, operation: add });
  expect(again).toMatchObject({ result: { outcome: 'applied' } });
  expect((await planOf(world, 'maya')).changes).toHaveLength(1);
});

test('the plan is the patient’s and the care team’s to write', async () => {
  await using world = await makeWorld();
  const edit = { opId: 'operation-1', chart: DEE, operation: add };
  await world.as('dee').do('aftercare.edit', { ...edit, opId: 'operation-2', operation: { ...add, id: 'g2' } });
  for (const nobody of ['lena', 'rosa', 'tariq', 'priya']) await expect(world.as(nobody).do('aftercare.edit', edit)).rejects.toThrow();
  await expect(world.as('maya').do('aftercare.ask', { chart: DEE, text: 'Mine?' })).rejects.toThrow();
  await expect(
    world.as('dee').do('aftercare.check', { chart: TARIQ, path: [...goals, 'g1', 'steps', 's1'], done: true }),
  ).rejects.toThrow();
});

test('a step may be given to the patient or the team, and to nobody else', async () => {
  await using world = await makeWorld();
  const maya = world.as('maya');
  await maya.do('aftercare.edit', { opId: 'operation-1', chart: DEE, operation: add });
  const step = (id: string, name: string): Operation => ({
    type: 'add',
    path: [...goals, 'g1', 'steps'],
    id: `s-${id}`,
    value: { text: 'Call the clinic', owner: { id, name } },
    after: null,
  });
  await maya.do('aftercare.edit', { chart: DEE, operation: step('dee', 'Dee Morgan') });
  await maya.do('aftercare.edit', { chart: DEE, operation: step('theo', 'Theo Grant') });
  await expect(maya.do('aftercare.edit', { chart: DEE, operation: step('lena', 'Lena Brooks') })).rejects.toThrow(/unknown-person/);
});

test('twenty devices that write the same line leave no words behind', async () => {
  await using world = await makeWorld();
  await world.as('maya').do('aftercare.edit', { opId: 'operation-1', chart: DEE, operation: add });
  const writers = ['maya', 'amara', 'theo', 'dani', 'jonah'];
  const answers = await Promise.all(
    Array.from({ length: 20 }, async (_, index) => {
      const operation = set(`version ${index}`, 'operation-1');
      return world
        .as(writers[index % 5] ?? 'maya')
        .call('aftercare.edit', { opId: `operation-w-${index}`, chart: DEE, operation }) as Promise<{ status: string }>;
    }),
  );
  const field = fieldAt((await planOf(world, 'dee')).doc, title);
  const kept = new Set([field?.value, ...(field?.conflict.map((candidate) => candidate.value) ?? [])]);
  answers.forEach((answer, index) => expect(kept.has(`version ${index}`)).toBe(answer.status === 'committed'));
  expect(kept.size).toBe(12);
});
