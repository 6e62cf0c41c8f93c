import { start, type Plan } from '@cairn/aftercare';
import { candidatesOf, fieldAt, type Operation, type Path } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import { createRoot, createSignal } from 'solid-js';
import { expect, test, vi } from 'vitest';
import { createField } from '../../src/aftercare/create-field.ts';
import { differences } from '../../src/aftercare/differences.ts';
import { foldWaiting, type Waiting } from '../../src/aftercare/fold-waiting.ts';
import { placeWords } from '../../src/aftercare/place-words.ts';
import type { PlanModel } from '../../src/aftercare/plan-model.ts';
import { shortName } from '../../src/aftercare/plan-words.ts';

const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' };
const amara = { personId: 'amara', name: 'Dr. Amara Okafor', role: 'prescriber' };
const title: Path = ['body', 'goals', 'g1', 'title'];
const add: Operation = { type: 'add', path: ['body', 'goals'], id: 'g1', value: { title: 'Stay steady' }, after: null };

function command(opId: string, operation: Operation): Waiting {
  return { opId, at: 1, command: { type: 'edit', opId, operation } };
}

function plus(plan: Plan, opId: string, operation: Operation, me = maya): Plan {
  return foldWaiting(plan, [command(opId, operation)], { me, today: '2026-05-12', people: [], locale: 'en' });
}

/** A plan on a device where every write is confirmed at once, and another person who writes too. */
function seat() {
  const [plan, setPlan] = createSignal(plus(start(), 'o1', add));
  let written = 1;
  const edit = (operation: Operation): string => {
    const opId = `o${(written += 1)}`;
    setPlan((before) => plus(before, opId, operation));
    return opId;
  };
  const model = { plan, me: () => maya, edit, enter: () => undefined } as unknown as PlanModel;
  const field = createField(
    () => model,
    () => title,
  );
  const hers = (opId: string, value: string, base: string): void =>
    void setPlan((before) => plus(before, opId, { type: 'set', path: title, value, base }, amara));
  return { plan, field, hers };
}

test('what waits on this device is folded over what is confirmed, and a command that cannot be is left out', () => {
  const plan = foldWaiting(start(), [command('o1', add), command('o2', { ...add, path: ['nowhere'] })], {
    me: maya,
    today: '2026-05-12',
    people: [],
    locale: 'en',
  });
  expect(fieldAt(plan.doc, title)?.value).toBe('Stay steady');
});

test('words that somebody is typing stay put when another person’s words arrive, and both are kept', () => {
  createRoot((dispose) => {
    const { plan, field, hers } = seat();
    field.enter();
    field.type('Stay steady until June 2');
    hers('hers-1', 'Stay steady for 4 weeks', 'o1');
    expect(field.shown()).toBe('Stay steady until June 2');
    field.leave();
    expect(candidatesOf(must(fieldAt(plan().doc, title), 'title')).map((one) => one.value)).toEqual([
      'Stay steady for 4 weeks',
      'Stay steady until June 2',
    ]);
    dispose();
  });
});

test('what arrives between stepping into a line and typing over it does not slip under the typed words; both are kept', () => {
  vi.useFakeTimers();
  createRoot((dispose) => {
    const { plan, field, hers } = seat();
    field.enter();
    hers('hers-1', 'Stay steady for 4 weeks', 'o1');
    expect(field.shown()).toBe('Stay steady');
    field.type('Stay steady until June 2');
    field.leave();
    expect(candidatesOf(must(fieldAt(plan().doc, title), 'title')).map((one) => one.value)).toEqual([
      'Stay steady for 4 weeks',
      'Stay steady until June 2',
    ]);
    dispose();
  });
  createRoot((dispose) => {
    const { plan, field, hers } = seat();
    field.enter();
    hers('hers-1', 'Stay steady for 4 weeks', 'o1');
    vi.advanceTimersByTime(3000);
    expect(field.shown()).toBe('Stay steady for 4 weeks');
    field.type('Stay steady for 4 weeks, then look');
    field.leave();
    expect(fieldAt(plan().doc, title)).toMatchObject({ value: 'Stay steady for 4 weeks, then look', conflict: [] });
    dispose();
  });
  vi.useRealTimers();
});

test('typing on after a pause builds on one’s own words and makes no conflict', () => {
  createRoot((dispose) => {
    const { plan, field } = seat();
    field.enter();
    field.type('Stay steady, part one');
    field.send();
    field.type('Stay steady, part one and two');
    field.leave();
    expect(fieldAt(plan().doc, title)).toMatchObject({ value: 'Stay steady, part one and two', conflict: [] });
    dispose();
  });
});

test('a field that is only looked at writes nothing', () => {
  createRoot((dispose) => {
    const { plan, field } = seat();
    field.enter();
    field.type('Stay steady');
    field.leave();
    expect(plan().changes).toHaveLength(1);
    dispose();
  });
});

test('words that are on the screen when the page goes away are written', () => {
  const { plan, field, dispose } = createRoot((end) => ({ ...seat(), dispose: end }));
  field.enter();
  field.type('Half a sentence');
  dispose();
  expect(fieldAt(plan().doc, title)?.value).toBe('Half a sentence');
});

test('the words in which two versions differ are marked', () => {
  expect(differences('Keep 90 mg until June 2', 'Keep 90 mg for 4 weeks until June 9')).toEqual([
    { text: 'Keep 90 mg until June ', differs: false },
    { text: '2', differs: true },
  ]);
  expect(differences('', 'anything')).toEqual([{ text: '', differs: true }]);
});

test('people and places are called by short names', () => {
  expect(shortName('Dr. Amara Okafor')).toBe('Dr. Amara');
  expect(shortName('Maya Alvarez')).toBe('Maya');
  const plan = plus(start(), 'o1', add);
  expect(placeWords(plan, [...title.slice(0, 3), 'steps', 's1'])).toBe('Stay steady');
  expect(placeWords(plan, ['mind', 'goals', 'gone'])).toBe('Mind and mood');
});
