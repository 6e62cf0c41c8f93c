import { candidatesOf, fieldAt, itemsAt, valueAt, type Doc, type Item, type Value } from '@cairn/co-editing';
import type { Actor } from '@cairn/kernel';
import { kindOf } from './kinds.ts';
import type { Kind, KindKey, Quote } from './kind.ts';
import { listOf } from './lines.ts';
import type { Planned, Sheet } from './sheet.ts';

/** `text` as it was written; a number has its unit with it. */
export type Held = { readonly text: string; readonly by: Actor };

/**
 * What a sheet says in one place, for a note. `ref` is where: `<sheetId>/<field>` or `<sheetId>/<list>/<item>`.
 * Two values in `held` stand side by side, unsettled. `was` is the first value that a number with a history had.
 */
export type Quoted = {
  readonly sheetId: string;
  readonly kind: KindKey;
  readonly ref: string;
  readonly says: string;
  readonly held: readonly Held[];
  readonly was: string | undefined;
  /** For lines that can go into the plan: whether they did. */
  readonly toPlan: { readonly planned: Planned | undefined } | undefined;
  /** Whether these are words somebody wrote, to be put in quotation marks; otherwise a number, a choice, a day or a tick. */
  readonly isWords: boolean;
};

/** In the order of the sheet; places where nothing is written are left out. */
export function quotesOf(sheet: Sheet): readonly Quoted[] {
  const kind = kindOf(sheet.kind, sheet.version);
  return kind
    ? kind.quotes.flatMap((quote) => (listOf(kind, quote.field) ? lineQuotes(sheet, kind, quote) : fieldQuote(sheet, kind, quote)))
    : [];
}

function fieldQuote(sheet: Sheet, kind: Kind, quote: Quote): readonly Quoted[] {
  const field = fieldAt(sheet.doc, [quote.field]);
  const held = (field ? candidatesOf(field) : []).flatMap(({ value, by }) => {
    const text = inWords(value, quote.unit);
    return text === undefined ? [] : [{ text, by }];
  });
  if (held.length === 0) return [];
  const first = sheet.trail.find((mark) => mark.field === quote.field);
  const was = first && first.value !== field?.value ? `${first.value}${quote.unit}` : undefined;
  const isWords = kind.questions.some((question) => question.name === quote.field && question.as === 'text');
  return [{ ...placeOf(sheet, quote, quote.field), held, was, toPlan: undefined, isWords }];
}

function lineQuotes(sheet: Sheet, kind: Kind, quote: Quote): readonly Quoted[] {
  const canGo = listOf(kind, quote.field)?.toPlan !== undefined;
  return itemsAt(sheet.doc, [quote.field]).flatMap((item): Quoted[] => {
    const text = lineWords(item, quote);
    if (text === '') return [];
    const toPlan = canGo ? { planned: sheet.planned[item.id] } : undefined;
    const place = placeOf(sheet, quote, `${quote.field}/${item.id}`);
    return [{ ...place, held: [{ text, by: item.by }], was: undefined, toPlan, isWords: true }];
  });
}

function placeOf(sheet: Sheet, quote: Quote, path: string): Pick<Quoted, 'sheetId' | 'kind' | 'ref' | 'says'> {
  return { sheetId: sheet.sheetId, kind: sheet.kind, ref: `${sheet.sheetId}/${path}`, says: quote.says };
}

/** What stands before a field is said with the field, and left out at the start of the line unless it opens the sentence. */
function lineWords(item: Item, quote: Quote): string {
  const doc: Doc = { fields: item.fields };
  return (quote.item ?? []).reduce((line, [before, field]) => {
    const words = inWords(valueAt(doc, [field]), '');
    if (words === undefined) return line;
    return line + (line === '' ? before.replace(/^[,:;] /, '') : before) + words;
  }, '');
}

/** A tick that is not set says nothing; so do empty words. */
function inWords(value: Value, unit: string): string | undefined {
  if (value === null || value === false) return undefined;
  if (value === true) return 'yes';
  if (typeof value === 'object') return value.name;
  const text = typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : String(value);
  return text === '' ? undefined : `${text}${unit}`;
}
