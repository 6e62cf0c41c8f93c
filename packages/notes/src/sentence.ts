import type { Actor } from '@cairn/kernel';
import type { Section } from './note.ts';

export const sourceKinds = ['session', 'chat', 'worksheet', 'check-in', 'plan', 'author'] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Where a sentence comes from. `ref` is the id of it (session, worksheet field, check-in day, plan step, person); `label` is what a reader sees. */
export type Source = { readonly kind: SourceKind; readonly ref: string; readonly label: string };

/** `version` counts changes of the text. `sources` is never empty. */
export type Sentence = {
  readonly sentenceId: string;
  readonly section: Section;
  readonly text: string;
  readonly version: number;
  readonly sources: readonly Source[];
};

export function authorSource(author: Actor): Source {
  return { kind: 'author', ref: author.personId, label: author.name };
}

/** What a sentence came from stays named when a person changes its words; the person is named beside it, once. */
export function withAuthor(sources: readonly Source[], author: Actor): readonly Source[] {
  const known = sources.some((source) => source.kind === 'author' && source.ref === author.personId);
  return known ? sources : [...sources, authorSource(author)];
}
