import { expect, test } from 'vitest';
import { reasonText, ruleIds, rules, type Level, type Measures } from '../src/index.ts';
import { DAY, finding, FRIDAY_8, HOUR, past } from './support.ts';

type Row = readonly [says: string, measures: Measures, level: Level | 'silent', words?: string];

function table(ruleId: string, rows: readonly Row[]): void {
  test.for(rows)(`${ruleId}: %s`, ([, measures, level, words]) => {
    const found = finding(ruleId, measures);
    expect(found?.level ?? 'silent').toBe(level);
    if (words !== undefined && found) expect(reasonText(found.reason)).toBe(words);
  });
}

table('R01', [
  ['yes is now', { safety: 'yes' }, 'P0', 'Said yes to “thoughts of hurting yourself”'],
  ['wanting to talk is now', { safety: 'talk' }, 'P0', 'Asked to talk with a person about “thoughts of hurting yourself”'],
  ['no is silent', { safety: 'no' }, 'silent'],
  ['an unasked question is silent', { craving: 2 }, 'silent'],
  ['a value of another type is silent', { safety: true }, 'silent'],
]);

table('R02', [
  ['0 is silent', { 'phq9.9': 0 }, 'silent'],
  ['1 is today', { 'phq9.9': 1 }, 'P1', 'Better off dead or hurting self: several days'],
  ['2 is today', { 'phq9.9': 2, use: 'no' }, 'P1'],
  ['3 is now', { 'phq9.9': 3 }, 'P0', 'Better off dead or hurting self: nearly every day'],
  ['1 with use is now', { 'phq9.9': 1, use: 'yes' }, 'P0', 'Better off dead or hurting self: several days. Used in the last 2 days'],
  ['use alone is not this rule', { use: 'yes' }, 'silent'],
]);

table('R05', [
  ['no use is silent', { use: 'no' }, 'silent'],
  ['use that is still being told is silent', { use: 'yes' }, 'silent'],
  ['alcohol only is silent', { use: 'yes', 'use.substances': ['alcohol'] }, 'silent'],
  [
    'opioids is one business day',
    { use: 'yes', 'use.substances': ['opioid'], 'use.alone': false, 'use.injected': false },
    'P2',
    'Used opioids since yesterday',
  ],
  ['opioids with cannabis is not mixed', { use: 'yes', 'use.substances': ['opioid', 'cannabis'] }, 'P2'],
  ['alone goes up', { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true }, 'P1', 'Used opioids since yesterday, alone'],
  [
    'injected goes up',
    { use: 'yes', 'use.substances': ['opioid'], 'use.injected': true },
    'P1',
    'Used opioids since yesterday, by injection',
  ],
  ['with alcohol goes up', { use: 'yes', 'use.substances': ['opioid', 'alcohol'] }, 'P1', 'Used opioids since yesterday, with alcohol'],
  [
    'with benzodiazepines goes up',
    { use: 'yes', 'use.substances': ['benzodiazepine', 'opioid'] },
    'P1',
    'Used opioids since yesterday, with benzodiazepines',
  ],
  ['alone and injected is one step, not two', { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true, 'use.injected': true }, 'P1'],
  [
    'no naloxone is said',
    { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true, naloxone: 'no' },
    'P1',
    'Used opioids since yesterday, alone. No naloxone at hand',
  ],
]);

table('R07', [
  ['6 is silent', { craving: 6 }, 'silent'],
  ['7 is one business day', { craving: 7 }, 'P2', 'Craving 7.'],
  ['10 is one business day', { craving: 10, 'craving.access': false }, 'P2'],
  ['7 with a way to use goes up', { craving: 7, 'craving.access': true }, 'P1', 'Craving 7. A way to use is close.'],
  ['a word is silent', { craving: '9' }, 'silent'],
]);

table('CALL', [
  ['a tap for a call is today', { 'call-asked': true }, 'P1', 'Asked for a call'],
  ['telling a person about use is one business day', { use: 'tell-person' }, 'P2', 'Would rather tell a person about use'],
  ['both are today', { use: 'tell-person', 'call-asked': true }, 'P1', 'Asked for a call'],
  ['neither is silent', { use: 'no' }, 'silent'],
]);

test('R05: when the check-in ends before what was used was said, use still counts', () => {
  const ended = finding('R05', { use: 'yes' }, { ended: true });
  expect(ended?.level).toBe('P2');
  expect(ended && reasonText(ended.reason)).toBe('Used since yesterday, did not say what');
  expect(ended?.evidence).toEqual([{ measure: 'use', value: 'yes', checkInId: 'c-today', at: FRIDAY_8 }]);
});

