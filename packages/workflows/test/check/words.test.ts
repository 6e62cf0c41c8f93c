import { describe, expect, test } from 'vitest';
import { check, explain, rules, sampleLibrary } from '@cairn/workflows/check';
import { sample, say, ask, choice } from '../../src/check/sample.ts';

describe.each(rules.map((rule) => [rule.code, rule] as const))('what %s found', (_, { example }) => {
  test('is told in whole sentences that name a step', () => {
    for (const finding of check(example.fails, sampleLibrary)) {
      const told = explain(example.fails, finding);
      for (const text of Object.values(told)) expect(text).not.toMatch(/undefined|\[object|NaN|^\s*$/);
      expect(told.where).toMatch(/^(The|A step of) /);
      expect(told.fix).toMatch(/[.”]$/);
    }
  });
});

test('a step is named by what it asks, an answer by what is tapped, a way by its condition', () => {
  const flow = sample({
    pain: {
      ...ask('safety', choice('no', 'talk'), 'if-pain', { pressing: ['talk'] }),
      text: { en: 'Any thoughts of hurting yourself?', es: '¿Ha pensado en hacerse daño?' },
    },
    'if-pain': {
      kind: 'branch',
      arms: [
        { when: { answer: 'pain', equals: 'tlak' }, to: 'person' },
        { when: { answer: 'pain', equals: 'no' }, to: 'person' },
      ],
      otherwise: 'person',
    },
    person: say('done'),
  });
  const [first] = check(flow, sampleLibrary, { only: ['impossible-comparison'] });
  expect(first && explain(flow, first)).toEqual({
    title: 'Nobody can answer “tlak”',
    where:
      'The fork on the question “Any thoughts of hurting yourself?”, way 1: the question “Any thoughts of hurting yourself?” is “tlak”',
    fix: 'This looks at the question “Any thoughts of hurting yourself?”. The question has no such answer. Pick one of its answers.',
  });
  expect(explain(flow, { rule: 'answer-goes-nowhere', severity: 'error', node: 'pain', at: { option: 'talk' }, detail: {} }).where).toBe(
    'The question “Any thoughts of hurting yourself?”, answer “talk”',
  );
  expect(explain(flow, { rule: 'hard-to-read', severity: 'warning', node: 'pain', at: { language: 'es' }, detail: {} }).where).toBe(
    'The question “Any thoughts of hurting yourself?”, Spanish',
  );
});
