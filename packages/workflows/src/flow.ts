/** The flow language: a conversation as plain JSON. It holds no clinical content and knows none. */

export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];
/** Words a person reads, in every language. `{name}` stands for what the screen fills in. */
export type Text = Readonly<Record<Language, string>>;

export type NodeId = string;
export type Scalar = string | number | boolean;
/** What an answer can be: one value, or the set of options picked in a `multi` (in the flow's order). */
export type Value = Scalar | readonly string[];

export type Option<V extends Scalar = Scalar> = { readonly value: V; readonly text: Text };

/** How a question is answered. `look` is a hint to the screen and changes no meaning. */
export type Question =
  | { readonly type: 'choice'; readonly options: readonly Option<string | number>[]; readonly look?: string }
  | { readonly type: 'multi'; readonly options: readonly Option<string>[] }
  | { readonly type: 'yes-no'; readonly yes: Text; readonly no: Text }
  /** 0 to 10 in whole numbers. */
  | { readonly type: 'scale'; readonly lowest: Text; readonly highest: Text }
  | StepperQuestion;

/** A number in steps. `one` and `unit` read after it (up to one, and above); `start` is where the stepper stands, never an answer by itself. */
export type StepperQuestion = {
  readonly type: 'number';
  readonly one: Text;
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
};

export type Ask = {
  readonly kind: 'ask';
  readonly text: Text;
  readonly hint?: Text;
  readonly question: Question;
  /** The key under which the answer is known outside this flow. */
  readonly measure: string;
  /** Which of the flow's `steps` this question belongs to; follow-ups share the step of their question. */
  readonly step: string;
  /** Answers that are a call for help: always taken, whatever another device or a reviewer did first. */
  readonly pressing?: readonly Scalar[];
  readonly next: NodeId;
};
export type Say = { readonly kind: 'say'; readonly text: Text; readonly next: NodeId };
/** The first arm whose condition holds, else `otherwise`. */
export type Branch = {
  readonly kind: 'branch';
  readonly arms: readonly { readonly when: Condition; readonly to: NodeId }[];
  readonly otherwise: NodeId;
};
/** `outcome` tells the screen how to close; the engine gives it no meaning. */
export type End = { readonly kind: 'end'; readonly outcome: string };
export type Node = Ask | Say | Branch | End;

/** Over answers on the way so far. A skipped or unreached question fulfils none but `not`. */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly answer: NodeId; readonly equals: Scalar }
  | { readonly answer: NodeId; readonly atLeast: number }
  | { readonly answer: NodeId; readonly includes: string }
  | { readonly answered: NodeId };

export type Flow = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly start: NodeId;
  /** The progress a person sees, in order. */
  readonly steps: readonly string[];
  readonly nodes: Readonly<Record<NodeId, Node>>;
};

/** The exact flow a run was begun with; `hash` is SHA-256 (hex) of its canonical JSON. */
export type Pin = { readonly id: string; readonly version: number; readonly hash: string };

/** Where a node can lead. */
export function exits(node: Node): readonly NodeId[] {
  if (node.kind === 'end') return [];
  return node.kind === 'branch' ? [...node.arms.map((arm) => arm.to), node.otherwise] : [node.next];
}
