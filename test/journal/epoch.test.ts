import { expect, test } from 'vitest';
import { openHouse } from '../support/doors.ts';

type Placed = { readonly data: { readonly frame: { readonly epoch: number }; readonly head: number } };

test('after a restore every road says the same epoch, also of a stream with nothing in it yet', async () => {
  await using house = await openHouse();
  await house.started.cairn.store.write.updateTable('store_facts').set({ value: '2' }).where('name', '=', 'epoch').execute();
  await house.started.cairn.store.write.updateTable('streams').set({ epoch: 2 }).execute();
  const maya = await house.connect((await house.signIn('maya')).cookie);
  const snapshot = (await maya.emitWithAck('call', { path: 'live.snapshot', input: { chart: 'c-dee' } })) as {
    data: { cursors: Record<string, { epoch: number; seq: number }> };
  };
  expect(snapshot.data.cursors['c-dee/team']).toEqual({ epoch: 2, seq: 0 });
  for (const [stream, { epoch, seq }] of Object.entries(snapshot.data.cursors)) {
    const subscribed = (await maya.emitWithAck('subscribe', { stream, seq })) as Placed;
    const after = (await maya.emitWithAck('call', { path: 'live.after', input: { stream, seq } })) as Placed;
    for (const { data } of [subscribed, after])
      expect({ stream, epoch: data.frame.epoch, head: data.head }).toEqual({ stream, epoch, head: seq });
  }
});
