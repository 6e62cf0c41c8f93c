import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical, parseStreamId, streamId } from '../src/index.ts';

/** Frozen: hashes of past entries are taken of this form. A change here is a change of history. */
describe('test vectors', () => {
  test.each([
    [null, 'null'],
    [true, 'true'],
    [-0, '0'],
    [1e21, '1e+21'],
    [0.1, '0.1'],
    ['é\n"\\', '"é\\n\\"\\\\"'],
    [[], '[]'],
    [[undefined, 1], '[null,1]'],
    [{}, '{}'],
    [{ b: 1, a: [{ d: undefined, c: null }] }, '{"a":[{"c":null}],"b":1}'],
    [{ '10': 1, '9': 2, A: 3, a: 4 }, '{"10":1,"9":2,"A":3,"a":4}'],
  ])('%j', (value, text) => expect(canonical(value)).toBe(text));

  test('and the hash of one whole entry', () => {
    const entry = { stream: 'c-dee/shared', seq: 1, kind: 'message.sent', body: { text: 'Hola, ¿qué tal?', messageId: 'm1' } };
    expect(createHash('sha256').update(canonical(entry)).digest('hex')).toBe(
      'dbbfc417b8114aba94a4b7f48194d5cb2051cbf8cc59667c0ad3f8bafb791b0c',
    );
  });
});

test('the order in which members were written does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonical(turned)).toBe(canonical(value));
    }),
  );
});

test('it reads back as what was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([NaN, Infinity, () => 1, Symbol('x'), 1n])('what is not JSON is a bug, not a value: %s', (value) => {
  expect(() => canonical(value)).toThrow('canonical form');
});

test('a stream is named by its chart and its one audience', () => {
  expect(parseStreamId(streamId('c-dee', 'team'))).toEqual({ chart: 'c-dee', audience: 'team' });
  for (const wrong of ['', 'c-dee', '/team', 'c-dee/everybody', 'c-dee/team/x']) expect(parseStreamId(wrong)).toBeUndefined();
});
