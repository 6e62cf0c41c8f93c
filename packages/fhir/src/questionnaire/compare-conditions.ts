import type { FormCondition, FormItem, FormTest } from './form.ts';
import type { Pair } from './place.ts';
import type { AnswerShape, LogicShape, ScoringItemShape } from './shape.ts';

const MOST_CASES = 5000;

/**
 * Whether form and instrument would ask the question of different people. Both conditions are tried on every combination of
 * answers that they look at; where those are too many or of another kind, they count as different and a person looks.
 */
export function differsInConditions(item: FormItem, own: ScoringItemShape, pairs: readonly Pair[]): boolean {
  if (sexOfItem(own)) return item.when.length > 0 || item.onlyFor !== sexOfItem(own);
  if (item.when.length === 0 || !own.enableWhen) return item.when.length > 0 || own.enableWhen !== undefined;
  const named = new Set(logicItems(own.enableWhen));
  for (const { linkId } of item.when.flatMap(({ tests }) => tests)) {
    const pair = pairs.find(([one]) => one.linkId === linkId);
    if (!pair) return true;
    named.add(pair[1].linkId);
  }
  const looked = pairs.filter(([, one]) => named.has(one.linkId));
  const choices = looked.map(answersOf);
  if (looked.length < named.size || choices.some((one) => one === undefined)) return true;
  const cases = combinations(choices.map((one) => one ?? []));
  return (
    cases === undefined || cases.some((answers) => formHolds(item.when, looked, answers) !== logicHolds(own.enableWhen, looked, answers))
  );
}

/** An item of the instrument that is asked of some people only, by their sex. */
export function sexOfItem({ enableWhen }: ScoringItemShape): FormItem['onlyFor'] {
  if (!enableWhen) return undefined;
  if ('sex' in enableWhen) return enableWhen.sex;
  return 'not' in enableWhen && 'sex' in enableWhen.not ? `not-${enableWhen.not.sex}` : undefined;
}

/** One answer as both sides know it: codes and words in the form, a value in the instrument. */
type Case = { readonly value: AnswerShape; readonly known: readonly (string | number | boolean)[] } | undefined;

function answersOf([item, own]: Pair): readonly Case[] | undefined {
  const yesNo = (text: string): boolean => /^(y|s[ií])/i.test(text);
  if (item.type === 'yes-no') return [undefined, { value: true, known: [true] }, { value: false, known: [false] }];
  if (item.type !== 'choice') return undefined;
  return [
    undefined,
    ...item.options.map(({ code, text, value }) => ({
      value: own.type === 'yes-no' ? yesNo(text) : (value ?? text),
      known: [code?.code, text, value].filter((one) => one !== undefined),
    })),
  ];
}

function combinations(choices: readonly (readonly Case[])[]): readonly (readonly Case[])[] | undefined {
  if (choices.reduce((all, one) => all * one.length, 1) > MOST_CASES) return undefined;
  return choices.reduce<readonly (readonly Case[])[]>((all, one) => all.flatMap((start) => one.map((next) => [...start, next])), [[]]);
}

function formHolds(conditions: readonly FormCondition[], looked: readonly Pair[], answers: readonly Case[]): boolean {
  const holds = (test: FormTest) => testHolds(test, answers[looked.findIndex(([item]) => item.linkId === test.linkId)]);
  return conditions.every(({ mode, tests }) => (mode === 'any' ? tests.some(holds) : tests.every(holds)));
}

function testHolds({ operator, value }: FormTest, answer: Case): boolean {
  if (operator === 'exists') return (answer !== undefined) === value;
  if (!answer) return false;
  if (operator === '=') return answer.known.includes(value);
  if (operator === '!=') return !answer.known.includes(value);
  const number = typeof answer.value === 'number' ? answer.value : Number.NaN;
  const bound = Number(value);
  if (operator === '>') return number > bound;
  if (operator === '<') return number < bound;
  return operator === '>=' ? number >= bound : number <= bound;
}

function logicItems(logic: LogicShape): readonly string[] {
  if ('all' in logic) return logic.all.flatMap(logicItems);
  if ('any' in logic) return logic.any.flatMap(logicItems);
  if ('not' in logic) return logicItems(logic.not);
  if ('item' in logic) return 'above' in logic ? [logic.item, logic.above] : [logic.item];
  // Age, pregnancy and scores are no answers of the form: a name that no item has makes it "different".
  if ('answered' in logic) return [logic.answered];
  return 'unanswered' in logic ? [logic.unanswered] : ['(not an answer)'];
}

function logicHolds(logic: LogicShape | undefined, looked: readonly Pair[], answers: readonly Case[]): boolean {
  if (!logic) return true;
  const of = (linkId: string) => answers[looked.findIndex(([, own]) => own.linkId === linkId)];
  if ('all' in logic) return logic.all.every((one) => logicHolds(one, looked, answers));
  if ('any' in logic) return logic.any.some((one) => logicHolds(one, looked, answers));
  if ('not' in logic) return !logicHolds(logic.not, looked, answers);
  if ('unanswered' in logic) return of(logic.unanswered) === undefined;
  if ('answered' in logic) return of(logic.answered) !== undefined;
  if (!('item' in logic)) return false;
  const value = of(logic.item)?.value;
  if (value === undefined) return false;
  if ('equals' in logic) return value === logic.equals;
  if ('above' in logic) return Number(value) > Number(of(logic.above)?.value ?? Number.NaN);
  return Number(value) >= logic.atLeast;
}
