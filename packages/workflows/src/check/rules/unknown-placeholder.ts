import type { Rule } from '../rule.ts';
import { sample, say, words } from '../sample.ts';
import { allWords, placeholdersIn } from '../texts.ts';

/** A `{…}` that no screen can fill in would be read as it stands. */
export const unknownPlaceholder: Rule = {
  code: 'unknown-placeholder',
  severity: 'error',
  find: ({ flow, library }) =>
    allWords(flow).flatMap(({ node, text }) => {
      const known = library.placeholders;
      const unknown = known ? [...new Set(placeholdersIn(text.en))].filter((name) => !known.includes(name)) : [];
      return unknown.map((name) => ({ node, detail: { name, known: known?.join(', ') ?? '' } }));
    }),
  example: {
    fails: sample({ hello: say('done', words('Hello {nmae}.', 'Hola, {nmae}.')) }),
    passes: sample({ hello: say('done', words('Hello {name}.', 'Hola, {name}.')) }),
  },
};
