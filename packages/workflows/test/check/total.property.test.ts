import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Flow, Node, NodeId } from '@cairn/workflows';
import { check, explain, sampleLibrary, severities, ruleCodes } from '@cairn/workflows/check';
import { ask, choice, hours, multi, otherPin, sample, words, yesNo } from '../../src/check/sample.ts';

/* Anything that can be written down, however wrong: ids that are not there, circles, loops into loops, conditions on anything. */

const id: fc.Arbitrary<NodeId> = fc.oneof(
  { weight: 20, arbitrary: fc.nat(11).map((n) => `n${n}`) },
  fc.constantFrom('done', 'nowhere', 'n3/score', 'n4/ask'),
);
const text = fc.constantFrom(words('Hi {name}.', 'Hola.'), words('', ''), words('How is it?', '¿Cómo va?'));
const duration = fc.constantFrom({ hours: 3 }, { minutes: -5 }, { days: 2 }, { until: '07:00' }, { until: 'noon' });
const value = fc.constantFrom('a', 'b', 1, 7.5, true, 'x');
const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ answer: id, equals: value }),
  fc.record({ answer: id, atLeast: fc.integer({ min: -3, max: 20 }) }),
  fc.record({ answer: id, atMost: fc.integer({ min: -3, max: 20 }) }),
  fc.record({ answer: id, includes: fc.constantFrom('a', 'x') }),
  fc.record({ answered: id }),
  fc.record({ skipped: id }),
  fc.record({ unscored: id }),
  fc.record({ score: id, atLeast: fc.integer({ min: -3, max: 20 }) }),
  fc.record({ score: id, scale: fc.constantFrom('first', 'third'), atMost: fc.nat(4) }),
  fc.record({ score: id, band: fc.constantFrom('high', 'none') }),
  fc.record({ score: id, flag: fc.constantFrom('second-answered', 'none') }),
);
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.record({ not: tie('condition') }),
    fc.record({ all: fc.array(tie('condition'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('condition'), { maxLength: 4 }) }),
  ),
}));
const question = fc.constantFrom(
  choice('a', 'b'),
  choice(),
  multi('a', 'x'),
  { ...multi('a', 'x'), atMost: 0 },
  yesNo,
  hours,
  { ...hours, step: 0 },
  { ...hours, min: 9, max: 2 },
  {
    type: 'text' as const,
    maxLength: 3,
  },
);

const node: fc.Arbitrary<Node> = fc.oneof(
  fc.tuple(question, id, text).map(([of, next, said]): Node => ({ ...ask('m', of, next), text: said, pressing: ['a', true] })),
  fc.record({ kind: fc.constant('say'), text, next: id }),
  fc.record({ kind: fc.constant('branch'), arms: fc.array(fc.record({ when: condition, to: id }), { maxLength: 4 }), otherwise: id }),
  fc.record({
    kind: fc.constant('score'),
    instrument: fc.constantFrom('form', 'none'),
    items: fc.constant({ 1: 'n1', 9: 'n2' }),
    next: id,
  }),
  fc.record({
    kind: fc.constant('include'),
    of: fc.constantFrom({ flow: otherPin }, { instrument: 'form', version: '1' }, { instrument: 'none', version: '2' }),
    next: id,
  }),
  fc.record({ kind: fc.constant('act'), act: fc.record({ type: fc.constant('notify'), text }), next: id }),
  fc.record({
    kind: fc.constant('wait'),
    text,
    on: fc.array(fc.record({ event: fc.constantFrom('x', 'y'), to: id }), { maxLength: 2 }),
    after: duration,
    timeout: id,
  }),
  fc.record({ kind: fc.constant('hand-over'), text, back: id, after: duration, timeout: id }),
  fc.record({ kind: fc.constant('again'), to: id, atMost: fc.integer({ min: -1, max: 90 }), while: condition, next: id }),
  fc.constant<Node>({ kind: 'end', outcome: 'done' }),
);
const anyFlow: fc.Arbitrary<Flow> = fc.tuple(fc.array(node, { minLength: 1, maxLength: 12 }), fc.boolean()).map(([nodes, windowed]) =>
  sample(Object.fromEntries(nodes.map((one, index) => [`n${index}`, one])), {
    budget: 5,
    ...(windowed ? { window: { from: '10:00', to: '22:00' } } : {}),
  }),
);

test('every flow that can be written down is looked through, and what is found can be told', () => {
  fc.assert(
    fc.property(anyFlow, (flow) => {
      for (const finding of check(flow, sampleLibrary)) {
        expect(ruleCodes).toContain(finding.rule);
        expect(severities).toContain(finding.severity);
        expect(finding.node.includes('/')).toBe(false);
        const told = explain(flow, finding);
        expect(Object.values(told).join(' ')).not.toMatch(/undefined|NaN|\[object/);
      }
    }),
    { numRuns: 600 },
  );
});

test('a knot of conditions is given up in time, and nothing is said of it', () => {
  const size = 40;
  const asks = Array.from({ length: size }, (_, n): [NodeId, Node] => [
    `q${n}`,
    ask(`q${n}`, choice(0, 1, 2), n + 1 < size ? `q${n + 1}` : 'fork'),
  ]);
  const any = (n: number): Condition => ({
    any: [0, 1, 2].map((step) => ({ answer: `q${(n * 7 + step * 11) % size}`, equals: (n + step) % 3 })),
  });
  const knot: Condition = { all: Array.from({ length: 400 }, (_, n) => ({ not: { all: [any(n), any(n + 13), any(n * 3 + 1)] } })) };
  const flow = sample({
    ...Object.fromEntries(asks),
    fork: { kind: 'branch', arms: [{ when: knot, to: 'last' }], otherwise: 'done' },
    last: { kind: 'end', outcome: 'last' },
  });
  const from = performance.now();
  check(flow, sampleLibrary, { only: ['never-holds', 'shadowed-arm'] });
  expect(performance.now() - from).toBeLessThan(5000);
});
