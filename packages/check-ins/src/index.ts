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
  stopReasons,
  type Finished,
  type HandedOver,
  type Measures,
  type PatientCommand,
  type Moved,
  type RefusalCode,
  type StopReason,
  type Waiting,
} from './check-in.ts';
export {
  decideDue,
  dueOf,
  isDueEntry,
  isWaiting,
  MOST_SCHEDULES,
  onDays,
  withoutDone,
  type Due,
  type DueCommand,
  type DueEntry,
  type DueFact,
  type DueKnown,
} from './due.ts';
export { afterDischarge, defaultSchedules, inductionDays, withoutSchedule, withSchedule, type Schedule } from './schedule.ts';
export { scheduleInput, unscheduleInput, type ScheduleInput, type UnscheduleInput } from './schedule-wire.ts';
export { decide } from './decide.ts';
export { decidePatient, type Known } from './decide-patient.ts';
export { asksOf } from './asks.ts';
export { flowEvents, type FlowEvent } from './events.ts';
export { samePin, type Flows } from './flows.ts';
export type { Answer } from './step.ts';
export { begun, checkIns, KEPT, onCheckIn, type RunEntry } from './evolve.ts';
export { breakPromise, promiseReading, wantsReading, type ReviewQueue, type ToReadRow } from './reading.ts';
export { derive, measuresOf, standing } from './standing.ts';
export {
  answerInput,
  askForPersonInput,
  changeInput,
  flowInput,
  giveBackInput,
  reviewInput,
  reviewQueueInput,
  skipInput,
  startInput,
  type AnswerInput,
  type AskForPersonInput,
  type ChangeInput,
  type FlowInput,
  type GiveBackInput,
  type ReviewInput,
  type ReviewQueueInput,
  type SkipInput,
  type StartInput,
} from './wire.ts';
