import { conditionsOf, type Analysis } from '../analysis.ts';
import { atomsOf, passes, samples, type AnswerAtom, type Atom, type Test } from '../domain.ts';
import type { Ask, NodeId, Value } from '../language.ts';
import type { Hit, Rule } from '../rule.ts';
import { ask, choice, sample, say } from '../sample.ts';

/**
 * An answer that no condition speaks of although it ought to: a call for help after which the conversation goes on as after some other
 * answer; or two and more answers to a question that must be answered, which fall together only because nothing was said of them.
 */
export const answerGoesNowhere: Rule = {
  code: 'answer-goes-nowhere',
  severity: 'error',
  find: (analysis) => {
    const atoms = Map.groupBy(
      analysis.graph.nodes
        .flatMap(conditionsOf)
        .flatMap(atomsOf)
        .filter((atom) => 'answer' in atom),
      (atom) => atom.answer,
    );
    const flagged = flaggedItems(analysis);
    return analysis.own.flatMap(([node, of]) => (of.kind === 'ask' ? unheard(node, of, atoms.get(node) ?? [], flagged.has(node)) : []));
  },
  example: {
    fails: safety([{ answer: 'safety', equals: 'yes' }]),
    passes: safety([
      { answer: 'safety', equals: 'yes' },
      { answer: 'safety', equals: 'talk' },
    ]),
  },
};

function unheard(node: NodeId, of: Ask, atoms: readonly AnswerAtom[], isFlagged: boolean): readonly Hit[] {
  const values = samples(of.question, atoms.flatMap(testOf));
  const pressing: readonly Value[] = of.pressing ?? [];
  const calm = values.filter((value) => !pressing.includes(value));
  const soundsLike = (value: Value, others: readonly Value[]) =>
    others.some((one) => atoms.every((atom) => says(atom, value) === says(atom, one)));
  const calls = isFlagged ? [] : (of.pressing ?? []).filter((value) => values.includes(value) && soundsLike(value, calm));
  if (calls.length > 0) return calls.map((option) => ({ node, at: { option }, detail: { answer: String(option), why: 'call-for-help' } }));
  if (!of.required || of.question.type !== 'choice') return [];
  const options = of.question.options.map(({ value }) => value);
  const rest = options.filter((value) => !atoms.some((atom) => says(atom, value)));
  if (rest.length < 2 || rest.length === options.length) return [];
  return rest.map((option) => ({ severity: 'warning', node, at: { option }, detail: { answer: String(option), why: 'must-answer' } }));
}

function testOf(atom: AnswerAtom): readonly Test[] {
  if ('includes' in atom) return [];
  return ['equals' in atom ? { equals: atom.equals } : 'atLeast' in atom ? { atLeast: atom.atLeast } : { atMost: atom.atMost }];
}

function says(atom: AnswerAtom, value: Value): boolean {
  return testOf(atom).some((test) => passes(value, test));
}

/** The questions that count for a score whose flags are looked at. */
function flaggedItems({ graph }: Analysis): ReadonlySet<NodeId> {
  const atoms = graph.nodes.flatMap(conditionsOf).flatMap(atomsOf);
  const scores = new Set(atoms.flatMap((atom) => ('flag' in atom ? [atom.score] : [])));
  return new Set(
    [...scores].flatMap((score) => {
      const of = graph.nodes[graph.indexOf.get(score) ?? -1];
      return of?.kind === 'score' ? Object.values(of.items) : [];
    }),
  );
}

function safety(heard: readonly Atom[]) {
  return sample({
    safety: ask('safety', choice('no', 'yes', 'talk'), 'if-safety', { pressing: ['yes', 'talk'] }),
    'if-safety': { kind: 'branch', arms: [{ when: { any: heard }, to: 'person' }], otherwise: 'done' },
    person: say('done'),
  });
}
