import { languages } from '../language.ts';
import type { Rule } from '../rule.ts';
import { sample, say, words } from '../sample.ts';
import { allWords, isBlank } from '../texts.ts';

export const missingTranslation: Rule = {
  code: 'missing-translation',
  severity: 'error',
  find: ({ flow }) =>
    allWords(flow).flatMap(({ node, text }) =>
      languages
        .filter((language) => isBlank(text[language]))
        .map((language) => ({
          node,
          at: { language },
          detail: { text: languages.map((one) => text[one]).find((one) => !isBlank(one)) ?? '' },
        })),
    ),
  example: {
    fails: sample({ hello: say('done', words('Hello.', ' ')) }),
    passes: sample({ hello: say('done', words('Hello.', 'Hola.')) }),
  },
};
