import type { ObjectType } from '@cairn/co-editing';
import { schemaOf, type Question } from './question.ts';

export const kindKeys = [
  'agenda',
  'homework-review',
  'what-happened',
  'thought-record',
  'skill-practice',
  'craving-plan',
  'urge-surf',
  'refusal-scripts',
  'homework',
  'feedback',
  'rulers',
  'decisional-balance',
  'change-plan',
  'focus',
  'relapse-plan',
  'safety-plan',
  'overdose-plan',
  'family-agreement',
  'naloxone-drill',
] as const;
export type KindKey = (typeof kindKeys)[number];

/**
 * What a note says of one place. `says` stands before the words that were written ("What set it off: …").
 * For a list, `item` puts the fields of a line together: each pair is what stands before a field, and the field.
 */
export type Quote = {
  readonly field: string;
  readonly says: string;
  readonly item: readonly (readonly [before: string, field: string])[] | undefined;
  /** Behind a number: "9/10", "40%". */
  readonly unit: string;
};

export type Kind = {
  readonly key: KindKey;
  readonly version: number;
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  readonly schema: ObjectType;
  readonly quotes: readonly Quote[];
  /** Numbers whose earlier values in the sheet are kept and shown. */
  readonly trail: readonly string[];
  /** Shows what the patient took home, out of the record. */
  readonly showsHomework: boolean;
  /** The patient may begin one alone, and it can be taken home. */
  readonly alone: boolean;
};

type KindParts = Pick<Kind, 'key' | 'questions' | 'quotes'> & {
  readonly version?: number;
  readonly trail?: readonly string[];
  readonly showsHomework?: boolean;
  readonly alone?: boolean;
};

export function defineKind(parts: KindParts): Kind {
  const { key, questions, quotes, version = 1, trail = [], showsHomework = false, alone = false } = parts;
  return { key, version, questions, schema: schemaOf(questions), quotes, trail, showsHomework, alone };
}

export function quote(field: string, says: string, unit = ''): Quote {
  return { field, says, item: undefined, unit };
}

export function quoteLines(field: string, says: string, item: readonly (readonly [before: string, field: string])[]): Quote {
  return { field, says, item, unit: '' };
}

/** Each line of this list as "If …, then …". */
export function quoteIfThen(field: string, says: string): Quote {
  return quoteLines(field, says, [
    ['If ', 'cue'],
    [', then ', 'response'],
  ]);
}
