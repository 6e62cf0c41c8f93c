import { expect, test } from 'vitest';
import { beforeSignOff, blockers, warnings, type SignSeat } from '../src/index.ts';
import { amara, dee, Journal, maya, people, ready } from './journal.ts';

const seat: SignSeat = { people, locale: 'en', today: '2026-11-21' };
const goal = ['body', 'goals', 'g1'];

function codes(journal: Journal, over: Partial<SignSeat> = {}): readonly string[] {
  return beforeSignOff(journal.plan, { ...seat, ...over }).findings.map(({ code }) => code);
}

test('a draft that is ready has no blocker, and warnings that nobody has to follow', () => {
  const { findings } = beforeSignOff(ready().plan, seat);
  expect(findings.filter(({ blocks }) => blocks)).toEqual([]);
  expect(codes(ready())).toEqual(['no-safety-plan', 'no-overdose-plan', 'no-lapse-plan']);
  expect(new Set<string>([...blockers, ...warnings]).size).toBe(blockers.length + warnings.length);
});

test('an empty plan has no goal and no way back into care', () => {
  expect(codes(new Journal()).filter((code) => blockers.some((one) => one === code))).toEqual(['no-goal', 'no-return-step']);
});

test('each goal needs words of the patient and a date; each step words, an owner and a date', () => {
  const journal = ready()
    .add(goal.slice(0, 2), 'g2', {})
    .add([...goal, 'steps'], 's2', {});
  expect(codes(journal)).toEqual(
    expect.arrayContaining(['goal-without-words', 'goal-without-date', 'step-without-words', 'step-without-owner', 'step-without-date']),
  );
  expect(beforeSignOff(journal.plan, seat).findings.find(({ code }) => code === 'step-without-owner')?.path).toEqual([
    ...goal,
    'steps',
    's2',
  ]);
});

test('a goal that is over asks for nothing any more', () => {
  const journal = ready().add(['mind', 'goals'], 'g9', { title: 'Old' });
  expect(codes(journal)).toContain('goal-not-in-their-words');
  journal.set(['mind', 'goals', 'g9', 'status'], 'achieved');
  expect(codes(journal)).not.toContain('goal-not-in-their-words');
});

test('a conflict nobody settled blocks', () => {
  const journal = ready();
  for (const by of [maya, amara])
    journal.edit(`by-${by.personId}`, { type: 'set', path: [...goal, 'know'], value: by.name, base: 'old' }, by);
  expect(codes(journal)).toContain('unsettled');
});

test('dates behind us, later than ninety days, and a kit past its date are warned of', () => {
  expect(codes(ready().set([...goal, 'reviewBy'], '2026-11-01'))).toContain('review-past');
  expect(codes(ready().set([...goal, 'reviewBy'], '2027-06-01'))).toContain('review-late');
  expect(codes(ready().add(['overdose', 'kits'], 'k', { place: 'Bag', expires: '2026-01-01' }))).toContain('kit-expired');
});

test('a plan above grade 8 blocks, and its hard lines are shown', () => {
  const hard =
    'Psychosocial rehabilitation necessitates collaborative interdisciplinary coordination of comprehensive individualized interventions';
  const journal = ready();
  for (const id of ['a', 'b', 'c']) journal.add(['strengths'], id, { text: `${hard} and ongoing multidimensional evaluation` }, dee);
  const { findings } = beforeSignOff(journal.plan, seat);
  expect(findings.find(({ code }) => code === 'reading-grade')).toMatchObject({ blocks: true, path: [], grade: expect.any(Number) });
  expect(findings.filter(({ code }) => code === 'hard-line').map(({ path }) => path)).toContainEqual(['strengths', 'a', 'text']);
});

test('without a counselor on the care team there is nobody to sign', () => {
  const without = people.filter(({ role }) => role !== 'counselor');
  expect(beforeSignOff(ready().plan, { ...seat, people: without }).findings).toContainEqual(
    expect.objectContaining({ code: 'nobody-to-sign', missing: 'counselor', blocks: true }),
  );
});

test('open talk is a warning at its place', () => {
  const journal = ready().do({ type: 'comment', path: goal, text: 'June?' }, dee).do({ type: 'ask', text: 'Move my review' }, dee);
  journal.do({ type: 'suggest', operation: { type: 'set', path: ['returnToCare', 'who'], value: 'x', base: '' }, note: '' }, dee);
  expect(codes(journal).filter((code) => code.startsWith('open-'))).toEqual(['open-comment', 'open-suggestion', 'open-request']);
});
