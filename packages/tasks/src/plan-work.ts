import type { Actor, Instant } from '@cairn/kernel';
import type { About, Verb } from './task.ts';

/** A visit that the plan asks for, at a time. `kind` as in scheduling. */
export type VisitLine = {
  readonly as: 'visit';
  readonly id: string;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly with: Actor;
  readonly kind: 'follow-up' | 'family' | 'medical' | 'group';
  readonly note: string;
};

/** Work that the plan asks of the team, by a time. */
export type TaskLine = {
  readonly as: 'task';
  readonly id: string;
  readonly of: 'plan-follow-up' | 'plan-step';
  readonly verb: Verb;
  readonly about: About;
  readonly note: string;
  readonly owner: Actor | undefined;
  readonly dueAt: Instant;
};

/** One line of a published plan as work; `id` is that of the plan's own line and never changes with its words. */
export type WorkLine = VisitLine | TaskLine;

/** What one publishing changed, as the editor tells it. `notBooked`: the time was taken, so a task asks for another. */
export type WorkCounts = {
  readonly booked: number;
  readonly moved: number;
  readonly cancelled: number;
  readonly opened: number;
  readonly changed: number;
  readonly dropped: number;
  readonly notBooked: number;
};

export const NO_WORK: WorkCounts = { booked: 0, moved: 0, cancelled: 0, opened: 0, changed: 0, dropped: 0, notBooked: 0 };
