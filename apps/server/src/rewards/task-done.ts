import type { CheckInFact } from '@cairn/check-ins';
import { SYSTEM, type EntryOf } from '@cairn/kernel';
import { decide } from '@cairn/rewards';
import type { Reaction } from '../journal/unit.ts';
import { forDeciding, runningCourse } from './store.ts';

type Acted = Extract<EntryOf<CheckInFact>, { readonly kind: 'check-in.acted' }>;

/**
 * A check-in says that a task is done: it earns where the person's course is for tasks and names this event, with Cairn as
 * the observer. Anything else a check-in rewards is read in the check-in and earns nothing here. A day or week that is full
 * is no error: the task is done all the same.
 */
export const taskDone: Reaction = async (unit, entry) => {
  const { act } = (entry as Acted).body;
  if (act.type !== 'reward') return;
  const course = await runningCourse(unit.tx, unit.chart);
  if (course?.terms.target.kind !== 'tasks' || !course.terms.target.events.includes(act.event)) return;
  const { courseId } = course;
  const day = unit.context.today;
  const event = {
    type: 'record',
    courseId,
    day,
    outcome: 'met',
    method: undefined,
    excuse: undefined,
    others: [],
    sessionId: undefined,
  } as const;
  const decision = decide(await forDeciding(unit.tx, unit.chart), event, { ...unit.context, actor: SYSTEM });
  if (decision.ok) await unit.append(decision.facts);
};
