import { expect, test } from 'vitest';
import { flows, MOST_DRAFTS } from '../src/index.ts';
import { amara, Desk, flowOf, jonah, pinOf, ruth, stay } from './support.ts';

const changed = flowOf({ second: 'rest' });

function written(flow = changed): Desk {
  const desk = new Desk();
  desk.say(jonah, { type: 'draft', draftId: 'd1', base: pinOf(1), flow: undefined });
  desk.say(jonah, { type: 'change', draftId: 'd1', revision: 1, flow, base: undefined });
  return desk;
}

function approved(flow = changed): Desk {
  const desk = written(flow);
  desk.say(jonah, { type: 'ask-review', draftId: 'd1', revision: 2 });
  desk.say(ruth, { type: 'approve', draftId: 'd1', revision: 2 });
  return desk;
}

test('a draft begins as a copy of a version, and every change raises its revision by one', () => {
  const desk = written();
  expect(desk.draft()).toMatchObject({ flowId: 'evening', base: pinOf(1), revision: 2, review: { state: 'writing' } });
  expect(desk.state.bodies['d1']).toEqual(changed);
});

test('of two people who write at once the later one is told, with the revision and the name, and nothing is overwritten', () => {
  const desk = written();
  const late = flowOf({ most: 12 });
  expect(desk.say(ruth, { type: 'change', draftId: 'd1', revision: 1, flow: late, base: undefined })).toEqual({
    code: 'draft-moved-on',
    detail: { revision: 2, by: 'Jonah Reed' },
  });
  expect(desk.state.bodies['d1']).toEqual(changed);
  desk.say(ruth, { type: 'change', draftId: 'd1', revision: 2, flow: late, base: undefined });
  expect(desk.state.bodies['d1']).toEqual(late);
});

test('sending what is already written changes nothing, whatever revision it was based on', () => {
  const desk = written();
  expect(desk.say(jonah, { type: 'change', draftId: 'd1', revision: 1, flow: changed, base: undefined })).toEqual({
    draftId: 'd1',
    revision: 2,
  });
  expect(desk.facts).toHaveLength(2);
});

test('beginning the same draft again goes on with it; the id of somebody else is refused', () => {
  const desk = written();
  expect(desk.say(jonah, { type: 'draft', draftId: 'd1', base: pinOf(1), flow: undefined })).toEqual({ draftId: 'd1', revision: 2 });
  expect(desk.say(ruth, { type: 'draft', draftId: 'd1', base: pinOf(1), flow: undefined })).toMatchObject({ code: 'draft-exists' });
});

test('whoever put a word into a draft does not approve it, also when another one wrote last', () => {
  const desk = written();
  desk.say(ruth, { type: 'change', draftId: 'd1', revision: 2, flow: flowOf({ most: 12 }), base: undefined });
  desk.say(ruth, { type: 'ask-review', draftId: 'd1', revision: 3 });
  for (const author of [jonah, ruth])
    expect(desk.say(author, { type: 'approve', draftId: 'd1', revision: 3 })).toMatchObject({ code: 'author-approves' });
  expect(desk.say(amara, { type: 'approve', draftId: 'd1', revision: 3 })).toEqual({ draftId: 'd1', revision: 3 });
  expect(desk.draft()?.review).toMatchObject({ state: 'approved', by: amara });
});

test('an approval is for the words that were read: a change after it takes it away', () => {
  const desk = approved();
  desk.say(jonah, { type: 'change', draftId: 'd1', revision: 2, flow: flowOf({ most: 14 }), base: undefined });
  expect(desk.draft()?.review).toEqual({ state: 'writing' });
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 3, runs: stay })).toMatchObject({ code: 'not-approved' });
});

test('nobody approves, sends back or publishes what they have not seen', () => {
  const desk = approved();
  desk.say(jonah, { type: 'change', draftId: 'd1', revision: 2, flow: flowOf({ most: 14 }), base: undefined });
  for (const command of [
    { type: 'approve', draftId: 'd1', revision: 2 },
    { type: 'send-back', draftId: 'd1', revision: 2, words: 'No' },
    { type: 'publish', draftId: 'd1', revision: 2, runs: stay },
    { type: 'discard', draftId: 'd1', revision: 2 },
    { type: 'approve-promise', draftId: 'd1', revision: 2, promise: 'dose' },
  ] as const)
    expect(desk.say(ruth, command), command.type).toMatchObject({ code: 'draft-moved-on' });
});

test('a draft is sent back with words, and asked for again after a change', () => {
  const desk = written();
  expect(desk.say(ruth, { type: 'send-back', draftId: 'd1', revision: 2, words: 'Shorter' })).toMatchObject({ code: 'not-in-review' });
  desk.say(jonah, { type: 'ask-review', draftId: 'd1', revision: 2 });
  desk.say(ruth, { type: 'send-back', draftId: 'd1', revision: 2, words: 'Shorter' });
  expect(desk.draft()?.review).toMatchObject({ state: 'sent-back', words: 'Shorter', by: ruth });
  expect(desk.say(ruth, { type: 'approve', draftId: 'd1', revision: 2 })).toMatchObject({ code: 'not-in-review' });
});

