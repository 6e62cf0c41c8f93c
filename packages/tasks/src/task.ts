import type { Actor, EntryOf, Fact, Instant } from '@cairn/kernel';
import type { WorkCounts, WorkLine } from './plan-work.ts';

/** What a task asks for, first word of its line. Words are in the web's words table: nothing clinical can stand in one. */
export const verbs = ['book', 'call', 'do', 'review', 'write', 'sign', 'answer', 'read', 'check', 'renew', 'prepare'] as const;
export type Verb = (typeof verbs)[number];

/** What it is about. Closed too, so that a notification says nothing that somebody typed. */
export const abouts = [
  'visit',
  'family-visit',
  'group',
  'medicine-visit',
  'person',
  'step',
  'plan',
  'change-request',
  'suggestion',
  'comment',
  'referral',
  'transition',
  'concern',
  'access',
  'family-message',
  'connection',
  'consent',
  'naloxone',
  'paperwork',
] as const;
export type About = (typeof abouts)[number];

export const sourceKinds = [
  'plan-follow-up',
  'plan-step',
  'plan-review',
  'sign-off',
  'change-request',
  'suggestion',
  'referral',
  'transition',
  'concern',
  'access-review',
  'family-message',
  'consent-expiring',
  'hand',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where it came from: there is never more than one task of a source. */
export type TaskSource = { readonly kind: SourceKind; readonly id: string };

/** Why it is there, when verb and source do not say so by themselves. */
export const whys = [
  'by-date',
  'overdose',
  'missed-doses',
  'discharge',
  'release',
  'pregnancy',
  'detox',
  'return-to-use',
  'silence',
  'not-booked',
] as const;
export type Why = (typeof whys)[number];

export const dropReasons = ['not-needed', 'plan-changed', 'done-elsewhere', 'duplicate', 'not-reached', 'other'] as const;
export type DropReason = (typeof dropReasons)[number];

export const moveCauses = ['taken', 'handed', 'away', 'back', 'left-team'] as const;
export type MoveCause = (typeof moveCauses)[number];

/** What the words of a task are made of. `note` is read on the chart and in the inbox, never in a notification. */
export type TaskWords = {
  readonly verb: Verb;
  readonly about: About;
  readonly note: string;
  readonly dueAt: Instant;
};

export type NewTask = TaskWords & {
  readonly taskId: string;
  readonly source: TaskSource;
  readonly whys: readonly Why[];
  /** Nobody: the queue of the chart's care team. */
  readonly owner: Actor | undefined;
};

export type TaskFact =
  | Fact<'task.opened', NewTask & { readonly heldFor: Actor | undefined; readonly by: Actor }>
  | Fact<'task.changed', TaskWords & { readonly taskId: string; readonly whys: readonly Why[]; readonly by: Actor }>
  /** `heldFor`: whom it goes back to, when somebody is away. */
  | Fact<
      'task.moved',
      {
        readonly taskId: string;
        readonly owner: Actor | undefined;
        readonly cause: MoveCause;
        readonly heldFor: Actor | undefined;
        readonly by: Actor;
      }
    >
  | Fact<'task.done', { readonly taskId: string; readonly by: Actor }>
  | Fact<'task.dropped', { readonly taskId: string; readonly reason: DropReason; readonly note: string; readonly by: Actor }>
  /** What publishing a plan changed here. `lines` are what the plan asks for now: the next version is compared with them. */
  | Fact<'plan-work.reconciled', { readonly version: number; readonly lines: readonly WorkLine[]; readonly counts: WorkCounts }>
  /** `cover` stands in for `absent` on this chart; `joined` the care team for that. `readUpTo`: how far the one who hands over had read its messages. */
  | Fact<'cover.began', Cover & { readonly readUpTo: number }>
  | Fact<'cover.ended', { readonly absenceId: string; readonly readUpTo: number }>;
export type TaskEntry = EntryOf<TaskFact>;

export type Ended = {
  readonly by: Actor;
  readonly at: Instant;
  /** Why it was dropped; undefined when it was done. */
  readonly reason: DropReason | undefined;
  readonly note: string;
};

export type Task = NewTask & {
  readonly status: 'open' | 'done' | 'dropped';
  readonly openedAt: Instant;
  readonly openedBy: Actor;
  readonly heldFor: Actor | undefined;
  readonly ended: Ended | undefined;
};

export type Cover = {
  readonly absenceId: string;
  readonly absent: Actor;
  readonly cover: Actor;
  readonly until: Instant;
  readonly joined: boolean;
};

/** What publishing the plan changed the last time. */
export type PlanWork = {
  readonly version: number;
  readonly at: Instant;
  readonly lines: readonly WorkLine[];
  readonly counts: WorkCounts;
};

/** `tasks` in the order they were opened; `covers` only while they last. */
export type Tasks = {
  readonly tasks: readonly Task[];
  readonly covers: readonly Cover[];
  readonly work: PlanWork | undefined;
};

export type TaskCommand =
  /** Idempotent by source: what is there already changes at most its words, and what has ended stays ended. */
  | { readonly type: 'open'; readonly task: Omit<NewTask, 'taskId'>; readonly heldFor: Actor | undefined }
  | { readonly type: 'take'; readonly taskId: string }
  | { readonly type: 'handTo'; readonly taskId: string; readonly to: Actor | undefined }
  | { readonly type: 'done'; readonly taskId: string }
  | { readonly type: 'drop'; readonly taskId: string; readonly reason: DropReason; readonly note: string }
  | { readonly type: 'setDue'; readonly taskId: string; readonly dueAt: Instant }
  /** What the program itself settles: nothing when there is no open task of that source. */
  | { readonly type: 'settle'; readonly source: TaskSource; readonly as: 'done' | 'dropped' }
  | {
      readonly type: 'move';
      readonly taskId: string;
      readonly to: Actor | undefined;
      readonly cause: MoveCause;
      readonly heldFor: Actor | undefined;
    };

export const refusalCodes = [
  'unknown-task',
  'task-ended',
  'already-taken',
  'note-needed',
  'due-in-past',
  'unknown-person',
  'person-away',
] as const;
export type TaskRefusal = (typeof refusalCodes)[number];

/** The id of the one task of a source. */
export function taskIdOf(source: TaskSource): string {
  return `${source.kind}:${source.id}`;
}
