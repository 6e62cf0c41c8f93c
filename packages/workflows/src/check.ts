import { subjects } from './condition.ts';
import { exits, languages, type Ask, type Flow, type Node, type NodeId, type Text } from './flow.ts';
import { problemWith } from './advance.ts';
import { nodeOf } from './walk.ts';

export const problemCodes = [
  'missing-target',
  'unreachable',
  'circle',
  'no-way-to-the-end',
  'missing-words',
  'placeholders-differ',
  'unknown-step',
  'measure-asked-twice',
  'condition-not-asked-before',
  'no-options',
  'option-twice',
  'start-out-of-range',
  'pressing-unknown',
] as const;
export type Problem = { readonly code: (typeof problemCodes)[number]; readonly node: NodeId };

/** What would go wrong in a flow, found before anyone walks it. Empty for a flow that may be shipped. */
export function check(flow: Flow): readonly Problem[] {
  const nodes = Object.entries(flow.nodes);
  const after = new Map(nodes.map(([id]) => [id, beyond(flow, id)]));
  const reached = new Set([flow.start, ...(after.get(flow.start) ?? [])]);
  const problems = nodes.flatMap(([id, node]) => {
    const ahead = after.get(id) ?? new Set();
    return [
      ...when(
        exits(node).some((to) => !nodeOf(flow, to)),
        'missing-target',
        id,
      ),
      ...when(!reached.has(id), 'unreachable', id),
      ...when(ahead.has(id), 'circle', id),
      ...when(node.kind !== 'end' && ![...ahead].some((to) => nodeOf(flow, to)?.kind === 'end'), 'no-way-to-the-end', id),
      ...wordsOf(node).flatMap((text) => problemsOfText(text, id)),
      ...(node.kind === 'ask' ? problemsOfAsk(flow, id, node, ahead) : []),
      ...problemsOfConditions(flow, id, node, after),
    ];
  });
  const start: Problem[] = nodeOf(flow, flow.start) ? [] : [{ code: 'missing-target', node: flow.start }];
  return [...start, ...problemsOfText(flow.title, flow.start), ...problems];
}

function when(bad: boolean, code: Problem['code'], node: NodeId): readonly Problem[] {
  return bad ? [{ code, node }] : [];
}

/** Every node that can come after `from`, itself only when it stands in a circle. */
function beyond(flow: Flow, from: NodeId): Set<NodeId> {
  const found = new Set<NodeId>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const node = nodeOf(flow, id);
    for (const to of node ? exits(node) : []) {
      if (found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  }
  return found;
}

function problemsOfAsk(flow: Flow, id: NodeId, ask: Ask, ahead: ReadonlySet<NodeId>): readonly Problem[] {
  const question = ask.question;
  const options: readonly unknown[] = 'options' in question ? question.options.map((option) => option.value) : [];
  const again = [...ahead].some((to) => {
    const other = nodeOf(flow, to);
    return to !== id && other?.kind === 'ask' && other.measure === ask.measure;
  });
  return [
    ...when(!flow.steps.includes(ask.step), 'unknown-step', id),
    ...when(again, 'measure-asked-twice', id),
    ...when('options' in question && options.length === 0, 'no-options', id),
    ...when(new Set(options).size !== options.length, 'option-twice', id),
    ...when(question.type === 'number' && problemWith(question, question.start) !== undefined, 'start-out-of-range', id),
    ...when(
      (ask.pressing ?? []).some((value) => problemWith(question, value) !== undefined),
      'pressing-unknown',
      id,
    ),
  ];
}

function problemsOfConditions(flow: Flow, id: NodeId, node: Node, after: ReadonlyMap<NodeId, ReadonlySet<NodeId>>): readonly Problem[] {
  if (node.kind !== 'branch') return [];
  const asked = node.arms.flatMap((arm) => subjects(arm.when));
  const wrong = asked.some((subject) => nodeOf(flow, subject)?.kind !== 'ask' || !after.get(subject)?.has(id));
  return when(wrong, 'condition-not-asked-before', id);
}

function wordsOf(node: Node): readonly Text[] {
  if (node.kind === 'say') return [node.text];
  if (node.kind !== 'ask') return [];
  const question = node.question;
  const own = node.hint ? [node.text, node.hint] : [node.text];
  switch (question.type) {
    case 'choice':
    case 'multi':
      return [...own, ...question.options.map((option) => option.text)];
    case 'yes-no':
      return [...own, question.yes, question.no];
    case 'scale':
      return [...own, question.lowest, question.highest];
    case 'number':
      return [...own, question.one, question.unit];
  }
}

function problemsOfText(text: Text, id: NodeId): readonly Problem[] {
  const holes = languages.map((language) =>
    [...text[language].matchAll(/\{\w+\}/g)]
      .map((match) => match[0])
      .toSorted()
      .join(),
  );
  return [
    ...when(
      languages.some((language) => text[language].trim() === ''),
      'missing-words',
      id,
    ),
    ...when(new Set(holes).size > 1, 'placeholders-differ', id),
  ];
}
