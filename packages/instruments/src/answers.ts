import { holds, itemsOf, type Ground } from './condition.ts';
import type { Answer, LinkId, Scoring, ScoringItem } from './instrument.ts';
import type { Answers, ScoreContext } from './score.ts';

export const refusalCodes = ['unknown-item', 'unknown-option', 'out-of-range', 'wrong-type', 'unknown-language'] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** `item` is undefined when it is not about one answer. `detail` says in plain English what would have been right. */
export type Refusal = { readonly code: RefusalCode; readonly item: LinkId | undefined; readonly detail: string };

export type Read = {
  readonly status: 'read';
  readonly given: ReadonlyMap<LinkId, Answer>;
  /** Hidden by an `enableWhen`. Some may have been answered all the same. */
  readonly hidden: readonly LinkId[];
  /** Of the hidden, those whose gate has no answer: nobody can say whether they should have been asked. */
  readonly undecided: readonly LinkId[];
  readonly missing: readonly LinkId[];
  readonly notAsked: readonly LinkId[];
};

export function readAnswers(
  instrument: Scoring,
  answers: Answers,
  context: ScoreContext,
): Read | { readonly status: 'refused'; readonly refusals: readonly Refusal[] } {
  const refusals = [
    ...strangers(instrument, answers, context),
    ...instrument.items.flatMap((item) => misfit(item, own(answers, item.linkId))),
  ];
  if (refusals.length > 0) return { status: 'refused', refusals };
  const given = new Map<LinkId, Answer>();
  for (const { linkId } of instrument.items) {
    const answer = own(answers, linkId);
    if (answer !== undefined && answer !== null) given.set(linkId, answer);
  }
  const hidden = hiddenItems(instrument, given, context);
  const left = new Set(context.notAsked);
  const unanswered = instrument.items.filter(({ linkId }) => !given.has(linkId));
  const wasAsked = ({ linkId }: ScoringItem) => !hidden.includes(linkId) && !left.has(linkId);
  return {
    status: 'read',
    given,
    hidden,
    undecided: undecidedItems(instrument, given, hidden),
    missing: unanswered.filter((item) => wasAsked(item) && item.type !== 'text').map(({ linkId }) => linkId),
    notAsked: unanswered.filter((item) => !wasAsked(item)).map(({ linkId }) => linkId),
  };
}

function own(answers: Answers, linkId: LinkId): Answer | null | undefined {
  return Object.hasOwn(answers, linkId) ? answers[linkId] : undefined;
}

function hiddenItems(instrument: Scoring, given: ReadonlyMap<LinkId, Answer>, context: ScoreContext): readonly LinkId[] {
  const ground: Ground = {
    answer: (item) => given.get(item),
    isMissing: (item) => !given.has(item),
    scale: () => undefined,
    person: context,
  };
  return instrument.items.filter(({ enableWhen }) => enableWhen && !holds(enableWhen, ground)).map(({ linkId }) => linkId);
}

/** A gate that was itself hidden for good decides; one that was left open, or stands behind such a one, does not. */
function undecidedItems(instrument: Scoring, given: ReadonlyMap<LinkId, Answer>, hidden: readonly LinkId[]): readonly LinkId[] {
  const undecided: LinkId[] = [];
  for (const { linkId, enableWhen } of instrument.items) {
    if (!enableWhen || !hidden.includes(linkId)) continue;
    const isOpen = (gate: LinkId) => !given.has(gate) && (!hidden.includes(gate) || undecided.includes(gate));
    if (itemsOf(enableWhen).some(isOpen)) undecided.push(linkId);
  }
  return undecided;
}

/** Names that are no item, and a language without words. */
function strangers(instrument: Scoring, answers: Answers, context: ScoreContext): readonly Refusal[] {
  const known = new Set(instrument.items.map(({ linkId }) => linkId));
  const named = [...Object.keys(answers), ...(context.notAsked ?? [])].filter((linkId) => !known.has(linkId));
  const spoken = instrument.languages.length === 0 || instrument.languages.includes(context.language);
  return [
    ...(spoken
      ? []
      : [{ code: 'unknown-language', item: undefined, detail: `${instrument.key} has no words in "${context.language}"` } as const]),
    ...[...new Set(named)].map(
      (item) => ({ code: 'unknown-item', item, detail: `${instrument.key} has items ${[...known].join(', ')}` }) as const,
    ),
  ];
}

function misfit(item: ScoringItem, answer: unknown): readonly Refusal[] {
  if (answer === undefined || answer === null) return [];
  const refusal = (code: RefusalCode, detail: string): readonly Refusal[] => [{ code, item: item.linkId, detail }];
  if (item.type === 'yes-no') return typeof answer === 'boolean' ? [] : refusal('wrong-type', 'the answer is true or false');
  if (item.type === 'text') return typeof answer === 'string' ? [] : refusal('wrong-type', 'the answer is text');
  if (typeof answer !== 'number') return refusal('wrong-type', 'the answer is a number');
  if (item.type === 'choice') {
    const values = item.options.map(({ value }) => value);
    return values.includes(answer) ? [] : refusal('unknown-option', `${answer} is no option; the options are ${values.join(', ')}`);
  }
  const min = item.min ?? 0;
  const max = item.max ?? Number.POSITIVE_INFINITY;
  return Number.isInteger(answer) && answer >= min && answer <= max
    ? []
    : refusal('out-of-range', `${answer} is no whole number from ${min} to ${max}`);
}