test('R05: evidence names each answer it rests on', () => {
  const found = finding('R05', { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true, naloxone: 'no' });
  expect(found?.evidence.map((item) => item.measure)).toEqual(['use.substances', 'use.alone', 'naloxone']);
});

test('R07: craving 9 says what is usual for this person', () => {
  const history = { checkIns: past('craving', [1, 3], [2, 4], [3, 5], [4, 4], [5, 3], [6, 5], [7, 2]) };
  const found = finding('R07', { craving: 9 }, { history });
  expect(found && reasonText(found.reason)).toBe('Craving 9. Usual is 3 to 5.');
});

test.each([
  ['up 3 since yesterday', 5, past('craving', [1, 2]), 'Craving up from 2 to 5.'],
  ['up 2 since yesterday', 4, past('craving', [1, 2]), undefined],
  ['up 3 since two days ago', 5, past('craving', [2, 2]), undefined],
  ['down 3', 2, past('craving', [1, 5]), undefined],
])('R07: %s', (_, craving, checkIns, words) => {
  const found = finding('R07', { craving }, { history: { checkIns } });
  expect(found && reasonText(found.reason)).toBe(words);
});

test('R07: a daily check-in that comes an hour later than yesterday still counts as within a day', () => {
  const checkIns = past('craving', [1, 2]).map((one) => ({ ...one, at: one.at - HOUR }));
  expect(finding('R07', { craving: 5 }, { history: { checkIns } })?.level).toBe('P2');
});

test.each([
  ['5, 6, 5 on three days', past('craving', [2, 5], [1, 6]), 'Craving 5 or more for 3 days, 5 now.'],
  ['4, 6, 5', past('craving', [2, 4], [1, 6]), undefined],
  ['a day without an answer breaks the run', past('craving', [3, 5], [1, 6]), undefined],
  ['two days', past('craving', [1, 5]), undefined],
])('R07: %s', (_, checkIns, words) => {
  const found = finding('R07', { craving: 5 }, { history: { checkIns } });
  expect(found && reasonText(found.reason)).toBe(words);
});

test.each([
  [0, undefined],
  [2, undefined],
  [3, 'P2'],
  [9, 'P2'],
])('R13: %i days without a check-in', (missedDays, level) => {
  const found = finding('R13', {}, { checkInId: undefined, history: { missedDays } });
  expect(found?.level).toBe(level);
  if (found) expect(reasonText(found.reason)).toBe(`No check-in for ${missedDays} days`);
});

test.each([
  ['R05 ten days ago goes up', 'R05', 10 * DAY, 'P1'],
  ['R01 exactly 30 days ago goes up', 'R01', 30 * DAY, 'P1'],
  ['R01 just over 30 days ago does not', 'R01', 30 * DAY + 1, 'P2'],
  ['R07 yesterday does not', 'R07', DAY, 'P2'],
])('R13: %s', (_, ruleId, ago, level) => {
  expect(finding('R13', {}, { history: { missedDays: 3, alerts: [{ ruleId, at: FRIDAY_8 - ago }] } })?.level).toBe(level);
});

test.each(['minor', 'no-callback-number'] as const)('a person who is %s goes up by one level, P0 stays', (flag) => {
  const person = { flags: [flag] };
  expect(finding('R07', { craving: 7 }, { person })?.level).toBe('P1');
  expect(finding('R05', { use: 'yes', 'use.substances': ['opioid'], 'use.alone': true }, { person })?.level).toBe('P0');
  expect(finding('R01', { safety: 'yes' }, { person })?.level).toBe('P0');
});

test('every rule has a source, a version, an owner and a checklist', () => {
  expect(rules.map((rule) => rule.id)).toEqual(ruleIds);
  for (const rule of rules) {
    expect(rule.source).toContain('clinical.md §');
    expect(rule.version).toBeGreaterThan(0);
    expect(rule.owner.length * rule.onThisCall.length).toBeGreaterThan(0);
  }
});

test.each([
  ['use told yesterday', 1, 'yes', 'P0'],
  ['use told two days ago', 2, 'yes', 'P1'],
  ['no use yesterday', 1, 'no', 'P1'],
])('R02 with %s', (_, back, use, level) => {
  const checkIns = past('any', [back, 1]).map((one) => ({ ...one, measures: { use } }));
  expect(finding('R02', { 'phq9.9': 1 }, { history: { checkIns } })?.level).toBe(level);
});

test('R02: use of yesterday is named as evidence with its own check-in', () => {
  const checkIns = past('any', [1, 1]).map((one) => ({ ...one, measures: { use: 'yes' } }));
  const found = finding('R02', { 'phq9.9': 1 }, { history: { checkIns } });
  expect(found?.evidence.map((item) => [item.measure, item.checkInId])).toEqual([
    ['phq9.9', 'c-today'],
    ['use', 'c-1'],
  ]);
});
