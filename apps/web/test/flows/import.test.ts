import { daily } from '../../../../packages/check-ins/src/flows/daily.ts';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { problemsIn } from '../../src/flows/import-flow.ts';
import { jsonFault } from '../../src/flows/model/json-fault.ts';
import { merge } from '../../src/flows/model/merge.ts';
import { chooseLanguage } from '../../src/words/words.ts';

const seed = 20261122;
beforeAll(() => chooseLanguage('en'));

describe('a flow out of a file', () => {
  test('is taken whole', () => {
    expect(problemsIn(JSON.stringify(daily), 'daily')).toEqual({ flow: daily, problems: [] });
  });

  test('is refused with the place: in the text, or in the flow', () => {
    expect(problemsIn('{"id": "daily",\n  "version": }', undefined).problems).toEqual(['Line 2, column 14: this is not JSON.']);
    const broken = { ...daily, nodes: { ...daily.nodes, mood: { ...daily.nodes['mood'], next: 'no such id!' } } };
    expect(problemsIn(JSON.stringify(broken), 'daily').problems[0]).toContain('nodes › mood › next');
    expect(problemsIn(JSON.stringify(daily), 'weekly').problems).toEqual(['The file holds the flow “daily”; this draft is of “weekly”.']);
  });

  test(`JSON text has no fault, and cut or spoilt text has one where it stops (seed ${seed})`, () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.constantFrom('}', ']', ':', ',', '"', 'x', '{'), (text, place, letter) => {
        expect(jsonFault(text)).toBeUndefined();
        const at = place % (text.length + 1);
        const spoilt = text.slice(0, at) + letter + text.slice(at);
        let isJson = true;
        try {
          JSON.parse(spoilt);
        } catch {
          isJson = false;
        }
        expect(jsonFault(spoilt) === undefined).toBe(isJson);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe('two changes of one draft', () => {
  const retitled = { ...daily, title: { en: 'Day', es: 'Día' } };
  const mood = daily.nodes['mood'];

  test('are joined where only one of them touched a part', () => {
    const { mood: _gone, ...nodes } = daily.nodes;
    expect(merge(daily, retitled, { ...daily, nodes })).toEqual({ flow: { ...retitled, nodes }, both: [] });
  });

  test('stand side by side where both did, mine until somebody chooses', () => {
    const theirs = { ...daily, title: { en: 'Morning', es: 'Mañana' } };
    expect(merge(daily, retitled, theirs)).toEqual({ flow: retitled, both: ['.title'] });
    expect(merge(daily, retitled, theirs, { '.title': 'theirs' }).flow).toEqual(theirs);
    if (mood?.kind !== 'ask') throw new Error('mood is a question');
    const mine = { ...daily, nodes: { ...daily.nodes, mood: { ...mood, next: 'use' } } };
    const { mood: _gone, ...without } = daily.nodes;
    const merged = merge(daily, mine, { ...daily, nodes: without }, { mood: 'theirs' });
    expect(merged).toEqual({ flow: { ...daily, nodes: without }, both: ['mood'] });
  });
});
