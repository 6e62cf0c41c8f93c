export {
  languages,
  type Ask,
  type Branch,
  type Condition,
  type End,
  type Flow,
  type Language,
  type Node,
  type NodeId,
  type Option,
  type Pin,
  type Question,
  type Say,
  type Scalar,
  type Text,
  type Value,
} from './flow.ts';
export { begin, give, givenAt, skipReasons, type Given, type Run, type SkipReason } from './run.ts';
export { currentNode, ending, measures, nodeOf, path, progress, type Turn } from './walk.ts';
export {
  advance,
  isCallForHelp,
  isPressing,
  refusalCodes,
  sameGiven,
  type Advance,
  type Effect,
  type Input,
  type RefusalCode,
} from './advance.ts';
export { check, problemCodes, type Problem } from './check.ts';
