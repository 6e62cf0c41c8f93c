import { domains, followUpKinds, type FollowUpKind } from '@cairn/aftercare';
import type { PlainObject, PlainValue } from '@cairn/co-editing';
import type { Actor, Day, Instant } from '@cairn/kernel';
import type { TaskLine, VisitLine, WorkLine } from './plan-work.ts';
import type { About } from './task.ts';

/** What reading a plan as work needs: the care team of this moment, and the patient's clock. */
export type PlanAround = {
  readonly team: readonly Actor[];
  /** The instant of `HH:MM` on a day where the patient lives. */
  readonly at: (day: Day, clock: string) => Instant;
  /** A step that was ticked off. */
  readonly isDone: (stepId: string) => boolean;
};

/** [D] How long a visit from the plan is, and when a working day ends. */
export const VISIT_MINUTES = 30;
export const DAY_ENDS = '17:00';

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const visits: Readonly<Record<Exclude<FollowUpKind, 'call'>, { readonly kind: VisitLine['kind']; readonly about: About }>> = {
  visit: { kind: 'follow-up', about: 'visit' },
  family: { kind: 'family', about: 'family-visit' },
  medicine: { kind: 'medical', about: 'medicine-visit' },
  group: { kind: 'group', about: 'group' },
};

/** A published plan as work: follow-ups, and steps that somebody of the team promised for a day. Lines without a day ask for nothing yet. */
export function workLines(plan: PlainObject, around: PlanAround): readonly WorkLine[] {
  const steps = domains.flatMap((domain) =>
    goalsIn(plan[domain]).flatMap((goal) => items(goal['steps']).map((step) => stepLine(step, goal, around))),
  );
  return [...items(plan['followUps']).map((item) => followUpLine(item, around)), ...steps].filter((line) => line !== undefined);
}

function followUpLine(item: PlainObject, around: PlanAround): WorkLine | undefined {
  const { id, day, time, purpose } = item;
  const kind = followUpKinds.find((one) => one === item['kind']);
  if (typeof id !== 'string' || !kind || !isDayText(day)) return undefined;
  const note = text(purpose);
  const person = memberOf(item['with'], around);
  const timed = typeof time === 'string' && CLOCK.test(time);
  const task = { as: 'task', id, of: 'plan-follow-up', note, owner: person, dueAt: around.at(day, timed ? time : DAY_ENDS) } as const;
  if (kind === 'call') return { ...task, verb: 'call', about: 'person' };
  const { kind: visit, about } = visits[kind];
  if (!timed || !person) return { ...task, verb: 'book', about };
  return { as: 'visit', id, startsAt: around.at(day, time), minutes: VISIT_MINUTES, with: person, kind: visit, note };
}

function stepLine(step: PlainObject, goal: PlainObject, around: PlanAround): TaskLine | undefined {
  const { id, due, status } = step;
  const owner = memberOf(step['owner'], around);
  if (typeof id !== 'string' || !owner || !isDayText(due) || status === 'done' || status === 'dropped' || around.isDone(id))
    return undefined;
  if (goal['status'] === 'dropped') return undefined;
  return { as: 'task', id, of: 'plan-step', verb: 'do', about: 'step', note: text(step['text']), owner, dueAt: around.at(due, DAY_ENDS) };
}

function goalsIn(part: PlainValue | undefined): readonly PlainObject[] {
  return isObject(part) ? items((part as PlainObject)['goals']) : [];
}

function items(value: PlainValue | undefined): readonly PlainObject[] {
  return Array.isArray(value) ? (value as readonly PlainObject[]) : [];
}

function isObject(value: PlainValue | undefined): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function memberOf(value: PlainValue | undefined, { team }: PlanAround): Actor | undefined {
  const personId = isObject(value) ? value['id'] : undefined;
  const member = team.find((one) => one.personId === personId);
  return member && { personId: member.personId, name: member.name, role: member.role };
}

function isDayText(value: PlainValue | undefined): value is Day {
  return typeof value === 'string' && DAY.test(value);
}

function text(value: PlainValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
