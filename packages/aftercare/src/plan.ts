import type { Doc, EditRefusal, Operation, Outcome, Path } from '@cairn/co-editing';
import type { Actor, Day, EntryOf, Fact, Instant, OpId, PersonId } from '@cairn/kernel';
import { editRefusalCodes } from '@cairn/co-editing';

export type PlanFact =
  | Fact<'plan.changed', { readonly operation: Operation; readonly outcome: Outcome; readonly by: Actor }>
  | Fact<'plan.step-checked', { readonly path: Path; readonly done: boolean; readonly day: Day; readonly by: Actor }>
  | Fact<'plan.change-asked', { readonly requestId: string; readonly text: string; readonly by: Actor }>
  | Fact<'plan.request-answered', { readonly requestId: string; readonly answer: RequestAnswer; readonly by: Actor }>;
export type PlanEntry = EntryOf<PlanFact>;

/** What staff say to a request: it is in the plan now, or "let us talk about it". */
export const requestAnswers = ['changed', 'talk'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];

/** The newest tick of a step. A daily step counts as done only on `day`. */
export type Check = { readonly done: boolean; readonly day: Day; readonly by: Actor; readonly at: Instant };

/** A change that the patient asked for, in their words. */
export type PlanRequest = {
  readonly requestId: string;
  readonly text: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly answered: { readonly answer: RequestAnswer; readonly by: Actor; readonly at: Instant } | undefined;
};

export type PlanChange = {
  readonly opId: OpId;
  readonly by: Actor;
  readonly at: Instant;
  readonly what: Operation['type'] | 'check' | 'uncheck';
  readonly path: Path;
  readonly outcome: Outcome;
};

/** `checks` by step id; `requests` and `changes` oldest first. */
export type Plan = {
  readonly doc: Doc;
  readonly checks: Readonly<Record<string, Check>>;
  readonly requests: readonly PlanRequest[];
  readonly changes: readonly PlanChange[];
};

export type PlanPerson = { readonly id: PersonId; readonly name: string };

/** What deciding needs beside the plan: who may own a step (the patient and the care team of this moment). */
export type PlanDesk = Plan & { readonly people: readonly PlanPerson[] };

export type PlanCommand =
  | { readonly type: 'edit'; readonly opId: OpId; readonly operation: Operation }
  | { readonly type: 'check'; readonly path: Path; readonly done: boolean }
  | { readonly type: 'ask'; readonly text: string }
  | { readonly type: 'answer'; readonly requestId: string; readonly answer: RequestAnswer }
  | TakenLine;

/** Where a line goes: a goal (path of the item) gets a step, a part of the plan a new goal, or it becomes a watch-out. */
export type LinePlace =
  | { readonly type: 'goal'; readonly path: Path }
  | { readonly type: 'new-goal'; readonly domain: string }
  | { readonly type: 'watch-out' };

/** A line that people settled elsewhere: an if–then, or a step in its own words. */
export type TakenWords =
  | { readonly as: 'if-then'; readonly cue: string; readonly response: string }
  | { readonly as: 'step'; readonly text: string };

/** `itemId` names what it becomes; `source` says where it came from (`session/<id>`, `worksheet/<id>`). */
export type TakenLine = {
  readonly type: 'take-line';
  readonly opId: OpId;
  readonly itemId: string;
  readonly source: string;
  readonly line: TakenWords;
  readonly place: LinePlace;
};

export const refusalCodes = [
  ...editRefusalCodes,
  'unknown-person',
  'unknown-step',
  'empty-text',
  'too-many-requests',
  'unknown-request',
  'needs-a-goal',
] as const;
export type PlanRefusal =
  | EditRefusal
  | 'unknown-person'
  | 'unknown-step'
  | 'empty-text'
  | 'too-many-requests'
  | 'unknown-request'
  | 'needs-a-goal';
