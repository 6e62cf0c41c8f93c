import { answerCoding } from './coding.ts';
import { urls } from './extensions.ts';
import type { InstrumentShape, LogicShape } from './shape.ts';

type Json = { readonly [key: string]: unknown };

/** `enableWhen` where FHIR can say it with a list of tests; an expression for what depends on the person; nothing where a form cannot say it. */
export function conditionsOf(logic: LogicShape | undefined, instrument: InstrumentShape): Json {
  if (!logic) return {};
  const sex = sexIn(logic);
  if (sex) {
    const expression = sex.not
      ? `%patient.gender.exists().not() or %patient.gender != '${sex.sex}'`
      : `%patient.gender.exists() and %patient.gender = '${sex.sex}'`;
    return { extension: [{ url: urls.enabled[0], valueExpression: { language: 'text/fhirpath', expression } }] };
  }
  const parts = 'all' in logic ? logic.all : 'any' in logic ? logic.any : [logic];
  const tests = parts.map((part) => testsOf(part, instrument));
  const flat = tests.every((one) => one !== undefined && (one.length === 1 || 'any' in logic || parts.length === 1));
  const all = tests.flatMap((one) => one ?? []);
  if (!flat || all.length === 0) return {};
  const mode = 'any' in logic || (parts.length === 1 && all.length > 1) ? 'any' : 'all';
  return { enableWhen: all, ...(all.length > 1 ? { enableBehavior: mode } : {}) };
}

function sexIn(logic: LogicShape): { readonly sex: 'female' | 'male'; readonly not: boolean } | undefined {
  if ('sex' in logic) return { sex: logic.sex, not: false };
  return 'not' in logic && 'sex' in logic.not ? { sex: logic.not.sex, not: true } : undefined;
}

/** Tests of which any one suffices. */
function testsOf(logic: LogicShape, instrument: InstrumentShape): readonly Json[] | undefined {
  if ('answered' in logic) return [{ question: logic.answered, operator: 'exists', answerBoolean: true }];
  if ('unanswered' in logic) return [{ question: logic.unanswered, operator: 'exists', answerBoolean: false }];
  if (!('item' in logic) || 'above' in logic) return undefined;
  const item = instrument.items.find(({ linkId }) => linkId === logic.item);
  const reached = (value: number): boolean => ('equals' in logic ? value === Number(logic.equals) : value >= logic.atLeast);
  if (item?.type === 'yes-no')
    return [true, false].filter((one) => reached(Number(one))).map((one) => ({ question: logic.item, operator: '=', answerBoolean: one }));
  if (item?.type === 'choice')
    return item.options
      .filter(({ value }) => reached(value))
      .map((option) => ({
        question: logic.item,
        operator: '=',
        answerCoding: withoutDisplay(answerCoding(instrument.key, item.linkId, option, 'en')),
      }));
  if (item?.type !== 'days' && item?.type !== 'scale') return undefined;
  return 'equals' in logic
    ? [{ question: logic.item, operator: '=', answerInteger: Number(logic.equals) }]
    : [{ question: logic.item, operator: '>=', answerInteger: Math.ceil(logic.atLeast) }];
}

function withoutDisplay({ display: _, ...coding }: ReturnType<typeof answerCoding>): Json {
  return coding;
}
