import { decide as decidePlan } from '@cairn/aftercare';
import { accept } from '@cairn/kernel';
import { addToPlanInput, decide as decideSheet } from '@cairn/worksheets';
import { planDesk } from './aftercare/store.ts';
import { command } from './trpc.ts';
import { forWriting } from './worksheets/store.ts';

/** A line of a worksheet goes into the aftercare plan: the step and the mark on the line are written together or not at all. */
export const addToPlan = command('worksheets.addToPlan', addToPlanInput, async ({ unit, input }) => {
  const { opId, chart, sheetId, list, itemId, place } = input;
  const stepId = unit.context.newId();
  const desk = { ...(await forWriting(unit.tx, chart, sheetId)), door: undefined };
  const marked = decideSheet(desk, { type: 'plan-line', sheetId, list, itemId, stepId }, unit.context);
  if (!marked.ok) return marked;
  const [fact] = marked.facts;
  if (fact?.kind !== 'worksheet.planned') return marked;
  const taken = { type: 'take-line', opId, itemId: stepId, source: `worksheet/${sheetId}`, line: fact.body.line, place } as const;
  const step = decidePlan(await planDesk(unit.tx, chart, undefined), taken, unit.context);
  return step.ok ? accept([...step.facts, ...marked.facts], marked.result) : step;
});
