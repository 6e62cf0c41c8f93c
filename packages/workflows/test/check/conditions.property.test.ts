import fc from 'fast-check';
import { expect, test } from 'vitest';
import { holds, subjects, type Ask, type Condition, type Flow, type Node, type Scored, type Sofar, type Value } from '@cairn/workflows';
import { check, sampleLibrary } from '@cairn/workflows/check';
import { ask, choice, end, multi, sample, say, yesNo, zeroToTen, words } from '../../src/check/sample.ts';

/*
 * What static analysis says of conditions, against every combination of answers tried one by one.
 */

const questions: Readonly<Record<string, Ask['question']>> = {
  yes: yesNo,
  kind: choice('a', 'b', 'c'),
  points: choice(0, 1, 2),
  many: { ...multi('x', 'y', 'z'), atMost: 2 },
  hours: { type: 'number', one: words('h', 'h'), unit: words('h', 'h'), min: 0, max: 2, step: 0.5, start: 1 },
  day: { type: 'text', maxLength: 10 },
};
const answers: Readonly<Record<string, readonly (Value | undefined)[]>> = {
  yes: [undefined, true, false],
  kind: [undefined, 'a', 'b', 'c'],
  points: [undefined, 0, 1, 2],
  many: [undefined, [], ['x'], ['y'], ['z'], ['x', 'y'], ['x', 'z'], ['y', 'z']],
  hours: [undefined, 0, 0.5, 1, 1.5, 2],
  day: [undefined, 'm', 'n', 'other'],
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ answer: fc.constant('yes'), equals: fc.boolean() }),
  fc.record({ answer: fc.constant('kind'), equals: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ answer: fc.constant('points'), equals: fc.constantFrom(0, 1, 2) }),
  fc.record({ answer: fc.constantFrom('points', 'hours'), atLeast: fc.constantFrom(0, 0.5, 1, 2) }),
  fc.record({ answer: fc.constantFrom('points', 'hours'), atMost: fc.constantFrom(0, 0.5, 1, 2) }),
  fc.record({ answer: fc.constant('many'), includes: fc.constantFrom('x', 'y', 'z') }),
  fc.record({ answer: fc.constant('day'), equals: fc.constantFrom('m', 'n') }),
  fc.record({ answered: fc.constantFrom(...Object.keys(questions)) }),
  fc.record({ skipped: fc.constantFrom(...Object.keys(questions)) }),
);
const conditions = (depth: number): fc.Arbitrary<Condition> =>
  depth === 0
    ? leaf
    : fc.oneof(
        { weight: 2, arbitrary: leaf },
        { weight: 1, arbitrary: fc.record({ not: conditions(depth - 1) }) },
        { weight: 2, arbitrary: fc.record({ all: fc.array(conditions(depth - 1), { minLength: 1, maxLength: 3 }) }) },
        { weight: 2, arbitrary: fc.record({ any: fc.array(conditions(depth - 1), { minLength: 1, maxLength: 3 }) }) },
      );

const everyAnswer: readonly Sofar[] = Object.entries(answers).reduce<readonly Sofar[]>(
  (all, [id, values]) =>
    all.flatMap((sofar) =>
      values.map((value) => ({
        answers: value === undefined ? sofar.answers : new Map([...sofar.answers, [id, value]]),
        skipped: value === undefined ? new Set([...sofar.skipped, id]) : sofar.skipped,
        scores: sofar.scores,
      })),
    ),
  [{ answers: new Map(), skipped: new Set(), scores: new Map() }],
);

function flowWith(arms: readonly Condition[]): Flow {
  const ids = Object.keys(questions);
  const asks = Object.entries(questions).map(([id, question], index): [string, Node] => [id, ask(id, question, ids[index + 1] ?? 'fork')]);
  const ends = arms.map((_, index): [string, Node] => [`to-${index}`, end(`to-${index}`)]);
  const fork: Node = { kind: 'branch', arms: arms.map((when, index) => ({ when, to: `to-${index}` })), otherwise: 'done' };
  return sample({ ...Object.fromEntries(asks), fork, ...Object.fromEntries(ends) });
}

function armsFound(flow: Flow, rule: 'never-holds' | 'shadowed-arm' | 'overlapping-arms'): number[] {
  return check(flow, sampleLibrary, { only: [rule] }).flatMap(({ at }) => (at && 'arm' in at ? [at.arm] : []));
}

