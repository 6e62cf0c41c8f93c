import type { Doc, EditRefusal, Operation, Outcome, Path, PlainObject, Version } from '@cairn/co-editing';
import type { Actor, Day, EntryOf, Fact, Instant, OpId, PersonId } from '@cairn/kernel';
import { editRefusalCodes } from '@cairn/co-editing';

export type PlanFact =
  /** `by` is whose words they are: of an accepted suggestion, the one who made it. */
  | Fact<'plan.changed', { readonly operation: Operation; readonly outcome: Outcome; readonly by: Actor }>
  | Fact<'plan.step-checked', { readonly path: Path; readonly done: boolean; readonly day: Day; readonly by: Actor }>
  | Fact<'plan.change-asked', { readonly requestId: string; readonly text: string; readonly by: Actor }>
  | Fact<'plan.request-answered', { readonly requestId: string; readonly answer: RequestAnswer; readonly by: Actor }>
  | Fact<'plan.commented', { readonly commentId: string; readonly path: Path; readonly text: string; readonly by: Actor }>
  | Fact<'plan.comment-settled', { readonly commentId: string; readonly by: Actor }>
  | Fact<'plan.suggested', { readonly suggestionId: string; readonly operation: Operation; readonly note: string; readonly by: Actor }>
  | Fact<'plan.suggestion-answered', { readonly suggestionId: string; readonly answer: SuggestionAnswer; readonly by: Actor }>
  | Fact<'plan.template-used', { readonly template: string; readonly operations: readonly Operation[]; readonly by: Actor }>
  | Fact<
      'plan.sign-off-asked',
      {
        readonly version: number;
        readonly hash: string;
        readonly why: string;
        readonly needs: readonly SignerRole[];
        readonly by: Actor;
      }
    >
  | Fact<
      'plan.signed',
      { readonly version: number; readonly hash: string; readonly typedName: string; readonly as: SignerRole; readonly by: Actor }
    >
  | Fact<'plan.taken-back', { readonly version: number; readonly why: string; readonly by: Actor }>
  | Fact<'plan.published', { readonly version: number; readonly hash: string }>;
export type PlanEntry = EntryOf<PlanFact>;

/** What staff say to a request: it is in the plan now, or "let us talk about it". */
export const requestAnswers = ['changed', 'talk'] as const;
export type RequestAnswer = (typeof requestAnswers)[number];

export const suggestionAnswers = ['accepted', 'declined'] as const;
export type SuggestionAnswer = (typeof suggestionAnswers)[number];

/** Who has to sign: the patient, a counselor, and a prescriber when the care team has one. */
export const signerRoles = ['patient', 'counselor', 'prescriber'] as const;
export type SignerRole = (typeof signerRoles)[number];

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

/** A remark at one place of the plan; it is no part of what is signed. */
export type PlanComment = {
  readonly commentId: string;
  readonly path: Path;
  readonly text: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly settled: { readonly by: Actor; readonly at: Instant } | undefined;
};

/** An operation that somebody would like; accepted, it goes into the plan as its author's words. */
export type PlanSuggestion = {
  readonly suggestionId: string;
  readonly operation: Operation;
  readonly note: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly answered: { readonly answer: SuggestionAnswer; readonly by: Actor; readonly at: Instant } | undefined;
};

/** What stands in a plan, without authors and empty places: what is signed, printed and compared (`contentOf`). */
export type PlanContent = PlainObject;

export type PlanSignature = {
  readonly as: SignerRole;
  readonly by: Actor;
  readonly typedName: string;
  readonly hash: string;
  readonly at: Instant;
};

/**
 * One attempt to sign. Published ones are numbered 1, 2, 3 without gaps; one that was taken back keeps its signatures, which
 * count for nothing any more. `seq` is its place in the stream, and tells two attempts at the same number apart.
 */
export type PlanVersion = {
  readonly number: number;
  readonly seq: number;
  readonly hash: string;
  readonly content: PlanContent;
  readonly why: string;
  readonly needs: readonly SignerRole[];
  readonly by: Actor;
  readonly at: Instant;
  readonly signatures: readonly PlanSignature[];
  readonly state: 'asked' | 'taken-back' | 'published';
  readonly takenBack: { readonly why: string; readonly by: Actor; readonly at: Instant } | undefined;
  readonly publishedAt: Instant | undefined;
};

/** `path` is empty for a template. */
export type PlanChange = {
  readonly opId: OpId;
  readonly by: Actor;
  readonly at: Instant;
  readonly what: Operation['type'] | 'check' | 'uncheck' | 'template';
  readonly path: Path;
  readonly outcome: Outcome;
};

/**
 * `checks` by step id; lists oldest first. On a screen (`window`): the open ones and the newest of each list, and of versions the
 * newest published, a newer one that was taken back, and the one being signed.
 */
export type Plan = {
  readonly doc: Doc;
  readonly checks: Readonly<Record<string, Check>>;
  readonly requests: readonly PlanRequest[];
  readonly changes: readonly PlanChange[];
  readonly comments: readonly PlanComment[];
  readonly suggestions: readonly PlanSuggestion[];
  readonly versions: readonly PlanVersion[];
};

/** `role` as the care team knows it; the patient's is `patient`. */
export type PlanPerson = { readonly id: PersonId; readonly name: string; readonly role: string };

/** What deciding needs beside the plan: who may own a step and who can sign (the patient and the care team of this moment), and the patient's language. */
export type PlanDesk = Plan & { readonly people: readonly PlanPerson[]; readonly locale: 'en' | 'es' };

export type PlanCommand =
  | { readonly type: 'edit'; readonly opId: OpId; readonly operation: Operation }
  | { readonly type: 'check'; readonly path: Path; readonly done: boolean }
  | { readonly type: 'ask'; readonly text: string }
  | { readonly type: 'answer'; readonly requestId: string; readonly answer: RequestAnswer }
  | { readonly type: 'comment'; readonly path: Path; readonly text: string }
  | { readonly type: 'settleComment'; readonly commentId: string }
  | { readonly type: 'suggest'; readonly operation: Operation; readonly note: string }
  /** `seen`: the versions at the place, as the one who answers saw them; what they had not seen stays beside it. */
  | {
      readonly type: 'answerSuggestion';
      readonly opId: OpId;
      readonly suggestionId: string;
      readonly answer: SuggestionAnswer;
      readonly seen: readonly Version[];
    }
  | { readonly type: 'useTemplate'; readonly opId: OpId; readonly template: string }
  | { readonly type: 'askSignOff'; readonly why: string }
  /** `hash` is of the content that the signer had before them (`hashOf`). */
  | { readonly type: 'sign'; readonly version: number; readonly hash: string; readonly typedName: string }
  | { readonly type: 'takeBack'; readonly version: number; readonly why: string }
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
  'staff-only',
  'too-many-comments',
  'unknown-comment',
  'too-many-suggestions',
  'unknown-suggestion',
  'unknown-template',
  'being-signed',
  'not-ready-to-sign',
  'nothing-new-to-sign',
  'needs-why',
  'not-being-signed',
  'not-what-you-saw',
  'not-asked-to-sign',
  'signature-mismatch',
] as const;
export type PlanRefusal = EditRefusal | Exclude<(typeof refusalCodes)[number], EditRefusal>;
