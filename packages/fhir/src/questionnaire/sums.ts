import { urls } from './extensions.ts';
import { parsePath, type Path } from './fhirpath.ts';
import type { FormMethod } from './form.ts';

/** The form's items as a formula walks them: `weighted` items have answers with points. */
export type Branch = { readonly linkId: string; readonly weighted: boolean; readonly inside: readonly Branch[] };

/** A formula's reach: the items whose points it adds up. `lenient`: an item without an answer adds nothing. */
type Sum = { readonly items: readonly Branch[]; readonly lenient: boolean };
type Reach = {
  readonly root: Branch;
  readonly variables: ReadonlyMap<string, string>;
  readonly within: readonly string[];
  /** How many more variables may be looked up: a few that name each other twice would take for ever. */
  readonly budget: { left: number };
};

const MOST_LOOKUPS = 400;

class NotComputable extends Error {}

/** Recognises sums of points. Anything else is said to be not computable, with the reason; nothing is guessed. */
export function methodOf(expression: string, root: Branch, variables: ReadonlyMap<string, string>): FormMethod {
  try {
    const sum = sumOf(parsed(expression), { root, variables, within: [], budget: { left: MOST_LOOKUPS } });
    const questions = sum.items.filter((item) => item.weighted);
    if (questions.length === 0) throw new NotComputable('it reaches no question whose answers have points');
    const ids = questions.map((item) => item.linkId);
    if (new Set(ids).size < ids.length) throw new NotComputable('it counts a question twice');
    return { kind: 'sum', items: ids, lenient: sum.lenient };
  } catch (error) {
    if (!(error instanceof NotComputable)) throw error;
    return { kind: 'not-computable', why: error.message };
  }
}

function parsed(expression: string): Path {
  return parsePath(expression) ?? fail('its formula is not in the part of FHIRPath that is read here');
}

function fail(why: string): never {
  throw new NotComputable(why);
}

function sumOf(path: Path, reach: Reach): Sum {
  if (path.kind === 'two' && path.operator === '+') {
    const [left, right] = [sumOf(path.left, reach), sumOf(path.right, reach)];
    return { items: [...left.items, ...right.items], lenient: left.lenient || right.lenient };
  }
  if (path.kind === 'two') fail(`it calculates with "${path.operator}", and only sums of points are computed`);
  if (path.kind === 'variable') return sumOf(...lookedUp(path.name, reach));
  if (path.kind === 'call' && path.name === 'iif') return guarded(path.args, reach);
  if (path.kind === 'call' && path.of && isTotal(path)) return { items: pointsOf(path.of, reach), lenient: true };
  const items = pointsOf(path, reach);
  return { items, lenient: false };
}

/** What a variable stands for, and the reach from inside it. */
function lookedUp(name: string, reach: Reach): readonly [Path, Reach] {
  if (reach.within.includes(name)) fail(`its variable %${name} is made of itself`);
  reach.budget.left -= 1;
  if (reach.budget.left < 0) fail('its variables name each other too often');
  const expression = reach.variables.get(name) ?? fail(`it names %${name}, which the form does not define`);
  return [parsed(expression), { ...reach, within: [...reach.within, name] }];
}

/** `sum()`, or the long way to write it. */
function isTotal({ name, args }: { readonly name: string; readonly args: readonly Path[] }): boolean {
  if (name === 'sum') return args.length === 0;
  const [step, first] = args;
  if (name !== 'aggregate' || step?.kind !== 'two' || step.operator !== '+') return false;
  const names = [step.left, step.right].map((side) => (side.kind === 'member' && !side.of ? side.name : ''));
  return names.includes('$this') && names.includes('$total') && (first === undefined || (first.kind === 'number' && first.value === 0));
}

/** `iif(x.exists(), x, 0)` and `iif(any answer, sum, {})`: the condition may only ask whether something was answered. */
function guarded([condition, then, otherwise]: readonly Path[], reach: Reach): Sum {
  const empty = otherwise === undefined || otherwise.kind === 'nothing' || (otherwise.kind === 'number' && otherwise.value === 0);
  if (!condition || !then || !empty) return fail('it decides by a condition');
  const sum = sumOf(then, reach);
  if (asksWhetherComplete(condition, sum, reach)) return { ...sum, lenient: false };
  return asksWhetherAnswered(condition, reach) ? { ...sum, lenient: true } : fail('it decides by a condition');
}

/** `questions.answer.count() = n`, of the same questions that are added up. */
function asksWhetherComplete(condition: Path, sum: Sum, reach: Reach): boolean {
  if (condition.kind !== 'two' || condition.operator !== '=' || condition.right.kind !== 'number') return false;
  const counted = condition.left;
  if (counted.kind !== 'call' || counted.name !== 'count' || counted.args.length > 0 || !counted.of) return false;
  const answered = answersOf(counted.of, reach);
  return (
    condition.right.value === sum.items.length && answered.length === sum.items.length && answered.every((one) => sum.items.includes(one))
  );
}

function asksWhetherAnswered(condition: Path, reach: Reach): boolean {
  if (condition.kind === 'two')
    return condition.operator === 'or' && [condition.left, condition.right].every((side) => asksWhetherAnswered(side, reach));
  if (condition.kind === 'variable') return asksWhetherAnswered(...lookedUp(condition.name, reach));
  return condition.kind === 'call' && condition.name === 'exists' && condition.args.length === 0;
}

const POINTS = ['weight', 'ordinal'];
const VALUES = ['value', 'valueCoding', 'valueDecimal', 'valueInteger'];

