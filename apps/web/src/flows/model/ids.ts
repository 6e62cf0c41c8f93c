import type { Flow, Node, NodeId } from '@cairn/workflows';

/** Where a way out leads that nobody has connected yet. No node can have this id, so static analysis finds it. */
export const NOWHERE: NodeId = 'nothing-yet';

const stems: Readonly<Record<Node['kind'], string>> = {
  ask: 'question',
  say: 'words',
  branch: 'split',
  score: 'score',
  include: 'part',
  act: 'action',
  wait: 'wait',
  'hand-over': 'person',
  again: 'repeat',
  end: 'end',
};

/** A readable id that no node of the flow has: `question`, `question-2`. */
export function freshId(flow: Flow, kind: Node['kind']): NodeId {
  return freshName(stems[kind], (name) => Object.hasOwn(flow.nodes, name));
}

/** `stem`, else `stem-2`, `stem-3` … */
export function freshName(stem: string, isTaken: (name: string) => boolean): string {
  if (!isTaken(stem)) return stem;
  let number = 2;
  while (isTaken(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

/** As the language takes them: letters, digits, dashes, 80 at most. */
export function isNodeId(id: string): boolean {
  return id !== NOWHERE && id.length <= 80 && /^[\p{L}\p{N}_-]+$/u.test(id);
}
