import { canonical, type Actor, type Instant, type OpId } from '@cairn/kernel';
import type { NodeType, ObjectType, Value } from './schema.ts';

/**
 * Names one written value: the `opId` of the operation that wrote it, or `''` for a field nobody has written.
 * Because the writer chooses it, a device can base its next offline edit on one that the server has not seen yet.
 */
export type Version = OpId | '';

/** Who wrote, when (the server's clock), under which version. */
export type Stamp = { readonly by: Actor; readonly at: Instant; readonly version: Version };

export type Candidate = { readonly value: Value } & Stamp;

/**
 * `value` is what stands; `conflict` are the other values written at the same time by people who had not seen it.
 * They stay until someone who has seen them chooses.
 */
export type Field = {
  readonly value: Value;
  readonly by: Actor | undefined;
  readonly at: Instant | undefined;
  readonly version: Version;
  readonly conflict: readonly Candidate[];
};

/** `disputed`: one person removed it while another was writing in it; it stays until someone keeps or removes it. */
export type ItemState = 'here' | 'removed' | 'disputed';

/** `version` is the operation that last added, kept or disputed the item as a whole; its fields have their own. `placed` is the one that last moved it. */
export type Item = {
  readonly id: string;
  readonly by: Actor;
  readonly at: Instant;
  readonly version: Version;
  readonly placed: Stamp | undefined;
  readonly state: ItemState;
  readonly removal: Stamp | undefined;
  readonly fields: Fields;
};

export type List = { readonly items: readonly Item[] };
export type Group = { readonly fields: Fields };
export type Node = Field | List | Group;
export type Fields = Readonly<Record<string, Node>>;

/** A whole document. Plain JSON; removed items stay in it, so that a late edit to one is not lost. */
export type Doc = Group;

/** Names of fields and ids of items, from the root: `['goals', goalId, 'title']`. */
export type Path = readonly string[];

const EMPTY: Field = { value: null, by: undefined, at: undefined, version: '', conflict: [] };

export function emptyDoc(schema: ObjectType): Doc {
  return { fields: emptyFields(schema) };
}

export function emptyFields(type: ObjectType): Fields {
  return Object.fromEntries(Object.entries(type.fields).map(([name, inner]) => [name, emptyNode(inner)]));
}

export function emptyNode(type: NodeType): Node {
  if (type.type === 'list') return { items: [] };
  return type.type === 'object' ? { fields: emptyFields(type) } : EMPTY;
}

export function isFieldNode(node: Node): node is Field {
  return 'conflict' in node;
}

export function isList(node: Node): node is List {
  return 'items' in node;
}

function nodeAt(doc: Doc, path: Path): Node | Item | undefined {
  let node: Node | Item | undefined = doc;
  for (const step of path) {
    if (!node || isFieldNode(node)) return undefined;
    node = isList(node) ? itemOf(node, step) : ownField(node.fields, step);
  }
  return node;
}

function itemOf(list: List, id: string): Item | undefined {
  return list.items.find((item) => item.id === id);
}

function ownField(fields: Fields, name: string): Node | undefined {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

export function fieldAt(doc: Doc, path: Path): Field | undefined {
  const node = nodeAt(doc, path);
  return node && 'conflict' in node ? node : undefined;
}

/** Whether the path leads to a field, a list, an item that is not removed, or a group. */
export function isPlace(doc: Doc, path: Path): boolean {
  const node = nodeAt(doc, path);
  return node !== undefined && !('state' in node && node.state === 'removed');
}

export function valueAt(doc: Doc, path: Path): Value {
  return fieldAt(doc, path)?.value ?? null;
}

export function itemAt(doc: Doc, path: Path): Item | undefined {
  const node = nodeAt(doc, path);
  return node && 'state' in node ? node : undefined;
}

/** In order, without the removed ones. */
export function itemsAt(doc: Doc, path: Path): readonly Item[] {
  const node = nodeAt(doc, path);
  return node && 'items' in node ? node.items.filter((item) => item.state !== 'removed') : [];
}

/** Every value that stands or waits in a field nobody has settled: the one that stands first. */
export function candidatesOf(field: Field): readonly Candidate[] {
  if (!field.by || field.at === undefined) return field.conflict;
  return [{ value: field.value, by: field.by, at: field.at, version: field.version }, ...field.conflict];
}

export function sameValue(one: Value, other: Value): boolean {
  return canonical(one) === canonical(other);
}

/** Every version in an item, so that a removal can say what its author had seen. */
export function versionsIn(item: Item): readonly Version[] {
  return [...new Set([item.version, ...versionsOf(item.fields)])];
}

function versionsOf(fields: Fields): Version[] {
  return Object.values(fields).flatMap((node) => {
    if (isFieldNode(node)) return candidatesOf(node).map((candidate) => candidate.version);
    if (isList(node)) return node.items.filter((item) => item.state !== 'removed').flatMap((item) => [...versionsIn(item)]);
    return versionsOf(node.fields);
  });
}
