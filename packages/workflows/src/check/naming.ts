import type { Condition } from '../condition.ts';
import type { Flow, Node, NodeId } from '../flow.ts';
import type { Question, Scalar } from '../question.ts';
import type { Language } from '../text.ts';
import { atomsOf, type Atom } from './domain.ts';
import type { Place } from './finding.ts';
import { subjectOf } from './variables.ts';

/* Parts of a flow as staff know them: by what is asked and said, in English. */

const LONGEST = 70;

export function quoted(text: string): string {
  const plain = text.trim().replaceAll(/\s+/g, ' ');
  return `“${plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).trimEnd()}…` : plain}”`;
}

/** “The question “How strong is the craving?””, with a capital where `at` is the start of a sentence. */
export function nameOf(flow: Flow, id: NodeId): string {
  const node = flow.nodes[id];
  if (node) return nameOfNode(flow, id, node);
  const at = id.indexOf('/');
  const whole = at < 0 ? undefined : flow.nodes[id.slice(0, at)];
  return whole?.kind === 'include' ? `a step of ${nameOfNode(flow, id.slice(0, at), whole)}` : `the step “${id}”`;
}

function nameOfNode(flow: Flow, id: NodeId, node: Node): string {
  switch (node.kind) {
    case 'ask':
      return `the question ${quoted(node.text.en || id)}`;
    case 'say':
      return `the message ${quoted(node.text.en || id)}`;
    case 'branch':
      return forkName(
        flow,
        id,
        node.arms.flatMap((arm) => atomsOf(arm.when)),
      );
    case 'score':
      return `the score of ${node.instrument}`;
    case 'include':
      return 'flow' in node.of ? `the included conversation “${node.of.flow.id}”` : `the questionnaire “${node.of.instrument}”`;
    case 'act':
      return nameOfAct(node.act);
    case 'wait':
      return `the wait ${quoted(node.text.en || id)}`;
    case 'hand-over':
      return `the hand-over ${quoted(node.text.en || id)}`;
    case 'again':
      return flow.nodes[node.to]?.kind === 'again' ? `the loop “${id}”` : `the loop back to ${nameOf(flow, node.to)}`;
    case 'end':
      return `the ending “${node.outcome}”`;
  }
}

function forkName(flow: Flow, id: NodeId, atoms: readonly Atom[]): string {
  const subjects = [...new Set(atoms.map(subjectOf))];
  const [first] = subjects;
  const kind = first === undefined ? undefined : flow.nodes[first]?.kind;
  if (first === undefined || (kind !== undefined && kind !== 'ask' && kind !== 'score')) return `the fork “${id}”`;
  return `the fork on ${nameOf(flow, first)}${subjects.length > 1 ? ' and others' : ''}`;
}

function nameOfAct(act: Extract<Node, { kind: 'act' }>['act']): string {
  switch (act.type) {
    case 'alert':
      return `the alert ${quoted(act.reason.en)}`;
    case 'task':
      return `the task ${quoted(act.text.en)}`;
    case 'reward':
      return `the reward “${act.event}”`;
    case 'skill':
      return `the offer ${quoted(act.text.en)}`;
    case 'schedule':
      return `the plan for “${act.flow}”`;
    case 'notify':
      return `the notification ${quoted(act.text.en)}`;
  }
}

const languageNames: Readonly<Record<Language, string>> = { en: 'English', es: 'Spanish' };

/** Where in its node a finding stands. */
export function placeOf(flow: Flow, id: NodeId, at: Place | undefined): string {
  const node = flow.nodes[id];
  if (!at) return '';
  if ('language' in at) return languageNames[at.language];
  if ('option' in at) return `answer ${node?.kind === 'ask' ? answerOf(node.question, at.option) : quoted(String(at.option))}`;
  const arm = node?.kind === 'branch' ? node.arms[at.arm] : undefined;
  return `way ${at.arm + 1}${arm ? `: ${conditionOf(flow, arm.when)}` : ''}`;
}

/** What a person taps for a value. */
function answerOf(question: Question, value: Scalar): string {
  if (question.type === 'yes-no' && typeof value === 'boolean') return quoted((value ? question.yes : question.no).en);
  if (question.type !== 'choice' && question.type !== 'multi') return String(value);
  const options: readonly { readonly value: Scalar; readonly text: { readonly en: string } }[] = question.options;
  return quoted(options.find((option) => option.value === value)?.text.en ?? String(value));
}

export function conditionOf(flow: Flow, condition: Condition): string {
  if ('all' in condition) return listed(flow, condition.all, 'and');
  if ('any' in condition) return listed(flow, condition.any, 'or');
  if ('not' in condition) return `not (${conditionOf(flow, condition.not)})`;
  const subject = nameOf(flow, subjectOf(condition));
  if ('answered' in condition) return `${subject} was answered`;
  if ('skipped' in condition) return `${subject} was skipped`;
  if ('unscored' in condition) return `${subject} has no total`;
  if ('band' in condition) return `${subject} is in the band “${condition.band}”`;
  if ('flag' in condition) return `${subject} has the flag “${condition.flag}”`;
  const node = flow.nodes[subjectOf(condition)];
  const value = (one: Scalar) => (node?.kind === 'ask' ? answerOf(node.question, one) : String(one));
  const of = 'scale' in condition && condition.scale !== undefined ? ` (${condition.scale})` : '';
  if ('equals' in condition) return `${subject} is ${value(condition.equals)}`;
  if ('includes' in condition) return `${subject} has ${value(condition.includes)}`;
  return 'atLeast' in condition ? `${subject}${of} is at least ${condition.atLeast}` : `${subject}${of} is at most ${condition.atMost}`;
}

function listed(flow: Flow, parts: readonly Condition[], word: 'and' | 'or'): string {
  if (parts.length === 0) return word === 'and' ? 'always' : 'never';
  const [first = '', ...rest] = parts.slice(0, 4).map((part) => conditionOf(flow, part));
  const more = parts.length > 4 ? [`${parts.length - 4} more`] : [];
  return [first, ...rest, ...more].join(` ${word} `);
}
