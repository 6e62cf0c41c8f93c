import { expect, test } from 'vitest';
import { memoryPocket, openPocket } from '../../src/live/pocket.ts';

test('a pocket holds the newest of each id until it is taken out or emptied', async () => {
  const pocket = memoryPocket();
  await pocket.put('op:1', { text: 'one' });
  await pocket.put('op:2', { text: 'two' });
  await pocket.put('op:1', { text: 'one again' });
  expect(await pocket.all()).toEqual([
    ['op:1', { text: 'one again' }],
    ['op:2', { text: 'two' }],
  ]);
  await pocket.remove('op:1');
  await pocket.remove('op:nothing');
  expect(await pocket.all()).toEqual([['op:2', { text: 'two' }]]);
  await pocket.wipe();
  expect(await pocket.all()).toEqual([]);
});

test('pockets in memory know nothing of each other', async () => {
  const [mine, theirs] = [memoryPocket(), memoryPocket()];
  await mine.put('me', 'dee');
  expect(await theirs.all()).toEqual([]);
});

test('where the browser keeps nothing, a pocket still works, for as long as the page lives', async () => {
  expect(globalThis.indexedDB).toBeUndefined();
  const pocket = await openPocket('dee');
  await pocket.put('me', 'dee');
  expect(await pocket.all()).toEqual([['me', 'dee']]);
});
