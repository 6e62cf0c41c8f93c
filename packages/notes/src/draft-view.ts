import type { Content } from './note.ts';
import type { Missing } from './required.ts';

/** What a screen gets of a note that is a draft: all that will be signed, its hash, what it lacks and what to look at again. */
export type DraftView = {
  readonly content: Content;
  readonly hash: string;
  readonly missing: readonly Missing[];
  readonly leftOut: readonly { readonly id: string; readonly text: string }[];
  readonly copied: readonly string[];
  /** When the note was signed that these words stood in. */
  readonly copiedAt: number | undefined;
  readonly savedAt: number;
};
