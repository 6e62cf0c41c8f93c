import type { Instant } from '@cairn/kernel';
import type { VisitLine, WorkLine } from './plan-work.ts';
import { taskIdOf, type NewTask, type Task } from './task.ts';

/** A visit that some follow-up of the plan was booked as, in the order they were booked. */
export type PlannedVisit = {
  readonly appointmentId: string;
  readonly lineId: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly withId: string;
  readonly kind: string;
  readonly status: 'ahead' | 'over' | 'cancelled';
};

/** What is there: all tasks that came from the plan, all visits that did, and what the plan asked for the last time. */
export type KnownWork = {
  readonly lines: readonly WorkLine[];
  readonly tasks: readonly Task[];
  readonly visits: readonly PlannedVisit[];
};

/** One thing to do to the work so that it is what the plan says. A visit that cannot be booked becomes the task `otherwise`. */
export type WorkChange =
  | { readonly type: 'book'; readonly appointmentId: string; readonly line: VisitLine; readonly otherwise: Omit<NewTask, 'taskId'> }
  | { readonly type: 'move'; readonly appointmentId: string; readonly line: VisitLine; readonly otherwise: Omit<NewTask, 'taskId'> }
  | { readonly type: 'cancel'; readonly appointmentId: string }
  | { readonly type: 'open'; readonly task: Omit<NewTask, 'taskId'> }
  | { readonly type: 'change'; readonly taskId: string; readonly task: Omit<NewTask, 'taskId'> }
  | { readonly type: 'drop'; readonly taskId: string };

/**
 * What publishing a plan changes in the work that is there. Only lines that changed since the last time are touched, so that a
 * visit the patient moved by hand stays where they moved it. What is done, over or past stays as it is; publishing again
 * changes nothing.
 */
export function reconcile(known: KnownWork, lines: readonly WorkLine[], now: Instant): readonly WorkChange[] {
  const before = new Map(known.lines.map((line) => [line.id, line]));
  const after = new Map(lines.map((line) => [line.id, line]));
  const gone = known.lines.filter((line) => !after.has(line.id)).flatMap((line) => undo(known, line.id, undefined));
  const changed = lines.flatMap((line) => (sameLine(before.get(line.id), line) ? [] : become(known, line, now)));
  return [...gone, ...changed];
}

/** The id of the n-th visit that a follow-up is booked as: the same while its person is, so that a change moves it. */
export function visitIdOf(lineId: string, turn: number): string {
  return `plan.${lineId}.${turn}`;
}

/** The follow-up that a visit came from; undefined when it came from elsewhere. */
export function lineOfVisit(appointmentId: string): string | undefined {
  return /^plan\.(.+)\.\d+$/.exec(appointmentId)?.[1];
}

function sameLine(before: WorkLine | undefined, line: WorkLine): boolean {
  if (!before || before.as !== line.as || before.note !== line.note) return false;
  if (before.as === 'visit' && line.as === 'visit')
    return (
      before.startsAt === line.startsAt &&
      before.minutes === line.minutes &&
      before.with.personId === line.with.personId &&
      before.kind === line.kind
    );
  if (before.as === 'task' && line.as === 'task')
    return (
      before.verb === line.verb &&
      before.about === line.about &&
      before.dueAt === line.dueAt &&
      before.owner?.personId === line.owner?.personId
    );
  return false;
}

/** Takes back what a line led to, but for what `keep` is. */
function undo(known: KnownWork, lineId: string, keep: string | undefined): WorkChange[] {
  const visits = known.visits.filter((visit) => visit.lineId === lineId && visit.status === 'ahead' && visit.appointmentId !== keep);
  const tasks = known.tasks.filter((task) => task.source.id === lineId && task.status === 'open' && task.taskId !== keep);
  return [
    ...visits.map(({ appointmentId }) => ({ type: 'cancel', appointmentId }) as const),
    ...tasks.map(({ taskId }) => ({ type: 'drop', taskId }) as const),
  ];
}

function become(known: KnownWork, line: WorkLine, now: Instant): WorkChange[] {
  return line.as === 'visit' ? becomeVisit(known, line, now) : becomeTask(known, line);
}

function becomeVisit(known: KnownWork, line: VisitLine, now: Instant): WorkChange[] {
  const own = known.visits.filter((visit) => visit.lineId === line.id);
  const ahead = own.find((visit) => visit.status === 'ahead' && visit.withId === line.with.personId && visit.kind === line.kind);
  const otherwise = bookTask(line);
  if (line.startsAt <= now) return undo(known, line.id, undefined);
  if (!ahead)
    return [...undo(known, line.id, undefined), { type: 'book', appointmentId: visitIdOf(line.id, own.length + 1), line, otherwise }];
  const stays = ahead.startsAt === line.startsAt && ahead.minutes === line.minutes;
  const rest = undo(known, line.id, ahead.appointmentId);
  return stays ? rest : [...rest, { type: 'move', appointmentId: ahead.appointmentId, line, otherwise }];
}

/** The same visit, to be booked by a person: its time is taken. */
function bookTask({ id, note, with: owner, startsAt, kind }: VisitLine): Omit<NewTask, 'taskId'> {
  const about = kind === 'family' ? 'family-visit' : kind === 'medical' ? 'medicine-visit' : kind === 'group' ? 'group' : 'visit';
  return { verb: 'book', about, note, dueAt: startsAt, source: { kind: 'plan-follow-up', id }, whys: ['not-booked'], owner };
}

function becomeTask(known: KnownWork, line: Extract<WorkLine, { as: 'task' }>): WorkChange[] {
  const { id, of, verb, about, note, owner, dueAt } = line;
  const source = { kind: of, id } as const;
  const taskId = taskIdOf(source);
  const task = { verb, about, note, dueAt, source, whys: [], owner };
  const own = known.tasks.find((one) => one.taskId === taskId);
  const rest = undo(known, id, taskId);
  if (own?.status === 'open') return [...rest, { type: 'change', taskId, task }];
  const reopens = own?.status === 'dropped' && own.ended?.reason === 'plan-changed';
  return own && !reopens ? rest : [...rest, { type: 'open', task }];
}
