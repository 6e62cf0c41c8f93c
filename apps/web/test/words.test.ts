import { describe, expect, test } from 'vitest';
import { chooseLanguage, createWords, defineWords, definedTables, fill, languages, type WordTable } from '../src/words/words.ts';
import { teamRefusalWords } from '../src/words/refusals-team.ts';
import { knowRefusals, refusalText, refusalWords } from '../src/words/refusals.ts';

const modules = import.meta.glob<Record<string, unknown>>('../src/words/*.{ts,tsx}', { eager: true });
const packages = import.meta.glob<{ readonly refusalCodes?: readonly string[] }>('../../../packages/*/src/index.ts', { eager: true });
/** Answers of the server's door (`doorCodes`) and of the device itself. */
const doorCodes = ['bad-input', 'signed-out', 'not-available', 'too-many-tries', 'too-large', 'op-id-reused', 'offline', 'unavailable'];
type Template = Readonly<Record<(typeof languages)[number], { readonly subject: string; readonly text: string }>>;
const notices = import.meta.glob<{ readonly templates: Readonly<Record<string, Template>> }>('../../server/src/deliveries/templates.ts', {
  eager: true,
});
const templates = Object.assign({}, ...Object.values(notices).map((module) => module.templates)) as Readonly<Record<string, Template>>;

const placesOf = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

function namedTables(): [name: string, table: WordTable][] {
  const known = new Set(definedTables());
  return Object.entries(modules).flatMap(([file, exports]) =>
    Object.entries(exports).flatMap(([name, value]): [string, WordTable][] =>
      known.has(value as WordTable) ? [[`${file.split('/').at(-1)} ${name}`, value as WordTable]] : [],
    ),
  );
}

describe('every table of words', () => {
  test('is found by this test', () => {
    expect(namedTables().map(([name]) => name)).toContain('refusals.ts refusalWords');
    expect(namedTables().length).toBe(definedTables().length);
  });

  test.each(namedTables())('%s says everything in both languages, with the same places', (_name, table) => {
    const faults = Object.entries(table).flatMap(([key, word]) => {
      const silent = languages
        .filter((one) => typeof word[one] !== 'string' || word[one].trim() === '')
        .map((one) => `${key}: nothing in ${one}`);
      const places = placesOf(word.en).join() === placesOf(word.es).join() ? [] : [`${key}: places differ`];
      const untidy = languages.filter((one) => /^\s|\s$| {2}|\.\.\.|!!/.test(word[one])).map((one) => `${key}: untidy ${one}`);
      return [...silent, ...places, ...untidy];
    });
    expect(faults).toEqual([]);
  });

  // Person-first words: DESIGN §4, clinical.md F.
  test.each(namedTables())('%s carries no word that shames', (_name, table) => {
    const shaming =
      /\b(addicts?|abus(?:e|er|ers|ed|ing)|junkies?|dirty|clean(?! up)|relapsed?|non-?complian(?:t|ce)|failed to|drug user|adict[oa]s?|drogadict[oa]s?|reca[ií]das?|limpi[oa] de)\b/i;
    const faults = Object.entries(table).flatMap(([key, word]) =>
      languages.filter((one) => shaming.test(word[one])).map((one) => `${key} ${one}: ${word[one]}`),
    );
    expect(faults).toEqual([]);
  });
});

describe('refusals', () => {
  test('every code of every package has words', () => {
    const codes = Object.values(packages).flatMap((door) => door.refusalCodes ?? []);
    expect(codes.length).toBeGreaterThan(20);
    const known = Object.assign({}, ...namedTables().flatMap(([name, table]) => (/refusalWords$/i.test(name) ? [table] : []))) as WordTable;
    expect([...new Set(codes)].filter((code) => !Object.hasOwn(known, code))).toEqual([]);
  });

  test('no code has two sentences, and staff read theirs', () => {
    expect(Object.keys(teamRefusalWords).filter((code) => Object.hasOwn(refusalWords, code))).toEqual([]);
    chooseLanguage('en');
    expect(refusalText('already-taken')).toBe(refusalWords.unavailable.en);
    knowRefusals(teamRefusalWords);
    expect(refusalText('already-taken')).toBe(teamRefusalWords['already-taken'].en);
  });

  test('every code of the door has words', () => {
    expect(doorCodes.filter((code) => !Object.hasOwn(refusalWords, code))).toEqual([]);
  });

  test('a code from a newer server still reads as a sentence', () => {
    chooseLanguage('en');
    expect(refusalText('unheard-of')).toBe(refusalWords.unavailable.en);
    expect(refusalText('toString')).toBe(refusalWords.unavailable.en);
  });
});

// DESIGN §10: whoever holds the phone may read a notice; it must not say what it is about.
describe('what leaves the house', () => {
  const clinical =
    /medic|clinic|dose|dosis|opioid|methadon|metadon|bupren|naloxon|treat|tratam|recover|recuper|craving|ganas|drug|droga|alcohol|therap|terap|counsel|consejer|patient|paciente|session|sesi[oó]n|program|cairn|harbor/i;

  test.each(Object.entries(templates))('%s says nothing clinical and nothing about the program', (_name, template) => {
    const faults = languages.flatMap((one) =>
      Object.values(template[one]).filter((sentence) => clinical.test(sentence) || placesOf(sentence).length > 0),
    );
    expect(faults).toEqual([]);
  });
});

describe('words', () => {
  const table = { seen: { en: 'Seen by {name}', es: 'Visto por {name}' }, plain: { en: 'Yes', es: 'Sí' } } as const;
  const t = createWords(table);

  test('follow the language that a person chose', () => {
    chooseLanguage('es');
    expect(t('seen', { name: 'Maya' })).toBe('Visto por Maya');
    expect(document.documentElement.lang).toBe('es');
    chooseLanguage('en');
    expect(t('seen', { name: 'Maya' })).toBe('Seen by Maya');
    expect(t('plain')).toBe('Yes');
  });

  test('end once when what fills the last place brings its own full stop', () => {
    expect(fill('Listo a las {time}.', { time: '7:29 p.m.' })).toBe('Listo a las 7:29 p.m.');
    expect(fill('Read by {name}.', { name: 'Maya' })).toBe('Read by Maya.');
  });

  test('show a place that nothing fills rather than hiding it', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });

  test('are remembered when defined', () => {
    const made = defineWords(table);
    expect(definedTables()).toContain(made);
  });
});
