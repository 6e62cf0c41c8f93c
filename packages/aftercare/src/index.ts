export {
  refusalCodes,
  requestAnswers,
  type Check,
  type LinePlace,
  type Plan,
  type PlanChange,
  type PlanCommand,
  type PlanDesk,
  type PlanEntry,
  type PlanFact,
  type PlanPerson,
  type PlanRefusal,
  type PlanRequest,
  type RequestAnswer,
  type TakenLine,
  type TakenWords,
} from './plan.ts';
export { domains, isStepPath, most, planSchema, rhythms, TEXT_MAX, TITLE_MAX, type Domain, type Rhythm } from './schema.ts';
export { decide, type PlanDecision, type PlanResult } from './decide.ts';
export { aftercare, evolve, start, WINDOW } from './evolve.ts';
export { beforeSignOff, goalsOf, isStepDone, reviewDays, type BeforeSignOff } from './read.ts';
export {
  discloseGoals,
  discloseHelp,
  discloseSafety,
  type DisclosedContact,
  type DisclosedGoals,
  type DisclosedHelp,
  type DisclosedSafety,
} from './disclose.ts';
export { answerInput, askInput, checkInput, editInput } from './wire.ts';
export { readChanges, readOut, type ReadChange, type ReadLine, type ReadPart } from './read-out.ts';
