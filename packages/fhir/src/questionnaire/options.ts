import type { Code } from '../mapped.ts';
import { exact, isObject, list, member, object, objects, spot, type Spot } from '../read.ts';
import { extension, extensions, numberIn, urls } from './extensions.ts';
import { MAX_OPTIONS, type FormOption, type Notes, type Wording } from './form.ts';
import { wordingOf } from './wording.ts';

/** Value sets that stand in the file, by `#id` and by url. */
export type ValueSets = ReadonlyMap<string, Spot>;

export function valueSetsOf(root: Spot): ValueSets {
  const found = new Map<string, Spot>();
  for (const one of objects(root, 'contained')) {
    if (!isObject(one.value) || one.value['resourceType'] !== 'ValueSet') continue;
    const id = exact(one, 'id');
    const url = exact(one, 'url');
    if (id) found.set(`#${id}`, one);
    if (url) found.set(url, one);
  }
  return found;
}

/** The answers of a choice, from the item itself or from a value set in the same file. Points are those the source states; none is guessed. */
export function optionsOf(at: Spot, sets: ValueSets, notes: Notes): readonly FormOption[] {
  if (extensions(at, urls.optionsExpression).length > 0) {
    notes.add('refused', 'options-by-expression', at.place, 'its answers come from an expression that is not computed here');
    return [];
  }
  const own = objects(at, 'answerOption');
  const set = exact(at, 'answerValueSet');
  if (own.length === 0 && set === undefined) notes.add('refused', 'no-options', at.place, 'a choice without answers to choose from');
  const found = own.length > 0 ? own.map((one) => optionOf(one, notes)) : set === undefined ? [] : fromSet(at, set, sets, notes);
  if (found.length > MAX_OPTIONS) {
    notes.add('refused', 'too-many-items', at.place, `at most ${MAX_OPTIONS} answers are taken`);
    return [];
  }
  const options = found.filter((one) => one !== undefined);
  checkTwice(at, options, notes);
  return options;
}

function optionOf(at: Spot, notes: Notes): FormOption | undefined {
  const coding = object(at, 'valueCoding');
  const plain = ['valueString', 'valueInteger', 'valueDate', 'valueTime'].map((key) => member(at, key)).find((one) => one !== undefined);
  const value = pointsIn([at, coding, object(at, '_valueString'), object(at, '_valueInteger')], notes);
  if (coding) {
    const words = wordingOf(coding, 'display', notes) ?? bare(exact(coding, 'code'));
    if (words) return { ...words, code: codeOf(coding), value };
  } else if (typeof plain?.value === 'string' && plain.value.trim() !== '') {
    const words = wordingOf(at, plain.place.split('.').at(-1) ?? '', notes);
    if (words) return { ...words, code: undefined, value };
  } else if (typeof plain?.value === 'number' && Number.isFinite(plain.value))
    return { text: String(plain.value), translations: {}, code: undefined, value };
  return notes.add('refused', 'option-not-readable', at.place, 'an answer is a coding with words, a text or a whole number');
}

/** `ordinalValue` or `itemWeight`, on the answer or inside its coding; where both stand, they must agree. */
function pointsIn(places: readonly (Spot | undefined)[], notes: Notes): number | undefined {
  const found = places.flatMap((at) => extensions(at, [...urls.ordinal, ...urls.weight]));
  const [first, ...more] = found;
  if (!first) return undefined;
  const value = numberIn(first);
  if (typeof value !== 'number' || !Number.isFinite(value))
    return notes.add('refused', 'ordinal-not-finite', first.place, 'the points of an answer are a number');
  if (more.some((one) => numberIn(one) !== value))
    return notes.add('refused', 'ordinal-contradiction', first.place, 'the points of this answer are stated twice, and differently');
  return value;
}

function bare(text: string | undefined): Wording | undefined {
  return text === undefined ? undefined : { text, translations: {} };
}

export function codeOf(coding: Spot): Code | undefined {
  const code = exact(coding, 'code');
  return code === undefined ? undefined : { system: exact(coding, 'system') ?? '', code };
}

function fromSet(at: Spot, name: string, sets: ValueSets, notes: Notes): readonly (FormOption | undefined)[] {
  const set = sets.get(name) ?? sets.get(name.split('|')[0] ?? name);
  if (!set) {
    const where = name.startsWith('#') ? 'which the file does not contain' : 'which stands outside this file and is not fetched';
    notes.add('refused', 'value-set-missing', at.place, `its answers are the value set ${name}, ${where}`);
    return [];
  }
  const inside = spot(set.value, set.place);
  const expanded = objects(object(inside, 'expansion'), 'contains');
  const includes = objects(object(inside, 'compose'), 'include');
  const concepts = expanded.length > 0 ? expanded.map((one) => [one, exact(one, 'system')] as const) : includes.flatMap(listedIn);
  const whole =
    expanded.length > 0 ||
    (includes.every((one) => list(one, 'concept').length > 0 && !member(one, 'filter')) &&
      !member(object(inside, 'compose') ?? inside, 'exclude'));
  if (!whole || concepts.length === 0) {
    notes.add('refused', 'value-set-not-listed', set.place, `the value set ${name} does not list its codes one by one`);
    return [];
  }
  return concepts.map(([concept, system]) => conceptOption(concept, system, notes));
}

function listedIn(include: Spot): readonly (readonly [Spot, string | undefined])[] {
  return objects(include, 'concept').map((one) => [one, exact(include, 'system')] as const);
}

function conceptOption(at: Spot, system: string | undefined, notes: Notes): FormOption | undefined {
  const code = exact(at, 'code');
  const words = wordingOf(at, 'display', notes) ?? bare(code);
  const value = pointsIn([at], notes);
  if (words === undefined) return notes.add('refused', 'option-not-readable', at.place, 'a code or words are expected');
  return { ...words, code: code === undefined ? undefined : { system: system ?? '', code }, value };
}

function checkTwice(at: Spot, options: readonly FormOption[], notes: Notes): void {
  const names = options.map((one) => (one.code ? `${one.code.system}|${one.code.code}` : one.text));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) notes.add('refused', 'option-twice', at.place, 'the same answer stands there twice');
  const values = options.map((one) => one.value).filter((one) => one !== undefined);
  if (values.length > 0 && values.length < options.length) {
    const bare = options.filter((one) => one.value === undefined).map((one) => `"${one.text}"`);
    notes.add('refused', 'ordinal-unknown', at.place, `some answers state their points and these do not: ${bare.join(', ')}`);
  }
}

/** Bounds of a number question. */
export function rangeOf(at: Spot): { readonly min: number | undefined; readonly max: number | undefined } {
  return { min: bound(at, urls.minimum), max: bound(at, urls.maximum) };
}

function bound(at: Spot, names: readonly string[]): number | undefined {
  const found = extension(at, names);
  const value = found && numberIn(found);
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
