import type { Condition } from './conditions.ts';
import { raiseForAlone, rules } from './rules/index.ts';

/** Every measure that some rule reads: an answer of another measure gives nothing to judge. */
export const watchedMeasures: ReadonlySet<string> = new Set(
  rules
    .flatMap((rule) => [rule.trigger, ...rule.raise.map((step) => step.when)].flatMap(measuresOf).concat(rule.alongside))
    .concat(measuresOf(raiseForAlone)),
);

function measuresOf(condition: Condition): string[] {
  if (condition.when === 'all' || condition.when === 'any') return condition.of.flatMap(measuresOf);
  return 'measure' in condition ? [condition.measure] : [];
}
