/** What the rules read of the flow language. */
export { exits, nodeKinds, type Ask, type Branch, type Flow, type FlowPromise, type Node, type NodeId, type Wait } from '../flow.ts';
export { languages, type Language, type Text } from '../text.ts';
export type { Act, Duration } from '../act.ts';
export type { Option, Question, Scalar, StepperQuestion, Value } from '../question.ts';
export type { Condition } from '../condition.ts';
export { MOST_ROUNDS } from '../rounds.ts';
