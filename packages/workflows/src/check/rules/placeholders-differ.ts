import { languages } from '../language.ts';
import type { Rule } from '../rule.ts';
import { sample, say, words } from '../sample.ts';
import { allWords, isBlank, placeholdersIn } from '../texts.ts';

export const placeholdersDiffer: Rule = {
  code: 'placeholders-differ',
  severity: 'error',
  find: ({ flow }) =>
    allWords(flow).flatMap(({ node, text }) => {
      const written = languages.filter((language) => !isBlank(text[language]));
      const base = placeholdersIn(text.en).join(' ');
      return written
        .filter((language) => written.includes('en') && placeholdersIn(text[language]).join(' ') !== base)
        .map((language) => ({
          node,
          at: { language },
          detail: { text: text[language], english: base, here: placeholdersIn(text[language]).join(' ') },
        }));
    }),
  example: {
    fails: sample({ hello: say('done', words('Hello {name}.', 'Hola.')) }),
    passes: sample({ hello: say('done', words('Hello {name}.', 'Hola, {name}.')) }),
  },
};
