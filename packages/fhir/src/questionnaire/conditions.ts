import { exact, member, object, objects, text, type Spot } from '../read.ts';
import { extensions, expressionIn, urls } from './extensions.ts';
import { parsePath, type Path } from './fhirpath.ts';
import type { FormCondition, FormItem, FormTest, Notes } from './form.ts';

const OPERATORS = ['exists', '=', '!=', '>', '<', '>=', '<='] as const;

/** `question` as it is written; whether there is such a question is asked when all items are known. */
export function conditionOf(at: Spot, notes: Notes): FormCondition | undefined {
  const tests = objects(at, 'enableWhen');
  if (tests.length === 0) return undefined;
  const mode = text(at, 'enableBehavior');
  if (mode !== undefined && mode !== 'any' && mode !== 'all')
    notes.add('refused', 'bad-code', `${at.place}.enableBehavior`, 'any or all is expected');
  if (mode === undefined && tests.length > 1)
    notes.add('refused', 'enable-behavior-missing', at.place, 'several conditions, and it does not say whether any or all must hold');
  return { mode: mode === 'any' ? 'any' : 'all', tests: tests.flatMap((test) => testOf(test, notes) ?? []) };
}

function testOf(at: Spot, notes: Notes): FormTest | undefined {
  const linkId = exact(at, 'question')?.replace(/^\//, '');
  const operator = OPERATORS.find((one) => one === member(at, 'operator')?.value);
  const value = answerOf(at);
  if (linkId === undefined || !operator || value === undefined || (operator === 'exists' && typeof value !== 'boolean'))
    return notes.add('refused', 'enable-when-not-read', at.place, 'a question, an operator and an answer are expected');
  return { linkId, operator, value };
}

function answerOf(at: Spot): string | number | boolean | undefined {
  const coding = object(at, 'answerCoding');
  if (coding) return exact(coding, 'code') ?? exact(coding, 'display');
  const key = ['answerBoolean', 'answerDecimal', 'answerInteger', 'answerString', 'answerDate', 'answerDateTime', 'answerTime'].find(
    (one) => member(at, one),
  );
  const value = key === undefined ? undefined : member(at, key)?.value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/** A condition written as an expression: only the one on a person's sex is read, which published forms use for variants of an item. */
export function sexOf(at: Spot, notes: Notes): FormItem['onlyFor'] {
  const [expression, another] = extensions(at, urls.enabled).map(expressionIn);
  if (!expression) return undefined;
  const path = expression.text === undefined || another ? undefined : parsePath(expression.text);
  const found = path && sexIn(path);
  if (!found)
    return notes.add('refused', 'condition-not-computable', expression.place, 'it is asked by an expression that is not computed here');
  notes.add('doubt', 'sex-variant', at.place, `this item is asked of some people only, by sex: ${found}`);
  return found;
}

/** `gender = 'male'`, with or without asking first whether it is known. */
function sexIn(path: Path): FormItem['onlyFor'] {
  if (path.kind !== 'two') return undefined;
  const { operator, left, right } = path;
  if (operator === 'and') return isKnown(left) ? only(sexIn(right), false) : isKnown(right) ? only(sexIn(left), false) : undefined;
  if (operator === 'or') return isUnknown(left) ? only(sexIn(right), true) : isUnknown(right) ? only(sexIn(left), true) : undefined;
  if (!isGender(left) || right.kind !== 'text' || (right.value !== 'male' && right.value !== 'female')) return undefined;
  if (operator === '=') return right.value;
  return operator === '!=' ? `not-${right.value}` : undefined;
}

/** "Unknown, or not male" is "not male"; "unknown, or male" is neither, and is not read. */
function only(sex: FormItem['onlyFor'], negative: boolean): FormItem['onlyFor'] {
  return sex?.startsWith('not-') === negative ? sex : undefined;
}

function isGender(path: Path): boolean {
  return path.kind === 'member' && path.name === 'gender' && path.of?.kind === 'variable' && path.of.name === 'patient';
}

function isKnown(path: Path): boolean {
  return path.kind === 'call' && path.name === 'exists' && path.args.length === 0 && path.of !== undefined && isGender(path.of);
}

function isUnknown(path: Path): boolean {
  if (path.kind === 'not') return isKnown(path.of);
  if (path.kind !== 'call' || path.args.length > 0 || !path.of) return false;
  return path.name === 'not' ? isKnown(path.of) : path.name === 'empty' && isGender(path.of);
}

/** Every condition must be about a question of this form, and one that comes before. */
export function checkConditions(items: readonly FormItem[], notes: Notes): void {
  const order = new Map(items.map((item, index) => [item.linkId, index]));
  for (const [index, item] of items.entries()) {
    for (const { linkId } of item.when.flatMap((condition) => condition.tests)) {
      const place = order.get(linkId);
      if (place === undefined)
        notes.add('refused', 'enable-when-unknown-question', item.place, `it depends on ${linkId}, which is no question of this form`);
      else if (place >= index)
        notes.add('refused', 'enable-when-order', item.place, `it depends on ${linkId}, which is not asked before it`);
    }
  }
}
