import { must } from '@cairn/kernel';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  alwaysOn,
  changeSetting,
  isSettingKey,
  judge,
  ladderTimes,
  rules,
  ruleSettings,
  settingDefs,
  settingKeys,
  settingsOf,
  usualSettings,
  type RuleSettings,
  type Settings,
} from '../src/index.ts';
import { Desk, FRIDAY, FRIDAY_8, MINUTE, situation } from './support.ts';

const ruth = { personId: 'ruth', name: 'Ruth Feldman', role: 'director' };
const context = { now: FRIDAY_8, today: FRIDAY, actor: ruth, newId: () => 'id', random: () => 0 };

function change(state: RuleSettings, key: string, value: number, why = 'Our medical director decided so'): RuleSettings {
  const decision = changeSetting(state, { key, value, why }, context);
  if (!decision.ok) throw new Error(decision.refusal.code);
  const fact = must(decision.facts[0], 'fact');
  return ruleSettings.evolve(state, { ...fact, stream: 'program/program', seq: 1, at: FRIDAY_8, actor: 'ruth', opId: 'op' });
}

function refusal(key: string, value: number, why = 'why', state: RuleSettings = ruleSettings.start()): string | undefined {
  const decision = changeSetting(state, { key, value, why }, context);
  return decision.ok ? undefined : decision.refusal.code;
}

const set = (key: string, value: number): Settings => settingsOf(change(ruleSettings.start(), key, value));

describe('a setting', () => {
  test('is kept with who, when, why, and what it was', () => {
    const state = change(ruleSettings.start(), 'R07.craving', 8);
    expect(state).toMatchObject({
      version: 1,
      changes: [{ key: 'R07.craving', value: 8, was: 7, by: ruth, why: 'Our medical director decided so', at: FRIDAY_8, version: 1 }],
    });
    expect(settingsOf(state).of['R07.craving']).toBe(8);
  });

  test.each([
    ['a P0 answer over 15 minutes', 'P0.answer', 16, 'setting-out-of-bounds'],
    ['a P0 answer of 15 minutes', 'P0.answer', 15, undefined],
    ['a last P0 step after 15 minutes', 'P0.third-step', 16, 'setting-out-of-bounds'],
    ['a craving cut-off below 5', 'R07.craving', 4, 'setting-out-of-bounds'],
    ['a craving cut-off of 10', 'R07.craving', 10, 'setting-out-of-bounds'],
    ['half a point', 'R07.craving', 7.5, 'setting-out-of-bounds'],
    ['not a number', 'R07.craving', Number.NaN, 'setting-out-of-bounds'],
    ['the same number', 'R07.craving', 7, 'setting-same'],
    ['no reason', 'R07.craving', 8, 'reason-needed'],
    ['moderate above high', 'R14.phq-high', 15, 'setting-out-of-order'],
    ['a second step after the third', 'P0.second-step', 10, 'setting-out-of-order'],
    ['a setting nobody knows', 'R07.colour', 1, 'unknown-setting'],
    ['switching R07 off', 'R07.on', 0, undefined],
    ['a name of the language itself', 'constructor', 1, 'unknown-setting'],
  ] as const)('%s', (_, key, value, code) => {
    expect(refusal(key, value, code === 'reason-needed' ? ' ' : 'why')).toBe(code);
  });

  test('no rule that can say "now" is ever switched off', () => {
    const canBeNow = rules.filter((rule) => [rule.level, ...rule.raise.map((step) => step.level)].includes('P0')).map((rule) => rule.id);
    expect(alwaysOn).toEqual(expect.arrayContaining(canBeNow));
    for (const id of alwaysOn) expect(refusal(`${id}.on`, 0)).toBe('setting-out-of-bounds');
  });

  test('every number that a rule names is a setting, and every usual value is within its bounds and in order', () => {
    const named = JSON.stringify(rules).match(/"(?:value|by|days|withinDays|times|count|atLeast)":"([^"]+)"/g) ?? [];
    for (const one of named) expect(isSettingKey(one.split('"')[3] ?? ''), one).toBe(true);
    const spoken = rules.flatMap((rule) => [...rule.says.matchAll(/\{([^}]+)\}/g)].map((match) => match[1] ?? ''));
    for (const key of spoken) expect(isSettingKey(key), key).toBe(true);
    for (const key of settingKeys) {
      const { usual, least, most, upTo } = settingDefs[key];
      expect(usual >= least && usual <= most, key).toBe(true);
      if (upTo !== undefined) expect(isSettingKey(upTo) && usual < settingDefs[upTo].usual + (key === 'R07.stays' ? 1 : 0), key).toBe(true);
    }
  });

  test('whatever is asked for in whatever order, what stands is within bounds and in order', () => {
    const asked = fc.array(fc.tuple(fc.constantFrom(...settingKeys), fc.integer({ min: -5, max: 800 })), { maxLength: 40 });
    fc.assert(
      fc.property(asked, (changes) => {
        let state = ruleSettings.start();
        for (const [key, value] of changes) if (refusal(key, value, 'why', state) === undefined) state = change(state, key, value);
        const { of, version } = settingsOf(state);
        expect(version).toBe(state.changes.length);
        for (const key of settingKeys) {
          const { least, most, upTo } = settingDefs[key];
          expect(of[key]).toBeGreaterThanOrEqual(least);
          expect(of[key]).toBeLessThanOrEqual(most);
          if (upTo !== undefined && isSettingKey(upTo)) expect(of[key]).toBeLessThan(of[upTo]);
        }
        expect(of['P0.answer']).toBeLessThanOrEqual(15);
      }),
      { seed: 20_261_122, numRuns: 300 },
    );
  });
});

describe('the next judgement', () => {
  test('uses the cut-off that stands: 7 is silent once it is 8', () => {
    const fires = (settings: Settings, craving: number) =>
      judge(rules, situation({ craving }, { settings })).some((finding) => finding.ruleId === 'R07');
    expect([fires(usualSettings, 7), fires(set('R07.craving', 8), 7), fires(set('R07.craving', 8), 8)]).toEqual([true, false, true]);
  });

  test('leaves a rule out that is switched off, and no other', () => {
    const settings = set('R07.on', 0);
    const found = judge(rules, situation({ craving: 9, safety: 'yes' }, { settings })).map((finding) => finding.ruleId);
    expect(found).toEqual(['R01']);
  });

  test('gives the time that stands, and the alert names the version', () => {
    const desk = new Desk();
    desk.answers({ safety: 'yes' }, { settings: set('P0.answer', 3) });
    expect(desk.alert()).toMatchObject({ settings: 1, dueAt: FRIDAY_8 + 3 * MINUTE });
  });

  test('an alert of before keeps its version and its time when the settings change', () => {
    const desk = new Desk();
    desk.answers({ craving: 9 });
    const before = desk.alert();
    const settings = set('P2.answer', 3);
    desk.answers({ craving: 9, mood: 2 }, { settings });
    expect(desk.alert()).toEqual(before);
    desk.now += MINUTE;
    desk.answers({ craving: 10 }, { settings });
    expect(desk.alert()).toMatchObject({ settings: 1, dueAt: before.dueAt });
  });

  test('a ladder climbs by the steps that stand when its clock starts', () => {
    const desk = new Desk();
    desk.answers({ safety: 'yes' });
    const minutes = (settings: Settings) => ladderTimes(desk.alert(), settings).map((step) => (step.at - FRIDAY_8) / MINUTE);
    expect(minutes(set('P0.second-step', 3))).toEqual([0, 3, 10]);
    expect(minutes(usualSettings)).toEqual([0, 5, 10]);
  });
});
