import type { Rule } from '../rule.ts';
import { sample, say } from '../sample.ts';

export const licenceNotCleared: Rule = {
  code: 'licence-not-cleared',
  severity: 'error',
  find: ({ own, library }) =>
    own.flatMap(([node, of]) => {
      const part = of.kind === 'include' && 'instrument' in of.of ? of.of : undefined;
      const key = part?.instrument ?? (of.kind === 'score' ? of.instrument : undefined);
      const info = key === undefined ? undefined : library.instrumentInfo(key, part?.version);
      return info && !info.cleared ? [{ node, detail: { instrument: info.title } }] : [];
    }),
  example: { fails: asking('locked'), passes: asking('form') },
};

function asking(instrument: string) {
  return sample(
    { part: { kind: 'include', of: { instrument, version: '1' }, ends: { flagged: 'person' }, next: 'done' }, person: say('done') },
    { steps: ['part'] },
  );
}
