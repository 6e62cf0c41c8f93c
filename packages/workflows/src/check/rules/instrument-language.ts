import { languages } from '../language.ts';
import type { Rule } from '../rule.ts';
import { sample, say } from '../sample.ts';

/** An instrument that has no words of its own in a language of the flow; nobody translates one on their own. */
export const instrumentLanguage: Rule = {
  code: 'instrument-language',
  severity: 'warning',
  find: ({ own, library }) =>
    own.flatMap(([node, of]) => {
      if (of.kind !== 'include' || !('instrument' in of.of)) return [];
      const info = library.instrumentInfo(of.of.instrument, of.of.version);
      const missing = info ? languages.filter((language) => !info.languages.includes(language)) : [];
      return missing.map((language) => ({ node, at: { language }, detail: { instrument: info?.title ?? '' } }));
    }),
  example: { fails: asking('english'), passes: asking('form') },
};

function asking(instrument: string) {
  return sample(
    { part: { kind: 'include', of: { instrument, version: '1' }, ends: { flagged: 'person' }, next: 'done' }, person: say('done') },
    { steps: ['part'] },
  );
}
