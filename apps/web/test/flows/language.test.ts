import { actTypes, nodeKinds, questionTypes, type Act, type Flow, type Node, type Question } from '@cairn/workflows';
import { parseFlow } from '@cairn/workflows/wire';
import { describe, expect, test } from 'vitest';
import {
  aboutInstead,
  asCondition,
  conditionKinds,
  freshCondition,
  kindOf,
  withAddedPart,
  withoutPart,
  withPart,
} from '../../src/flows/model/conditions.ts';
import { asType, durationOf, freshAct, freshQuestion, noWords } from '../../src/flows/model/fresh.ts';
import { freshId } from '../../src/flows/model/ids.ts';
import { edit, type Operation } from '../../src/flows/model/operations.ts';
import { asNumbers, movedOption, withOption, withOptionText, withOptionValue, withoutOption } from '../../src/flows/model/options.ts';
import { movedArm, withArm, withCondition, withEnd, withEvent, withEventNamed, withItem } from '../../src/flows/model/parts.ts';

const small: Flow = {
  id: 'small',
  version: 1,
  title: { en: 'Small', es: 'Breve' },
  start: 'hello',
  steps: ['mood'],
  nodes: {
    hello: { kind: 'say', text: { en: 'Hi', es: 'Hola' }, next: 'mood' },
    mood: {
      kind: 'ask',
      text: { en: 'Your mood?', es: '¿Su ánimo?' },
      question: { type: 'scale', lowest: { en: 'low', es: 'bajo' }, highest: { en: 'high', es: 'alto' } },
      measure: 'mood',
      step: 'mood',
      next: 'done',
    },
    done: { kind: 'end', outcome: 'done' },
  },
};

function after(flow: Flow, ...operations: readonly Operation[]): Flow {
  return operations.reduce((now, operation) => {
    const edited = edit(now, operation);
    if (!edited.ok) throw new Error(edited.code);
    return edited.flow;
  }, flow);
}

function set<K extends Node['kind']>(flow: Flow, id: string, kind: K, change: (node: Extract<Node, { kind: K }>) => Node): Flow {
  const node = flow.nodes[id];
  if (node?.kind !== kind) throw new Error(`${id} is ${node?.kind}`);
  return after(flow, { type: 'node', id, node: change(node as Extract<Node, { kind: K }>) });
}

const text = { en: 'Words', es: 'Palabras', basis: 'Words' };

