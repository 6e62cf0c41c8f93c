import { fieldAt, itemAt, itemsAt, openConflicts, plain, valueAt, versionsIn, type Operation } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import {
  aftercare,
  beforeSignOff,
  discloseGoals,
  discloseHelp,
  editInput,
  evolve,
  isStepDone,
  start,
  type PlanCommand,
  type PlanDecision,
} from '../src/index.ts';
import { amara, dee, Journal } from './journal.ts';

const goal = ['body', 'goals', 'g1'];
const step = [...goal, 'steps', 's1'];
const title = [...goal, 'title'];

function planned(): Journal {
  return new Journal()
    .edit('o1', { type: 'add', path: ['body', 'goals'], id: 'g1', value: { title: 'Stay steady on my dose' }, after: null })
    .edit('o2', { type: 'add', path: [...goal, 'steps'], id: 's1', value: { text: 'Move to 90 mg' }, after: null });
}

function code(decision: PlanDecision): string | undefined {
  return decision.ok ? undefined : decision.refusal.code;
}

test('two staff who change one line at once both keep their words until someone chooses', () => {
  const journal = planned()
    .edit('o3', { type: 'set', path: title, value: 'Keep 90 mg until June 2', base: 'o1' })
    .edit('o4', { type: 'set', path: title, value: 'Keep 90 mg until June 9', base: 'o1' }, amara);
  expect(fieldAt(journal.plan.doc, title)).toMatchObject({
    value: 'Keep 90 mg until June 2',
    by: { name: 'Maya Alvarez' },
    conflict: [{ value: 'Keep 90 mg until June 9', by: { name: 'Dr. Amara Okafor' } }],
  });
  expect(beforeSignOff(journal.plan).findings.filter((one) => one.code === 'unsettled')).toMatchObject([{ path: title }]);
  journal.edit('o5', { type: 'choose', path: title, value: 'Keep 90 mg until June 9', seen: ['o3', 'o4'] });
  expect(openConflicts(journal.plan.doc)).toEqual([]);
});

test('folding the entries again gives the same plan', () => {
  const journal = planned()
    .edit('o3', { type: 'set', path: title, value: 'one', base: '' })
    .do({ type: 'check', path: step, done: true }, dee)
    .do({ type: 'ask', text: 'Move my review' }, dee);
  expect(journal.entries.reduce(evolve, start())).toEqual(journal.plan);
});

test('the same words twice add no fact', () => {
  const journal = planned();
  const again = journal.decide({
    type: 'edit',
    opId: 'o3',
    operation: { type: 'set', path: title, value: 'Stay steady on my dose', base: '' },
  });
  expect(again).toMatchObject({ ok: true, facts: [], result: { outcome: 'same' } });
});

test('a step belongs to the patient or to someone on the care team', () => {
  const owner = (id: string, name: string): PlanCommand => ({
    type: 'edit',
    opId: 'o9',
    operation: { type: 'set', path: [...step, 'owner'], value: { id, name }, base: '' },
  });
  const journal = planned();
  expect(code(journal.decide(owner('stranger', 'Somebody')))).toBe('unknown-person');
  expect(code(journal.decide(owner('maya', 'Dr. Amara Okafor')))).toBe('unknown-person');
  expect(code(journal.decide(owner('dee', 'Dee Morgan')))).toBeUndefined();
});

test('nobody writes by hand where a line came from', () => {
  const journal = planned();
  const set: Operation = { type: 'set', path: [...step, 'source'], value: 'session/1', base: '' };
  const add: Operation = { type: 'add', path: ['watchOuts'], id: 'w1', value: { source: 'session/1' }, after: null };
  expect(code(journal.decide({ type: 'edit', opId: 'x', operation: set }))).toBe('unknown-place');
  expect(code(journal.decide({ type: 'edit', opId: 'x', operation: add }))).toBe('unknown-place');
});

test('an if–then from elsewhere becomes a watch-out, or a step of a goal, and says where it came from', () => {
  const line = { as: 'if-then', cue: 'Ray texts', response: 'I call the line before I reply' } as const;
  const taken = { type: 'take-line', source: 'worksheet/n1', line } as const;
  const journal = planned()
    .do({ ...taken, opId: 'o3', itemId: 'w1', place: { type: 'watch-out' } })
    .do({ ...taken, opId: 'o4', itemId: 's2', place: { type: 'goal', path: goal } });
  expect(plain(journal.plan.doc)['watchOuts']).toEqual([
    { id: 'w1', cue: 'Ray texts', response: 'I call the line before I reply', source: 'worksheet/n1' },
  ]);
  expect(valueAt(journal.plan.doc, [...goal, 'steps', 's2', 'text'])).toBe('If Ray texts, then I call the line before I reply');
  expect(valueAt(journal.plan.doc, [...goal, 'steps', 's2', 'due'])).toBe('always');
});

