import fc from 'fast-check';
import { begin, type Ask, type Condition, type Flow, type Given, type Passed, type Node, type Run, type Value } from '../src/index.ts';

const say = (en: string) => ({ en, es: `${en} (es)` });
export const t = say;

/** A small flow with every kind of question and a follow-up: `pain` at least 5 opens `where`. */
export const walkFlow: Flow = {
  id: 'walk',
  version: 1,
  title: t('A walk'),
  start: 'hello',
  steps: ['went', 'pain', 'hours', 'with', 'safe'],
  nodes: {
    hello: { kind: 'say', text: t('Hello {name}'), next: 'went' },
    went: ask('went', { type: 'choice', options: [option('yes'), option('no')] }, 'pain'),
    pain: ask('pain', { type: 'scale', lowest: t('none'), highest: t('most') }, 'if-pain'),
    'if-pain': { kind: 'branch', arms: [{ when: { answer: 'pain', atLeast: 5 }, to: 'where' }], otherwise: 'hours' },
    where: { ...ask('where', { type: 'multi', options: [option('knee'), option('hip'), option('foot')] }, 'hours'), step: 'pain' },
    hours: ask('hours', { type: 'number', one: t('hour'), unit: t('hours'), min: 0, max: 16, step: 0.5, start: 7 }, 'with'),
    with: ask('with', { type: 'yes-no', yes: t('Yes'), no: t('No') }, 'safe'),
    safe: { ...ask('safe', { type: 'choice', options: [option('no'), option('yes')] }, 'if-safe'), pressing: ['yes'] },
    'if-safe': { kind: 'branch', arms: [{ when: { answer: 'safe', equals: 'yes' }, to: 'person' }], otherwise: 'done' },
    done: { kind: 'end', outcome: 'done' },
    person: { kind: 'end', outcome: 'person' },
  },
};

export const today = '2026-05-12';
export const pin = { id: 'walk', version: 1, hash: 'test' };

export function ask(measure: string, question: Ask['question'], next: string): Ask {
  return { kind: 'ask', text: t(`${measure}?`), question, measure, step: measure, next };
}

function option(value: string) {
  return { value, text: t(value) };
}

export const answer = (value: Value): Exclude<Given, Passed> => ({ type: 'answer', value });
export const skip: Exclude<Given, Passed> = { type: 'skip', reason: undefined };
export const fresh = (): Run => begin(pin);

/** Any value that a question accepts, or a skip. */
export function givenFor(node: Ask): fc.Arbitrary<Exclude<Given, Passed>> {
  const question = node.question;
  const values: fc.Arbitrary<Value> = (() => {
    switch (question.type) {
      case 'choice':
        return fc.constantFrom(...question.options.map((one) => one.value));
      case 'multi':
        return fc.shuffledSubarray(
          question.options.map((one) => one.value),
          { maxLength: question.atMost ?? question.options.length },
        );
      case 'yes-no':
        return fc.boolean();
      case 'scale':
        return fc.integer({ min: 0, max: 10 });
      case 'number':
        return fc
          .integer({ min: 0, max: Math.floor((question.max - question.min) / question.step) })
          .map((n) => question.min + n * question.step);
      case 'text':
        return fc.constantFrom('some', 'own words');
      case 'date':
        return fc.constantFrom('2026-05-12', '2026-05-10');
      case 'time':
        return fc.constantFrom('00:00', '23:59');
    }
  })();
  return fc.oneof({ weight: 5, arbitrary: values.map(answer) }, { weight: 1, arbitrary: fc.constant(skip) });
}

const questions: fc.Arbitrary<Ask['question']> = fc.constantFrom<Ask['question'][]>(
  { type: 'choice', options: [option('a'), option('b'), option('c')] },
  { type: 'multi', options: [option('x'), option('y'), option('z')] },
  { type: 'yes-no', yes: t('Yes'), no: t('No') },
  { type: 'scale', lowest: t('none'), highest: t('most') },
  { type: 'number', one: t('hour'), unit: t('hours'), min: 0, max: 4, step: 0.5, start: 2 },
);

/** Flows whose exits only lead forward, with branches on questions that came before. */
export const flows: fc.Arbitrary<Flow> = fc.integer({ min: 2, max: 14 }).chain((size) =>
  fc.tuple(...Array.from({ length: size }, (_, index) => nodeAt(index, size))).map((nodes) => {
    const asks = nodes.map((node) => node.kind === 'ask');
    return {
      id: 'random',
      version: 1,
      title: t('Random'),
      start: 'n0',
      steps: nodes.flatMap((node) => (node.kind === 'ask' ? [node.step] : [])),
      nodes: Object.fromEntries([
        ...nodes.map((node, index) => [`n${index}`, node.kind === 'branch' ? onlyAsked(node, asks) : node] as const),
        [`n${size}`, { kind: 'end', outcome: 'done' } as const],
      ]),
    };
  }),
);

function nodeAt(index: number, size: number): fc.Arbitrary<Node> {
  const next = fc.integer({ min: index + 1, max: size }).map((to) => `n${to}`);
  const asks = fc.tuple(questions, next).map(([question, to]): Node => ask(`m${index}`, question, to));
  const says = next.map((to): Node => ({ kind: 'say', text: t(`say ${index}`), next: to }));
  const branches = fc
    .tuple(condition(index), next, next)
    .map(([when, to, otherwise]): Node => ({ kind: 'branch', arms: [{ when, to }], otherwise }));
  return fc.oneof({ weight: 4, arbitrary: asks }, { weight: 1, arbitrary: says }, { weight: 3, arbitrary: branches });
}

function condition(before: number): fc.Arbitrary<Condition> {
  const node = fc.integer({ min: 0, max: Math.max(0, before - 1) }).map((n) => `n${n}`);
  const simple: fc.Arbitrary<Condition> = fc.oneof(
    fc.record({ answer: node, equals: fc.constantFrom('a', 'b', true, 3) }),
    fc.record({ answer: node, atLeast: fc.integer({ min: 0, max: 10 }) }),
    fc.record({ answer: node, includes: fc.constantFrom('x', 'y') }),
    fc.record({ answered: node }),
  );
  return fc.oneof(
    simple,
    fc.record({ not: simple }),
    fc.record({ all: fc.tuple(simple, simple) }),
    fc.record({ any: fc.tuple(simple, simple) }),
  );
}

function onlyAsked(branch: Extract<Node, { kind: 'branch' }>, asks: readonly boolean[]): Node {
  const first = asks.indexOf(true);
  return first < 0 ? { kind: 'say', text: t('no question yet'), next: branch.otherwise } : branch;
}
