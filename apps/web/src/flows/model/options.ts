import type { Question, Text } from '@cairn/workflows';
import { noWords } from './fresh.ts';
import { freshName } from './ids.ts';

export type WithOptions = Extract<Question, { readonly type: 'choice' | 'multi' }>;

/** A number where all answers are numbers (one more than the highest), else a readable word. */
export function withOption(question: WithOptions): WithOptions {
  const values = question.options.map((option) => option.value);
  const numbers = values.filter((value) => typeof value === 'number');
  if (question.type === 'choice' && values.length > 0 && numbers.length === values.length)
    return { ...question, options: [...question.options, { value: Math.max(...numbers) + 1, text: noWords }] };
  const value = freshName('answer', (name) => values.some((known) => known === name));
  return question.type === 'choice'
    ? { ...question, options: [...question.options, { value, text: noWords }] }
    : { ...question, options: [...question.options, { value, text: noWords }] };
}

export function withoutOption(question: WithOptions, index: number): WithOptions {
  return onOptions(question, (options) => options.filter((_option, at) => at !== index));
}

export function movedOption(question: WithOptions, index: number, by: -1 | 1): WithOptions {
  const to = index + by;
  if (to < 0 || to >= question.options.length) return question;
  return onOptions(question, (options) => {
    const all = [...options];
    const [taken] = all.splice(index, 1);
    if (taken) all.splice(to, 0, taken);
    return all;
  });
}

export function withOptionText(question: WithOptions, index: number, text: Text): WithOptions {
  return onOptions(question, (options) => options.map((option, at) => (at === index ? { ...option, text } : option)));
}

/** The value under which an answer is kept. A `choice` of numbers stays one as long as what is typed is a number. */
export function withOptionValue(question: WithOptions, index: number, typed: string): WithOptions {
  if (question.type === 'multi')
    return { ...question, options: question.options.map((option, at) => (at === index ? { ...option, value: typed } : option)) };
  const was = question.options[index]?.value;
  const value = typeof was === 'number' && typed.trim() !== '' && Number.isFinite(Number(typed)) ? Number(typed) : typed;
  return { ...question, options: question.options.map((option, at) => (at === index ? { ...option, value } : option)) };
}

/** Answers kept as numbers 0, 1, 2 …, or as words. */
export function asNumbers(question: Extract<Question, { type: 'choice' }>, numbers: boolean): Extract<Question, { type: 'choice' }> {
  return {
    ...question,
    options: question.options.map((option, index) => ({ ...option, value: numbers ? index : String(option.value) })),
  };
}

type AnyOption = { readonly value: string | number; readonly text: Text };

function onOptions(question: WithOptions, change: <O extends AnyOption>(options: readonly O[]) => readonly O[]): WithOptions {
  return question.type === 'choice'
    ? { ...question, options: change(question.options) }
    : { ...question, options: change(question.options) };
}
