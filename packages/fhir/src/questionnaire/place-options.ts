import type { FormItem, FormOption, Notes, Wording } from './form.ts';
import type { ScoringItemShape, WordsShape } from './shape.ts';

export type AdoptedOption = { readonly value: number; readonly code: string | undefined; readonly text: WordsShape };

/** The answers of one question, each with its points; undefined when they do not fit the item, with the reason noted. */
export function optionsFor(
  item: FormItem,
  own: ScoringItemShape,
  said: (words: Wording) => WordsShape,
  notes: Notes,
): readonly AdoptedOption[] | undefined {
  if (own.type === 'choice') return choiceFor(item, own, said, notes);
  const fits =
    own.type === 'yes-no'
      ? isYesNo(item, own, notes)
      : own.type === 'text'
        ? item.type === 'text' || mistyped(item, own, notes)
        : isNumber(item, own, notes);
  return fits ? [] : undefined;
}

function choiceFor(
  item: FormItem,
  own: ScoringItemShape,
  said: (words: Wording) => WordsShape,
  notes: Notes,
): readonly AdoptedOption[] | undefined {
  if (item.type !== 'choice') return mistyped(item, own, notes) || undefined;
  const bare = item.options.filter((option) => option.value === undefined).map((option) => `"${option.text}"`);
  if (bare.length > 0)
    return notes.add(
      'refused',
      'ordinal-unknown',
      item.place,
      `the points of these answers of ${item.linkId} are not stated: ${bare.join(', ')}`,
    );
  const wanted = own.options.map(({ value }) => value);
  const found = item.options.map(({ value }) => value);
  if (wanted.length !== found.length || wanted.some((value) => !found.includes(value)))
    return notes.add(
      'refused',
      'options-differ',
      item.place,
      `the answers of ${item.linkId} count ${found.join(', ')}; item ${own.linkId} has ${wanted.join(', ')}`,
    );
  return item.options.flatMap((option) =>
    option.value === undefined ? [] : [{ value: option.value, code: loincAnswer(option), text: said(option) }],
  );
}

function loincAnswer({ code }: FormOption): string | undefined {
  return code && /^LA\d+-\d$/.test(code.code) ? code.code : undefined;
}

const YES = ['LA33-6', 'Y', '373066001'];
const NO = ['LA32-8', 'N', '373067005'];

/** A yes by its code or its word, never by its place or its points; points that are stated must be the instrument's. */
function isYesNo(item: FormItem, own: ScoringItemShape, notes: Notes): boolean {
  if (item.type === 'yes-no') return true;
  if (item.type !== 'choice') return mistyped(item, own, notes);
  const read = item.options.map((option) => ({ option, yes: meaning(option) }));
  const unclear = read.filter(({ yes }) => yes === undefined).map(({ option }) => `"${option.text}"`);
  if (unclear.length > 0 || read.length !== 2 || read[0]?.yes === read[1]?.yes) {
    const which = unclear.length > 0 ? `: ${unclear.join(', ')}` : '';
    notes.add('refused', 'yes-no-unclear', item.place, `${item.linkId} must be answered by one yes and one no${which}`);
    return false;
  }
  for (const { option, yes } of read) {
    const points = pointsOf(own, yes ? 1 : 0);
    if (option.value !== undefined && option.value !== points) {
      notes.add(
        'refused',
        'ordinal-contradiction',
        item.place,
        `"${option.text}" of ${item.linkId} counts ${option.value} in the form and ${points} in ${own.linkId}`,
      );
      return false;
    }
  }
  return true;
}

/** One yes and one no, known by code or word. */
export function areYesAndNo(options: readonly FormOption[]): boolean {
  const read = options.map(meaning);
  return read.length === 2 && read.includes(true) && read.includes(false);
}

function meaning({ code, text }: FormOption): boolean | undefined {
  const byCode = code && (YES.includes(code.code) ? true : NO.includes(code.code) ? false : undefined);
  const word = text.trim().toLowerCase().replace(/[.!]$/, '');
  const byWord = ['yes', 'sí', 'si'].includes(word) ? true : word === 'no' ? false : undefined;
  if (byCode !== undefined && byWord !== undefined && byCode !== byWord) return undefined;
  return byCode ?? byWord;
}

/** The points of a yes (1) or a no (0), as the instrument counts them. */
function pointsOf(own: ScoringItemShape, value: number): number {
  const turned = own.reverse ? 1 - value : value;
  return own.points ? (own.points.findLast(({ from }) => turned >= from)?.points ?? turned) : turned;
}

/** A number with the same bounds, or its answers written out one by one as numbers. */
function isNumber(item: FormItem, own: ScoringItemShape, notes: Notes): boolean {
  const [min, max] = [own.min ?? 0, own.max ?? Number.POSITIVE_INFINITY];
  if (item.type === 'choice') {
    const values = item.options.map((option) =>
      option.value === undefined || option.text === String(option.value) ? Number(option.text) : Number.NaN,
    );
    const whole = Number.isFinite(max) && values.length === max - min + 1 && values.every((value, index) => value === min + index);
    return whole || mistyped(item, own, notes);
  }
  if (item.type !== 'integer' && item.type !== 'decimal') return mistyped(item, own, notes);
  const { range } = item;
  const differs = (range.min !== undefined && range.min !== min) || (range.max !== undefined && range.max !== max);
  if (differs) {
    notes.add(
      'refused',
      'range-differs',
      item.place,
      `${item.linkId} takes ${range.min ?? '…'} to ${range.max ?? '…'}; item ${own.linkId} takes ${min} to ${max}`,
    );
    return false;
  }
  if (range.min === undefined || range.max === undefined)
    notes.add('doubt', 'range-differs', item.place, `${item.linkId} does not state both of its bounds; here it takes ${min} to ${max}`);
  return true;
}

function mistyped(item: FormItem, own: ScoringItemShape, notes: Notes): false {
  notes.add('refused', 'type-differs', item.place, `${item.linkId} is answered by ${item.type}, and item ${own.linkId} by ${own.type}`);
  return false;
}