/** The items whose answers' points a path names. */
function pointsOf(path: Path, reach: Reach): readonly Branch[] {
  if (path.kind === 'variable') return pointsOf(...lookedUp(path.name, reach));
  if (path.kind === 'call' && POINTS.includes(path.name) && path.of) return answersOf(path.of, reach);
  if (path.kind === 'member' && VALUES.includes(path.name) && path.of && isPointsExtension(path.of)) return holders(path.of.of, reach);
  return fail('it is not a sum of the points of answers');
}

type ExtensionStep = Path & { readonly kind: 'call'; readonly of: Path };

/** `extension.where(url='…ordinalValue')` or `extension('…ordinalValue')`. */
function isPointsExtension(path: Path): path is ExtensionStep {
  if (path.kind !== 'call' || !path.of) return false;
  const [argument] = path.args;
  const url =
    path.name === 'extension' && argument?.kind === 'text'
      ? argument.value
      : path.name === 'where' && argument?.kind === 'two' && argument.operator === '=' && argument.right.kind === 'text'
        ? argument.right.value
        : undefined;
  return url !== undefined && [...urls.ordinal, ...urls.weight].includes(url);
}

function holders(path: Path, reach: Reach): readonly Branch[] {
  const of = path.kind === 'member' && path.name === 'extension' && path.of ? path.of : path;
  return of.kind === 'call' && of.name === 'where' && of.of ? chosenOption(of.of, of.args[0], reach) : answersOf(of, reach);
}

/** Looking up, in the form itself, the option that was chosen: both sides must be about the same question. */
function chosenOption(options: Path, condition: Path | undefined, reach: Reach): readonly Branch[] {
  const owner = options.kind === 'member' && options.name === 'answerOption' && options.of;
  if (!owner || condition?.kind !== 'two' || condition.operator !== '=') return fail('it looks up points in a way that is not read here');
  const items = itemsOf(owner, reach);
  const answered = answersOf(withoutCode(condition.right), reach);
  const same = items.length === 1 && answered.length === 1 && items[0] === answered[0];
  return same ? items : fail('it looks up the points of one question by the answer to another');
}

function withoutCode(path: Path): Path {
  return path.kind === 'member' && path.name === 'code' && path.of ? path.of : path;
}

function answersOf(path: Path, reach: Reach): readonly Branch[] {
  const whole = path.kind === 'member' && VALUES.includes(path.name) && path.of ? path.of : path;
  if (whole.kind !== 'member' || whole.name !== 'answer') return fail('it does not say whose answers it adds up');
  return whole.of ? itemsOf(whole.of, reach) : fail('it does not say whose answers it adds up');
}

const ROOTS = ['resource', 'context', 'rootResource', 'questionnaire', 'QuestionnaireResponse'];

function itemsOf(path: Path, reach: Reach): readonly Branch[] {
  if (path.kind === 'variable' && ROOTS.includes(path.name)) return [reach.root];
  if (path.kind === 'variable') return itemsOf(...lookedUp(path.name, reach));
  if (path.kind === 'member' && path.name === 'item')
    return (path.of ? itemsOf(path.of, reach) : [reach.root]).flatMap((one) => one.inside);
  if (path.kind === 'member' && !path.of && ROOTS.includes(path.name)) return [reach.root];
  if (path.kind !== 'call') return fail('it names items in a way that is not read here');
  const from = path.of ? itemsOf(path.of, reach) : [reach.root];
  if (path.name === 'descendants' || (path.name === 'repeat' && isItem(path.args[0]))) return once(from.flatMap(below));
  const [condition] = path.args;
  if (path.name !== 'where' || !condition) return fail(`it uses ${path.name}(), which is not read here`);
  return from.filter((one) => chosen(one, condition));
}

function once(branches: readonly Branch[]): readonly Branch[] {
  return new Set(branches).size < branches.length ? fail('it counts a question twice') : branches;
}

function isItem(path: Path | undefined): boolean {
  return path?.kind === 'member' && !path.of && path.name === 'item';
}

function below(branch: Branch): readonly Branch[] {
  return branch.inside.flatMap((one) => [one, ...below(one)]);
}

/** A condition on `linkId`; a response knows no other property of its questions. */
function chosen(branch: Branch, condition: Path): boolean {
  if (condition.kind === 'two' && condition.operator === 'or') return chosen(branch, condition.left) || chosen(branch, condition.right);
  if (condition.kind === 'two' && condition.operator === 'and') return chosen(branch, condition.left) && chosen(branch, condition.right);
  if (condition.kind === 'two' && isLinkId(condition.left)) {
    const named = listed(condition.right);
    if (condition.operator === '=' || condition.operator === 'in') return named.includes(branch.linkId);
    if (condition.operator === '!=') return !named.includes(branch.linkId);
  }
  if (condition.kind === 'call' && condition.of && isLinkId(condition.of)) {
    const [argument] = condition.args;
    if (argument?.kind === 'text' && condition.name === 'startsWith') return branch.linkId.startsWith(argument.value);
    if (argument?.kind === 'text' && condition.name === 'matches') return matches(branch.linkId, argument.value);
  }
  return fail('it chooses questions by something that answers do not carry');
}

function isLinkId(path: Path): boolean {
  return path.kind === 'member' && !path.of && path.name === 'linkId';
}

function listed(path: Path): readonly string[] {
  if (path.kind === 'text') return [path.value];
  if (path.kind === 'two' && path.operator === '|') return [...listed(path.left), ...listed(path.right)];
  return fail('it compares link ids with something that is no text');
}

/** Patterns with repeats are not run: one can be made that takes for ever. */
function matches(text: string, pattern: string): boolean {
  if (pattern.length > 200 || /[*+?{]/.test(pattern) || (pattern.match(/\(/g)?.length ?? 0) > 3)
    return fail('its pattern of link ids is not read here');
  try {
    return new RegExp(pattern).test(text);
  } catch {
    return fail('its pattern of link ids is none');
  }
}
