import { conditionsOf } from '../analysis.ts';
import { atomsOf } from '../domain.ts';
import type { Rule } from '../rule.ts';
import { sample, say } from '../sample.ts';

/** An instrument that can raise a flag, taken up by neither an outcome nor a condition of the flow. */
export const flagGoesNowhere: Rule = {
  code: 'flag-goes-nowhere',
  severity: 'warning',
  find: ({ own, library }) => {
    const read = new Set(
      own.flatMap(([, of]) => conditionsOf(of).flatMap(atomsOf)).flatMap((atom) => ('flag' in atom ? [atom.score] : [])),
    );
    return own.flatMap(([node, of]) => {
      const part = of.kind === 'include' && 'instrument' in of.of ? of.of : undefined;
      const key = part?.instrument ?? (of.kind === 'score' ? of.instrument : undefined);
      const info = key === undefined ? undefined : library.instrumentInfo(key, part?.version);
      if (!info || info.flags.length === 0) return [];
      const taken = of.kind === 'include' && Object.hasOwn(of.ends ?? {}, 'flagged');
      if (taken || [...read].some((score) => score === node || score.startsWith(`${node}/`))) return [];
      return [{ node, detail: { instrument: info.title, flags: info.flags.join(', ') } }];
    });
  },
  example: {
    fails: sample({ part: { kind: 'include', of: { instrument: 'form', version: '1' }, next: 'done' } }, { steps: ['part'] }),
    passes: sample(
      {
        part: { kind: 'include', of: { instrument: 'form', version: '1' }, ends: { flagged: 'person' }, next: 'done' },
        person: say('done'),
      },
      { steps: ['part'] },
    ),
  },
};
