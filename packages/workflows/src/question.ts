import type { Text } from './text.ts';

export type Scalar = string | number | boolean;
/** What an answer can be: one value, or the set of options picked in a `multi` (in the flow's order). */
export type Value = Scalar | readonly string[];

export type Option<V extends Scalar = Scalar> = { readonly value: V; readonly text: Text };

/** How a question is answered. `look` is a hint to the screen and changes no meaning. */
export type Question =
  | { readonly type: 'choice'; readonly options: readonly Option<string | number>[]; readonly look?: string }
  | { readonly type: 'multi'; readonly options: readonly Option<string>[]; readonly atMost?: number }
  | { readonly type: 'yes-no'; readonly yes: Text; readonly no: Text }
  /** 0 to 10 in whole numbers. */
  | { readonly type: 'scale'; readonly lowest: Text; readonly highest: Text }
  | StepperQuestion
  /** Own words, 1 to `maxLength` characters after trimming. */
  | { readonly type: 'text'; readonly maxLength: number; readonly rows?: number }
  /** A calendar day `YYYY-MM-DD`; bounds in days from the day on which it is answered (-30 is thirty days before). */
  | { readonly type: 'date'; readonly from?: number; readonly to?: number }
  /** A clock time `HH:MM`, 24 hours. */
  | { readonly type: 'time' };

/**
 * A number in steps. `one` and `unit` read after it (up to one, and above); `start` is where the stepper stands, never an answer
 * by itself. `min` and `max` are hard; beyond `soft` a number is taken only once the person says that it is right.
 */
export type StepperQuestion = {
  readonly type: 'number';
  readonly one: Text;
  readonly unit: Text;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly start: number;
  readonly soft?: { readonly min: number; readonly max: number; readonly text: Text };
};
export const questionTypes = [
  'choice',
  'multi',
  'yes-no',
  'scale',
  'number',
  'text',
  'date',
  'time',
] as const satisfies readonly Question['type'][];
