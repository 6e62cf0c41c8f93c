import type { Answer, LinkId } from './instrument.ts';

/**
 * Over the answers, the scales and what is known of the person. An item without an answer fulfils none but `unanswered` and
 * `not`; a scale without a total fulfils none but `not`.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly item: LinkId; readonly equals: Answer }
  /** Yes is 1, no is 0. */
  | { readonly item: LinkId; readonly atLeast: number }
  /** More than the answer to another item; both have answers. */
  | { readonly item: LinkId; readonly above: LinkId }
  | { readonly answered: LinkId }
  /** Asked, and left without an answer. */
  | { readonly unanswered: LinkId }
  | { readonly scale: string; readonly atLeast: number }
  | { readonly scale: string; readonly atMost: number }
  | { readonly scale: string; readonly band: string }
  /** An unknown age counts as younger. */
  | { readonly youngerThan: number }
  | { readonly sex: Sex }
  | { readonly pregnant: true };

export type Sex = 'female' | 'male';

/** Holds of everybody: the last rule of a list. */
export const always: Condition = { all: [] };

/** What a condition is judged on. */
export type Ground = {
  readonly answer: (item: LinkId) => Answer | undefined;
  readonly isMissing: (item: LinkId) => boolean;
  readonly scale: (key: string) => { readonly total: number | undefined; readonly band: string | undefined } | undefined;
  readonly person: Person;
};

/** What the answers alone do not say. Undefined: not known. */
export type Person = {
  /** Years. */
  readonly age?: number | undefined;
  readonly sex?: Sex | undefined;
  readonly pregnant?: boolean | undefined;
};

export function holds(condition: Condition, ground: Ground): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, ground));
  if ('any' in condition) return condition.any.some((one) => holds(one, ground));
  if ('not' in condition) return !holds(condition.not, ground);
  if ('item' in condition) return holdsOfItem(condition, ground);
  if ('answered' in condition) return ground.answer(condition.answered) !== undefined;
  if ('unanswered' in condition) return ground.isMissing(condition.unanswered);
  if ('scale' in condition) return holdsOfScale(condition, ground.scale(condition.scale));
  return holdsOfPerson(condition, ground.person);
}

function holdsOfItem(condition: Extract<Condition, { item: LinkId }>, ground: Ground): boolean {
  const answer = ground.answer(condition.item);
  if (answer === undefined) return false;
  if ('equals' in condition) return answer === condition.equals;
  if ('atLeast' in condition) return asNumber(answer) >= condition.atLeast;
  const other = ground.answer(condition.above);
  return other !== undefined && asNumber(answer) > asNumber(other);
}

function holdsOfScale(condition: Extract<Condition, { scale: string }>, scale: ReturnType<Ground['scale']>): boolean {
  if ('band' in condition) return scale?.band === condition.band;
  if (scale?.total === undefined) return false;
  return 'atLeast' in condition ? scale.total >= condition.atLeast : scale.total <= condition.atMost;
}

function holdsOfPerson(
  condition: Extract<Condition, { youngerThan: number } | { sex: Sex } | { pregnant: true }>,
  person: Person,
): boolean {
  if ('youngerThan' in condition) return person.age === undefined || person.age < condition.youngerThan;
  if ('sex' in condition) return person.sex === condition.sex;
  return person.pregnant === true;
}

/** The items whose answers a condition looks at. */
export function itemsOf(condition: Condition): readonly LinkId[] {
  if ('all' in condition) return condition.all.flatMap(itemsOf);
  if ('any' in condition) return condition.any.flatMap(itemsOf);
  if ('not' in condition) return itemsOf(condition.not);
  if ('item' in condition) return 'above' in condition ? [condition.item, condition.above] : [condition.item];
  if ('answered' in condition) return [condition.answered];
  return 'unanswered' in condition ? [condition.unanswered] : [];
}

/** Yes is 1, no is 0; words are no number, and no number reaches them. */
export function asNumber(answer: Answer): number {
  if (typeof answer === 'boolean') return answer ? 1 : 0;
  return typeof answer === 'number' ? answer : Number.NaN;
}
