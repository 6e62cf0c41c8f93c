import { addDays, isDay, type Day } from '@cairn/kernel';
import type { Ask } from './flow.ts';
import type { Question, StepperQuestion, Value } from './question.ts';
import { skipReasons, type Given } from './run.ts';

export type AnswerProblem = 'wrong-type' | 'out-of-range' | 'unknown-option';

/** Why a value is no answer to a question; nothing when it is one. `today` is the day on which it is given. */
export function problemWith(question: Question, value: Value, today: Day): AnswerProblem | undefined {
  switch (question.type) {
    case 'yes-no':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
    case 'choice':
      if (typeof value !== 'string' && typeof value !== 'number') return 'wrong-type';
      return question.options.some((option) => option.value === value) ? undefined : 'unknown-option';
    case 'multi':
      if (!Array.isArray(value)) return 'wrong-type';
      if (new Set(value).size !== value.length || value.length > (question.atMost ?? value.length)) return 'out-of-range';
      return value.every((one) => question.options.some((option) => option.value === one)) ? undefined : 'unknown-option';
    case 'scale':
      return problemWithNumber(value, 0, 10, 1);
    case 'number':
      return problemWithNumber(value, question.min, question.max, question.step);
    case 'text':
      if (typeof value !== 'string') return 'wrong-type';
      return value.trim() !== '' && value.trim().length <= question.maxLength ? undefined : 'out-of-range';
    case 'time':
      if (typeof value !== 'string') return 'wrong-type';
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(value) ? undefined : 'out-of-range';
    case 'date':
      return problemWithDate(question, value, today);
  }
}

function problemWithNumber(value: Value, min: number, max: number, step: number): AnswerProblem | undefined {
  if (typeof value !== 'number') return 'wrong-type';
  const steps = (value - min) / step;
  const onStep = Math.abs(steps - Math.round(steps)) < 1e-9;
  return value >= min && value <= max && onStep ? undefined : 'out-of-range';
}

function problemWithDate(question: Extract<Question, { type: 'date' }>, value: Value, today: Day): AnswerProblem | undefined {
  if (typeof value !== 'string') return 'wrong-type';
  if (!isDay(value)) return 'out-of-range';
  const early = question.from !== undefined && value < addDays(today, question.from);
  const late = question.to !== undefined && value > addDays(today, question.to);
  return early || late ? 'out-of-range' : undefined;
}

/** Beyond the soft limits of a number: possible, and worth asking once whether it is meant. */
export function isUnusual(question: Question, value: Value): boolean {
  const soft = question.type === 'number' ? (question satisfies StepperQuestion).soft : undefined;
  return soft !== undefined && typeof value === 'number' && (value < soft.min || value > soft.max);
}

export function problemWithGiven(ask: Ask, given: Given, today: Day): AnswerProblem | 'required' | undefined {
  if (given.type === 'answer') return problemWith(ask.question, given.value, today);
  if (given.type === 'passed') return 'wrong-type';
  if (ask.required) return 'required';
  return given.reason === undefined || skipReasons.some((known) => known === given.reason) ? undefined : 'unknown-option';
}

export function isPressing(ask: Ask, given: Given): boolean {
  if (given.type !== 'answer' || !ask.pressing) return false;
  return ask.pressing.some((value) => value === given.value);
}

/** Picked options stand in the flow's order, so that equal sets are equal; own words without the blanks around them. */
export function tidy(question: Question, given: Given): Given {
  if (given.type !== 'answer') return given;
  if (question.type === 'text' && typeof given.value === 'string') return { type: 'answer', value: given.value.trim() };
  if (question.type !== 'multi' || !Array.isArray(given.value)) return given;
  const picked: readonly string[] = given.value;
  return { type: 'answer', value: question.options.map((option) => option.value).filter((value) => picked.includes(value)) };
}
