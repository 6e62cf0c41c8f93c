import { decide as decidePlan } from '@cairn/aftercare';
import { accept } from '@cairn/kernel';
import { addToPlanInput, decide as decideSession, ideaOf, sessionOf } from '@cairn/sessions';
import { planDesk } from './aftercare/store.ts';
import { forDeciding } from './sessions/store.ts';
import { command } from './trpc.ts';

/** An idea of a session goes into the aftercare plan: the step and the mark on the idea are written together or not at all. */
export const addToPlan = command('sessions.addToPlan', addToPlanInput, async ({ unit, input }) => {
  const { opId, chart, sessionId, ideaId, goal } = input;
  const state = await forDeciding(unit.tx, chart, sessionId);
  const stepId = unit.context.newId();
  const marked = decideSession(state, { type: 'plan-idea', sessionId, ideaId, stepId }, unit.context);
  if (!marked.ok || marked.facts.length === 0) return marked;
  const session = sessionOf(state, sessionId);
  const idea = session && ideaOf(session.worksheet, ideaId);
  const words = { cue: idea?.cue ?? '', response: idea?.response ?? '' };
  const place = goal ? ({ type: 'goal', path: goal } as const) : ({ type: 'watch-out' } as const);
  const desk = await planDesk(unit.tx, chart, undefined);
  const step = decidePlan(desk, { type: 'take-line', opId, itemId: stepId, source: `session/${sessionId}`, line: { as: 'if-then', ...words }, place }, unit.context);
  if (!step.ok) return step;
  return accept([...step.facts, ...marked.facts], marked.result);
});