test('an arm is found never to hold, or never to be reached, exactly when no answers take it', () => {
  fc.assert(
    fc.property(fc.array(conditions(2), { minLength: 1, maxLength: 4 }), (arms) => {
      const flow = flowWith(arms);
      const holding = arms.map((arm) => everyAnswer.filter((sofar) => holds(arm, sofar)));
      const taken = new Set(everyAnswer.map((sofar) => arms.findIndex((arm) => holds(arm, sofar))));
      const never = holding.flatMap((some, index) => (some.length === 0 ? [index] : []));
      expect(armsFound(flow, 'never-holds')).toEqual(never);
      expect(armsFound(flow, 'shadowed-arm')).toEqual(
        arms.flatMap((_, index) => (taken.has(index) || never.includes(index) ? [] : [index])),
      );
    }),
    { numRuns: 100 },
  );
});

test('two arms about the same questions are found to overlap exactly when both can hold, neither within the other', () => {
  fc.assert(
    fc.property(conditions(1), conditions(1), (first, second) => {
      const [a, b] = [first, second].map((arm) => new Set(everyAnswer.filter((sofar) => holds(arm, sofar))));
      const found = armsFound(flowWith([first, second]), 'overlapping-arms').length > 0;
      if (!a || !b) throw new Error('two arms');
      const crossing = a.intersection(b).size > 0 && a.difference(b).size > 0 && b.difference(a).size > 0;
      const about = [first, second].map((arm) => [...new Set(subjects(arm))].toSorted().join(' '));
      expect(found).toBe(crossing && about[0] === about[1]);
    }),
    { numRuns: 150 },
  );
});

const scoreLeaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ score: fc.constant('part/score'), atLeast: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ score: fc.constant('part/score'), atMost: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ score: fc.constant('part/score'), scale: fc.constant('first'), atLeast: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ score: fc.constant('part/score'), band: fc.constantFrom('low', 'high') }),
  fc.record({ score: fc.constant('part/score'), flag: fc.constant('second-answered') }),
  fc.record({ unscored: fc.constant('part/score') }),
);
/** Totals with their bands; subscale and flag as they please. */
const everyScore: readonly Sofar[] = [undefined, 0, 1, 2, 3, 4, 5, 6].flatMap((total) =>
  [undefined, 0, 1, 2, 3].flatMap((first) =>
    [[], ['second-answered']].map((flags) => {
      const band = total === undefined ? undefined : total <= 2 ? 'low' : 'high';
      const scored: Scored = { instrument: 'form', total, band, flags, subscales: [{ key: 'first', total: first }] };
      return { answers: new Map(), skipped: new Set<string>(), scores: new Map([['part/score', scored]]) };
    }),
  ),
);

test('arms on a score, its bands, flags and subscales are never called impossible when some score takes them', () => {
  const arms = fc.array(fc.oneof(scoreLeaf, fc.record({ all: fc.array(scoreLeaf, { minLength: 2, maxLength: 3 }) })), {
    minLength: 1,
    maxLength: 4,
  });
  fc.assert(
    fc.property(arms, (conditionsOfArms) => {
      const ends = conditionsOfArms.map((_, index): [string, Node] => [`to-${index}`, end(`to-${index}`)]);
      const flow = sample({
        part: { kind: 'include', of: { instrument: 'form', version: '1' }, next: 'fork' },
        fork: { kind: 'branch', arms: conditionsOfArms.map((when, index) => ({ when, to: `to-${index}` })), otherwise: 'done' },
        ...Object.fromEntries(ends),
      });
      const found = new Set([...armsFound(flow, 'never-holds'), ...armsFound(flow, 'shadowed-arm')]);
      const taken = new Set(everyScore.map((sofar) => conditionsOfArms.findIndex((arm) => holds(arm, sofar))));
      for (const [index] of conditionsOfArms.entries()) expect(found.has(index)).toBe(!taken.has(index));
    }),
    { numRuns: 100 },
  );
});

test('answers that an earlier way asked for are known on that way', () => {
  const flow = sample({
    pain: ask('pain', zeroToTen, 'if-strong'),
    'if-strong': { kind: 'branch', arms: [{ when: { answer: 'pain', atLeast: 7 }, to: 'strong' }], otherwise: 'done' },
    strong: say('if-weak'),
    'if-weak': { kind: 'branch', arms: [{ when: { answer: 'pain', atMost: 3 }, to: 'weak' }], otherwise: 'done' },
    weak: say('done'),
  });
  expect(check(flow, sampleLibrary).map(({ rule, node }) => [rule, node])).toEqual([['never-holds', 'if-weak']]);
});
