import type { Path } from '@cairn/co-editing';

/** One sentence in both languages, in the first person, at grade 6 or below. */
export type Both = readonly [en: string, es: string];

/** A line at the end of the list at `path`; `words` by field, `is` for what is no sentence, `steps` of a goal. */
export type TemplateLine = {
  readonly path: Path;
  readonly words: Readonly<Record<string, Both>>;
  readonly is: Readonly<Record<string, string>>;
  readonly steps: readonly Both[];
};

export function goal(domain: 'body' | 'mind' | 'people', title: Both, know: Both, steps: readonly Both[]): TemplateLine {
  return { path: [domain, 'goals'], words: { title, know }, is: {}, steps };
}

export function line(path: Path, words: Readonly<Record<string, Both>>, is: Readonly<Record<string, string>> = {}): TemplateLine {
  return { path, words, is, steps: [] };
}
