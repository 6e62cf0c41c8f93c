import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audiences, canonical, parseStreamId, PROGRAM, streamId } from '../src/index.ts';
import { day, id, instant } from '../src/wire.ts';

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
    // Keys go by UTF-16 code units: neither by locale nor by code point.
    [{ é: 1, z: 2, Z: 3, '': 4 }, '{"":4,"Z":3,"z":2,"é":1}'],
    [{ '\u{1f600}': 1, '\uffe6': 2 }, '{"😀":1,"￦":2}'],
    // Letters that look alike stay apart; a half of a pair and control signs are escaped, all else is written as it is.
    [['é', 'e\u0301', '\ud83d', '\u0000\u001f\u007f', '\u2028', '/'], '["é","e\u0301","\\ud83d","\\u0000\\u001f\u007f","\u2028","/"]'],
    [{ '"\n': '\b\f\r\t' }, '{"\\"\\n":"\\b\\f\\r\\t"}'],
    [[0, -1, 1.5, 1e-7, 123456789012345680000, 9007199254740991, 5e-324], '[0,-1,1.5,1e-7,123456789012345680000,9007199254740991,5e-324]'],
    [{ a: undefined, b: { c: undefined }, d: [[undefined]] }, '{"b":{},"d":[[null]]}'],
    [JSON.parse('{"__proto__":{"x":1},"constructor":2}') as unknown, '{"__proto__":{"x":1},"constructor":2}'],
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

test('what was read back is written the same', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const once = canonical(value);
      expect(canonical(JSON.parse(once))).toBe(once);
    }),
  );
});

test('two values have one form only when they are equal', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const equal = JSON.stringify(sorted(JSON.parse(JSON.stringify(one)))) === JSON.stringify(sorted(JSON.parse(JSON.stringify(other))));
      expect(canonical(one) === canonical(other)).toBe(equal);
    }),
  );
});

/** Objects as lists of their sorted members: another way to the same question. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['list', ...value.map(sorted)];
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]) => [key, sorted(member)] as const);
  return ['object', ...members.toSorted(([a], [b]) => (a < b ? -1 : 1))];
}

test('it reads back as what was written', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test.each([NaN, Infinity, -Infinity, [1, [NaN]], { deep: { down: NaN } }, undefined, () => 1, Symbol('x'), 1n])(
  'what is not JSON is a bug, not a value: %s',
  (value) => {
    expect(() => canonical(value)).toThrow('canonical form');
  },
);

test('a stream is named by its chart and its one audience', () => {
  expect(parseStreamId(streamId('c-dee', 'team'))).toEqual({ chart: 'c-dee', audience: 'team' });
  for (const wrong of ['', 'c-dee', '/team', 'c-dee/', 'c-dee/everybody', 'c-dee/team/x', 'c-dee/x/team', 'c-dee/Team', 'c-dee/team '])
    expect(parseStreamId(wrong)).toBeUndefined();
});

test('every audience of a chart has a name of its own, which leads back', () => {
  const names = [PROGRAM, 'c-dee', 'c:dee.1-2_3'].flatMap((chart) => audiences.map((audience) => ({ chart, audience })));
  for (const place of names) expect(parseStreamId(streamId(place.chart, place.audience))).toEqual(place);
  expect(new Set(names.map(({ chart, audience }) => streamId(chart, audience))).size).toBe(names.length);
});

describe('at the door', () => {
  test.each(['c-dee', 'a', 'A.b_c:d-9', 'x'.repeat(80)])('%s is an id', (text) => expect(id.safeParse(text).success).toBe(true));
  test.each(['', 'x'.repeat(81), 'a/b', 'a b', 'ü', 'a\n', '<a>', '../a', "a'b", 7, null])('%j is not', (text) =>
    expect(id.safeParse(text).success).toBe(false),
  );
  test.each(['2026-02-30', '2026-13-01', '2026-00-10', '26-01-01', '2026-1-1', '2026-01-01T00:00'])('%s: its form', (text) => {
    // The 30th of February has the form of a day; calendars are asked where days are counted.
    expect(day.safeParse(text).success).toBe(text === '2026-02-30');
  });
  test.each([-1, 0.5, NaN, Infinity, '7', 2 ** 53])('%s is not an instant', (value) =>
    expect(instant.safeParse(value).success).toBe(false),
  );
});
