import { fieldAt, inverse, itemAt, itemsAt, openConflicts, valueAt, type Operation } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import { expect, test } from 'vitest';
import { beforeSignOff, isInTheirWords, patientMayEdit, planSchema, templateKeys, type PlanCommand } from '../src/index.ts';
import { amara, dee, Journal, maya, ready, rosa } from './journal.ts';

const goal = ['body', 'goals', 'g1'];
const title = [...goal, 'title'];
const edit = (operation: Operation): PlanCommand => ({ type: 'edit', opId: 'an-edit', operation });
const set = (path: readonly string[], value: string): Operation => ({ type: 'set', path, value, base: '' });

test('the patient writes everywhere but where the team answers for it', () => {
  const journal = ready();
  expect(journal.code(edit(set(title, 'Mine')), dee)).toBeUndefined();
  expect(journal.code(edit(set(['safety', 'reason'], 'My girls')), dee)).toBeUndefined();
  for (const path of [
    [...goal, 'status'],
    [...goal, 'dimension'],
    ['returnToCare', 'route'],
  ])
    expect(journal.code(edit(set(path, 'x')), dee)).toBe('staff-only');
  const add = (path: readonly string[], value: Record<string, string>): Operation => ({ type: 'add', path, id: 'n', value, after: null });
  expect(journal.code(edit(add(['followUps'], { purpose: 'x' })), dee)).toBe('staff-only');
  expect(journal.code(edit(add(['body', 'goals'], { title: 'x', status: 'achieved' })), dee)).toBe('staff-only');
  expect(Object.keys(planSchema.fields).filter((name) => !patientMayEdit([name]))).toEqual(['returnToCare', 'special', 'followUps']);
});

test('a goal is in the patient’s words when they wrote or confirmed it, or said it to staff; new words need a new tick', () => {
  const journal = new Journal().add(['body', 'goals'], 'g1', { title: 'Stay steady' });
  expect(isInTheirWords(journal.plan, goal)).toBe(false);
  const version = () => must(fieldAt(journal.plan.doc, title), 'title').version;
  journal.set([...goal, 'words'], version(), dee);
  expect(isInTheirWords(journal.plan, goal)).toBe(true);
  journal.set(title, 'Stay on 90 mg');
  expect(isInTheirWords(journal.plan, goal)).toBe(false);
  journal.set([...goal, 'words'], version(), maya);
  expect(isInTheirWords(journal.plan, goal)).toBe(true);
  journal.set(title, 'My dose holds me', dee);
  expect(isInTheirWords(journal.plan, goal)).toBe(true);
});

test('an accepted suggestion stands as its author’s words; a declined one changes nothing', () => {
  const journal = ready().do({ type: 'suggest', operation: set(['returnToCare', 'who'], 'Ask for Maya'), note: '' }, dee);
  journal.do({ type: 'suggest', operation: set(['returnToCare', 'phone'], '555 0100'), note: '' }, dee);
  const [who, phone] = journal.plan.suggestions.map(({ suggestionId }) => suggestionId);
  const answer = (suggestionId: string, accepted: boolean): PlanCommand => ({
    type: 'answerSuggestion',
    opId: `answer-${suggestionId}`,
    suggestionId,
    answer: accepted ? 'accepted' : 'declined',
    seen: [],
  });
  expect(journal.code(answer(must(who, 'who'), true), dee)).toBe('staff-only');
  journal.do(answer(must(who, 'who'), true), amara).do(answer(must(phone, 'phone'), false), amara);
  expect(fieldAt(journal.plan.doc, ['returnToCare', 'who'])).toMatchObject({ value: 'Ask for Maya', by: dee });
  expect(valueAt(journal.plan.doc, ['returnToCare', 'phone'])).toBeNull();
  expect(journal.plan.suggestions.map((one) => one.answered?.by.personId)).toEqual(['amara', 'amara']);
  expect(journal.decide(answer(must(phone, 'phone'), true), maya)).toMatchObject({ ok: true, facts: [] });
});

test('who accepts replaces what they saw there; words they had not seen stay beside the suggestion', () => {
  const journal = ready().do({ type: 'suggest', operation: set(title, 'Their idea'), note: '' }, maya);
  const seen = [must(fieldAt(journal.plan.doc, title), 'title').version];
  journal.set(title, 'Dee’s newer words', dee);
  const { suggestionId } = must(journal.plan.suggestions[0], 'suggestion');
  journal.do({ type: 'answerSuggestion', opId: 'op-accept', suggestionId, answer: 'accepted', seen }, amara);
  expect(openConflicts(journal.plan.doc)).toHaveLength(1);
});

