import { describe, expect, test } from 'vitest';
import { answerInput, changeInput, skipInput, startInput } from '../src/index.ts';

const at = { opId: 'op-12345678', chart: 'c1', checkInId: 'run-1', node: 'dose', language: 'en' };

describe('what may come over the wire', () => {
  test.each([['clinic'], [7.5], [true], [['chills', 'aches']], [[]]])('an answer of %j', (value) => {
    expect(answerInput.safeParse({ ...at, value }).success).toBe(true);
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['an object', { value: 1 }],
    ['a list of numbers', [1]],
    ['own words without end', 'x'.repeat(4001)],
    ['a long option', ['x'.repeat(81)]],
    ['a long list', Array.from({ length: 61 }, () => 'x')],
    ['no number', Number.NaN],
  ])('%s is no answer', (_, value) => {
    expect(answerInput.safeParse({ ...at, value }).success).toBe(false);
  });

  test.each([
    ['node', ''],
    ['node', 'x'.repeat(301)],
    ['language', 'de'],
    ['checkInId', 'a b'],
    ['opId', 'short'],
    ['chart', '../c2'],
  ])('%s cannot be %j', (key, value) => {
    expect(answerInput.safeParse({ ...at, value: 'clinic', [key]: value }).success).toBe(false);
  });

  test('a nameless flow, half a pin and an unknown reason are refused; a change may come without a value', () => {
    expect(startInput.safeParse({ ...at, flow: 'of-our-own' }).success).toBe(true);
    expect(startInput.safeParse({ ...at, flow: '' }).success).toBe(false);
    expect(startInput.safeParse({ ...at, flow: 'daily', pin: { id: 'daily', version: 1 } }).success).toBe(false);
    expect(skipInput.safeParse({ ...at, reason: 'bored' }).success).toBe(false);
    expect(skipInput.safeParse(at).success).toBe(true);
    expect(changeInput.safeParse(at).success).toBe(true);
  });
});
