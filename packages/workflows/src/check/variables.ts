import type { Condition } from '../condition.ts';
import type { Ask, Node, NodeId } from '../flow.ts';
import { atomsOf, classes, samples, samplesBetween, type Atom, type Test } from './domain.ts';
import type { Formula, Variable } from './formula.ts';
import type { InstrumentInfo, ScoreRange } from './library.ts';

/*
 * Every question or score that some condition looks at becomes a variable. Cells of a question: 0 not asked so far, 1 skipped,
 * then its values (a `multi` has the one cell 2, and a variable of two cells for each option looked at). Cells of a score: 0 not
 * scored so far, 1 without a total, then its values.
 */

export type Literal = { readonly variable: number; readonly holds: number; readonly fails: number };
export type Variables = {
  readonly list: readonly Variable[];
  /** The main variable of a question or score; undefined where no condition looks at it. */
  readonly of: (node: NodeId) => number | undefined;
  /** What an atom says; undefined when it is about no question and no score. */
  readonly literal: (atom: Atom) => Literal | undefined;
};

const UNASKED = 1;
const SKIPPED = 2;
const NEITHER = ~(UNASKED | SKIPPED);

type Made = { list: Variable[]; mains: Map<NodeId, number>; literals: Map<string, Literal> };

export function variablesOf(
  conditions: readonly Condition[],
  nodeOf: (id: NodeId) => Node | undefined,
  instrument: (key: string) => InstrumentInfo | undefined,
): Variables {
  const atoms = new Map<NodeId, Map<string, Atom>>();
  for (const atom of conditions.flatMap(atomsOf)) {
    const own = atoms.get(subjectOf(atom)) ?? new Map<string, Atom>();
    atoms.set(subjectOf(atom), own.set(keyOf(atom), atom));
  }
  const made: Made = { list: [], mains: new Map(), literals: new Map() };
  for (const [id, own] of atoms) {
    const node = nodeOf(id);
    if (node?.kind === 'ask') addAsk(made, id, node, [...own.values()]);
    else if (node?.kind === 'score') addScore(made, id, instrument(node.instrument), [...own.values()]);
  }
  return { list: made.list, of: (node) => made.mains.get(node), literal: (atom) => made.literals.get(keyOf(atom)) };
}

export function subjectOf(atom: Atom): NodeId {
  if ('answered' in atom) return atom.answered;
  if ('skipped' in atom) return atom.skipped;
  if ('unscored' in atom) return atom.unscored;
  return 'score' in atom ? atom.score : atom.answer;
}

