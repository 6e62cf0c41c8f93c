import { expect, test } from 'vitest';
import { DEE, makeWorld } from '../support/world.ts';

test('nobody can take the id of a timer before it fires', async () => {
  await using world = await makeWorld();
  const row = await world.cairn.store.read.selectFrom('timers').selectAll().where('chart', '=', DEE).executeTakeFirstOrThrow();
  const forged = { opId: `timer/${row.id}/${row.due_at}`, chart: DEE, messageId: 'm-forged', text: 'hello' };
  await expect(world.as('dee').call('messages.send', forged)).rejects.toThrow('bad-input');
});

test('a timer whose firing is known already stands aside, the pass ends, and the others fire', async () => {
  await using world = await makeWorld();
  const { write, read } = world.cairn.store;
  const due_at = world.now() - 1;
  const timer = (id: string) => ({
    id,
    chart: DEE,
    kind: 'triage.day',
    due_at,
    payload: '{"alertId":"none"}',
    done_at: null,
    outcome: null,
  });
  const kept = { op_id: `timer/a/${due_at}`, actor: 'somebody', payload_hash: 'x', at: 0, outcome: '{}' };
  await write.insertInto('receipts').values(kept).execute();
  await write
    .insertInto('timers')
    .values([timer('a'), timer('b')])
    .execute();
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error('the pass does not end')), 5000));
  await Promise.race([world.cairn.timers.runDue(), late]);
  const rows = await read.selectFrom('timers').select(['id', 'done_at']).where('id', 'in', ['a', 'b']).orderBy('id').execute();
  expect(rows.map((row) => row.done_at !== null)).toEqual([false, true]);
});
