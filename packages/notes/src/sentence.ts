import type { Actor, Instant } from '@cairn/kernel';
import type { Field } from './fields.ts';
import type { Topic } from './formats.ts';

export const sourceKinds = [
  'session',
  'chat',
  'worksheet',
  'rulers',
  'guide',
  'tag',
  'check-in',
  'plan',
  'rewards',
  'scheduling',
  'records',
  'author',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where a sentence comes from. `ref` is the id of it (session, worksheet field, check-in, plan step, person); `label` is what a reader sees. */
export type Source = { readonly kind: SourceKind; readonly ref: string; readonly label: string };

/** What the record says now, in words. `id` stays the same for as long as the same thing is said. `sources` is never empty. */
export type Found = { readonly id: string; readonly topic: Topic; readonly text: string; readonly sources: readonly Source[] };

/** What the record knows of a required field. */
export type FoundField = { readonly text: string; readonly sources: readonly Source[] };
export type FoundFields = Readonly<Partial<Record<Field, FoundField>>>;

/** The author's words about something the record says. `base` is what it said when they were written. */
export type Rewording = {
  readonly id: string;
  readonly topic: Topic;
  readonly text: string;
  readonly base: string;
  readonly sources: readonly Source[];
  /** Counts changes. */
  readonly version: number;
};

/** A sentence of the author's own. */
export type Own = { readonly id: string; readonly topic: Topic; readonly text: string; readonly version: number; readonly by: Actor };

/** What the author filled in. `base` is what the record knew then; empty when nothing. */
export type Filled = { readonly text: string; readonly base: string; readonly by: Actor };

export type Origin = 'record' | 'reworded' | 'author';

/** A sentence as the note has it. `changed` is set when the record no longer says what it said when the author reworded it. */
export type Sentence = {
  readonly sentenceId: string;
  readonly topic: Topic;
  readonly text: string;
  readonly origin: Origin;
  readonly version: number;
  readonly sources: readonly Source[];
  readonly changed: SourceChange | undefined;
};

/** What the source says now; nothing when it was taken back. */
export type SourceChange = { readonly now: string | undefined };

export type HeldField = {
  readonly field: Field;
  readonly text: string;
  readonly origin: Origin;
  readonly sources: readonly Source[];
  readonly changed: SourceChange | undefined;
};

export type Stamped = { readonly by: Actor; readonly at: Instant };

export function authorSource(author: Actor): Source {
  return { kind: 'author', ref: author.personId, label: author.name };
}

/** What a sentence came from stays named when a person changes its words; the person is named beside it, once. */
export function withAuthor(sources: readonly Source[], author: Actor): readonly Source[] {
  const known = sources.some((source) => source.kind === 'author' && source.ref === author.personId);
  return known ? sources : [...sources, authorSource(author)];
}
