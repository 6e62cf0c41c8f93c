/**
 * What is known of the answers at one place: for each variable the cells that are still possible, as bits. A cell is a set of
 * values that no condition of the flow tells apart.
 */
export type Env = Int32Array;

/** Conditions without `not`: a literal holds when the variable is in one of the cells of `mask`. */
export type Formula =
  | { readonly all: readonly Formula[] }
  | { readonly any: readonly Formula[] }
  | { readonly variable: number; readonly mask: number };

/**
 * A variable may depend on another: an option can be picked only where its question was answered. `needs[cell]` are the cells
 * of `main` with which a cell goes together. At most `most` of the dependents of a main variable are in cell 1.
 */
export type Variable = {
  readonly full: number;
  readonly main?: { readonly variable: number; readonly needs: readonly number[] };
  readonly dependents: readonly number[];
  readonly most?: number;
};

/** Narrows a variable and what hangs together with it; false when nothing is left. Changes `env`. */
export function restrict(variables: readonly Variable[], env: Env, variable: number, mask: number): boolean {
  const before = env[variable] ?? 0;
  const now = before & mask;
  env[variable] = now;
  if (now === 0) return false;
  if (now === before) return true;
  const { main, dependents, most } = variables[variable] ?? { dependents: [] };
  if (main && !restrict(variables, env, main.variable, allowed(main.needs, now))) return false;
  for (const one of dependents) {
    const needs = variables[one]?.main?.needs ?? [];
    const fitting = cellsOf(needs, (need) => (need & (env[variable] ?? 0)) !== 0);
    if (!restrict(variables, env, one, fitting)) return false;
  }
  const limit = main ? variables[main.variable] : undefined;
  if (limit?.most !== undefined && limit.dependents.filter((one) => env[one] === 2).length > limit.most) return false;
  return most === undefined || dependents.filter((one) => env[one] === 2).length <= most;
}

function allowed(needs: readonly number[], cells: number): number {
  return needs.reduce((mask, need, cell) => (cells & (1 << cell) ? mask | need : mask), 0);
}

function cellsOf(needs: readonly number[], fits: (need: number) => boolean): number {
  return needs.reduce((mask, need, cell) => (fits(need) ? mask | (1 << cell) : mask), 0);
}

/** Narrows what is known by a formula that holds; undefined when it cannot. Never loses a possible case. */
export function refine(variables: readonly Variable[], env: Env, formula: Formula): Env | undefined {
  if ('variable' in formula) {
    const next = env.slice();
    return restrict(variables, next, formula.variable, formula.mask) ? next : undefined;
  }
  if ('all' in formula) {
    let next: Env | undefined = env;
    for (const part of formula.all) next = next && refine(variables, next, part);
    return next;
  }
  return formula.any.reduce<Env | undefined>((sum, part) => join(sum, refine(variables, env, part)), undefined);
}

/** Either of two. */
export function join(a: Env | undefined, b: Env | undefined): Env | undefined {
  return a && b ? a.map((cells, index) => cells | (b[index] ?? 0)) : (a ?? b);
}

const FUEL = 20_000;

/** Whether all the formulas can hold at once. Where that would take too long to know: yes. */
export function canHold(variables: readonly Variable[], env: Env, formulas: readonly Formula[], fuel = { left: FUEL }): boolean {
  const now = env.slice();
  let pending = formulas;
  for (;;) {
    const open: { readonly any: readonly Formula[] }[] = [];
    let changed = false;
    const waiting = [...pending];
    for (let formula = waiting.pop(); formula; formula = waiting.pop()) {
      fuel.left -= 1;
      if ('all' in formula) waiting.push(...formula.all);
      else if ('variable' in formula) {
        const before = now[formula.variable];
        if (!restrict(variables, now, formula.variable, formula.mask)) return false;
        changed ||= before !== now[formula.variable];
      } else {
        const left = formula.any.filter((part) => isOpen(now, part));
        if (left.length === 0) return false;
        const [only] = left;
        if (left.length === 1 && only) waiting.push(only);
        else open.push({ any: left });
      }
    }
    if (fuel.left < 0) return true;
    pending = open;
    if (!changed) break;
  }
  return oneOf(variables, now, pending, fuel);
}

/** Tries the alternatives of the formula that has the fewest. */
function oneOf(variables: readonly Variable[], env: Env, pending: readonly Formula[], fuel: { left: number }): boolean {
  const [first, ...others] = pending.toSorted((a, b) => width(a) - width(b));
  if (!first) return true;
  return 'any' in first && first.any.some((part) => canHold(variables, env, [part, ...others], fuel));
}

function width(formula: Formula): number {
  return 'any' in formula ? formula.any.length : 1;
}

function isOpen(env: Env, formula: Formula): boolean {
  if ('variable' in formula) return ((env[formula.variable] ?? 0) & formula.mask) !== 0;
  return 'all' in formula ? formula.all.every((part) => isOpen(env, part)) : formula.any.some((part) => isOpen(env, part));
}

/** The variables a formula looks at. */
export function variablesIn(formula: Formula): readonly number[] {
  if ('variable' in formula) return [formula.variable];
  return ('all' in formula ? formula.all : formula.any).flatMap(variablesIn);
}
