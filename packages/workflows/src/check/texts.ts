import type { Node, NodeId } from '../flow.ts';
import type { Question } from '../question.ts';
import type { Text } from '../text.ts';

/** Words of a node. `role` says what they are for; an alert's and a task's are read by staff. */
export type Words = {
  readonly text: Text;
  readonly role: 'main' | 'hint' | 'option' | 'reason' | 'staff' | 'notification' | 'skill';
};

export function wordsOf(node: Node): readonly Words[] {
  switch (node.kind) {
    case 'say':
    case 'wait':
    case 'hand-over':
      return [{ text: node.text, role: 'main' }];
    case 'ask':
      return [
        { text: node.text, role: 'main' },
        ...(node.hint ? [{ text: node.hint, role: 'hint' as const }] : []),
        ...optionTexts(node.question).map((text) => ({ text, role: 'option' as const })),
        ...(node.required ? [{ text: node.required.text, role: 'reason' as const }] : []),
      ];
    case 'act':
      return actWords(node);
    default:
      return [];
  }
}

function actWords({ act }: Extract<Node, { kind: 'act' }>): readonly Words[] {
  switch (act.type) {
    case 'alert':
      return [{ text: act.reason, role: 'staff' }];
    case 'task':
      return [{ text: act.text, role: 'staff' }];
    case 'notify':
      return [{ text: act.text, role: 'notification' }];
    case 'skill':
      return [{ text: act.text, role: 'skill' }];
    default:
      return [];
  }
}

export function optionTexts(question: Question): readonly Text[] {
  switch (question.type) {
    case 'choice':
    case 'multi':
      return question.options.map((option) => option.text);
    case 'yes-no':
      return [question.yes, question.no];
    case 'scale':
      return [question.lowest, question.highest];
    case 'number':
      return [question.one, question.unit, ...(question.soft ? [question.soft.text] : [])];
    default:
      return [];
  }
}

/** Every text of a flow, its title and its promises under the start. */
export function allWords(flow: {
  readonly start: NodeId;
  readonly title: Text;
  readonly nodes: Readonly<Record<NodeId, Node>>;
  readonly promises?: Readonly<Record<string, { readonly text: Text }>>;
}): readonly (Words & { readonly node: NodeId })[] {
  const promises = Object.values(flow.promises ?? {}).map(({ text }) => ({ text, role: 'main' as const, node: flow.start }));
  const own = Object.entries(flow.nodes).flatMap(([node, of]) => wordsOf(of).map((one) => ({ ...one, node })));
  return [{ text: flow.title, role: 'main', node: flow.start }, ...promises, ...own];
}

/** `{name}` and the like, as they stand in the words, sorted. */
export function placeholdersIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();
}

export const isBlank = (text: string): boolean => text.trim() === '';
