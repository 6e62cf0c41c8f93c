import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instrumentOf, instruments, scoringOf, slotOf, slots } from '../src/all.ts';
import { isOfferedByDefault, itemsOf, type Condition, type Instrument, type Scoring, type Words } from '../src/index.ts';

const everything: readonly Scoring[] = [...instruments, ...slots];
const named = <T extends { readonly key: string }>(list: readonly T[]) => list.map((one) => [one.key, one] as const);

function scalesIn(condition: Condition): readonly string[] {
  if ('all' in condition) return condition.all.flatMap(scalesIn);
  if ('any' in condition) return condition.any.flatMap(scalesIn);
  if ('not' in condition) return scalesIn(condition.not);
  return 'scale' in condition ? [condition.scale] : [];
}

describe.each(named(everything))('%s', (_, { items, scales, flags }) => {
  const ids = items.map(({ linkId }) => linkId);

  test('its items, options, scales and flags have names of their own', () => {
    const lists = [ids, scales.map(({ key }) => key), ...items.map(({ options }) => options.map(({ value }) => value))];
    for (const list of lists) expect(new Set<unknown>(list).size).toBe(list.length);
    const codes = flags.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('a choice has options, and only a choice; a count has bounds', () => {
    for (const item of items) {
      expect(item.options.length > 0).toBe(item.type === 'choice');
      expect(item.min !== undefined && item.max !== undefined).toBe(item.type === 'days' || item.type === 'scale');
    }
  });

  test('a question is hidden by questions before it; scales and flags speak of what there is', () => {
    for (const [index, { enableWhen }] of items.entries())
      if (enableWhen) expect(ids.slice(0, index)).toEqual(expect.arrayContaining([...itemsOf(enableWhen)]));
    for (const scale of scales) expect(ids).toEqual(expect.arrayContaining([...scale.items]));
    const rules = scales.flatMap(({ method }) => (method.kind === 'rules' ? method.rules : []));
    for (const { when } of [...flags, ...rules]) {
      expect(ids).toEqual(expect.arrayContaining([...itemsOf(when)]));
      expect(scales.map(({ key }) => key)).toEqual(expect.arrayContaining([...scalesIn(when)]));
    }
  });

  test('every whole total has exactly one band, where there are bands', () => {
    for (const { range, bands, bandsBySex, method } of scales) {
      if (!range || bands.length === 0 || method.kind === 'lookup') continue;
      for (const list of [bands, ...(bandsBySex ? [bandsBySex.female, bandsBySex.male] : [])])
        for (let total = range.from; total <= range.to; total++)
          expect(list.filter(({ from, to }) => total >= from && total <= to)).toHaveLength(1);
    }
  });

  test('only a scored item counts for a scale, and every scored item does', () => {
    const counted = new Set(scales.flatMap((scale) => scale.items));
    const unscoredInUrica = ['4', '9', '20', '31'];
    const left = items.filter(({ linkId, scored }) => scored !== counted.has(linkId)).map(({ linkId }) => linkId);
    expect(left.filter((id) => !unscoredInUrica.includes(id))).toEqual([]);
  });
});

describe('words', () => {
  const wordsIn = ({ recall, items }: Instrument): readonly Words[] => [
    recall,
    ...items.flatMap((item) => [item.text, ...item.options.map(({ text }) => text), item.help ?? [], item.preface ?? []].flat()),
  ];

  test.each(named(instruments))('%s has all its words in each of its languages, and none in another', (_, instrument) => {
    for (const { en, es } of wordsIn(instrument)) {
      expect(en.trim()).toBe(en);
      expect(en).not.toBe('');
      expect(es !== undefined && es.trim() !== '').toBe(instrument.languages.includes('es'));
    }
  });

  test.each(named(slots))('%s has none at all', (_, slot) => {
    expect(slot.languages).toEqual([]);
    for (const item of slot.items) {
      expect(item).not.toHaveProperty('text');
      for (const option of item.options) expect(Object.keys(option)).toEqual(['value']);
    }
  });

  test('in Spanish there is what has an official translation, and our own', () => {
    expect(instruments.filter(({ languages }) => languages.includes('es')).map(({ key }) => key)).toEqual([
      'phq-2',
      'phq-9',
      'gad-2',
      'gad-7',
      'asq',
      'craving',
      'rulers',
    ]);
  });
});

describe('the right to use', () => {
  test('what ships without an attestation asks nobody’s permission; what may not ship is a slot that says why', () => {
    for (const { licenseStatus, licenseNote, attestationRequired } of instruments) {
      expect(['public-domain', 'no-permission-required'].includes(licenseStatus)).toBe(!attestationRequired);
      expect(licenseNote).not.toBe('');
    }
    for (const { attestationRequired, why } of slots) {
      expect(attestationRequired).toBe(true);
      expect(why).not.toBe('');
    }
  });

  test('on without a decision: cleared, confirmed, and without words that hurt', () => {
    const off = instruments.filter((one) => !isOfferedByDefault(one)).map(({ key }) => key);
    expect(off).toEqual(['bam', 'bam-r', 'bam-iop', 'socrates-8d']);
  });
});

describe('codes', () => {
  /** LOINC's own check digit (mod 10), over the digits before the dash; the letters of an answer code count 5. */
  function checkDigit(digits: string, isAnswer: boolean): number {
    const sum = digits
      .split('')
      .toReversed()
      .reduce((all, digit, index) => {
        const value = index % 2 === 0 ? Number(digit) * 2 : Number(digit);
        return all + (value > 9 ? value - 9 : value);
      }, 0);
    return (10 - (sum % 10) + (isAnswer ? 5 : 0)) % 10;
  }

  test('every LOINC code carries its check digit', () => {
    const codes = [
      ...everything.flatMap(({ items, scales }) => [...items.flatMap((item) => item.codes), ...scales.flatMap(({ code }) => code ?? [])]),
      ...instruments.flatMap(({ code, items }) =>
        [code ?? [], ...items.flatMap((item) => item.options.map((one) => one.code ?? []))].flat(),
      ),
    ];
    expect(codes.length).toBeGreaterThan(60);
    for (const code of codes) {
      const [, digits = '', check] = /^(?:LA)?(\d+)-(\d)$/.exec(code) ?? [];
      expect([code, String(checkDigit(digits, code.startsWith('LA')))]).toEqual([code, check]);
    }
  });

  test('two instruments share a question only where one is the beginning of the other', () => {
    const shared = everything.flatMap((one) =>
      everything
        .filter((other) => other !== one && one.items.some(({ codes }) => codes.some((code) => codesOf(other).includes(code))))
        .map((other) => [one.key, other.key]),
    );
    expect(shared).toEqual([
      ['phq-2', 'phq-9'],
      ['phq-9', 'phq-2'],
      ['gad-2', 'gad-7'],
      ['gad-7', 'gad-2'],
    ]);
    expect(instrumentOf('gad-2')?.items).toEqual(instrumentOf('gad-7')?.items.slice(0, 2));
  });

  function codesOf({ items }: Scoring): readonly string[] {
    return items.flatMap(({ codes }) => codes);
  }

  test('COWS, BAM, BARC-10 and TEA have none: what is published for them means something else', () => {
    for (const key of ['cows', 'bam', 'bam-r', 'bam-iop', 'barc-10', 'tea', 'sows-16', 'ort'])
      expect(codesOf(scoringOf(key) ?? { items: [], key, version: '', languages: [], scales: [], flags: [] })).toEqual([]);
  });

  test('the BAM counts days in the spans of the form', () => {
    expect(
      instrumentOf('bam')
        ?.items.find(({ linkId }) => linkId === '4')
        ?.options.map(({ value, text }) => [value, text.en]),
    ).toEqual([
      [0, '0'],
      [1, '1-3'],
      [2, '4-8'],
      [3, '9-15'],
      [4, '16-30'],
    ]);
  });
});

describe('doors', () => {
  const root = join(import.meta.dirname, '..');
  const { exports: doors } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string> };

  /** Every file that importing one brings along. */
  function brings(file: string, seen = new Set<string>()): ReadonlySet<string> {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type ).*?from '(\.[^']+)';$/gms))
      brings(join(dirname(file), target), seen);
    return seen;
  }

  test.each(named(instruments))('%s has a door of its own, which brings no other form', (key) => {
    const door = doors[`./${key}`];
    expect(door).toBe(`./src/forms/${key}.ts`);
    const others = instruments.filter((one) => one.key !== key).map((one) => join(root, 'src/forms', `${one.key}.ts`));
    const brought = brings(join(root, door ?? ''));
    expect(others.filter((file) => brought.has(file))).toEqual([]);
    expect(others.every((file) => existsSync(file))).toBe(true);
  });

  test('the main door brings no form at all', () => {
    expect([...brings(join(root, doors['.'] ?? ''))].filter((file) => file.includes('/forms/') || file.includes('/slots/'))).toEqual([]);
  });

  test('a key leads to one thing', () => {
    const keys = everything.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(scoringOf('phq-9')).toBe(instrumentOf('phq-9'));
    expect(scoringOf('c-ssrs')).toBe(slotOf('c-ssrs'));
    expect(scoringOf('constructor')).toBeUndefined();
  });
});
