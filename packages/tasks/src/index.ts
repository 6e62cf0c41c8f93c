export {
  abouts,
  dropReasons,
  moveCauses,
  refusalCodes,
  sourceKinds,
  taskIdOf,
  verbs,
  whys,
  type About,
  type Cover,
  type DropReason,
  type Ended,
  type MoveCause,
  type NewTask,
  type PlanWork,
  type SourceKind,
  type Task,
  type TaskCommand,
  type TaskEntry,
  type TaskFact,
  type TaskRefusal,
  type Tasks,
  type TaskSource,
  type TaskWords,
  type Verb,
  type Why,
} from './task.ts';
export { NO_WORK, type TaskLine, type VisitLine, type WorkCounts, type WorkLine } from './plan-work.ts';
export { DAY_ENDS, VISIT_MINUTES, workLines, type PlanAround } from './plan-lines.ts';
export { lineOfVisit, reconcile, visitIdOf, type KnownWork, type PlannedVisit, type WorkChange } from './reconcile.ts';
export { decide, type TaskDecision } from './decide.ts';
export { evolve, start, tasks } from './evolve.ts';
export type { TaskInbox, TaskRow } from './inbox.ts';
export {
  addTaskInput,
  dropTaskInput,
  handTaskInput,
  myTasksInput,
  onTaskInput,
  setDueInput,
  whoseTasks,
  type MyTasksInput,
} from './wire.ts';
