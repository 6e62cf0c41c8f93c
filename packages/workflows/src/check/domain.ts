import type { Condition } from '../condition.ts';
import type { Question, StepperQuestion, Value } from '../question.ts';
import type { ScoreRange } from './library.ts';

/** A condition that asks one thing. */
export type Atom = Exclude<Condition, { all: readonly Condition[] } | { any: readonly Condition[] } | { not: Condition }>;
export type AnswerAtom = Extract<Atom, { answer: string }>;
/** A comparison, whoever is compared. */
export type Test = { readonly equals: Value } | { readonly atLeast: number } | { readonly atMost: number };

export function atomsOf(condition: Condition): readonly Atom[] {
  if ('all' in condition) return condition.all.flatMap(atomsOf);
  if ('any' in condition) return condition.any.flatMap(atomsOf);
  return 'not' in condition ? atomsOf(condition.not) : [condition];
}

export function passes(value: Value, test: Test): boolean {
  if ('equals' in test) return value === test.equals;
  if (typeof value !== 'number') return false;
  return 'atLeast' in test ? value >= test.atLeast : value <= test.atMost;
}

/** A value that no test is about. */
const other = '\u0000other';

/** Answers of a question such that every outcome of the tests that an answer can have is had by one of them. */
export function samples(question: Question, tests: readonly Test[]): readonly Value[] {
  switch (question.type) {
    case 'yes-no':
      return [true, false];
    case 'choice':
      return question.options.map((option) => option.value);
    case 'multi':
      return [[]];
    case 'scale':
      return Array.from({ length: 11 }, (_, value) => value);
    case 'number':
      return onGrid(question, tests);
    case 'text':
    case 'date':
    case 'time':
      return [...tests.flatMap((test) => ('equals' in test && fitsText(question, test.equals) ? [test.equals] : [])), other];
  }
}

function fitsText(question: Extract<Question, { type: 'text' | 'date' | 'time' }>, value: Value): boolean {
  if (typeof value !== 'string') return false;
  if (question.type === 'date') return /^\d{4}-\d\d-\d\d$/.test(value);
  if (question.type === 'time') return /^([01]\d|2[0-3]):[0-5]\d$/.test(value);
  return value.trim() === value && value !== '' && value.length <= question.maxLength;
}

/** The ends, and the steps on, below and above every number that is asked for. */
function onGrid({ min, max, step }: StepperQuestion, tests: readonly Test[]): readonly number[] {
  if (!(step > 0) || min > max) return [min];
  const last = Math.floor((max - min) / step + 1e-9);
  const near = numbersIn(tests).flatMap((at) => [-1, 0, 1, 2].map((more) => Math.floor((at - min) / step) + more));
  const steps = [...new Set([0, last, ...near])].filter((index) => index >= 0 && index <= last);
  return steps.toSorted((a, b) => a - b).map((index) => Number((min + index * step).toFixed(9)));
}

/** The same for a score. */
export function samplesBetween({ from, to, whole }: ScoreRange, numbers: readonly number[]): readonly number[] {
  const near = whole ? numbers.flatMap((at) => [-1, 0, 1].map((more) => Math.floor(at) + more)) : numbers;
  const marks = [...new Set([from, to, ...near])].filter((at) => at >= from && at <= to).toSorted((a, b) => a - b);
  if (whole) return marks;
  return marks.flatMap((mark, index) => {
    const next = marks[index + 1];
    return next === undefined ? [mark] : [mark, (mark + next) / 2];
  });
}

function numbersIn(tests: readonly Test[]): readonly number[] {
  return tests.flatMap((test) => {
    if ('atLeast' in test) return [test.atLeast];
    if ('atMost' in test) return [test.atMost];
    return typeof test.equals === 'number' ? [test.equals] : [];
  });
}

const MOST_CELLS = 28;

/** The samples grouped by which tests they pass: for each test the groups in which it can hold, and those in which it can fail. */
export function classes(
  values: readonly Value[],
  tests: readonly Test[],
): { readonly count: number; readonly holds: readonly number[]; readonly fails: readonly number[] } {
  const groups = new Map<string, number>();
  const holds = tests.map(() => 0);
  const fails = tests.map(() => 0);
  for (const value of values) {
    const passed = tests.map((test) => passes(value, test));
    const key = passed.map(Number).join('');
    const group = groups.get(key) ?? Math.min(groups.size, MOST_CELLS - 1);
    groups.set(key, group);
    for (const [index, holdsHere] of passed.entries()) {
      if (holdsHere) holds[index] = (holds[index] ?? 0) | (1 << group);
      else fails[index] = (fails[index] ?? 0) | (1 << group);
    }
  }
  return { count: Math.min(Math.max(1, groups.size), MOST_CELLS), holds, fails };
}