function keyOf(atom: Atom): string {
  return JSON.stringify(Object.entries(atom).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function testOf(atom: Atom): Test | undefined {
  if ('equals' in atom) return { equals: atom.equals };
  if ('atLeast' in atom) return { atLeast: atom.atLeast };
  return 'atMost' in atom ? { atMost: atom.atMost } : undefined;
}

function addAsk(made: Made, id: NodeId, ask: Ask, atoms: readonly Atom[]): void {
  const compared = atoms.flatMap((atom) => {
    const test = testOf(atom);
    return test ? [{ atom, test }] : [];
  });
  const tests = compared.map(({ test }) => test);
  const { count, holds, fails } = classes(samples(ask.question, tests), tests);
  const full = (1 << (count + 2)) - 1;
  const main = add(made, { full, dependents: [], ...(ask.question.type === 'multi' ? most(ask.question.atMost) : {}) });
  made.mains.set(id, main);
  for (const [index, { atom }] of compared.entries())
    set(made, atom, main, (holds[index] ?? 0) << 2, ((fails[index] ?? 0) << 2) | UNASKED | SKIPPED);
  for (const atom of atoms) {
    if ('answered' in atom) set(made, atom, main, full & NEITHER, UNASKED | SKIPPED);
    else if ('skipped' in atom) set(made, atom, main, SKIPPED, full & ~SKIPPED);
    else if ('includes' in atom) addOption(made, atom, main, full, ask);
    else if (!testOf(atom)) set(made, atom, main, 0, full);
  }
}

function most(atMost: number | undefined): { most?: number } {
  return atMost === undefined ? {} : { most: atMost };
}

function addOption(made: Made, atom: Extract<Atom, { includes: string }>, main: number, full: number, ask: Ask): void {
  const known = ask.question.type === 'multi' && ask.question.options.some((option) => option.value === atom.includes);
  if (!known) {
    set(made, atom, main, 0, full);
    return;
  }
  const variable = addDependent(made, main, [full, full & NEITHER]);
  set(made, atom, variable, 2, 1);
}

function addScore(made: Made, id: NodeId, info: InstrumentInfo | undefined, atoms: readonly Atom[]): void {
  const scales = Map.groupBy(
    atoms.filter((atom) => 'score' in atom && testOf(atom)),
    (atom) => ('scale' in atom ? atom.scale : undefined) ?? 'total',
  );
  const bands = atoms.flatMap((atom) => ('band' in atom ? (info?.bands.filter(({ code }) => code === atom.band) ?? []) : []));
  const edges = bands.flatMap(({ from, to }) => [...(from === undefined ? [] : [from]), ...(to === undefined ? [] : [to])]);
  const totals = scaleOf(scales.get('total') ?? [], info?.ranges['total'], edges);
  const full = (1 << (totals.count + 2)) - 1;
  const main = add(made, { full, dependents: [] });
  made.mains.set(id, main);
  for (const [index, atom] of totals.atoms.entries())
    set(made, atom, main, (totals.holds[index] ?? 0) << 2, ((totals.fails[index] ?? 0) << 2) | UNASKED | SKIPPED);
  for (const [scale, of] of scales) {
    if (scale === undefined || scale === 'total') continue;
    const { count, holds, fails, atoms: own } = scaleOf(of, info?.ranges[scale], []);
    const needs = Array.from({ length: count + 1 }, (_, cell) => (cell === 0 ? full : full & ~UNASKED));
    const variable = addDependent(made, main, needs);
    for (const [index, atom] of own.entries()) set(made, atom, variable, (holds[index] ?? 0) << 1, ((fails[index] ?? 0) << 1) | 1);
  }
  addBands(made, main, full, totals, atoms, info);
  for (const atom of atoms) {
    if ('unscored' in atom) set(made, atom, main, SKIPPED, full & ~SKIPPED);
    else if ('flag' in atom) addFlag(made, atom, main, full, info);
    else if (!('score' in atom)) set(made, atom, main, 0, full);
  }
}

type ScaleCells = {
  readonly count: number;
  readonly holds: readonly number[];
  readonly fails: readonly number[];
  readonly atoms: readonly Atom[];
  readonly inBand: (from: number, to: number) => number;
};

/** The cells of one scale. `edges` are ends of bands, so that a band is made of whole cells. */
function scaleOf(atoms: readonly Atom[], range: ScoreRange | undefined, edges: readonly number[]): ScaleCells {
  const tests = atoms.flatMap((atom) => testOf(atom) ?? []);
  const edgeTests = edges.flatMap((at): Test[] => [{ atLeast: at }, { atMost: at }]);
  const numbers = [...tests, ...edgeTests].flatMap((test) => ('atLeast' in test ? [test.atLeast] : 'atMost' in test ? [test.atMost] : []));
  const around = range ?? { from: Math.min(0, ...numbers) - 1, to: Math.max(0, ...numbers) + 1 };
  const { count, holds, fails } = classes(samplesBetween(around, numbers), [...tests, ...edgeTests]);
  const inBand = (from: number, to: number) => {
    const low = edgeTests.findIndex((test) => 'atLeast' in test && test.atLeast === from);
    const high = edgeTests.findIndex((test) => 'atMost' in test && test.atMost === to);
    return (holds[tests.length + low] ?? 0) & (holds[tests.length + high] ?? 0);
  };
  return { count, holds, fails, atoms, inBand };
}

function addBands(
  made: Made,
  main: number,
  full: number,
  totals: ScaleCells,
  atoms: readonly Atom[],
  info: InstrumentInfo | undefined,
): void {
  const asked = atoms.filter((atom) => 'band' in atom);
  if (asked.length === 0) return;
  const known = asked.filter((atom) => info?.bands.some(({ code }) => code === atom.band)).slice(0, 28);
  const cells = known.map((atom) => {
    const band = info?.bands.find(({ code }) => code === atom.band);
    if (band?.from === undefined || band.to === undefined) return full & ~UNASKED;
    return totals.inBand(band.from, band.to) << 2;
  });
  const ranged = cells.reduce((sum, cell) => (cell & UNASKED || cell === (full & ~UNASKED) ? sum : sum | cell), 0);
  const variable = addDependent(made, main, [full & ~ranged, ...cells]);
  const all = (1 << (cells.length + 1)) - 1;
  for (const atom of asked) {
    const cell = known.indexOf(atom);
    const mask = cell < 0 ? 0 : 1 << (cell + 1);
    set(made, atom, variable, mask, all & ~mask);
  }
}

function addFlag(made: Made, atom: Extract<Atom, { flag: string }>, main: number, full: number, info: InstrumentInfo | undefined): void {
  if (!info?.flags.includes(atom.flag)) {
    set(made, atom, main, 0, full);
    return;
  }
  const variable = addDependent(made, main, [full, full & ~UNASKED]);
  set(made, atom, variable, 2, 1);
}

function add(made: Made, variable: Variable): number {
  made.list.push(variable);
  return made.list.length - 1;
}

function addDependent(made: Made, main: number, needs: readonly number[]): number {
  const variable = add(made, { full: (1 << needs.length) - 1, main: { variable: main, needs }, dependents: [] });
  const of = made.list[main];
  if (of) made.list[main] = { ...of, dependents: [...of.dependents, variable] };
  return variable;
}

function set(made: Made, atom: Atom, variable: number, holds: number, fails: number): void {
  made.literals.set(keyOf(atom), { variable, holds, fails });
}

/** A condition as a formula; `undefined` literals (about no known question) never hold. */
export function formulaOf(condition: Condition, variables: Variables, holds = true): Formula {
  if ('not' in condition) return formulaOf(condition.not, variables, !holds);
  if ('all' in condition || 'any' in condition) {
    const parts = ('all' in condition ? condition.all : condition.any).map((part) => formulaOf(part, variables, holds));
    return 'all' in condition === holds ? { all: parts } : { any: parts };
  }
  const literal = variables.literal(condition);
  if (!literal) return holds ? { any: [] } : { all: [] };
  return { variable: literal.variable, mask: holds ? literal.holds : literal.fails };
}
