import { expect, test } from 'vitest';
import { typedIn } from '../src/screens/typed.ts';

test('of a refused command its author gets the words back, not its ids', () => {
  const operation = {
    type: 'add',
    path: ['body', 'goals'],
    id: 'g1',
    value: { title: 'Stay steady', know: 'no missed doses' },
    after: null,
  };
  expect(typedIn({ opId: 'op-1', chart: 'c-dee', operation })).toEqual(['Stay steady', 'no missed doses']);
  expect(typedIn({ opId: 'op-2', chart: 'c-dee', messageId: 'm1', text: 'Can we talk?' })).toEqual(['Can we talk?']);
  expect(typedIn({ opId: 'op-3', chart: 'c-dee', upTo: 7 })).toEqual([]);
});
