import type { ChartFact } from '@cairn/charts';
import type { EntryOf } from '@cairn/kernel';
import { decide } from '@cairn/tasks';
import type { Reaction } from '../journal/unit.ts';
import { openTasksOf } from './store.ts';

/** Who leaves a care team leaves their open tasks to its queue; what they held for somebody who is away stays marked as theirs. */
export const leaveTasks: Reaction = async (unit, entry) => {
  const { personId } = (entry as EntryOf<Extract<ChartFact, { kind: 'care-team.left' }>>).body;
  for (const task of await openTasksOf(unit.tx, unit.chart, personId)) {
    const move = { type: 'move', taskId: task.taskId, to: undefined, cause: 'left-team', heldFor: task.heldFor } as const;
    const decision = decide({ tasks: [task] }, move, unit.context);
    if (decision.ok) await unit.append(decision.facts);
  }
};
