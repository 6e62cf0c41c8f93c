import { holds, subjects, type Flow, type NodeId, type Scalar } from '@cairn/workflows';

/**
 * Where an answer leads: past the splits that this question alone decides, to the first step that is more than a split.
 * A split that looks at other answers too is where it ends: it depends.
 */
export function leadsTo(flow: Flow, id: NodeId, value: Scalar): NodeId | undefined {
  const ask = flow.nodes[id];
  if (ask?.kind !== 'ask') return undefined;
  const answer = ask.question.type === 'multi' ? [String(value)] : value;
  const sofar = { answers: new Map([[id, answer]]), skipped: new Set<NodeId>(), scores: new Map() };
  const seen = new Set<NodeId>();
  let at = ask.next;
  for (;;) {
    const node = flow.nodes[at];
    const isOurs = node?.kind === 'branch' && node.arms.every(({ when }) => subjects(when).every((subject) => subject === id));
    if (node?.kind !== 'branch' || !isOurs || seen.has(at)) return at;
    seen.add(at);
    at = node.arms.find(({ when }) => holds(when, sofar))?.to ?? node.otherwise;
  }
}
