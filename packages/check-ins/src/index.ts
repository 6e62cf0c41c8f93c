export {
  checkInOf,
  isDoneOn,
  openOn,
  refusalCodes,
  type CheckIn,
  type CheckInEntry,
  type CheckInFact,
  type CheckIns,
  type Command,
  type Finished,
  type HandedOver,
  type Measures,
  type PatientCommand,
  type RefusalCode,
} from './check-in.ts';
export { decide, type Answer, type Known } from './decide.ts';
export { begun, checkIns, KEPT, onCheckIn, type RunEntry } from './evolve.ts';
export { flowIds, flowOf, newest, shipped, type FlowId, type Shipped } from './shipped.ts';
export { standing } from './standing.ts';
export {
  answerInput,
  askForPersonInput,
  changeInput,
  reviewInput,
  skipInput,
  startInput,
  type AnswerInput,
  type AskForPersonInput,
  type ChangeInput,
  type ReviewInput,
  type SkipInput,
  type StartInput,
} from './wire.ts';
