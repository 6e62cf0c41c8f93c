import { languages } from '../language.ts';
import type { Rule } from '../rule.ts';
import { sample, words } from '../sample.ts';
import { forbiddenIn } from '../forbidden.ts';

/** A notification can be read by whoever holds the phone. */
export const clinicalNotification: Rule = {
  code: 'clinical-notification',
  severity: 'error',
  find: ({ own, library: { forbidden } }) =>
    own.flatMap(([node, of]) => {
      if (forbidden === undefined || of.kind !== 'act' || of.act.type !== 'notify') return [];
      const { text } = of.act;
      return languages.flatMap((language) =>
        forbiddenIn(text[language], forbidden[language]).map((word) => ({
          node,
          at: { language },
          detail: { word, text: text[language] },
        })),
      );
    }),
  example: {
    fails: notifying('Did you take your dose?', 'Tiene un mensaje.'),
    passes: notifying('You have a message.', 'Tiene un mensaje.'),
  },
};

function notifying(en: string, es: string) {
  return sample({ tell: { kind: 'act', act: { type: 'notify', text: words(en, es) }, next: 'done' } });
}
