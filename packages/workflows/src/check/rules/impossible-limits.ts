import { minutesOf } from '../clock.ts';
import type { Act, Duration, Flow, Node, Question, StepperQuestion } from '../language.ts';
import type { Rule } from '../rule.ts';
import { ask, hours, sample } from '../sample.ts';

/** Limits that no answer, no clock and no count can keep. */
export const impossibleLimits: Rule = {
  code: 'impossible-limits',
  severity: 'error',
  find: ({ flow, own }) => [
    ...ofFlow(flow).map((why) => ({ node: flow.start, detail: { why } })),
    ...own.flatMap(([node, of]) => ofNode(of).map((why) => ({ node, detail: { why } }))),
  ],
  example: {
    fails: sample({ sleep: ask('sleep', { ...hours, min: 6, max: 4 }, 'done') }),
    passes: sample({ sleep: ask('sleep', { ...hours, min: 4, max: 6 }, 'done') }),
  },
};

export type LimitProblem =
  | 'min-above-max'
  | 'no-step'
  | 'max-off-step'
  | 'start-outside'
  | 'soft-min-above-max'
  | 'soft-outside'
  | 'from-after-to'
  | 'at-most-none'
  | 'no-length'
  | 'no-rounds'
  | 'no-time'
  | 'no-clock'
  | 'no-budget';

function ofFlow({ budget, window }: Flow): readonly LimitProblem[] {
  return [
    ...when(budget !== undefined && !(budget > 0), 'no-budget'),
    ...when(window !== undefined && (minutesOf(window.from) === undefined || minutesOf(window.to) === undefined), 'no-clock'),
  ];
}

function ofNode(node: Node): readonly LimitProblem[] {
  switch (node.kind) {
    case 'ask':
      return ofQuestion(node.question);
    case 'again':
      return when(!Number.isInteger(node.atMost) || node.atMost < 1, 'no-rounds');
    case 'wait':
    case 'hand-over':
      return node.after ? ofDuration(node.after) : [];
    case 'act':
      return durationsOf(node.act).flatMap(ofDuration);
    default:
      return [];
  }
}

function ofQuestion(question: Question): readonly LimitProblem[] {
  switch (question.type) {
    case 'number':
      return ofNumber(question);
    case 'multi':
      return when(question.atMost !== undefined && !(question.atMost >= 1), 'at-most-none');
    case 'date':
      return when(question.from !== undefined && question.to !== undefined && question.from > question.to, 'from-after-to');
    case 'text':
      return when(!(question.maxLength >= 1), 'no-length');
    default:
      return [];
  }
}

function ofNumber({ min, max, step, start, soft }: StepperQuestion): readonly LimitProblem[] {
  if (!(min <= max)) return ['min-above-max'];
  if (!(step > 0)) return ['no-step'];
  const isOff = (value: number) => Math.abs((value - min) / step - Math.round((value - min) / step)) > 1e-9;
  return [
    ...when(isOff(max), 'max-off-step'),
    ...when(start < min || start > max || isOff(start), 'start-outside'),
    ...when(soft !== undefined && soft.min > soft.max, 'soft-min-above-max'),
    ...when(soft !== undefined && soft.min <= soft.max && (soft.min < min || soft.max > max), 'soft-outside'),
  ];
}

function durationsOf(act: Act): readonly Duration[] {
  if (act.type === 'task') return [act.within];
  return act.type === 'schedule' ? act.after : [];
}

function ofDuration(duration: Duration): readonly LimitProblem[] {
  if ('until' in duration) return when(minutesOf(duration.until) === undefined, 'no-clock');
  const [count] = Object.values(duration);
  return when(count === undefined || !Number.isInteger(count) || count < 1, 'no-time');
}

function when(bad: boolean, why: LimitProblem): readonly LimitProblem[] {
  return bad ? [why] : [];
}
