import fc from 'fast-check';
import type { Ask, Condition, Flow, Node, NodeId, Question, Scorer } from '../src/index.ts';
import { ask, t } from './support.ts';

/*
 * Random flows of the whole language: exits lead forward, loops go back through `again` only. Answers, scores, waits, hand-overs
 * and acts are all among them; an included flow is the same thing after linking.
 */

const option = (value: string) => ({ value, text: t(value) });

const questions: fc.Arbitrary<Question> = fc.constantFrom<Question[]>(
  { type: 'choice', options: [option('a'), option('b'), option('c')] },
  { type: 'multi', options: [option('x'), option('y'), option('z')], atMost: 2 },
  { type: 'yes-no', yes: t('Yes'), no: t('No') },
  { type: 'scale', lowest: t('none'), highest: t('most') },
  { type: 'number', one: t('hour'), unit: t('hours'), min: 0, max: 4, step: 0.5, start: 2, soft: { min: 1, max: 3, text: t('sure?') } },
  { type: 'text', maxLength: 20 },
  { type: 'date', from: -3, to: 3 },
  { type: 'time' },
);

/** Adds up what is a number; a skipped item leaves no total. Its answer is what an independent sum says. */
export const adding: Scorer = (instrument, answers) => {
  const values = Object.values(answers).map((value) => (typeof value === 'number' ? value : value === null ? undefined : 1));
  const total = values.includes(undefined) ? undefined : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  return {
    instrument,
    total,
    band: total === undefined ? undefined : total >= 5 ? 'high' : 'low',
    flags: total === 0 ? ['zero'] : [],
    subscales: [],
  };
};

export const richFlows: fc.Arbitrary<Flow> = fc.integer({ min: 2, max: 10 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, (_, index) => nodeAt(index, size))).map((nodes) => {
    const last = `n${size}`;
    const asks = nodes.flatMap((node, index) => (node.kind === 'ask' ? [index] : []));
    const all = nodes.map((node, index) => [`n${index}`, grounded(node, index, asks)] as const);
    return {
      id: 'random',
      version: 1,
      title: t('Random'),
      start: 'n0',
      steps: nodes.flatMap((node) => (node.kind === 'ask' ? [node.step] : [])),
      nodes: Object.fromEntries([...all, [last, { kind: 'end', outcome: 'done' } as const]]),
    };
  }),
);

function nodeAt(index: number, size: number): fc.Arbitrary<Node> {
  const next = fc.integer({ min: index + 1, max: size }).map((to) => `n${to}`);
  const before = fc.integer({ min: 0, max: Math.max(0, index - 1) }).map((to) => `n${to}`);
  const asks = fc.tuple(questions, next, fc.boolean()).map(([question, to, required]): Node => asked(index, question, to, required));
  return fc.oneof(
    { weight: 6, arbitrary: asks },
    { weight: 1, arbitrary: next.map((to): Node => ({ kind: 'say', text: t(`say ${index}`), next: to })) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(condition(index), next, next)
        .map(([when, to, otherwise]): Node => ({ kind: 'branch', arms: [{ when, to }], otherwise })),
    },
    { weight: 1, arbitrary: next.map((to): Node => ({ kind: 'act', act: { type: 'reward', event: `e${index}` }, next: to })) },
    {
      weight: 1,
      arbitrary: fc.tuple(before, next).map(([item, to]): Node => ({ kind: 'score', instrument: 'sum', items: { i: item }, next: to })),
    },
    { weight: 1, arbitrary: fc.tuple(next, next).map(([to, timeout]): Node => wait(index, to, timeout)) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(next, next)
        .map(([back, timeout]): Node => ({ kind: 'hand-over', to: 'nurse', text: t('over'), back, after: { hours: 1 }, timeout })),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(before, fc.integer({ min: 0, max: 2 }), next, fc.option(condition(index), { nil: undefined })).map(again),
    },
  );
}

function asked(index: number, question: Question, to: NodeId, required: boolean): Ask {
  const plain = ask(`m${index}`, question, to);
  return required && index % 3 === 0 ? { ...plain, required: { code: 'safety', text: t('needed') } } : plain;
}

function wait(index: number, to: NodeId, timeout: NodeId): Node {
  return { kind: 'wait', text: t(`wait ${index}`), on: [{ event: 'came', to }], after: { minutes: 30 }, timeout };
}

function again([to, atMost, next, when]: [NodeId, number, NodeId, Condition | undefined]): Node {
  return { kind: 'again', to, atMost, next, ...(when ? { while: when } : {}) };
}

function condition(before: number): fc.Arbitrary<Condition> {
  const node = fc.integer({ min: 0, max: Math.max(0, before - 1) }).map((n) => `n${n}`);
  const simple: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ answer: node, equals: fc.constantFrom('a', 'b', true, 3) }),
    fc.record({ answer: node, atLeast: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ answer: node, atMost: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ answer: node, includes: fc.constantFrom('x', 'y') }),
    fc.record({ answered: node }),
    fc.record({ skipped: node }),
    fc.record({ score: node, atLeast: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ score: node, band: fc.constantFrom('high', 'low') }),
    fc.record({ unscored: node }),
  );
  return fc.oneof(
    simple,
    fc.record({ not: simple }),
    fc.record({ all: fc.tuple(simple, simple) }),
    fc.record({ any: fc.tuple(simple, simple) }),
  );
}

/** A score of what was never asked is none; the first node has nothing before it to go back to. */
function grounded(node: Node, index: number, asks: readonly number[]): Node {
  if (node.kind === 'again' && index === 0) return { kind: 'say', text: t('nothing before'), next: node.next };
  if (node.kind !== 'score') return node;
  const item = asks.findLast((one) => one < index);
  return item === undefined ? { kind: 'say', text: t('nothing to score'), next: node.next } : { ...node, items: { i: `n${item}` } };
}
