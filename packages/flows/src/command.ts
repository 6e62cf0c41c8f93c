import type { Flow, Pin } from '@cairn/workflows';
import type { Draft } from './draft.ts';
import type { ReplayCounts, RunsDecision } from './fact.ts';

/** `revision` is the one that the sender had before their eyes. */
type OnDraft = { readonly draftId: string; readonly revision: number };

export type Command =
  /** Without a flow, as a copy of `base`. */
  | { readonly type: 'draft'; readonly draftId: string; readonly base: Pin | undefined; readonly flow: Flow | undefined }
  /** A `base` says that the draft was held against that version and now follows it. */
  | (OnDraft & { readonly type: 'change'; readonly flow: Flow; readonly base: Pin | undefined })
  | (OnDraft & { readonly type: 'ask-review' })
  | (OnDraft & { readonly type: 'send-back'; readonly words: string })
  | (OnDraft & { readonly type: 'approve' })
  | (OnDraft & { readonly type: 'approve-promise'; readonly promise: string })
  | (OnDraft & { readonly type: 'publish'; readonly runs: RunsDecision })
  | (OnDraft & { readonly type: 'discard' })
  | { readonly type: 'recall'; readonly pin: Pin; readonly reason: string };

export type Known = {
  /** The draft that the command names, with its flow. */
  readonly draft: Draft | undefined;
  readonly flow: Flow | undefined;
  /** The version that the command names; for a draft that names none, the newest of its flow. */
  readonly base: { readonly pin: Pin; readonly flow: Flow } | undefined;
  /** The version that the draft follows. */
  readonly began: Flow | undefined;
  /** Drafts of the whole program. */
  readonly drafts: number;
  /** The newest version in use that was published after the draft's base. */
  readonly newer: Pin | undefined;
  readonly isRecalled: boolean;
  /** The version in use, and recalled ones: a new version says something else. */
  readonly unlike: readonly Flow[];
  /** What was found about the flow as it would be published; only asked for publishing. */
  readonly judged: Judged | undefined;
};

export type Judged = {
  /** The flow with its version number, and the pin of exactly that. */
  readonly flow: Flow;
  readonly pin: Pin;
  /** Open errors of static analysis. */
  readonly errors: number;
  /** Recalled versions that it includes. */
  readonly recalled: readonly Pin[];
  readonly replay: ReplayCounts;
};

export const refusalCodes = [
  'unknown-draft',
  'unknown-version',
  'draft-exists',
  'too-many-drafts',
  'draft-moved-on',
  'flow-id-differs',
  'not-in-review',
  'not-approved',
  'author-approves',
  'unknown-promise',
  'open-errors',
  'includes-recalled',
  'open-promises',
  'replay-fails',
  'nothing-new',
  'base-moved-on',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Enough for a program at work; a bound for one that is not. */
export const MOST_DRAFTS = 100;
