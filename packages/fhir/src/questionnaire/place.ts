import type { FormItem, Notes } from './form.ts';
import type { ScoringItemShape, ScoringShape } from './shape.ts';
import { loincOf } from './suspect.ts';

export type Pair = readonly [item: FormItem, own: ScoringItemShape];

/**
 * Which question of the form is which item: by link id or LOINC code where they say so, else by its place. A code that
 * belongs to another item than the place says is a refusal: one of the two is wrong, and nobody here knows which.
 */
export function placed(items: readonly FormItem[], spec: ScoringShape, notes: Notes): readonly Pair[] | undefined {
  const byName = spec.items.map((own) => items.filter((item) => isNamed(item, own)));
  const named = byName.every((found) => found.length === 1) && new Set(byName.flat()).size === spec.items.length;
  if (items.length !== spec.items.length) {
    const lacking = spec.items.filter((_, index) => byName[index]?.length !== 1).map(({ linkId }) => linkId);
    notes.add('refused', 'item-count', 'Questionnaire.item', countSaid(items, spec, named ? [] : lacking));
    return undefined;
  }
  const pairs = spec.items.map((own, index) => [(named ? byName[index]?.[0] : items[index]) as FormItem, own] as const);
  const wrong = pairs.filter(([item, own]) => belongsElsewhere(item, own, spec));
  for (const [item, own] of wrong) {
    const other = spec.items.find((one) => one !== own && one.codes.includes(loincOf(item) ?? ''));
    notes.add(
      'refused',
      'item-order',
      item.place,
      `${item.linkId} stands where item ${own.linkId} belongs, and its code is that of item ${other?.linkId}`,
    );
  }
  if (wrong.length > 0) return undefined;
  for (const [item, own] of pairs)
    if (item.linkId !== own.linkId)
      notes.add('note', 'item-placed', item.place, `${item.linkId} is item ${own.linkId}: "${shortened(item.text)}"`);
  return pairs;
}

function isNamed(item: FormItem, own: ScoringItemShape): boolean {
  return item.linkId === own.linkId || own.codes.includes(loincOf(item) ?? '');
}

function belongsElsewhere(item: FormItem, own: ScoringItemShape, spec: ScoringShape): boolean {
  const code = loincOf(item);
  if (code === undefined || own.codes.includes(code)) return false;
  return spec.items.some((other) => other.codes.includes(code));
}

function countSaid(items: readonly FormItem[], spec: ScoringShape, lacking: readonly string[]): string {
  const variants = items.filter((item) => item.onlyFor).map(({ linkId }) => linkId);
  const count = `the form asks ${items.length} questions and ${spec.key} has ${spec.items.length}`;
  const which = variants.length > 0 ? `; ${variants.join(', ')} are variants by sex, which cannot be chosen between here` : '';
  const rest = lacking.length > 0 && lacking.length < spec.items.length ? `; not found by link id or code: ${lacking.join(', ')}` : '';
  return count + which + rest;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text;
}
