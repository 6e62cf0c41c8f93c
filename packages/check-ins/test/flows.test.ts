import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from '@cairn/kernel';
import { phq9 } from '@cairn/instruments/phq-9';
import { path, type Value } from '@cairn/workflows';
import { check } from '@cairn/workflows/check';
import { checkLibrary, shippedVersions } from '../src/check-library.ts';
import { standing } from '../src/index.ts';
import { flowOf, newest, shipped } from '../src/shipped.ts';
import { begin, chart, goThrough, question, run } from './support.ts';

const roles = ['counselor', 'nurse', 'prescriber', 'case-manager', 'peer', 'supervisor', 'director', 'privacy-officer', 'on-call'];
const world = checkLibrary({ flows: await shippedVersions(), roles, quietHours: { from: '21:00', to: '08:00' }, attested: [] });
/** Held to their hashes; their words are not changed any more. The mood check says those of its instrument. */
const firstShipped = ['daily', 'mood-check'];

describe.each(shipped.map((one) => [one.flow.id, one] as const))('the flow %s', (_, { flow, pin }) => {
  test('has not changed since its version was shipped', () => {
    expect({ ...pin }).toEqual({ id: flow.id, version: flow.version, hash: createHash('sha256').update(canonical(flow)).digest('hex') });
  });

  test('has no error by static analysis; of what was shipped first, only some words are hard to read', () => {
    const found = check(flow, world);
    expect(found.filter(({ rule }) => rule !== 'hard-to-read')).toEqual([]);
    if (!(flow.version === 1 && firstShipped.includes(flow.id))) expect(found).toEqual([]);
  });

  test('asks for no name but those the screen can fill in', () => {
    const holes = [...canonical(flow).matchAll(/\{(\w+)\}/g)].map((match) => match[1]);
    expect(['name', 'counselor']).toEqual(expect.arrayContaining(holes));
  });
});

test('a pin with another hash is no flow of this program', () => {
  expect(flowOf({ id: 'daily', version: 1, hash: 'other' })).toBeUndefined();
});

/** What is asked, in order, when these answers are given and the rest is skipped. */
function asked(answers: Readonly<Record<string, Value>>, flow: 'daily' | 'mood-check' = 'daily'): string[] {
  const at = chart();
  begin(at, 'run-1', flow);
  goThrough(at, answers);
  const one = run(at);
  const walked = flowOf(one.run.pin);
  return walked ? path(walked, one.run).flatMap((turn) => (turn.kind === 'given' ? [turn.id] : [])) : [];
}

describe('the daily check-in', () => {
  const plain = ['dose', 'withdrawal', 'craving', 'mood', 'sleep', 'use', 'safety'];

  test('asks seven questions, safety last', () => {
    expect(asked({})).toEqual(plain);
    expect(asked({ dose: 'clinic', withdrawal: 0, craving: 6, mood: 3, sleep: 5.5, use: 'no', safety: 'no' })).toEqual(plain);
  });

  test('a little withdrawal opens its signs, a craving of 7 asks what is in reach', () => {
    expect(asked({ withdrawal: 1, craving: 7 })).toEqual([
      'dose',
      'withdrawal',
      'withdrawal-signs',
      'craving',
      'craving-access',
      'mood',
      'sleep',
      'use',
      'safety',
    ]);
  });

  test('use asks what, alone, how and for naloxone; alcohol alone is not asked about injecting', () => {
    expect(asked({ use: 'yes', substances: ['opioid'] }).slice(5)).toEqual([
      'use',
      'substances',
      'alone',
      'injected',
      'naloxone',
      'safety',
    ]);
    expect(asked({ use: 'yes' }).slice(5)).toEqual(['use', 'substances', 'alone', 'injected', 'naloxone', 'safety']);
    expect(asked({ use: 'yes', substances: ['alcohol', 'cannabis'] }).slice(5)).toEqual([
      'use',
      'substances',
      'alone',
      'naloxone',
      'safety',
    ]);
  });

  test('telling a person instead is no use, and opens nothing', () => {
    expect(asked({ use: 'tell-person' })).toEqual(plain);
  });

  test.each([
    ['no', 'done'],
    ['yes', 'person'],
    ['talk', 'person'],
  ])('safety %s ends with %s', (value, outcome) => {
    const at = chart();
    begin(at);
    goThrough(at, { safety: value });
    expect(run(at).finished?.outcome).toBe(outcome);
  });
});

describe('the mood check', () => {
  const points = (...values: number[]) => Object.fromEntries(values.map((value, index) => [`phq/item-${index + 1}`, value]));

  test('asks item 10 only when something was marked', () => {
    expect(asked(points(0, 0, 0, 0, 0, 0, 0, 0, 0), 'mood-check')).toHaveLength(9);
    expect(asked(points(0, 0, 0, 0, 0, 0, 0, 1, 0), 'mood-check').at(-1)).toBe('phq/item-10');
  });

  test('item 9 at 1 brings a person although the total is 1', () => {
    const at = chart();
    begin(at, 'run-1', 'mood-check');
    goThrough(at, points(0, 0, 0, 0, 0, 0, 0, 0, 1));
    expect(run(at).finished).toMatchObject({ outcome: 'person', score: { total: 1, band: 'minimal', flags: ['item-9'] } });
    expect(run(at).finished?.measures).toMatchObject({ 'phq-9.9': 1, 'score.phq-9': 1 });
  });

  test('a skipped item leaves it without a total', () => {
    const at = chart();
    begin(at, 'run-1', 'mood-check');
    goThrough(at, { 'phq/item-1': 3 });
    expect(run(at).finished?.score).toMatchObject({ total: undefined, missing: ['2', '3', '4', '5', '6', '7', '8', '9', '10'] });
    expect(run(at).finished?.measures).not.toHaveProperty('score.phq-9');
    expect(at.state().stones).toBe(0);
  });

  test('its total is the instrument’s, whatever is answered', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 9, maxLength: 9 }), (values) => {
        const at = chart();
        begin(at, 'run-1', 'mood-check');
        goThrough(at, points(...values));
        expect(standing(run(at)).measures['score.phq-9']).toBe(values.reduce((sum, one) => sum + one, 0));
        expect(question(at)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  test('shows the instrument word for word', () => {
    const flow = newest('mood-check');
    const asked = flow && flowOf(flow.pin)?.nodes;
    for (const item of phq9.items)
      expect(asked?.[`phq/item-${item.linkId}`]).toMatchObject({ text: item.text, measure: `phq-9.${item.linkId}` });
  });
});