test('publishing keeps who wrote, who approved and who published, and the draft is one no more', () => {
  const desk = approved();
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 2, runs: stay })).toEqual({ pin: pinOf(2) });
  expect(desk.state.drafts).toEqual([]);
  expect(desk.state.versions).toMatchObject([{ pin: pinOf(2), authors: [jonah], approvedBy: ruth, by: jonah, runs: stay }]);
  expect(desk.state.bodies[pinOf(2).hash]).toEqual({ ...changed, version: 2 });
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 2, runs: stay })).toMatchObject({ code: 'unknown-draft' });
});

test.each([
  ['an open error', 'open-errors', (desk: Desk) => void (desk.judged = { errors: 2 })],
  ['a recalled version in it', 'includes-recalled', (desk: Desk) => void (desk.judged = { recalled: [pinOf(1)] })],
  ['a newer version', 'base-moved-on', (desk: Desk) => void (desk.newer = pinOf(2))],
  [
    'a recorded run that would stand nowhere',
    'replay-fails',
    (desk: Desk) => void (desk.judged = { replay: { runs: 3, same: 2, different: 0, unfit: 0, failed: 1 } }),
  ],
])('%s keeps a draft from being published', (_what, code, given) => {
  const desk = approved();
  given(desk);
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 2, runs: stay })).toMatchObject({ code });
  expect(desk.state.versions).toEqual([]);
});

test('a draft that says what its version says is not published', () => {
  const desk = approved(flowOf());
  desk.say(jonah, { type: 'ask-review', draftId: 'd1', revision: 1 });
  desk.say(ruth, { type: 'approve', draftId: 'd1', revision: 1 });
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 1, runs: stay })).toMatchObject({ code: 'nothing-new' });
});

test('an approval of a promise that comes with the file counts for nothing, and one of other words neither', () => {
  const forged = { personId: 'x', name: 'X', role: 'director', day: '2026-01-01' };
  const promising = flowOf({ promise: 'You keep your dose.' });
  const text = promising.promises?.['dose']?.text ?? { en: '', es: '' };
  const desk = written({ ...promising, promises: { dose: { text, approved: forged } } });
  expect(desk.state.bodies['d1']?.promises?.['dose']?.approved).toBeUndefined();
  desk.say(amara, { type: 'approve-promise', draftId: 'd1', revision: 2, promise: 'dose' });
  expect(desk.state.bodies['d1']?.promises?.['dose']?.approved).toEqual({ ...amara, day: '2026-05-12' });
  desk.say(jonah, { type: 'change', draftId: 'd1', revision: 2, flow: { ...promising, steps: ['one', 'two'] }, base: undefined });
  expect(desk.state.bodies['d1']?.promises?.['dose']?.approved, 'the same words keep it').toBeDefined();
  desk.say(jonah, { type: 'change', draftId: 'd1', revision: 3, flow: flowOf({ promise: 'You keep it for ever.' }), base: undefined });
  expect(desk.state.bodies['d1']?.promises?.['dose']?.approved, 'other words lose it').toBeUndefined();
});

test('a promise that nobody answers for keeps a draft from being published', () => {
  const desk = approved(flowOf({ promise: 'You keep your dose.' }));
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 2, runs: stay })).toMatchObject({ code: 'open-promises' });
  desk.say(amara, { type: 'approve-promise', draftId: 'd1', revision: 2, promise: 'dose' });
  expect(desk.say(jonah, { type: 'publish', draftId: 'd1', revision: 2, runs: stay })).toEqual({ pin: pinOf(2) });
});

test('a recall is written once, whoever asks again', () => {
  const desk = new Desk();
  expect(desk.say(jonah, { type: 'recall', pin: pinOf(1), reason: 'It asks the wrong dose.' })).toEqual({ pin: pinOf(1) });
  desk.isRecalled = true;
  expect(desk.say(ruth, { type: 'recall', pin: pinOf(1), reason: 'The same.' })).toEqual({ pin: pinOf(1) });
  expect(desk.state.recalls).toHaveLength(1);
  desk.base = undefined;
  expect(desk.say(ruth, { type: 'recall', pin: pinOf(7), reason: 'None.' })).toMatchObject({ code: 'unknown-version' });
});

test('a program has a bounded number of drafts', () => {
  const desk = new Desk();
  for (let n = 0; n < MOST_DRAFTS; n += 1) desk.say(jonah, { type: 'draft', draftId: `d${n}`, base: pinOf(1), flow: undefined });
  expect(desk.say(jonah, { type: 'draft', draftId: 'more', base: pinOf(1), flow: undefined })).toMatchObject({ code: 'too-many-drafts' });
});

test('what a screen gets holds no flow', () => {
  expect(flows.window?.(written().state)).toMatchObject({ drafts: [{ draftId: 'd1' }], bodies: {} });
});