test('a step from elsewhere goes under a goal or becomes one, and is never a watch-out', () => {
  const taken = { type: 'take-line', source: 'worksheet/n1', line: { as: 'step', text: 'Walk Biscuit at six' } } as const;
  const journal = planned()
    .do({ ...taken, opId: 'o3', itemId: 's2', place: { type: 'goal', path: goal } })
    .do({ ...taken, opId: 'o4', itemId: 'g2', place: { type: 'new-goal', domain: 'mind' } });
  expect(valueAt(journal.plan.doc, [...goal, 'steps', 's2', 'text'])).toBe('Walk Biscuit at six');
  expect(valueAt(journal.plan.doc, ['mind', 'goals', 'g2', 'title'])).toBe('Walk Biscuit at six');
  expect(code(journal.decide({ ...taken, opId: 'o5', itemId: 'w1', place: { type: 'watch-out' } }))).toBe('needs-a-goal');
  expect(code(journal.decide({ ...taken, opId: 'o6', itemId: 'g3', place: { type: 'new-goal', domain: 'help' } }))).toBe('unknown-place');
});

test('the patient checks a step; a daily step is done for that day only', () => {
  const journal = planned().edit('o3', { type: 'set', path: [...step, 'due'], value: 'daily', base: '' });
  journal.do({ type: 'check', path: step, done: true }, dee);
  expect(isStepDone(journal.plan, step, '2026-11-21')).toBe(true);
  expect(isStepDone(journal.plan, step, '2026-11-22')).toBe(false);
  journal.today = '2026-11-22';
  journal.do({ type: 'check', path: step, done: true }, dee);
  expect(isStepDone(journal.plan, step, '2026-11-22')).toBe(true);
  journal.edit('o4', { type: 'set', path: [...step, 'due'], value: '2026-12-01', base: 'o3' });
  expect(isStepDone(journal.plan, step, '2026-12-01')).toBe(true);
});

test('only a step that is in the plan can be checked', () => {
  const journal = planned();
  expect(code(journal.decide({ type: 'check', path: goal, done: true }))).toBe('unknown-step');
  expect(code(journal.decide({ type: 'check', path: [...goal, 'steps', 'zz'], done: true }))).toBe('unknown-step');
  const item = must(itemAt(journal.plan.doc, step), 'step');
  journal.edit('o3', { type: 'remove', path: step, seen: versionsIn(item) });
  expect(code(journal.decide({ type: 'check', path: step, done: true }))).toBe('unknown-step');
});

test('a request stays open until staff answer it; the first answer stands', () => {
  const journal = new Journal().do({ type: 'ask', text: '  Move my review  ' }, dee);
  const requestId = must(journal.plan.requests[0], 'request').requestId;
  expect(journal.plan.requests).toMatchObject([{ text: 'Move my review', answered: undefined }]);
  journal.do({ type: 'answer', requestId, answer: 'talk' }, amara).do({ type: 'answer', requestId, answer: 'changed' });
  expect(journal.plan.requests).toMatchObject([{ answered: { answer: 'talk', by: amara } }]);
  expect(code(journal.decide({ type: 'answer', requestId: 'zz', answer: 'talk' }))).toBe('unknown-request');
  expect(code(journal.decide({ type: 'ask', text: '   ' }, dee))).toBe('empty-text');
});

test('before sign-off counts what is open', () => {
  const { findings } = beforeSignOff(planned().plan);
  const at = (code: string) => findings.filter((one) => one.code === code).map(({ path }) => path);
  expect(at('goal-without-date')).toEqual([goal]);
  expect(at('step-without-owner')).toEqual([step]);
  expect(at('unsettled')).toEqual([]);
});

test('a supporter is told the titles of goals and the help lines, and not one word more', () => {
  const journal = planned()
    .edit('o3', { type: 'set', path: [...goal, 'know'], value: 'SECRET measure', base: '' })
    .edit('o4', { type: 'add', path: ['watchOuts'], id: 'w1', value: { cue: 'SECRET cue', response: 'SECRET' }, after: null })
    .edit('o5', { type: 'add', path: ['help'], id: 'h1', value: { text: 'Ask me how the day went' }, after: null })
    .edit('o6', { type: 'add', path: ['help'], id: 'h2', value: {}, after: 'h1' })
    .edit('o7', { type: 'set', path: title, value: 'SECRET other version', base: '' }, amara)
    .do({ type: 'ask', text: 'SECRET request' }, dee);
  expect(discloseGoals(journal.plan)).toEqual([{ domain: 'body', title: 'Stay steady on my dose' }]);
  expect(discloseHelp(journal.plan)).toEqual(['Ask me how the day went']);
});

test('the window keeps the newest changes and the whole document', () => {
  const journal = planned();
  for (let index = 0; index < 60; index += 1) journal.do({ type: 'check', path: step, done: index % 2 === 0 }, dee);
  const seen = must(aftercare.window, 'window')(journal.plan);
  expect(seen.changes).toHaveLength(40);
  expect(seen.changes.at(-1)).toEqual(journal.plan.changes.at(-1));
  expect(seen.doc).toBe(journal.plan.doc);
  expect(itemsAt(seen.doc, [...goal, 'steps'])).toHaveLength(1);
});

test('the wire form refuses what no plan can hold', () => {
  const operation: Operation = { type: 'set', path: title, value: 'x', base: '' };
  const good = { opId: 'operation-1', chart: 'c', operation };
  expect(editInput.safeParse(good).success).toBe(true);
  expect(editInput.safeParse({ ...good, chart: '' }).success).toBe(false);
  expect(editInput.safeParse({ ...good, operation: { ...operation, path: Array.from({ length: 9 }, () => 'a') } }).success).toBe(false);
});
