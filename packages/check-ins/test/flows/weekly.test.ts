import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nodeOf, walk, type Value } from '@cairn/workflows';
import { secondsAt } from '@cairn/workflows/check';
import { drive, withAnswers } from './drive.ts';
import { flowOf, playable } from './library.ts';

const weekly = flowOf('weekly');
const go = (answers: Readonly<Record<string, Value>>) => drive(weekly, withAnswers({ 'safe-now': 'yes', ...answers }));
const rest = ['3', '4', '5', '6', '7', '8', '9'].map((item) => `phq-9-${item}`);
const worry = ['3', '4', '5', '6', '7'].map((item) => `gad-7-${item}`);
const points = (ids: readonly string[], value: number) => Object.fromEntries(ids.map((id) => [id, value]));

describe('the weekly check-in', () => {
  test('of an ordinary week takes under five minutes', () => {
    const linked = playable(weekly);
    const calm = { 'phq-2-1': 0, 'phq-2-2': 1, 'gad-2-1': 0, 'gad-2-2': 0, safety: 'no', pain: 2, 'pain-new': false, naloxone: 'yes' };
    const gone = go({ ...calm, triggers: ['stress'], violence: 'no', win: 'A walk', 'work-on': 'Sleep' });
    const nodes = walk(linked, gone.run).turns.map(({ id }) => nodeOf(linked, id));
    expect(nodes.reduce((sum, node) => sum + (node ? secondsAt(node) : 0), 0)).toBeLessThan(300);
    expect(gone).toMatchObject({ outcome: 'done', acts: [] });
  });

  test('PHQ-2 below 3 asks no more of the PHQ-9, and asks about self-harm plainly', () => {
    const gone = go({ 'phq-2-1': 1, 'phq-2-2': 1 });
    expect(gone.scores).toEqual({ 'phq-2': 2, 'gad-2': undefined });
    expect(gone.asked.filter((id) => id.startsWith('phq-9'))).toEqual([]);
    expect(gone.asked).toContain('safety');
  });

  test('PHQ-2 from 3 on asks the other seven, scores all nine, and asks about self-harm once', () => {
    const gone = go({ 'phq-2-1': 2, 'phq-2-2': 1, ...points(rest, 1), 'phq-9-9': 0 });
    expect(gone.scores).toMatchObject({ 'phq-2': 3, 'phq-9': 9 });
    expect(gone.asked.filter((id) => id.startsWith('phq'))).toEqual(['phq-2-1', 'phq-2-2', ...rest]);
    expect(gone.asked).not.toContain('safety');
    expect(gone.measures).toMatchObject({ 'phq-2.1': 2, 'phq-9.9': 0 });
  });

  test('GAD-2 from 3 on asks the other five', () => {
    const gone = go({ 'gad-2-1': 3, 'gad-2-2': 0, ...points(worry, 3) });
    expect(gone.scores).toMatchObject({ 'gad-2': 3, 'gad-7': 18 });
    expect(gone.asked.filter((id) => id.startsWith('gad'))).toEqual(['gad-2-1', 'gad-2-2', ...worry]);
    expect(gone.said).toContain('worry-heard');
  });

  test('the total is the sum of what was answered, whatever it was', () => {
    const point = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.tuple(point, point), fc.array(point, { minLength: 6, maxLength: 6 }), ([one, two], others) => {
        fc.pre(one + two >= 3);
        const answers = Object.fromEntries(others.map((value, index) => [rest[index] ?? '', value]));
        const gone = go({ 'phq-2-1': one, 'phq-2-2': two, ...answers, 'phq-9-9': 0 });
        expect(gone.scores['phq-9']).toBe([one, two, ...others].reduce((sum, value) => sum + value, 0));
      }),
      { numRuns: 100 },
    );
  });

  test('one of the two left out has no score, and the other at its highest still opens the PHQ-9', () => {
    expect(go({ 'phq-2-2': 3 }).asked).toContain('phq-9-9');
    expect(go({ 'phq-2-2': 3 }).scores).toMatchObject({ 'phq-2': undefined, 'phq-9': undefined });
    expect(go({ 'phq-2-2': 2 }).asked).not.toContain('phq-9-3');
  });

  test('item 9 at 1 goes on to the ASQ and ends with a person, whatever the ASQ says', () => {
    const low = { 'phq-2-1': 3, 'phq-2-2': 0, ...points(rest, 0), 'phq-9-9': 1 };
    const asq = Object.fromEntries(['1', '2', '3', '4'].map((item) => [`asq/item-${item}`, false]));
    const gone = go({ ...low, ...asq });
    expect(gone.asked.slice(-4)).toEqual(['asq/item-1', 'asq/item-2', 'asq/item-3', 'asq/item-4']);
    expect(gone).toMatchObject({ outcome: 'person', measures: { 'phq-9.9': 1, 'asq.1': false } });
    const acute = go({ ...low, ...asq, 'asq/item-3': true, 'asq/item-5': true });
    expect(acute).toMatchObject({ outcome: 'person', measures: { 'asq.5': true } });
  });

  test('item 9 left out is asked about plainly', () => {
    expect(go({ 'phq-2-1': 3 }).asked).toContain('safety');
  });

  test.each(['hard-to-wake', 'slow-breathing'])('%s ends with 911 and a person', (effect) => {
    expect(go({ 'side-effects': ['drowsy', effect] })).toMatchObject({ outcome: 'person' });
    expect(go({ 'side-effects': ['drowsy'] }).outcome).toBe('done');
  });

  test('violence now ends with a person; fear names help, asks about children, and goes on', () => {
    expect(go({ violence: 'now' })).toMatchObject({ outcome: 'person' });
    const afraid = go({ violence: 'afraid', 'child-safety': true });
    expect(afraid).toMatchObject({ outcome: 'done', measures: { violence: 'afraid', 'child-safety': true } });
    expect(go({ violence: 'no' }).asked).not.toContain('child-safety');
  });

  test('a need becomes a task for the case manager; a place to live asks about tonight', () => {
    expect(go({ needs: ['food'] }).acts).toEqual([expect.objectContaining({ type: 'task', owner: 'case-manager' })]);
    expect(go({ needs: ['housing'], housing: 'lost' })).toMatchObject({ measures: { housing: 'lost' } });
    expect([...go({ needs: [] }).acts, ...go({}).acts]).toEqual([]);
  });

  test('pain of 7, new pain, a fast heartbeat and an allergy ask for the prescriber', () => {
    const owner = 'prescriber';
    for (const gone of [go({ pain: 7 }), go({ pain: 2, 'pain-new': true })])
      expect(gone.acts).toEqual([expect.objectContaining({ type: 'task', owner })]);
    expect(go({ pain: 6, 'pain-new': false }).acts).toEqual([]);
    for (const effect of ['palpitations', 'allergic'])
      expect(go({ 'side-effects': [effect] }).acts).toEqual([expect.objectContaining({ type: 'alert', level: 'P2', owner })]);
    expect(go({ 'side-effects': ['sweating'] }).acts).toEqual([]);
  });

  test('pain, strong withdrawal and naloxone open what belongs to them', () => {
    expect(go({ pain: 1 }).asked).toContain('pain-new');
    expect(go({ pain: 0 }).asked).not.toContain('pain-new');
    expect(go({ withdrawal: 4 }).asked).toContain('withdrawal-signs');
    expect(go({ naloxone: 'yes' }).asked).toContain('naloxone-known');
    for (const value of ['no', 'expired', 'not-sure']) expect(go({ naloxone: value }).said).toContain('naloxone-how');
  });
});
