import type { PersonId } from '@cairn/kernel';

/** What a field may hold. `null` is "nothing written"; it is always allowed. */
export type Value = string | number | boolean | PersonValue | null;
export type PersonValue = { readonly id: PersonId; readonly name: string };

/** `day` is YYYY-MM-DD, or one of the words in `or` ("always"). `max` counts UTF-16 units. */
export type FieldType =
  | { readonly type: 'text'; readonly max: number }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'day'; readonly or: readonly string[] }
  | { readonly type: 'number'; readonly min: number; readonly max: number }
  | { readonly type: 'boolean' }
  | { readonly type: 'person' };

export type ObjectType = { readonly type: 'object'; readonly fields: Readonly<Record<string, NodeType>> };
/** `max` counts items that are not removed. */
export type ListType = { readonly type: 'list'; readonly max: number; readonly item: ObjectType };
export type NodeType = FieldType | ObjectType | ListType;

export type ValueProblem = 'wrong-type' | 'too-long' | 'not-a-choice';

/** Longest name a person value may carry. */
const NAME_MAX = 120;

export function problemWith(type: FieldType, value: Value): ValueProblem | undefined {
  if (value === null) return undefined;
  switch (type.type) {
    case 'text':
      if (typeof value !== 'string') return 'wrong-type';
      return value.length > type.max ? 'too-long' : undefined;
    case 'choice':
      return typeof value === 'string' && type.options.includes(value) ? undefined : 'not-a-choice';
    case 'day':
      return typeof value === 'string' && (type.or.includes(value) || isDay(value)) ? undefined : 'wrong-type';
    case 'number':
      return typeof value === 'number' && value >= type.min && value <= type.max ? undefined : 'wrong-type';
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'wrong-type';
    case 'person':
      return personProblem(value);
  }
}

function personProblem(value: Exclude<Value, null>): ValueProblem | undefined {
  if (typeof value !== 'object' || typeof value.id !== 'string' || typeof value.name !== 'string') return 'wrong-type';
  return value.id.length > NAME_MAX || value.name.length > NAME_MAX ? 'too-long' : undefined;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that is in the Gregorian calendar; "2026-02-30" is not. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (MONTH_DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
}

export function isField(type: NodeType): type is FieldType {
  return type.type !== 'object' && type.type !== 'list';
}
