import {
  accept,
  refuse,
  type Actor,
  type Context,
  type Day,
  type Decision,
  type EntryOf,
  type Fact,
  type Instant,
  type Recurrence,
} from '@cairn/kernel';
import type { CheckIns } from './check-in.ts';
import { isDoneOn } from './check-in.ts';
import { withoutSchedule, withSchedule, type Schedule } from './schedule.ts';

/** In version 1 only the daily check-in fell due, and no schedule was named. */
type OfSchedule = { readonly scheduleId: string | undefined };

export type DueFact =
  | Fact<'check-in.due', OfSchedule & { readonly flow: string; readonly day: Day; readonly dueAt: Instant }>
  /** Written when a reminder really went out. `by` is the channel. */
  | Fact<'check-in.reminded', { readonly scheduleId: string; readonly flow: string; readonly day: Day; readonly by: string }>
  | Fact<'check-in.missed', OfSchedule & { readonly flow: string; readonly day: Day }>
  | Fact<'check-in.scheduled', { readonly scheduleId: string; readonly flow: string; readonly recurrence: Recurrence; readonly by: Actor }>
  | Fact<'check-in.unscheduled', { readonly scheduleId: string; readonly by: Actor }>;

export const dueKinds: Readonly<Record<DueFact['kind'], number>> = {
  'check-in.due': 2,
  'check-in.reminded': 1,
  'check-in.missed': 2,
  'check-in.scheduled': 1,
  'check-in.unscheduled': 1,
};

/** What waits to be begun or finished today; gone once it is done or its day is over. */
export type Due = {
  readonly scheduleId: string;
  readonly flow: string;
  readonly day: Day;
  readonly dueAt: Instant;
  readonly remindedAt: Instant | undefined;
};

export type DueCommand =
  | { readonly type: 'schedule'; readonly scheduleId: string; readonly flow: string; readonly recurrence: Recurrence }
  | { readonly type: 'unschedule'; readonly scheduleId: string }
  | { readonly type: 'fall-due'; readonly scheduleId: string; readonly flow: string; readonly day: Day; readonly dueAt: Instant }
  /** A reminder was handed over, for everything that fell due up to `dueAt` and was not begun. */
  | { readonly type: 'remind'; readonly dueAt: Instant; readonly by: string }
  | { readonly type: 'miss'; readonly scheduleId: string; readonly flow: string; readonly day: Day };

export type DueKnown = Pick<CheckIns, 'runs' | 'due' | 'missed' | 'dueFlows' | 'schedules'>;
type Decided = Decision<DueFact, 'unknown-flow' | 'unknown-schedule' | 'list-full', undefined>;

/** A person is not asked more than this. */
export const MOST_SCHEDULES = 20;

/** `mayBegin`: whether the program has the flow in a version that a run may begin in. */
export function decideDue(known: DueKnown, command: DueCommand, context: Context, mayBegin: (flow: string) => boolean): Decided {
  switch (command.type) {
    case 'fall-due':
      return fallDue(known, command);
    case 'miss':
      return miss(known, command);
    case 'remind':
      return accept(
        known.dueFlows.filter((due) => isWaiting(known, due) && due.dueAt <= command.dueAt).map((due) => reminded(due, command.by)),
        undefined,
      );
    case 'schedule':
      return mayBegin(command.flow) ? schedule(known, command, context) : refuse('unknown-flow');
    case 'unschedule':
      return unschedule(known, command.scheduleId, context);
  }
}

/** Neither begun nor reminded of: a reminder may still go out. */
export function isWaiting({ runs }: Pick<CheckIns, 'runs'>, { flow, day, remindedAt }: Due): boolean {
  return remindedAt === undefined && !runs.some((run) => run.run.pin.id === flow && run.day === day);
}

function fallDue(known: DueKnown, { scheduleId: id, flow, day, dueAt }: Extract<DueCommand, { type: 'fall-due' }>): Decided {
  const again = known.dueFlows.some((due) => due.scheduleId === id && due.day >= day) || (id === 'daily' && known.due?.day === day);
  if (again || isDoneOn(known.runs, flow, day)) return accept([], undefined);
  return accept([{ kind: 'check-in.due', version: 2, body: { scheduleId: id, flow, day, dueAt } }], undefined);
}

