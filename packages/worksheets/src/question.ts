import type { NodeType, ObjectType } from '@cairn/co-editing';

/** Who may write a field: the patient alone, staff alone, or everybody who may write on the sheet. */
export type Writer = 'both' | 'patient' | 'staff';

type Base = { readonly name: string; readonly by: Writer };

/**
 * One place of a worksheet, and how it is asked. `scale` is a slider in whole steps (`step`), `amount` a number to type,
 * `yes` a box to tick.
 */
export type Plain = Base &
  (
    | { readonly as: 'text'; readonly max: number }
    | { readonly as: 'scale'; readonly min: number; readonly max: number; readonly step: number }
    | { readonly as: 'amount'; readonly min: number; readonly max: number }
    | { readonly as: 'choice'; readonly options: readonly string[] }
    | { readonly as: 'day' }
    | { readonly as: 'yes' }
  );

/**
 * What a line of a list becomes in the aftercare plan: an if–then (a step of a goal, or a watch-out), or a step in one field's
 * words (of a goal, or as a new goal).
 */
export type ToPlan =
  | { readonly as: 'if-then'; readonly cue: string; readonly response: string }
  | { readonly as: 'step'; readonly text: string };

/** `least` is how many lines make it useful: a hint, never a bar. In a `ranked` list the order says something. */
export type Lines = Base & {
  readonly as: 'list';
  readonly max: number;
  readonly least: number;
  readonly ranked: boolean;
  readonly item: readonly Plain[];
  readonly toPlan: ToPlan | undefined;
};

export type Question = Plain | Lines;

export const TEXT_MAX = 2000;
/** Both halves of an if–then together fit one step of a plan. */
export const LINE_MAX = 190;

const LINES_MAX = 20;

export function text(name: string, { by = 'both', max = TEXT_MAX }: { readonly by?: Writer; readonly max?: number } = {}): Plain {
  return { name, by, as: 'text', max };
}

/** A short text: one line of a list, a name, a place. */
export function line(name: string, by: Writer = 'both'): Plain {
  return text(name, { by, max: LINE_MAX });
}

/** 0 to 10. */
export function ruler(name: string, by: Writer = 'both'): Plain {
  return { name, by, as: 'scale', min: 0, max: 10, step: 1 };
}

/** 0 to 100 percent, in steps of five. */
export function percent(name: string): Plain {
  return { name, by: 'both', as: 'scale', min: 0, max: 100, step: 5 };
}

export function amount(name: string, min: number, max: number): Plain {
  return { name, by: 'both', as: 'amount', min, max };
}

export function choice(name: string, options: readonly string[], by: Writer = 'both'): Plain {
  return { name, by, as: 'choice', options };
}

export function day(name: string): Plain {
  return { name, by: 'both', as: 'day' };
}

export function yes(name: string, by: Writer = 'both'): Plain {
  return { name, by, as: 'yes' };
}

type ListMore = {
  readonly max?: number;
  readonly least?: number;
  readonly ranked?: boolean;
  readonly toPlan?: ToPlan;
  readonly by?: Writer;
};

export function list(name: string, item: readonly Plain[], more: ListMore = {}): Lines {
  const { by = 'both', max = LINES_MAX, least = 0, ranked = false, toPlan } = more;
  return { name, by, as: 'list', max, least, ranked, item, toPlan };
}

/** An if–then line: `cue`, then `response`. */
export function ifThen(name: string, ranked = false): Lines {
  return list(name, [line('cue'), line('response')], { ranked, toPlan: { as: 'if-then', cue: 'cue', response: 'response' } });
}

export function schemaOf(questions: readonly Question[]): ObjectType {
  return { type: 'object', fields: Object.fromEntries(questions.map((question) => [question.name, nodeOf(question)])) };
}

function nodeOf(question: Question): NodeType {
  switch (question.as) {
    case 'text':
      return { type: 'text', max: question.max };
    case 'scale':
    case 'amount':
      return { type: 'number', min: question.min, max: question.max };
    case 'choice':
      return { type: 'choice', options: question.options };
    case 'day':
      return { type: 'day', or: [] };
    case 'yes':
      return { type: 'boolean' };
    case 'list':
      return { type: 'list', max: question.max, item: schemaOf(question.item) };
  }
}
