import type { Actor, Instant } from '@cairn/kernel';
import type { Flow, Pin } from '@cairn/workflows';
import type { Published } from './fact.ts';

/** Where a draft is on its way: being written, waiting for a second person, sent back with words, or approved as it is now. */
export type Review =
  | { readonly state: 'writing' }
  | { readonly state: 'asked'; readonly by: Actor; readonly at: Instant }
  | { readonly state: 'sent-back'; readonly by: Actor; readonly at: Instant; readonly words: string }
  | { readonly state: 'approved'; readonly by: Actor; readonly at: Instant };

export type Draft = {
  readonly draftId: string;
  readonly flowId: string;
  readonly base: Pin | undefined;
  /** Rises by one with every change: whoever sends a change says which revision they had before them. */
  readonly revision: number;
  /** Everybody whose words are in it, in the order in which they came. */
  readonly authors: readonly Actor[];
  readonly changedBy: Actor;
  readonly changedAt: Instant;
  readonly review: Review;
};

export type Version = Omit<Published, 'draftId' | 'flow'> & { readonly at: Instant };
export type Recall = { readonly pin: Pin; readonly reason: string; readonly by: Actor; readonly at: Instant };

/** `bodies` holds the flows themselves: of a draft under its id, of a version under its hash. */
export type Flows = {
  readonly drafts: readonly Draft[];
  /** In the order in which they were published; they never change. */
  readonly versions: readonly Version[];
  readonly recalls: readonly Recall[];
  readonly bodies: Readonly<Record<string, Flow>>;
};

export function samePin(a: Pin, b: Pin): boolean {
  return a.id === b.id && a.version === b.version && a.hash === b.hash;
}

export function isAuthor(draft: Pick<Draft, 'authors'>, personId: string): boolean {
  return draft.authors.some((author) => author.personId === personId);
}