test('a supporter suggests a help line or a goal, and no answer tells what stands in the plan', () => {
  const journal = ready();
  const suggest = (operation: Operation): PlanCommand => ({ type: 'suggest', operation, note: 'From her mother' });
  const help: Operation = { type: 'add', path: ['help'], id: 'h1', value: { text: 'Ask before advice' }, after: null };
  expect(journal.code(suggest(help), rosa)).toBeUndefined();
  expect(
    journal.code(suggest({ type: 'add', path: ['people', 'goals'], id: 'g1', value: { title: 'Walk' }, after: null }), rosa),
  ).toBeUndefined();
  for (const [path, value] of [
    [['watchOuts'], { cue: 'x' }],
    [['body', 'goals'], { title: 'x', status: 'dropped' }],
    [[...goal, 'steps'], { text: 'x' }],
    [['nowhere'], { text: 'x' }],
  ] as const)
    expect(journal.code(suggest({ type: 'add', path, id: 'n', value, after: null }), rosa)).toBe('staff-only');
  for (const path of [title, [...goal.slice(0, 2), 'no-such-goal', 'title']])
    expect(journal.code(suggest(set(path, 'x')), rosa)).toBe('staff-only');
  const full = new Journal();
  for (let n = 0; n < 20; n += 1) full.add(['help'], `h${n}`, { text: 'x' }, dee);
  expect(full.code(suggest(help), rosa)).toBe(journal.code(suggest(help), rosa));
});

test('more than twenty open suggestions of one person are refused, and count for nobody else', () => {
  const journal = ready();
  const suggest: PlanCommand = { type: 'suggest', operation: set(['returnToCare', 'who'], 'x'), note: '' };
  for (let n = 0; n < 20; n += 1) journal.do(suggest, dee);
  expect(journal.code(suggest, dee)).toBe('too-many-suggestions');
  expect(journal.code(suggest, amara)).toBeUndefined();
});

test('a comment stands at a place of the plan until someone settles it, and changes nothing in it', () => {
  const journal = ready();
  const { doc } = journal.plan;
  journal.do({ type: 'comment', path: goal, text: ' Is June right? ' }, dee);
  const { commentId } = must(journal.plan.comments[0], 'comment');
  expect(journal.code({ type: 'comment', path: ['body', 'goals', 'zz'], text: 'x' })).toBe('unknown-place');
  expect(journal.code({ type: 'settleComment', commentId: 'zz' })).toBe('unknown-comment');
  journal.do({ type: 'settleComment', commentId }, maya);
  expect(journal.plan.comments).toMatchObject([{ text: 'Is June right?', by: dee, settled: { by: maya } }]);
  expect(journal.plan.doc).toBe(doc);
});

test.each(templateKeys)('each line of the template %s blocks signing until its words are changed or it is removed', (template) => {
  const journal = new Journal().do({ type: 'useTemplate', opId: 'op-template', template });
  const untouched = () => beforeSignOff(journal.plan).findings.filter(({ code }) => code === 'template-line');
  const lines = untouched();
  expect(lines.length).toBeGreaterThan(8);
  journal.set([...must(lines[0], 'a line').path, 'reviewBy'], '2027-01-01');
  expect(untouched()).toHaveLength(lines.length);
  const first = must(lines[0], 'a line').path;
  journal.set([...first, 'title'], 'My own words', dee);
  expect(untouched()).toHaveLength(lines.length - 1);
  expect(valueAt(journal.plan.doc, [...first, 'source'])).toBe(`template/${template}`);
});

test('a template speaks the patient’s language', () => {
  const journal = new Journal();
  journal.locale = 'es';
  journal.do({ type: 'useTemplate', opId: 'op-template', template: 'after-detox' });
  const [first] = itemsAt(journal.plan.doc, ['body', 'goals']);
  expect(valueAt(journal.plan.doc, ['body', 'goals', must(first, 'goal').id, 'title'])).toContain('Cuidarme');
});

test('undo takes a person’s own change back, and refuses to trample on what came after', () => {
  const journal = ready();
  const before = journal.plan.doc;
  const change: Operation = { type: 'set', path: title, value: 'Changed', base: must(fieldAt(before, title), 'title').version };
  journal.edit('op-mine', change, dee);
  const undo = must(inverse(before, change, 'op-mine'), 'inverse');
  expect(journal.code({ type: 'edit', opId: 'undo-1', operation: undo }, maya)).toBe('changed-since');
  const other = new Journal();
  other.plan = journal.plan;
  other.set(title, 'Maya’s words', maya);
  expect(other.code({ type: 'edit', opId: 'undo-1', operation: undo }, dee)).toBe('changed-since');
  journal.edit('undo-1', undo, dee);
  expect(valueAt(journal.plan.doc, title)).toBe('Stay steady on my dose');
});

test('a hundred kilobytes, a line that is gone and a place that never was are refused, and nothing changes', () => {
  const journal = ready();
  const { doc } = journal.plan;
  expect(journal.code(edit(set(title, 'x'.repeat(100_000))))).toBe('too-long');
  expect(journal.code(edit(set(['body', 'goals', 'gone', 'title'], 'x')))).toBe('unknown-place');
  expect(journal.code(edit(set(['medicine'], 'x')))).toBe('unknown-place');
  expect(journal.code(edit(set(['constructor', 'name'], 'x')))).toBe('unknown-place');
  expect(journal.plan.doc).toBe(doc);
  expect(itemAt(doc, goal)?.state).toBe('here');
});
