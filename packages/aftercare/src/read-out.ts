import type { FieldType, NodeType, ObjectType, Path, PlainObject, PlainValue, Value } from '@cairn/co-editing';
import type { Locale } from '@cairn/people';
import { dayText, labelOf, optionText, partTitle } from './read-out-words.ts';
import { domains, planSchema } from './schema.ts';

/**
 * One line of a plan read from top to bottom. `heading` names a list, `lead` is what a thing is called, `more` says something
 * about the lead before it. `id` is the place in the document, so that two versions can be laid beside each other.
 */
export type ReadLine = {
  readonly id: string;
  readonly kind: 'heading' | 'lead' | 'more';
  readonly depth: number;
  readonly label: string;
  readonly text: string;
};

export type ReadPart = { readonly key: string; readonly title: string; readonly lines: readonly ReadLine[] };

/** Where a line came from, and which version of a title is in the patient's words, is for the record, not for reading. */
const UNREAD: ReadonlySet<string> = new Set(['source', 'words']);

/**
 * Everything that stands in a plan, in its own order, in the patient's language: what is read before signing and what is
 * printed are this one text, and no written field is missing from it.
 */
export function readOut(plan: PlainObject, locale: Locale): readonly ReadPart[] {
  return Object.entries(planSchema.fields)
    .map(([key, type]) => {
      const names = domains.some((domain) => domain === key) ? [] : [key];
      return { key, title: partTitle(key, locale), lines: linesOf(type, plan[key] ?? null, { path: [key], names, depth: 0, locale }) };
    })
    .filter((part) => part.lines.length > 0);
}

/** `names` is `path` without the ids of items. */
type At = { readonly path: Path; readonly names: Path; readonly depth: number; readonly locale: Locale };

function linesOf(type: NodeType, value: PlainValue, at: At): readonly ReadLine[] {
  if (isField(type)) {
    const text = valueText(type, value, at);
    if (text === '') return [];
    return [{ id: at.path.join('/'), kind: at.depth === 0 ? 'lead' : 'more', depth: at.depth, label: labelOf(at.names, at.locale), text }];
  }
  if (type.type === 'object') return isPlain(value) ? objectLines(type, value, at) : [];
  if (!Array.isArray(value)) return [];
  const list = value as readonly PlainObject[];
  return list.flatMap((item) => itemLines(type.item, item, { ...at, path: [...at.path, String(item['id'])] }));
}

/** A list inside something has a heading of its own; the only list of a part stands under the part's title. */
function objectLines(type: ObjectType, value: PlainObject, at: At): readonly ReadLine[] {
  const inner = Object.entries(type.fields).filter(([name]) => !UNREAD.has(name));
  return inner.flatMap(([name, field]) => {
    const here = { ...at, path: [...at.path, name], names: [...at.names, name] };
    const isHeaded = !isField(field) && inner.length > 1;
    const lines = linesOf(field, value[name] ?? null, isHeaded ? { ...here, depth: at.depth + 1 } : here);
    if (!isHeaded || lines.length === 0) return lines;
    const heading = { id: here.path.join('/'), kind: 'heading', depth: at.depth, label: '', text: labelOf(here.names, at.locale) } as const;
    return [heading, ...lines];
  });
}

/** The first thing written in an item is what it is called. */
function itemLines(type: ObjectType, item: PlainObject, at: At): readonly ReadLine[] {
  const [first, ...rest] = objectLines(type, item, { ...at, depth: at.depth + 1 });
  if (!first) return [];
  return first.kind === 'heading' ? [first, ...rest] : [{ ...first, kind: 'lead', depth: at.depth }, ...rest];
}

function valueText(type: FieldType, value: PlainValue, { names, locale }: At): string {
  if (value === null) return '';
  if (type.type === 'choice') return optionText(names, String(value), locale);
  if (type.type === 'day') return dayText(String(value), locale);
  if (type.type === 'boolean') return optionText(names, value === true ? 'yes' : 'no', locale);
  return isPerson(value) ? value.name : String(value).trim();
}

function isField(type: NodeType): type is FieldType {
  return type.type !== 'object' && type.type !== 'list';
}

function isPlain(value: PlainValue): value is PlainObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPerson(value: PlainValue): value is Exclude<Value, string | number | boolean | null> {
  return isPlain(value) && typeof value['name'] === 'string';
}

/** `before` and `after` are whole lines; `about` is the lead they belong to, when that says more than they do. */
export type ReadChange = {
  readonly id: string;
  readonly part: string;
  readonly about: string;
  readonly before: ReadLine | undefined;
  readonly after: ReadLine | undefined;
};

/** What one reading has that another has not, line by line: in the order of the newer one, what is gone last in its part. */
export function readChanges(before: readonly ReadPart[], after: readonly ReadPart[]): readonly ReadChange[] {
  const keys = [...new Set([...after, ...before].map((part) => part.key))];
  return keys.flatMap((key) => {
    const [old, fresh] = [before.find((part) => part.key === key), after.find((part) => part.key === key)];
    const [had, has] = [linesById(old), linesById(fresh)];
    const part = fresh?.title ?? old?.title ?? '';
    const changed = [...has.values()].filter(({ line }) => !isSame(had.get(line.id)?.line, line));
    const gone = [...had.values()].filter(({ line }) => !has.has(line.id));
    return [
      ...changed.map(({ line, about }) => ({ id: line.id, part, about, before: had.get(line.id)?.line, after: line })),
      ...gone.map(({ line, about }) => ({ id: line.id, part, about, before: line, after: undefined })),
    ];
  });
}

type Placed = { readonly line: ReadLine; readonly about: string };

function linesById(part: ReadPart | undefined): ReadonlyMap<string, Placed> {
  const leads = new Map<number, string>();
  const placed = new Map<string, Placed>();
  for (const line of part?.lines ?? []) {
    if (line.kind === 'heading') continue;
    const about = nearest(leads, line.depth);
    placed.set(line.id, { line, about });
    if (line.kind === 'lead') leads.set(line.depth, line.text);
    for (const depth of leads.keys()) if (depth > line.depth) leads.delete(depth);
  }
  return placed;
}

/** What a line belongs to: the last lead above it that is less deep. */
function nearest(leads: ReadonlyMap<number, string>, depth: number): string {
  for (let up = depth - 1; up >= 0; up -= 1) {
    const lead = leads.get(up);
    if (lead !== undefined) return lead;
  }
  return '';
}

function isSame(one: ReadLine | undefined, other: ReadLine): boolean {
  return one !== undefined && one.label === other.label && one.text === other.text;
}