/** Counted missed at the end of the local day (clinical.md B2). */
function miss(known: DueKnown, { scheduleId: id, flow, day }: Extract<DueCommand, { type: 'miss' }>): Decided {
  const counted = id === 'daily' ? known.missed.includes(day) : !known.dueFlows.some((due) => due.scheduleId === id && due.day === day);
  if (counted || isDoneOn(known.runs, flow, day)) return accept([], undefined);
  return accept([{ kind: 'check-in.missed', version: 2, body: { scheduleId: id, flow, day } }], undefined);
}

function reminded({ scheduleId, flow, day }: Due, by: string): DueFact {
  return { kind: 'check-in.reminded', version: 1, body: { scheduleId, flow, day, by } };
}

function schedule(known: DueKnown, { scheduleId, flow, recurrence }: Extract<DueCommand, { type: 'schedule' }>, context: Context): Decided {
  const others = withoutSchedule(known.schedules, scheduleId);
  if (others.length >= MOST_SCHEDULES) return refuse('list-full');
  return accept([{ kind: 'check-in.scheduled', version: 1, body: { scheduleId, flow, recurrence, by: me(context) } }], undefined);
}

function unschedule(known: DueKnown, scheduleId: string, context: Context): Decided {
  if (!known.schedules.some((one) => one.scheduleId === scheduleId)) return refuse('unknown-schedule');
  return accept([{ kind: 'check-in.unscheduled', version: 1, body: { scheduleId, by: me(context) } }], undefined);
}

function me({ actor: { personId, name, role } }: Context): Actor {
  return { personId, name, role };
}

type Days = Pick<CheckIns, 'due' | 'missed' | 'dueFlows' | 'schedules'>;
export type DueEntry = EntryOf<DueFact>;

export function isDueEntry(entry: { readonly kind: string }): entry is DueEntry {
  return Object.hasOwn(dueKinds, entry.kind);
}

/** What a fact about days changes of them. */
export function onDays<S extends Days>(state: S, entry: DueEntry): S {
  switch (entry.kind) {
    case 'check-in.due': {
      const { flow, day, dueAt } = entry.body;
      const due = dueOf(entry);
      const dueFlows = [...state.dueFlows.filter((one) => one.scheduleId !== due.scheduleId), due].sort(bySchedule);
      return { ...state, dueFlows, due: due.scheduleId === 'daily' ? { flow, day, dueAt } : state.due };
    }
    case 'check-in.reminded':
      return { ...state, dueFlows: state.dueFlows.map((due) => (isOf(due, entry) ? { ...due, remindedAt: entry.at } : due)) };
    case 'check-in.missed': {
      const missed = (entry.body.scheduleId ?? entry.body.flow) === 'daily' ? [...state.missed, entry.body.day] : state.missed;
      return { ...state, missed, dueFlows: state.dueFlows.filter((due) => !isOf(due, entry)) };
    }
    case 'check-in.scheduled': {
      const { scheduleId, flow, recurrence, by } = entry.body;
      return { ...state, schedules: withSchedule(state.schedules, scheduleOf({ scheduleId, flow, recurrence, by })) };
    }
    case 'check-in.unscheduled': {
      const { scheduleId } = entry.body;
      return {
        ...state,
        schedules: withoutSchedule(state.schedules, scheduleId),
        dueFlows: state.dueFlows.filter((due) => due.scheduleId !== scheduleId),
      };
    }
  }
}

/** What was done no longer waits, whatever schedule asked for it. A weekly one that was begun days ago counts when it is finished; a day has its own daily one. */
export function withoutDone(
  dueFlows: readonly Due[],
  done: { readonly flow: string; readonly day: Day; readonly first: boolean },
): readonly Due[] {
  const isDone = (due: Due): boolean => due.flow === done.flow && (due.day === done.day || (done.first && due.flow !== 'daily'));
  return dueFlows.filter((due) => !isDone(due));
}

export function dueOf({ body: { scheduleId, flow, day, dueAt } }: Extract<DueEntry, { kind: 'check-in.due' }>): Due {
  return { scheduleId: scheduleId ?? flow, flow, day, dueAt, remindedAt: undefined };
}

function scheduleOf({ scheduleId, flow, recurrence: { on, at, until }, by }: Schedule): Schedule {
  return { scheduleId, flow, recurrence: { on, at, until }, by };
}

function isOf(due: Due, { body }: { readonly body: OfSchedule & { readonly flow: string; readonly day: Day } }): boolean {
  return due.scheduleId === (body.scheduleId ?? body.flow) && due.day === body.day;
}

function bySchedule(a: Due, b: Due): number {
  return a.scheduleId < b.scheduleId ? -1 : 1;
}
