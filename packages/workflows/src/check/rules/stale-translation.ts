import type { Rule } from '../rule.ts';
import { sample, say } from '../sample.ts';
import { allWords } from '../texts.ts';

/** The English was changed after the Spanish was last checked against it. */
export const staleTranslation: Rule = {
  code: 'stale-translation',
  severity: 'warning',
  find: ({ flow }) =>
    allWords(flow).flatMap(({ node, text }) =>
      text.basis === undefined || text.basis === text.en
        ? []
        : [{ node, at: { language: 'es' as const }, detail: { text: text.es, basis: text.basis, now: text.en } }],
    ),
  example: {
    fails: sample({ hello: say('done', { en: 'Good morning.', es: 'Hola.', basis: 'Hello.' }) }),
    passes: sample({ hello: say('done', { en: 'Hello.', es: 'Hola.', basis: 'Hello.' }) }),
  },
};
