/** The flow language: a conversation as plain JSON. It holds no clinical content and knows none. */
import type { Act, Duration } from './act.ts';
import type { Condition } from './condition.ts';
import type { Question, Scalar } from './question.ts';
import type { Text } from './text.ts';

/** Letters, digits and dashes. `/` and `#` are the engine's own: a node of an included flow, and a later round of a loop. */
export type NodeId = string;

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
  /** Every question can be skipped unless this says why not, as a code and in words. */
  readonly required?: { readonly code: RequiredCode; readonly text: Text };
  /** The answer is not echoed in the log of a shared phone. */
  readonly discreet?: boolean;
  /** Names one of the flow's `promises` that these words make. */
  readonly promise?: string;
  readonly next: NodeId;
};
export const requiredCodes = ['safety', 'dosing', 'consent', 'scoring'] as const;
export type RequiredCode = (typeof requiredCodes)[number];

export type Say = { readonly kind: 'say'; readonly text: Text; readonly promise?: string; readonly next: NodeId };
/** The first arm whose condition holds, else `otherwise`. */
export type Branch = {
  readonly kind: 'branch';
  readonly arms: readonly { readonly when: Condition; readonly to: NodeId }[];
  readonly otherwise: NodeId;
};
/** Scores answers given so far by the instrument's own rule. `items` names the question of each of its items. */
export type ScoreNode = {
  readonly kind: 'score';
  readonly instrument: string;
  readonly items: Readonly<Record<string, NodeId>>;
  readonly next: NodeId;
};
/**
 * Another flow, or an instrument as a conversation, in this place. Linking replaces it by the nodes of what it includes, under
 * `<this id>/<their id>`. Ends of the included flow lead where `ends` says by outcome, else to `next`.
 */
export type Include = {
  readonly kind: 'include';
  readonly of: { readonly flow: Pin } | { readonly instrument: string; readonly version: string };
  readonly ends?: Readonly<Record<string, NodeId>>;
  readonly next: NodeId;
};
/** Something done outside the conversation, once, when the run comes by. */
export type ActNode = { readonly kind: 'act'; readonly act: Act; readonly next: NodeId };
/** Stands still until an event (the first of `on` that comes) or until `after` has passed. */
export type Wait = {
  readonly kind: 'wait';
  /** What the person reads meanwhile. */
  readonly text: Text;
  readonly on: readonly { readonly event: string; readonly to: NodeId }[];
  readonly after?: Duration;
  readonly timeout?: NodeId;
};
/** A person of the team goes on with the conversation and gives it back; `timeout` when nobody did within `after`. */
export type HandOver = {
  readonly kind: 'hand-over';
  readonly to?: string;
  readonly text: Text;
  readonly promise?: string;
  readonly back?: NodeId;
  readonly after?: Duration;
  readonly timeout?: NodeId;
};
/** Goes back to `to` while the condition holds (always, without one), `atMost` times in a run; then on to `next`. */
export type Again = {
  readonly kind: 'again';
  readonly to: NodeId;
  readonly atMost: number;
  readonly while?: Condition;
  readonly next: NodeId;
};
/** `outcome` tells the screen how to close; the engine gives it no meaning. */
export type End = { readonly kind: 'end'; readonly outcome: string };
export type Node = Ask | Say | Branch | ScoreNode | Include | ActNode | Wait | HandOver | Again | End;
export const nodeKinds = [
  'ask',
  'say',
  'branch',
  'score',
  'include',
  'act',
  'wait',
  'hand-over',
  'again',
  'end',
] as const satisfies readonly Node['kind'][];

/** A sentence that binds the program ("Telling us will not cost you your dose"): true only once someone has said so. */
export type FlowPromise = {
  readonly text: Text;
  readonly approved?: { readonly personId: string; readonly name: string; readonly role: string; readonly day: string };
};

export type Flow = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly start: NodeId;
  /** The progress a person sees, in order. The id of an include stands for the steps of what it includes. */
  readonly steps: readonly string[];
  readonly nodes: Readonly<Record<NodeId, Node>>;
  /** Who walks it; the patient when not said. */
  readonly audience?: 'patient' | 'supporter' | 'clinician';
  /** The longest a person should need, in seconds, by the estimate of static analysis. */
  readonly budget?: number;
  /** Local clock times between which it is begun: what the timeouts of its waits are reckoned from. */
  readonly window?: { readonly from: string; readonly to: string };
  readonly promises?: Readonly<Record<string, FlowPromise>>;
};

/** The exact flow a run was begun with; `hash` is SHA-256 (hex) of its canonical JSON. */
export type Pin = { readonly id: string; readonly version: number; readonly hash: string };

/** Where a node can lead. */
export function exits(node: Node): readonly NodeId[] {
  switch (node.kind) {
    case 'end':
      return [];
    case 'branch':
      return [...node.arms.map((arm) => arm.to), node.otherwise];
    case 'include':
      return [...Object.values(node.ends ?? {}), node.next];
    case 'wait':
      return [...node.on.map((one) => one.to), ...present(node.timeout)];
    case 'hand-over':
      return [...present(node.back), ...present(node.timeout)];
    case 'again':
      return [node.to, node.next];
    default:
      return [node.next];
  }
}

function present(id: NodeId | undefined): readonly NodeId[] {
  return id === undefined ? [] : [id];
}
