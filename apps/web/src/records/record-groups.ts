import type { Dosage, KeptRecord, Records, RecordType, RecordValue } from '@cairn/records';

/** In the order a clinician asks for them. `person` is the header's, `other` has no form of its own. */
export const shownTypes = [
  'condition',
  'medication',
  'allergy',
  'observation',
  'report',
  'encounter',
  'procedure',
  'immunization',
  'care-plan',
  'goal',
] as const satisfies readonly RecordType[];
export type ShownType = (typeof shownTypes)[number];

export type RecordGroup = { readonly type: ShownType; readonly records: readonly KeptRecord[]; readonly count: number };

/** What holds now first, then the newest. `count` is how many the chart has of these resources, shown here or not. */
export function groupsOf(records: Records): readonly RecordGroup[] {
  return shownTypes.flatMap((type): RecordGroup[] => {
    const mine = records.records.filter((record) => record.type === type);
    if (mine.length === 0) return [];
    const resources = new Set(mine.map((record) => record.source.resourceType));
    const count = [...resources].reduce((sum, resource) => sum + (records.counts[resource] ?? 0), 0);
    return [{ type, records: mine.toSorted(byPlace), count }];
  });
}

function byPlace(a: KeptRecord, b: KeptRecord): number {
  return Number(b.active) - Number(a.active) || (b.when?.at ?? -Infinity) - (a.when?.at ?? -Infinity) || b.ordinal - a.ordinal;
}

/** Types that are kept whole and counted, without a form of our own. */
export function keptOnly(records: Records): readonly { readonly resourceType: string; readonly count: number }[] {
  const formed = new Set(records.records.map((record) => record.source.resourceType));
  return Object.entries(records.counts)
    .filter(([resourceType]) => !formed.has(resourceType))
    .map(([resourceType, count]) => ({ resourceType, count }))
    .toSorted((a, b) => (a.resourceType < b.resourceType ? -1 : 1));
}

/** "14", "128 / 82 mm[Hg]", "Never smoker"; at most two decimals, in the reader's language. */
export function valueText(record: KeptRecord, locale: string): string {
  if (record.value) return oneValue(record.value, locale);
  const parts = record.parts.filter((part) => part.value !== undefined);
  const units = new Set(parts.map((part) => (part.value?.kind === 'number' ? part.value.unit : undefined)));
  if (parts.length === 2 && units.size === 1) {
    const numbers = parts.map((part) => (part.value?.kind === 'number' ? numberText(part.value.number, locale) : '')).join(' / ');
    return [numbers, [...units][0]].filter(Boolean).join(' ');
  }
  return parts.map((part) => `${part.text} ${part.value ? oneValue(part.value, locale) : ''}`).join(', ');
}

function oneValue(value: RecordValue, locale: string): string {
  if (value.kind === 'text') return value.text;
  const unit = value.unit?.replace(/^\{(.*)\}$/, '') ?? '';
  return `${value.comparator ?? ''}${numberText(value.number, locale)}${unit && unit !== '1' ? ` ${unit}` : ''}`;
}

function numberText(number: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(number);
}

/** A dosage that stands in words is said in those; one in parts only when it is a plain number a day. */
export function dailyTimes(dosage: Dosage): number | undefined {
  return dosage.every === 1 && dosage.everyUnit === 'd' && dosage.times !== undefined ? dosage.times : undefined;
}
