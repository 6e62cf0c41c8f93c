export { languages, type Language, type Text } from './text.ts';
export { questionTypes, type Option, type Question, type Scalar, type StepperQuestion, type Value } from './question.ts';
export { actLevels, actTypes, type Act, type ActLevel, type Duration } from './act.ts';
export { holds, subjects, type Condition, type Sofar } from './condition.ts';
export {
  exits,
  nodeKinds,
  requiredCodes,
  type ActNode,
  type Again,
  type Ask,
  type Branch,
  type End,
  type Flow,
  type FlowPromise,
  type HandOver,
  type Include,
  type Node,
  type NodeId,
  type Pin,
  type RequiredCode,
  type Say,
  type ScoreNode,
  type Wait,
} from './flow.ts';
export { noScorer, type ItemAnswers, type Scored, type Scorer } from './score.ts';
export { begin, give, givenAt, sameGiven, skipReasons, type Given, type Passed, type Run, type SkipReason } from './run.ts';
export { baseOf, bodyOf, MOST_ROUNDS } from './rounds.ts';
export {
  currentNode,
  ending,
  exitBy,
  measures,
  nodeOf,
  path,
  progress,
  walk,
  type Exit,
  type Playable,
  type Turn,
  type Way,
} from './walk.ts';
export { isPressing, isUnusual, problemWith, type AnswerProblem } from './answer.ts';
export { effectsBetween, type Effect } from './effects.ts';
export { advance, isCallForHelp, opening, refusalCodes, type Advance, type Input, type RefusalCode, type Stepping } from './advance.ts';
export { link, MOST_NODES, type Library, type Linked, type LinkProblem } from './link.ts';
export { moved, type Mapping } from './move.ts';
