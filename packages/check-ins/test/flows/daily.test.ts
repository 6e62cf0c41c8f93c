import { describe, expect, test } from 'vitest';
import { secondsAt } from '@cairn/workflows/check';
import { nodeOf, walk } from '@cairn/workflows';
import { drive, withAnswers } from './drive.ts';
import { flowOf, playable } from './library.ts';

const daily = flowOf('daily');
const usual = { 'safe-now': 'yes', dose: 'home', withdrawal: 0, craving: 2, mood: 4, sleep: 7, use: 'no', safety: 'no' };
const plain = Object.keys(usual);
const go = (answers: Parameters<typeof withAnswers>[0]) => drive(daily, withAnswers({ ...usual, ...answers }));
const usedAll = [
  'used/okay',
  'used/safety',
  'used/substances',
  'used/alone',
  'used/injected',
  'used/naloxone',
  'used/choice',
  'used/contact',
];

describe('the daily check-in', () => {
  test('with usual answers is eight questions and under 60 seconds: ten taps, where one tap answers a choice', () => {
    const gone = go({});
    expect(gone.asked).toEqual(plain);
    expect(gone).toMatchObject({ outcome: 'done', acts: [] });
    const linked = playable(daily);
    const nodes = walk(linked, gone.run).turns.map(({ id }) => nodeOf(linked, id));
    const taps = nodes.reduce((sum, node) => (node?.kind === 'ask' ? sum + (node.question.type === 'number' ? 3 : 1) : sum), 0);
    expect(taps).toBeLessThanOrEqual(10);
    expect(taps * 2).toBeLessThan(60);
    expect(nodes.reduce((sum, node) => sum + (node ? secondsAt(node) : 0), 0)).toBeLessThan(60);
  });

  test('with everything skipped asks the same, and ends', () => {
    expect(drive(daily, () => undefined)).toMatchObject({ asked: plain, outcome: 'done', measures: {} });
  });

  test.each(['no', 'not-sure'])('“safe right now?” answered %s stops everything: an alert for who is on call, and a person', (value) => {
    const gone = go({ 'safe-now': value });
    expect(gone.asked).toEqual(['safe-now']);
    expect(gone.acts).toEqual([expect.objectContaining({ type: 'alert', level: 'P0', owner: 'on-call' })]);
    expect(gone.outcome).toBe('person');
  });

  test.each(['yes', 'talk'])('thoughts of self-harm (%s) end with a person', (value) => {
    expect(go({ safety: value })).toMatchObject({ outcome: 'person', measures: { safety: value } });
  });

  test.each([
    ['missed', ['dose-why', 'days-missed']],
    ['some', ['dose-why']],
    ['ran-out', ['days-missed']],
    ['lost', ['days-missed']],
    ['vomited', []],
    ['clinic', []],
    ['not-yet', []],
    ['not-due', []],
  ])('a dose that was “%s” opens %j', (value, opens) => {
    expect(go({ dose: value }).asked).toEqual(['safe-now', 'dose', ...opens, ...plain.slice(2)]);
  });

  test('from three days without a dose on, the old dose is named as too strong', () => {
    expect(go({ dose: 'missed', 'days-missed': 3 }).said).toContain('dose-gap');
    expect(go({ dose: 'missed', 'days-missed': 2 }).said).not.toContain('dose-gap');
    expect(go({ dose: 'vomited' }).said).toContain('dose-vomited');
  });

  test('a craving of 4 offers a skill; from 7 on what is in reach is asked first', () => {
    expect(go({ craving: 3 }).acts).toEqual([]);
    expect(go({ craving: 4 })).toMatchObject({ acts: [{ type: 'skill', skill: 'ride-the-wave' }] });
    expect(go({ craving: 4 }).asked).not.toContain('craving-access');
    expect(go({ craving: 7 }).asked.slice(3, 7)).toEqual(['craving', 'craving-access', 'craving-worst', 'craving-context']);
  });

  test('low mood asks about worry', () => {
    expect(go({ mood: 2 }).asked).toContain('anxiety');
    expect(go({ mood: 3 }).asked).not.toContain('anxiety');
  });

  test('use leads into the “I used” path, which asks about safety itself and only once', () => {
    const gone = go({ use: 'yes', 'used/okay': 'no', 'used/safety': 'no', 'used/substances': ['opioid'] });
    expect(gone.asked).toEqual([...plain.slice(0, 7), ...usedAll]);
    expect(gone.outcome).toBe('done');
  });

  test('an overdose now, or thoughts of self-harm after use, end with a person at once', () => {
    expect(go({ use: 'yes', 'used/okay': 'now' })).toMatchObject({ outcome: 'person', measures: { 'use.overdose': 'now' } });
    expect(go({ use: 'yes', 'used/okay': 'no', 'used/safety': 'talk' }).outcome).toBe('person');
  });

  test('“I would rather not say” is kept as said, opens nothing and counts as no use', () => {
    const gone = go({ use: 'rather-not-say' });
    expect(gone.asked).toEqual(plain);
    expect(gone.measures['use']).toBe('rather-not-say');
    expect(gone.said).toContain('use-yours');
  });
});
