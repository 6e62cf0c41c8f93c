import type { RuleCode } from './finding.ts';
import type { Telling } from './words.ts';
import { quoted } from './naming.ts';

/* What people read. */

type Codes = Extract<
  RuleCode,
  | 'missing-translation'
  | 'stale-translation'
  | 'placeholders-differ'
  | 'unknown-placeholder'
  | 'clinical-notification'
  | 'instrument-language'
  | 'hard-to-read'
>;

export const wordsForWords: Readonly<Record<Codes, Telling>> = {
  'missing-translation': ({ text }) => ({
    title: 'Words are missing',
    fix: text === '' ? 'Write them in both languages.' : `Translate ${quoted(String(text))}.`,
  }),
  'stale-translation': ({ now }) => ({
    title: 'The English has changed since this was translated',
    fix: `Check the translation against ${quoted(String(now))}, and mark it as checked.`,
  }),
  'placeholders-differ': ({ english, here }) => ({
    title: 'The languages fill in different things',
    fix: `English fills in ${listed(english)}, this fills in ${listed(here)}. Use the same.`,
  }),
  'unknown-placeholder': ({ name, known }) => ({
    title: `Nothing can be filled in for {${name}}`,
    fix: `Use one of: ${known}, or plain words.`,
  }),
  'clinical-notification': ({ word }) => ({
    title: `“${word}” may stand in no notification`,
    fix: 'Whoever holds the phone can read it. Say only that something is waiting.',
  }),
  'instrument-language': ({ instrument }) => ({
    title: `${instrument} has no words in this language`,
    fix: 'No official translation is known, and nobody may make their own. Offer something else to people who read this language.',
  }),
  'hard-to-read': ({ grade, limit, text, whole }) => ({
    title: `Grade ${grade} words, limit is ${limit}`,
    fix:
      whole === 1
        ? 'The short texts of this conversation are hard to read taken together. Use shorter words.'
        : `Use shorter words and sentences in ${quoted(String(text))}.`,
  }),
};

function listed(names: string | number | undefined): string {
  return names === undefined || names === '' ? 'nothing' : String(names);
}
