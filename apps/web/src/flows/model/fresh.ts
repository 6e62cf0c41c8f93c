import type { Act, Duration, Flow, Node, NodeId, Question, Text } from '@cairn/workflows';
import { NOWHERE } from './ids.ts';

export const noWords: Text = { en: '', es: '' };

/** A new node of a kind, leading to `next`. Its words are empty: static analysis asks for them. */
export function freshNode(kind: Node['kind'], id: NodeId, next: NodeId = NOWHERE): Node {
  switch (kind) {
    case 'ask':
      return { kind, text: noWords, question: freshQuestion('choice'), measure: id, step: id, next };
    case 'say':
      return { kind, text: noWords, next };
    case 'branch':
      return { kind, arms: [], otherwise: next };
    case 'score':
      return { kind, instrument: 'phq-2', items: {}, next };
    case 'include':
      return { kind, of: { instrument: 'phq-2', version: '1' }, next };
    case 'act':
      return { kind, act: freshAct('task'), next };
    case 'wait':
      return { kind, text: noWords, on: [], after: { hours: 24 }, timeout: next };
    case 'hand-over':
      return { kind, text: noWords, back: next, after: { hours: 1 }, timeout: next };
    case 'again':
      return { kind, to: NOWHERE, atMost: 2, next };
    case 'end':
      return { kind, outcome: 'done' };
  }
}

export function freshQuestion(type: Question['type']): Question {
  switch (type) {
    case 'choice':
      return { type, options: [{ value: 'answer', text: noWords }] };
    case 'multi':
      return { type, options: [{ value: 'answer', text: noWords }] };
    case 'yes-no':
      return { type, yes: { en: 'Yes', es: 'Sí', basis: 'Yes' }, no: { en: 'No', es: 'No', basis: 'No' } };
    case 'scale':
      return { type, lowest: noWords, highest: noWords };
    case 'number':
      return { type, one: noWords, unit: noWords, min: 0, max: 10, step: 1, start: 0 };
    case 'text':
      return { type, maxLength: 500, rows: 3 };
    case 'date':
    case 'time':
      return { type };
  }
}

/** The same question asked in another way, with its answers where both ways have answers. */
export function asType(question: Question, type: Question['type']): Question {
  if (question.type === type) return question;
  if (question.type === 'choice' && type === 'multi')
    return { type, options: question.options.map((option) => ({ ...option, value: String(option.value) })) };
  if (question.type === 'multi' && type === 'choice') return { type, options: question.options };
  return freshQuestion(type);
}

export function freshAct(type: Act['type']): Act {
  switch (type) {
    case 'alert':
      return { type, reason: noWords, level: 'P2' };
    case 'task':
      return { type, text: noWords, within: { days: 1 } };
    case 'reward':
      return { type, event: 'check-in' };
    case 'skill':
      return { type, skill: 'ride-the-wave', text: noWords };
    case 'schedule':
      return { type, flow: 'daily', after: [{ days: 1 }] };
    case 'notify':
      return { type, text: noWords };
  }
}

export const durationUnits = ['minutes', 'hours', 'days', 'until'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export function unitOf(duration: Duration): DurationUnit {
  return durationUnits.find((unit) => unit in duration) ?? 'minutes';
}

/** `amount` is a number, or for `until` a clock time. What is no amount of the unit becomes its smallest. */
export function durationOf(unit: DurationUnit, amount: string): Duration {
  if (unit === 'until') return { until: /^([01]\d|2[0-3]):[0-5]\d$/.test(amount) ? amount : '09:00' };
  const number = Math.min(100_000, Math.max(1, Math.round(Number(amount)) || 1));
  if (unit === 'minutes') return { minutes: number };
  return unit === 'hours' ? { hours: number } : { days: number };
}

export function amountOf(duration: Duration): string {
  if ('until' in duration) return duration.until;
  if ('minutes' in duration) return String(duration.minutes);
  return String('hours' in duration ? duration.hours : duration.days);
}

/** The node as another kind, with the words and the way on that both kinds have. */
export function asKind(flow: Flow, id: NodeId, node: Node, kind: Node['kind'], next: NodeId | undefined): Node {
  if (node.kind === kind) return node;
  const made = freshNode(kind, id, next ?? NOWHERE);
  const text = 'text' in node ? node.text : undefined;
  const promise = 'promise' in node ? node.promise : undefined;
  switch (made.kind) {
    case 'ask':
    case 'say':
    case 'hand-over':
      return { ...made, ...(text ? { text } : {}), ...(promise === undefined ? {} : { promise }) };
    case 'wait':
      return text ? { ...made, text } : made;
    case 'again':
      return { ...made, to: flow.start };
    default:
      return made;
  }
}
