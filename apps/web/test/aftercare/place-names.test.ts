import { planSchema } from '@cairn/aftercare';
import type { NodeType, Path } from '@cairn/co-editing';
import { expect, test } from 'vitest';
import { optionName, placeKeys, placeName, typeAt } from '../../src/aftercare/place-names.ts';
import { chooseLanguage } from '../../src/words/words.ts';

/** What the program sets by itself; nobody reads its name. */
const unseen = new Set(['source', 'words']);

function placesIn(type: NodeType, path: Path): readonly Path[] {
  if (type.type === 'list') return [path, ...placesIn(type.item, [...path, 'an-id'])];
  if (type.type !== 'object') return [path];
  const inner = Object.entries(type.fields).filter(([name]) => !unseen.has(name));
  return inner.flatMap(([name, field]) => placesIn(field, [...path, name]));
}

const places = placesIn(planSchema, []).filter((path) => path.at(-1) !== 'goals');

test('every place of the plan has a name of its own in words, in both languages', () => {
  expect(places.length).toBeGreaterThan(60);
  for (const language of ['en', 'es'] as const) {
    chooseLanguage(language);
    const silent = places.filter((path) => placeKeys(path).includes(placeName(path)));
    expect(silent).toEqual([]);
  }
});

test('every option of every choice has words', () => {
  chooseLanguage('en');
  const silent = places.flatMap((path) => {
    const type = typeAt(path);
    return type?.type === 'choice' ? type.options.filter((option) => optionName(path, option) === option).map((one) => [path, one]) : [];
  });
  expect(silent).toEqual([]);
});

test('a place keeps its name whatever stands beside it', () => {
  chooseLanguage('en');
  expect(placeName(['safety', 'people', 'p1', 'name'])).toBe('Name');
  expect(placeName(['overdose', 'neverAlone', 'name'])).toBe('Person or line');
  expect(placeName(['safety', 'signs', 's1', 'text'])).toBe('Warning signs');
  expect(placeName(['nowhere'])).toBe('nowhere');
});
