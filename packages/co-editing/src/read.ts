import {
  candidatesOf,
  emptyNode,
  isFieldNode,
  isList,
  type Candidate,
  type Doc,
  type Fields,
  type Item,
  type Node,
  type Path,
} from './document.ts';
import type { NodeType, ObjectType, Value } from './schema.ts';

export type PlainValue = Value | PlainObject | readonly PlainObject[];
export type PlainObject = { readonly [name: string]: PlainValue };

/** What stands, without authors and versions: the form to sign and print. Settle `openConflicts` first; only the first value of a field is here. */
export function plain(doc: Doc): PlainObject {
  return plainFields(doc.fields);
}

function plainFields(fields: Fields): PlainObject {
  return Object.fromEntries(
    Object.entries(fields).map(([name, node]): [string, PlainValue] => {
      if (isFieldNode(node)) return [name, node.value];
      if (isList(node))
        return [name, node.items.filter((item) => item.state !== 'removed').map((item) => ({ id: item.id, ...plainFields(item.fields) }))];
      return [name, plainFields(node.fields)];
    }),
  );
}

export type OpenConflict =
  | { readonly kind: 'field'; readonly path: Path; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'item'; readonly path: Path; readonly item: Item };

/** Everything that waits for someone to choose, in document order. */
export function openConflicts(doc: Doc): readonly OpenConflict[] {
  return conflictsIn(doc.fields, []);
}

function conflictsIn(fields: Fields, path: Path): OpenConflict[] {
  return Object.entries(fields).flatMap(([name, node]): OpenConflict[] => {
    const here = [...path, name];
    if (isFieldNode(node)) return node.conflict.length > 0 ? [{ kind: 'field', path: here, candidates: candidatesOf(node) }] : [];
    if (!isList(node)) return conflictsIn(node.fields, here);
    return node.items.filter((item) => item.state !== 'removed').flatMap((item) => inItem(item, [...here, item.id]));
  });
}

function inItem(item: Item, path: Path): OpenConflict[] {
  const inner = conflictsIn(item.fields, path);
  return item.state === 'disputed' ? [{ kind: 'item', path, item }, ...inner] : inner;
}

/** The same document with the places that its schema has gained since it was written. */
export function withPlaces(schema: ObjectType, doc: Doc): Doc {
  return { fields: complete(schema, doc.fields) };
}

function complete(type: ObjectType, fields: Fields): Fields {
  return Object.fromEntries(Object.entries(type.fields).map(([name, inner]) => [name, completeNode(inner, fields[name])]));
}

function completeNode(type: NodeType, node: Node | undefined): Node {
  if (!node) return emptyNode(type);
  if (isFieldNode(node)) return node;
  if (isList(node))
    return type.type === 'list'
      ? { items: node.items.map((item) => ({ ...item, fields: complete(type.item, item.fields) })) }
      : emptyNode(type);
  return type.type === 'object' ? { fields: complete(type, node.fields) } : emptyNode(type);
}
