import { requiredFields, type Field } from './fields.ts';
import type { Content } from './note.ts';

/**
 * Something a note still lacks before it can be signed: a required field, what was done and how it went and what comes next in
 * somebody's words, or an answer to a source that has changed under the author's words.
 */
export type Missing = Field | 'end' | 'intervention' | 'response' | 'plan' | 'changed-source';

export const missingParts = ['end', 'intervention', 'response', 'plan', 'changed-source'] as const satisfies readonly Missing[];

/** Required before signing (clinical.md §D). Date, zone, start, stop, ways of meeting and who was there come from the record. */
export function missingFrom(content: Content): readonly Missing[] {
  const { visit, sentences } = content;
  const met = visit.startedAt !== undefined;
  const about = (...topics: readonly string[]): boolean => sentences.some(({ topic }) => topics.includes(topic));
  const judged = sentences.some(({ topic, origin }) => (topic === 'response' || topic === 'assessment') && origin !== 'record');
  const parts: readonly (readonly [Missing, boolean])[] = [
    ['end', visit.endedAt === undefined],
    ['intervention', met && !about('intervention')],
    ['response', met && !judged],
    ['plan', !about('plan')],
    ['changed-source', [...sentences, ...content.fields].some(({ changed }) => changed !== undefined)],
  ];
  const held = new Map(content.fields.map(({ field, text }) => [field, text.trim()]));
  const empty = requiredFields(met).filter((field) => !held.get(field));
  return [...parts.filter(([, lacks]) => lacks).map(([what]) => what), ...empty];
}
