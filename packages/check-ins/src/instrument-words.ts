import type { Condition as ItemCondition, Instrument, Item, Words } from '@cairn/instruments';
import type { Condition, End, NodeId, Question, Scalar, Text } from '@cairn/workflows';

/* How the parts of an instrument are said in the flow language. */

/** Own words have room for this many characters. */
const LONGEST = 500;
/** The language takes at most this many pressing values. */
const MOST_PRESSING = 20;

export const ends = { done: { kind: 'end', outcome: 'done' }, flagged: { kind: 'end', outcome: 'flagged' } } as const satisfies Readonly<
  Record<string, End>
>;

export function inText(words: Words): Text {
  return { en: words.en, es: words.es ?? '' };
}

/** The node of an item. Link ids from outside may hold what a node id may not. */
export function nodeOfItem(instrument: Instrument, linkId: string): NodeId {
  const plain = (id: string) => id.replaceAll(/[^A-Za-z0-9-]+/g, '-');
  const same = instrument.items.filter((item) => plain(item.linkId) === plain(linkId));
  const twin = same.findIndex((item) => item.linkId === linkId);
  return twin > 0 ? `item-${plain(linkId)}-twin-${twin}` : `item-${plain(linkId)}`;
}

/** What stands under the question: its own help, or the time it looks back on. */
export function hintOf(instrument: Instrument, item: Item): Text | undefined {
  if (item.help) return inText(item.help);
  return item.scored && instrument.recallDays !== undefined ? inText(instrument.recall) : undefined;
}

export function questionOf(item: Item): Question {
  const min = item.min ?? 0;
  const max = item.max ?? 10;
  switch (item.type) {
    case 'choice':
      return { type: 'choice', options: item.options.map((one) => ({ value: one.value, text: inText(one.text) })) };
    case 'yes-no':
      return { type: 'yes-no', yes: { en: 'Yes', es: 'Sí' }, no: { en: 'No', es: 'No' } };
    case 'days':
      return { type: 'number', one: { en: 'day', es: 'día' }, unit: { en: 'days', es: 'días' }, min, max, step: 1, start: min };
    case 'scale':
      if (min === 0 && max === 10) return { type: 'scale', lowest: { en: '0', es: '0' }, highest: { en: '10', es: '10' } };
      return { type: 'number', one: { en: 'point', es: 'punto' }, unit: { en: 'points', es: 'puntos' }, min, max, step: 1, start: min };
    case 'text':
      return { type: 'text', maxLength: LONGEST, rows: 3 };
  }
}

/** Answers from the red flag on. A count of days is no call for help by itself: its flag speaks through the score. */
export function pressingOf(item: Item): readonly Scalar[] {
  const from = item.redFlag?.atLeast;
  if (from === undefined) return [];
  if (item.type === 'yes-no') return from <= 1 ? [true] : [];
  if (item.type === 'choice') return item.options.map(({ value }) => value).filter((value) => value >= from);
  if (item.type !== 'scale') return [];
  const values = Array.from({ length: (item.max ?? 10) - from + 1 }, (_, step) => from + step);
  return values.slice(0, MOST_PRESSING);
}

const always: Condition = { all: [] };
const never: Condition = { any: [] };

/**
 * A condition over items as one over questions. What no answer says is taken as the instrument takes it: an unknown age counts
 * as younger, an unknown sex or pregnancy as not said; a condition on a scale is asked rather than left out.
 */
export function inFlow(instrument: Instrument, condition: ItemCondition): Condition {
  const node = (linkId: string) => nodeOfItem(instrument, linkId);
  if ('all' in condition) return { all: condition.all.map((part) => inFlow(instrument, part)) };
  if ('any' in condition) return { any: condition.any.map((part) => inFlow(instrument, part)) };
  if ('not' in condition) return { not: inFlow(instrument, condition.not) };
  if ('answered' in condition) return { answered: node(condition.answered) };
  if ('unanswered' in condition) return { skipped: node(condition.unanswered) };
  if ('item' in condition) return aboutItem(instrument, condition);
  return 'youngerThan' in condition || 'scale' in condition ? always : never;
}

/** An item that is not always asked must have been answered first. */
function aboutItem(instrument: Instrument, condition: Extract<ItemCondition, { item: string }>): Condition {
  const item = instrument.items.find((one) => one.linkId === condition.item);
  const answer = nodeOfItem(instrument, condition.item);
  const says = itemSays(instrument, item, condition);
  return item?.enableWhen ? { all: [{ answered: answer }, says] } : says;
}

function itemSays(instrument: Instrument, item: Item | undefined, condition: Extract<ItemCondition, { item: string }>): Condition {
  const answer = nodeOfItem(instrument, condition.item);
  if ('equals' in condition) return { answer, equals: condition.equals };
  if ('above' in condition) return above(instrument, condition.item, condition.above);
  if (item?.type !== 'yes-no') return { answer, atLeast: condition.atLeast };
  if (condition.atLeast > 1) return never;
  return condition.atLeast > 0 ? { answer, equals: true } : { answered: answer };
}

/** One answer more than another, spelled out value by value. */
function above(instrument: Instrument, linkId: string, other: string): Condition {
  const item = instrument.items.find((one) => one.linkId === linkId);
  if (!item || item.type === 'yes-no' || item.type === 'text') return never;
  const min = item.min ?? 0;
  const values =
    item.type === 'choice'
      ? item.options.map(({ value }) => value)
      : Array.from({ length: (item.max ?? 10) - min + 1 }, (_, step) => min + step);
  return {
    any: values.map((value) => ({
      all: [
        { answer: nodeOfItem(instrument, linkId), equals: value },
        { answer: nodeOfItem(instrument, other), atMost: value - 1 },
      ],
    })),
  };
}