describe('everything the language can say is written by edits', () => {
  const wanted: { readonly [K in Node['kind']]: Extract<Node, { kind: K }> } = {
    ask: {
      kind: 'ask',
      text,
      hint: text,
      question: { type: 'yes-no', yes: text, no: text },
      measure: 'use',
      step: 'use',
      pressing: [true],
      required: { code: 'safety', text },
      discreet: true,
      promise: 'dose-safe',
      next: 'done',
    },
    say: { kind: 'say', text, promise: 'dose-safe', next: 'done' },
    branch: { kind: 'branch', arms: [{ when: { answer: 'mood', atLeast: 7 }, to: 'hello' }], otherwise: 'done' },
    score: { kind: 'score', instrument: 'gad-2', items: { '1': 'mood' }, next: 'done' },
    include: {
      kind: 'include',
      of: { flow: { id: 'daily', version: 1, hash: 'a'.repeat(64) } },
      ends: { person: 'hello' },
      next: 'done',
    },
    act: { kind: 'act', act: { type: 'alert', reason: text, level: 'P1', owner: 'nurse' }, next: 'done' },
    wait: { kind: 'wait', text, on: [{ event: 'came-back', to: 'hello' }], after: { until: '18:00' }, timeout: 'done' },
    'hand-over': {
      kind: 'hand-over',
      to: 'counselor',
      text,
      promise: 'dose-safe',
      back: 'done',
      after: { minutes: 15 },
      timeout: 'hello',
    },
    again: { kind: 'again', to: 'mood', atMost: 3, while: { answered: 'mood' }, next: 'done' },
    end: { kind: 'end', outcome: 'person' },
  };

  test.each(nodeKinds)('a node of kind %s', (kind) => {
    const id = freshId(small, kind);
    const added = after(small, { type: 'add', id, kind, at: { after: 'mood', slot: 'next' } });
    expect(added.nodes['mood']).toMatchObject({ next: id });
    const made = set(added, id, kind, () => wanted[kind]);
    expect(made.nodes[id]).toEqual(wanted[kind]);
    expect(parseFlow(made)).toEqual({ ok: true, flow: made });
  });

  test('ways out are led one by one', () => {
    let flow = after(small, { type: 'add', id: 'split', kind: 'branch', at: { after: 'mood', slot: 'next' } });
    flow = set(flow, 'split', 'branch', (branch) => withArm(withArm(branch, { skipped: 'mood' }), { answer: 'mood', atLeast: 8 }));
    flow = set(flow, 'split', 'branch', (branch) => withCondition(movedArm(branch, 1, -1), 1, { not: { answered: 'mood' } }));
    flow = after(flow, { type: 'lead', id: 'split', slot: 'arm:0', to: 'hello' }, { type: 'lead', id: 'split', slot: 'arm:1', to: 'done' });
    expect(flow.nodes['split']).toEqual({
      kind: 'branch',
      arms: [
        { when: { answer: 'mood', atLeast: 8 }, to: 'hello' },
        { when: { not: { answered: 'mood' } }, to: 'done' },
      ],
      otherwise: 'done',
    });
    flow = after(flow, { type: 'add', id: 'rest', kind: 'wait', at: { after: 'split', slot: 'arm:0' } });
    flow = set(flow, 'rest', 'wait', (wait) => withEventNamed(withEvent(wait), 0, 'came-back'));
    flow = after(flow, { type: 'lead', id: 'rest', slot: 'on:0', to: 'mood' }, { type: 'lead', id: 'rest', slot: 'timeout', to: 'done' });
    expect(flow.nodes['rest']).toEqual({
      kind: 'wait',
      text: noWords,
      on: [{ event: 'came-back', to: 'mood' }],
      after: { hours: 24 },
      timeout: 'done',
    });
    flow = after(flow, { type: 'add', id: 'part', kind: 'include', at: { after: 'split', slot: 'otherwise' } });
    flow = set(flow, 'part', 'include', (include) => withEnd(include, 'flagged'));
    flow = after(flow, { type: 'lead', id: 'part', slot: 'end:flagged', to: 'rest' });
    expect(flow.nodes['part']).toMatchObject({ ends: { flagged: 'rest' }, next: 'done' });
    expect(flow.steps).toEqual(['mood', 'part']);
    flow = after(flow, { type: 'add', id: 'score', kind: 'score', at: { after: 'part', slot: 'next' } });
    flow = set(flow, 'score', 'score', (score) => withItem(withItem(score, '1', 'mood'), '2', 'mood'));
    expect(flow.nodes['score']).toMatchObject({ items: { '1': 'mood', '2': 'mood' } });
    expect(parseFlow(flow).ok).toBe(true);
  });

  const questions: { readonly [T in Question['type']]: Extract<Question, { type: T }> } = {
    choice: { type: 'choice', options: [{ value: 2, text }], look: 'weather' },
    multi: { type: 'multi', options: [{ value: 'opioid', text }], atMost: 3 },
    'yes-no': { type: 'yes-no', yes: text, no: text },
    scale: { type: 'scale', lowest: text, highest: text },
    number: { type: 'number', one: text, unit: text, min: 0, max: 16, step: 0.5, start: 7, soft: { min: 2, max: 14, text } },
    text: { type: 'text', maxLength: 300, rows: 4 },
    date: { type: 'date', from: -30, to: 0 },
    time: { type: 'time' },
  };
  test.each(questionTypes)('a question of type %s', (type) => {
    const asked = set(small, 'mood', 'ask', (ask) => ({ ...ask, question: asType(ask.question, type) }));
    expect(asked.nodes['mood']).toMatchObject({ question: type === 'scale' ? { type } : freshQuestion(type) });
    const made = set(asked, 'mood', 'ask', (ask) => ({ ...ask, question: questions[type] }));
    expect(parseFlow(made)).toEqual({ ok: true, flow: made });
  });

  test('answers are added, named, worded, moved and removed', () => {
    let question = withOption(withOption({ type: 'multi', options: [] }));
    expect(question.options.map((option) => option.value)).toEqual(['answer', 'answer-2']);
    question = withOptionText(withOptionValue(question, 1, 'missed'), 1, text);
    expect(movedOption(question, 1, -1).options).toEqual([
      { value: 'missed', text },
      { value: 'answer', text: noWords },
    ]);
    expect(withoutOption(question, 0).options).toEqual([{ value: 'missed', text }]);
    const numbers = asNumbers(
      {
        type: 'choice',
        options: [
          { value: 'a', text },
          { value: 'b', text },
        ],
      },
      true,
    );
    expect(withOption(numbers).options.map((option) => option.value)).toEqual([0, 1, 2]);
    expect(asType(numbers, 'multi')).toEqual({
      type: 'multi',
      options: [
        { value: '0', text },
        { value: '1', text },
      ],
    });
  });

  test.each(conditionKinds)('a condition of kind %s, alone and inside others', (kind) => {
    const one = freshCondition(small, kind, 'mood');
    expect(kindOf(one)).toBe(kind);
    const flow = after(small, { type: 'add', id: 'split', kind: 'branch', at: { after: 'mood', slot: 'next' } });
    for (const when of [one, asCondition(small, one, 'not'), asCondition(small, asCondition(small, one, 'not'), 'any')]) {
      const made = set(flow, 'split', 'branch', (branch) => withArm(branch, when, 'done'));
      expect(made.nodes['split']).toMatchObject({ arms: [{ when, to: 'done' }] });
      expect(parseFlow(made).ok).toBe(true);
    }
  });

  test('parts of conditions are changed where they stand', () => {
    const both = withAddedPart({ all: [{ answered: 'mood' }] }, [], { any: [{ skipped: 'mood' }] });
    const deeper = withAddedPart(both, [1], { answer: 'mood', atMost: 2 });
    expect(withPart(deeper, [1, 0], { answer: 'mood', equals: 0 })).toEqual({
      all: [
        { answered: 'mood' },
        {
          any: [
            { answer: 'mood', equals: 0 },
            { answer: 'mood', atMost: 2 },
          ],
        },
      ],
    });
    expect(withoutPart(deeper, [1, 0])).toEqual({ all: [{ answered: 'mood' }, { any: [{ answer: 'mood', atMost: 2 }] }] });
    expect(aboutInstead(deeper, 'mood', 'craving')).toEqual({
      all: [{ answered: 'craving' }, { any: [{ skipped: 'craving' }, { answer: 'craving', atMost: 2 }] }],
    });
  });

  const acts: { readonly [T in Act['type']]: Extract<Act, { type: T }> } = {
    alert: { type: 'alert', reason: text, level: 'P0', owner: 'counselor' },
    task: { type: 'task', text, owner: 'nurse', within: durationOf('hours', '4') },
    reward: { type: 'reward', event: 'weekly' },
    skill: { type: 'skill', skill: 'urge', text },
    schedule: { type: 'schedule', flow: 'weekly', after: [durationOf('days', '1'), durationOf('until', '09:30')] },
    notify: { type: 'notify', text, evenAtNight: true },
  };
  test.each(actTypes)('an act of type %s', (type) => {
    const flow = after(small, { type: 'add', id: 'action', kind: 'act', at: { after: 'mood', slot: 'next' } });
    const begun = set(flow, 'action', 'act', (node) => ({ ...node, act: freshAct(type) }));
    expect(parseFlow(begun).ok).toBe(true);
    const made = set(begun, 'action', 'act', (node) => ({ ...node, act: acts[type] }));
    expect(made.nodes['action']).toEqual({ kind: 'act', act: acts[type], next: 'done' });
    expect(parseFlow(made)).toEqual({ ok: true, flow: made });
  });

  test('what belongs to the flow itself', () => {
    const promise = { text };
    const made = after(
      small,
      { type: 'title', text },
      { type: 'audience', audience: 'supporter' },
      { type: 'budget', seconds: 60 },
      { type: 'window', window: { from: '06:00', to: '12:00' } },
      { type: 'promise', key: 'dose-safe', promise },
      { type: 'steps', steps: ['mood', 'more'] },
      { type: 'start', to: 'mood' },
    );
    expect(made).toEqual({
      ...small,
      title: text,
      audience: 'supporter',
      budget: 60,
      window: { from: '06:00', to: '12:00' },
      promises: { 'dose-safe': promise },
      steps: ['mood', 'more'],
      start: 'mood',
    });
    const back = after(
      made,
      { type: 'budget', seconds: undefined },
      { type: 'window', window: undefined },
      { type: 'promise', key: 'dose-safe', promise: undefined },
    );
    expect(Object.keys(back)).not.toEqual(expect.arrayContaining(['budget']));
    expect([back.budget, back.window, back.promises]).toEqual([undefined, undefined, undefined]);
  });
});
