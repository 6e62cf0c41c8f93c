import { describe, expect, test } from 'vitest';
import { canonical } from '@cairn/kernel';
import { drive, withAnswers } from './drive.ts';
import { flowOf } from './library.ts';

const used = flowOf('used');
const go = (answers: Parameters<typeof withAnswers>[0]) => drive(used, withAnswers({ okay: 'no', safety: 'no', ...answers }));

describe('the “I used” path', () => {
  test('is thanks, safety, it is not the end, naloxone and tolerance, medicine, one choice, next contact', () => {
    const gone = go({ substances: ['alcohol'], naloxone: 'yes', choice: 'note', contact: 'next-visit' });
    expect(gone.said).toEqual(['thanks', 'normal', 'tolerance', 'medicine', 'noted']);
    expect(gone.asked).toEqual(['okay', 'safety', 'substances', 'alone', 'naloxone', 'naloxone-known', 'choice', 'contact']);
    expect(gone).toMatchObject({ outcome: 'done', acts: [] });
  });

  test('a call today wakes the counselor within the P1 time; a plan asks for one thing and offers a skill', () => {
    expect(go({ choice: 'call' }).acts).toEqual([expect.objectContaining({ type: 'alert', level: 'P1', owner: 'counselor' })]);
    const plan = go({ choice: 'plan', contact: 'tomorrow' });
    expect(plan.asked).toContain('plan-words');
    expect(plan.acts.map(({ type }) => type)).toEqual(['skill', 'task']);
  });

  test('an overdose lately asks for naloxone and says that it wears off', () => {
    const gone = go({ okay: 'lately', 'naloxone-given': true });
    expect(gone.measures).toMatchObject({ 'use.overdose': 'lately', 'use.naloxone-given': true });
    expect(gone.said.slice(0, 3)).toEqual(['thanks', 'wears-off', 'after-overdose']);
    expect(go({ okay: 'lately', 'naloxone-given': false }).said).not.toContain('wears-off');
  });

  test('opioids with a sedative are named as mixed; opioids alone and alcohol alone are not', () => {
    for (const other of ['alcohol', 'benzodiazepine', 'gabapentinoid', 'xylazine'])
      expect(go({ substances: ['opioid', other] }).said).toContain('mixed');
    expect(go({ substances: ['opioid'] }).said).not.toContain('mixed');
    expect(go({ substances: ['alcohol'] }).said).not.toContain('mixed');
  });

  test('alcohol or cannabis alone is not asked about injecting; what was not said may have been', () => {
    expect(go({ substances: ['alcohol', 'cannabis'] }).asked).not.toContain('injected');
    expect(go({ substances: ['stimulant'] }).asked).toContain('injected');
    expect(go({}).asked).toContain('injected');
  });

  test('speaks of no discharge, no lost dose and no lost place, not even to deny it', () => {
    expect(canonical(used)).not.toMatch(/discharge|privilege|lose your (?:dose|place)|cost you|take-home|quitar|costará/i);
  });
});
