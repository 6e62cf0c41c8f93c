import type { Act, Ask, Branch, Condition, Node, NodeId, Option, Question, Text } from '@cairn/workflows';

/* Short ways to write flows down. They add no meaning: what comes out is the plain data of the language. */

export function words(en: string, es: string): Text {
  return { en, es };
}

export function option<V extends string | number>(value: V, en: string, es: string): Option<V> {
  return { value, text: words(en, es) };
}

export function say(en: string, es: string, next: NodeId): Node {
  return { kind: 'say', text: words(en, es), next };
}

type Asked = Omit<Ask, 'kind'>;
export function ask(asked: Asked): Ask {
  return { kind: 'ask', ...asked };
}

export function act(what: Act, next: NodeId): Node {
  return { kind: 'act', act: what, next };
}

/** The first condition that holds leads on. */
export function branch(arms: readonly (readonly [when: Condition, to: NodeId])[], otherwise: NodeId): Branch {
  return { kind: 'branch', arms: arms.map(([when, to]) => ({ when, to })), otherwise };
}

export function choice(...options: readonly Option<string | number>[]): Question {
  return { type: 'choice', options };
}

export function multi(...options: readonly Option<string>[]): Question {
  return { type: 'multi', options };
}

export function scale(lowest: Text, highest: Text): Question {
  return { type: 'scale', lowest, highest };
}

export function text(maxLength: number): Question {
  return { type: 'text', maxLength, rows: 2 };
}

export const yesNo: Question = { type: 'yes-no', yes: words('Yes', 'Sí'), no: words('No', 'No') };

export function is(answer: NodeId, ...oneOf: readonly (string | number | boolean)[]): Condition {
  const [only, ...more] = oneOf.map((equals) => ({ answer, equals }));
  return only && more.length === 0 ? only : { any: only ? [only, ...more] : [] };
}

export function includes(answer: NodeId, ...oneOf: readonly string[]): Condition {
  const [only, ...more] = oneOf.map((one) => ({ answer, includes: one }));
  return only && more.length === 0 ? only : { any: only ? [only, ...more] : [] };
}

export const done: Node = { kind: 'end', outcome: 'done' };
/** A person first: the screen offers one, and names who knows once that is a fact. */
export const person: Node = { kind: 'end', outcome: 'person' };

export const pickAll = words('Pick all that fit.', 'Puede elegir más de una.');
