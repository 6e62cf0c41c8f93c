import type { Node, NodeId } from '../flow.ts';
import type { Question, Scalar } from '../question.ts';
import type { Condition } from '../condition.ts';
import { conditionsOf, type Analysis } from './analysis.ts';
import { atomsOf, samples, passes, type AnswerAtom, type Atom } from './domain.ts';
import type { Place } from './finding.ts';
import type { Env } from './formula.ts';
import { subjectOf } from './variables.ts';

/** A question that a condition of the flow's own asks of an earlier answer or score. */
export type AtomAt = {
  readonly node: NodeId;
  readonly at: { readonly at?: Place };
  readonly arm: number;
  readonly condition: Condition;
  readonly atom: Atom;
};

export function atomsAt({ own }: Analysis): readonly AtomAt[] {
  return own.flatMap(([node, of]) =>
    conditionsOf(of).flatMap((condition, arm) =>
      distinct(atomsOf(condition)).map((atom) => ({ node, at: of.kind === 'branch' ? { at: { arm } } : {}, arm, condition, atom })),
    ),
  );
}

function distinct(atoms: readonly Atom[]): readonly Atom[] {
  return [...new Map(atoms.map((atom) => [JSON.stringify(atom), atom] as const)).values()];
}

export type Oddity =
  /** The question can never be answered so; `why` is the reason. */
  | {
      readonly code: 'impossible-comparison';
      readonly why: 'wrong-kind' | 'no-option' | 'no-number' | 'outside' | 'off-step';
      readonly value: Scalar | undefined;
    }
  | { readonly code: 'score-out-of-range'; readonly value: number; readonly from: number; readonly to: number }
  | { readonly code: 'unknown-score'; readonly what: 'scale' | 'band' | 'flag'; readonly name: string };

/** Why a comparison makes no sense for what it looks at; nothing when it does, or when that cannot be known. */
export function oddity(atom: Atom, { node, library }: Pick<Analysis, 'node' | 'library'>): Oddity | undefined {
  const of = node(subjectOf(atom));
  if (!of || (of.kind !== 'ask' && of.kind !== 'score')) return undefined;
  if ('answered' in atom || 'skipped' in atom) return of.kind === 'ask' ? undefined : wrongKind;
  if ('unscored' in atom) return of.kind === 'score' ? undefined : wrongKind;
  if ('score' in atom) return of.kind === 'score' ? oddScore(atom, of, library) : wrongKind;
  return of.kind === 'ask' ? oddAnswer(atom, of.question) : wrongKind;
}

const wrongKind: Oddity = { code: 'impossible-comparison', why: 'wrong-kind', value: undefined };

function oddAnswer(atom: AnswerAtom, question: Question): Oddity | undefined {
  const odd = (why: Extract<Oddity, { why: string }>['why'], value: Scalar): Oddity => ({ code: 'impossible-comparison', why, value });
  if ('includes' in atom) {
    if (question.type !== 'multi') return odd('wrong-kind', atom.includes);
    return question.options.some((option) => option.value === atom.includes) ? undefined : odd('no-option', atom.includes);
  }
  if (question.type === 'multi') return odd('wrong-kind', 'equals' in atom ? atom.equals : '');
  const test = 'equals' in atom ? { equals: atom.equals } : 'atLeast' in atom ? { atLeast: atom.atLeast } : { atMost: atom.atMost };
  const value = 'equals' in atom ? atom.equals : 'atLeast' in atom ? atom.atLeast : atom.atMost;
  const values = samples(question, [test]);
  if (values.some((one) => passes(one, test))) return undefined;
  if (question.type === 'choice' || question.type === 'yes-no')
    return odd('equals' in atom ? 'no-option' : numeric(values) ? 'outside' : 'no-number', value);
  if (question.type !== 'scale' && question.type !== 'number') return odd('equals' in atom ? 'outside' : 'no-number', value);
  const [min, max] = question.type === 'scale' ? [0, 10] : [question.min, question.max];
  return odd(typeof value === 'number' && value >= min && value <= max ? 'off-step' : 'outside', value);
}

function numeric(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'number');
}

function oddScore(
  atom: Extract<Atom, { score: NodeId }>,
  of: Extract<Node, { kind: 'score' }>,
  library: Analysis['library'],
): Oddity | undefined {
  const info = library.instrumentInfo(of.instrument);
  if (!info) return undefined;
  const unknown = (what: 'scale' | 'band' | 'flag', name: string): Oddity => ({ code: 'unknown-score', what, name });
  if ('band' in atom) return info.bands.some(({ code }) => code === atom.band) ? undefined : unknown('band', atom.band);
  if ('flag' in atom) return info.flags.includes(atom.flag) ? undefined : unknown('flag', atom.flag);
  const scale = atom.scale ?? 'total';
  const range = info.ranges[scale];
  if (!range) return unknown('scale', scale);
  const value = 'atLeast' in atom ? atom.atLeast : atom.atMost;
  return value >= range.from && value <= range.to ? undefined : { code: 'score-out-of-range', value, ...range };
}

/** Whether a question or score cannot have come before a place: it is not there, or always later. */
export function isNeverBefore(id: NodeId, { node, values }: Pick<Analysis, 'node' | 'values'>, env: Env): boolean {
  const of = node(id);
  if (of?.kind !== 'ask' && of?.kind !== 'score') return true;
  const variable = values.variables.of(id);
  return variable !== undefined && env[variable] === 1;
}

/** Whether some other rule says what is wrong with a condition. */
export function hasOddAtoms(condition: Condition, analysis: Analysis, env: Env): boolean {
  return atomsOf(condition).some((atom) => {
    const id = subjectOf(atom);
    return analysis.isUnknowable(id) || oddity(atom, analysis) !== undefined || isNeverBefore(id, analysis, env);
  });
}
