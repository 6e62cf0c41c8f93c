import type { Flow, Pin } from '@cairn/workflows';
import { expect, test } from 'vitest';
import { makeLibrary, type Released } from '../src/index.ts';
import { flowOf, pinOf } from './support.ts';

const version = (n: number): Released => ({ pin: pinOf(n), flow: { ...flowOf(), version: n } });
const includes = (id: string, inner: Pin): Released => {
  const flow: Flow = { ...flowOf(), id, nodes: { ...flowOf().nodes, part: { kind: 'include', of: { flow: inner }, next: 'end' } } };
  return { pin: { id, version: 1, hash: id.padEnd(64, '0') }, flow };
};

test('a run begins in what was published last; without it, in what was shipped', () => {
  expect(makeLibrary([version(1)], [], []).newest('evening')?.pin).toEqual(pinOf(1));
  expect(makeLibrary([version(1)], [version(2), version(3)], []).newest('evening')?.pin).toEqual(pinOf(3));
  expect(makeLibrary([version(1)], [], []).newest('morning')).toBeUndefined();
});

test('a recall falls back to the version before it, and to none when there is none', () => {
  const of = (...recalled: Pin[]) => makeLibrary([version(1)], [version(2), version(3)], recalled).newest('evening')?.pin;
  expect(of(pinOf(3))).toEqual(pinOf(2));
  expect(of(pinOf(3), pinOf(2))).toEqual(pinOf(1));
  expect(of(pinOf(3), pinOf(2), pinOf(1))).toBeUndefined();
});

test('a recalled version is still found: what was answered in it can be read', () => {
  expect(makeLibrary([version(1)], [], [pinOf(1)]).flow(pinOf(1))).toEqual(version(1).flow);
});

test('a flow that includes a recalled one is recalled with it, also through another', () => {
  const [near, far] = [includes('near', pinOf(1)), includes('far', { id: 'near', version: 1, hash: 'near'.padEnd(64, '0') })];
  const library = makeLibrary([version(1), near, far], [], [pinOf(1)]);
  expect([near, far].map(({ pin }) => library.isRecalled(pin))).toEqual([true, true]);
  expect(library.newest('far')).toBeUndefined();
  expect(library.affectedBy(pinOf(1)).map(({ id }) => id)).toEqual(['evening', 'near', 'far']);
  expect(library.includedIn(far.flow).map(({ pin }) => pin.id)).toEqual(['near', 'evening']);
});

test('a pin with the right hash and a wrong number names nothing', () => {
  expect(makeLibrary([version(1)], [], []).flow({ ...pinOf(1), version: 2 })).toBeUndefined();
});
