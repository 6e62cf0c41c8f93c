import type { Condition, Flow, Node, NodeId, Scalar } from '@cairn/workflows';
import { NOWHERE } from './ids.ts';

export const conditionKinds = [
  'equals',
  'at-least',
  'at-most',
  'includes',
  'answered',
  'skipped',
  'score-at-least',
  'score-at-most',
  'band',
  'flag',
  'unscored',
  'all',
  'any',
  'not',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];

/** Which part of a condition: indices into `all` and `any`, 0 into `not`. */
export type PartPath = readonly number[];

export function kindOf(condition: Condition): ConditionKind {
  if ('all' in condition) return 'all';
  if ('any' in condition) return 'any';
  if ('not' in condition) return 'not';
  if ('answered' in condition) return 'answered';
  if ('skipped' in condition) return 'skipped';
  if ('unscored' in condition) return 'unscored';
  if ('score' in condition) {
    if ('band' in condition) return 'band';
    if ('flag' in condition) return 'flag';
    return 'atLeast' in condition ? 'score-at-least' : 'score-at-most';
  }
  if ('equals' in condition) return 'equals';
  if ('includes' in condition) return 'includes';
  return 'atLeast' in condition ? 'at-least' : 'at-most';
}

/** The question or score that a plain condition looks at; of `all`, `any` and `not`, the first of their parts. */
export function subjectOf(condition: Condition): NodeId | undefined {
  if ('all' in condition) return condition.all[0] && subjectOf(condition.all[0]);
  if ('any' in condition) return condition.any[0] && subjectOf(condition.any[0]);
  if ('not' in condition) return subjectOf(condition.not);
  if ('answered' in condition) return condition.answered;
  if ('skipped' in condition) return condition.skipped;
  if ('unscored' in condition) return condition.unscored;
  return 'score' in condition ? condition.score : condition.answer;
}

/** A condition of a kind about a node; the value it compares with is the first that can be. */
export function freshCondition(flow: Flow, kind: ConditionKind, about: NodeId): Condition {
  switch (kind) {
    case 'equals':
      return { answer: about, equals: firstValue(flow.nodes[about]) };
    case 'at-least':
      return { answer: about, atLeast: 1 };
    case 'at-most':
      return { answer: about, atMost: 1 };
    case 'includes':
      return { answer: about, includes: String(firstValue(flow.nodes[about])) };
    case 'answered':
      return { answered: about };
    case 'skipped':
      return { skipped: about };
    case 'score-at-least':
      return { score: about, atLeast: 1 };
    case 'score-at-most':
      return { score: about, atMost: 1 };
    case 'band':
      return { score: about, band: 'moderate' };
    case 'flag':
      return { score: about, flag: 'positive' };
    case 'unscored':
      return { unscored: about };
    case 'all':
      return { all: [plain(flow, about)] };
    case 'any':
      return { any: [plain(flow, about)] };
    case 'not':
      return { not: plain(flow, about) };
  }
}

/** The plain condition that fits a node best. */
export function plain(flow: Flow, about: NodeId): Condition {
  const node = flow.nodes[about];
  if (node?.kind === 'score') return { score: about, atLeast: 1 };
  const type = node?.kind === 'ask' ? node.question.type : undefined;
  if (type === 'scale' || type === 'number') return { answer: about, atLeast: 1 };
  if (type === 'multi') return freshCondition(flow, 'includes', about);
  return type === 'choice' || type === 'yes-no' ? freshCondition(flow, 'equals', about) : { answered: about };
}

/** The same subject, asked otherwise; what is wrapped in `all`, `any` or `not`, or unwrapped, keeps its parts. */
export function asCondition(flow: Flow, condition: Condition, kind: ConditionKind): Condition {
  if (kindOf(condition) === kind) return condition;
  const parts = partsOf(condition);
  if (kind === 'all') return { all: parts.length > 0 ? parts : [condition] };
  if (kind === 'any') return { any: parts.length > 0 ? parts : [condition] };
  if (kind === 'not') return { not: parts[0] ?? condition };
  return freshCondition(flow, kind, subjectOf(condition) ?? NOWHERE);
}

export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all;
  if ('any' in condition) return condition.any;
  return 'not' in condition ? [condition.not] : [];
}

function withParts(condition: Condition, parts: readonly Condition[]): Condition {
  if ('all' in condition) return { all: parts };
  if ('any' in condition) return { any: parts };
  return 'not' in condition && parts[0] ? { not: parts[0] } : condition;
}

export function withPart(condition: Condition, path: PartPath, part: Condition): Condition {
  const [index, ...rest] = path;
  if (index === undefined) return part;
  return withParts(
    condition,
    partsOf(condition).map((one, at) => (at === index ? withPart(one, rest, part) : one)),
  );
}

export function withAddedPart(condition: Condition, path: PartPath, part: Condition): Condition {
  const at = partAt(condition, path);
  return at ? withPart(condition, path, withParts(at, [...partsOf(at), part])) : condition;
}

/** Without one part of an `all` or `any`; the part of a `not` is its whole meaning and stays. */
export function withoutPart(condition: Condition, path: PartPath): Condition {
  const [last, parent] = [path.at(-1), path.slice(0, -1)];
  const at = partAt(condition, parent);
  if (last === undefined || !at || 'not' in at) return condition;
  return withPart(
    condition,
    parent,
    withParts(
      at,
      partsOf(at).filter((_part, index) => index !== last),
    ),
  );
}

export function partAt(condition: Condition, path: PartPath): Condition | undefined {
  const [index, ...rest] = path;
  if (index === undefined) return condition;
  const part = partsOf(condition)[index];
  return part && partAt(part, rest);
}

/** The condition about another node wherever it was about `from`. */
export function aboutInstead(condition: Condition, from: NodeId, to: NodeId): Condition {
  const parts = partsOf(condition);
  if (parts.length > 0)
    return withParts(
      condition,
      parts.map((part) => aboutInstead(part, from, to)),
    );
  if (subjectOf(condition) !== from) return condition;
  if ('answered' in condition) return { answered: to };
  if ('skipped' in condition) return { skipped: to };
  if ('unscored' in condition) return { unscored: to };
  if ('score' in condition) return { ...condition, score: to };
  return 'answer' in condition ? { ...condition, answer: to } : condition;
}

function firstValue(node: Node | undefined): Scalar {
  if (node?.kind !== 'ask') return 'yes';
  const { question } = node;
  if (question.type === 'choice' || question.type === 'multi') return question.options[0]?.value ?? '';
  return question.type === 'scale' || question.type === 'number' ? 0 : question.type === 'yes-no';
}
