import { fieldAt, openConflicts, type Operation, type Path } from '@cairn/co-editing';
import { evolve, start, type Plan, type PlanEntry } from '@cairn/aftercare';
import type { Frame } from '@cairn/kernel';
import { expect, test } from 'vitest';
import { startCairn } from '../support/cairn-process.ts';
import { ask, openSocket, signInAs, type Answer } from '../support/device.ts';

const chart = 'c-tariq';
const stream = `${chart}/shared`;
const title: Path = ['people', 'goals', 'two-sockets', 'title'];

/** A person at a live socket who folds what is pushed, and nothing else. */
async function seat(url: string, personId: string) {
  const socket = await openSocket(url, await signInAs(url, personId));
  const held: { plan: Plan; seq: number } = { plan: start(), seq: 0 };
  const take = ({ entries }: Frame): void => {
    for (const entry of entries) {
      if (entry.seq !== held.seq + 1) continue;
      held.seq = entry.seq;
      if (entry.kind.startsWith('plan.')) held.plan = evolve(held.plan, entry as PlanEntry);
    }
  };
  socket.on('frame', take);
  const subscribed = await ask<{ frame: Frame }>(socket, 'subscribe', { stream, seq: 0 });
  if (!subscribed.ok) throw new Error(subscribed.code);
  take(subscribed.data.frame);
  const edit = (opId: string, operation: Operation): Promise<Answer<{ status: string }>> =>
    ask(socket, 'call', { path: 'aftercare.edit', input: { opId, chart, operation } });
  return { held, edit, [Symbol.dispose]: () => void socket.close() };
}

test('two sockets write one line from the same version: both are pushed both versions, and then the choice', async () => {
  await using cairn = await startCairn({ env: { CAIRN_DEMO: 'small' } });
  using maya = await seat(cairn.url, 'maya');
  using amara = await seat(cairn.url, 'amara');
  const add: Operation = { type: 'add', path: ['people', 'goals'], id: 'two-sockets', value: { title: 'Be at the games' }, after: null };
  expect(await maya.edit('two-sockets-1', add)).toMatchObject({ ok: true, data: { status: 'committed' } });
  await expect.poll(() => fieldAt(amara.held.plan.doc, title)?.value).toBe('Be at the games');

  const set = (value: string): Operation => ({ type: 'set', path: title, value, base: 'two-sockets-1' });
  const answers = await Promise.all([
    maya.edit('two-sockets-2', set('Be at the games on Thursday')),
    amara.edit('two-sockets-3', set('Be at each game')),
  ]);
  expect(answers).toMatchObject([{ data: { status: 'committed' } }, { data: { status: 'committed' } }]);
  for (const one of [maya, amara]) await expect.poll(() => openConflicts(one.held.plan.doc).length).toBe(1);
  expect(fieldAt(maya.held.plan.doc, title)).toEqual(fieldAt(amara.held.plan.doc, title));

  const choose: Operation = { type: 'choose', path: title, value: 'Be at each Thursday game', seen: ['two-sockets-2', 'two-sockets-3'] };
  await amara.edit('two-sockets-4', choose);
  for (const one of [maya, amara]) {
    await expect.poll(() => fieldAt(one.held.plan.doc, title)).toMatchObject({ value: 'Be at each Thursday game', conflict: [] });
  }
}, 60_000);
