import { refuse, type Refusal } from '@cairn/kernel';
import {
  emptyFields,
  emptyNode,
  isFieldNode,
  isList,
  versionsIn,
  type Doc,
  type Field,
  type Fields,
  type Item,
  type List,
  type Node,
  type Path,
  type Stamp,
  type Version,
} from './document.ts';
import type { EditRefusal, Operation, Outcome } from './operation.ts';
import { isField, problemWith, type FieldType, type ListType, type ObjectType, type Value } from './schema.ts';
import { settle } from './settle.ts';

export type Applied =
  | { readonly ok: true; readonly doc: Doc; readonly outcome: Outcome }
  | { readonly ok: false; readonly refusal: Refusal<EditRefusal> };

type Changed<T> =
  | { readonly ok: true; readonly node: T; readonly outcome: Outcome }
  | { readonly ok: false; readonly refusal: Refusal<EditRefusal> };

/** What an operation does where its path ends. */
type Visit = {
  readonly field: ((type: FieldType, field: Field) => Changed<Field>) | undefined;
  readonly list: ((type: ListType, list: List) => Changed<List>) | undefined;
  readonly item: ((list: List, item: Item) => Changed<List>) | undefined;
  /** An undo brings back no line around it that somebody has removed since. */
  readonly isUndo: boolean;
};

/** Items of one list, removed ones included, per place in `max`. */
const REMOVED_FACTOR = 10;

/**
 * Pure and total. Replicas that apply the same operations with the same stamps in the same (the server's) order are equal.
 * No value is lost: it stands, or waits as a candidate, or was replaced by someone who had seen it.
 */
export function applyOperation(schema: ObjectType, doc: Doc, operation: Operation, stamp: Stamp): Applied {
  const changed = within(schema, doc.fields, operation.path, visitOf(operation, stamp), stamp);
  return changed.ok ? { ok: true, doc: changed.node === doc.fields ? doc : { fields: changed.node }, outcome: changed.outcome } : changed;
}

function visitOf(operation: Operation, stamp: Stamp): Visit {
  const none: Visit = { field: undefined, list: undefined, item: undefined, isUndo: operation.undoes !== undefined };
  switch (operation.type) {
    case 'set':
      return {
        ...none,
        field: unlessChanged(operation, stamp, (type, field) => write(type, field, operation.value, [operation.base], stamp)),
      };
    case 'choose':
      return {
        ...none,
        field: unlessChanged(operation, stamp, (type, field) => write(type, field, operation.value, operation.seen, stamp)),
      };
    case 'add':
      return { ...none, list: (type, list) => add(type, list, operation, stamp) };
    case 'remove':
      return { ...none, item: (list, item) => remove(list, item, operation, stamp) };
    case 'keep':
      return { ...none, item: (list, item) => keep(list, item, operation, stamp) };
    case 'move':
      return { ...none, item: (list, item) => move(list, item, operation, stamp) };
  }
}

type OnField = (type: FieldType, field: Field) => Changed<Field>;

/** An undo of a write goes through only while its author's words stand there alone. */
function unlessChanged({ undoes }: Operation, { by }: Stamp, then: OnField): OnField {
  return (type, field) => {
    const isOurs = field.version === undoes && field.by?.personId === by.personId && field.conflict.length === 0;
    return undoes === undefined || isOurs ? then(type, field) : refuse('changed-since');
  };
}

function isBy(mark: Stamp | undefined, version: Version | undefined, { by }: Stamp): boolean {
  return mark !== undefined && mark.version === version && mark.by.personId === by.personId;
}

function within(type: ObjectType, fields: Fields, path: Path, visit: Visit, stamp: Stamp): Changed<Fields> {
  const [name, ...rest] = path;
  if (name === undefined || !Object.hasOwn(type.fields, name)) return refuse('unknown-place');
  const inner = type.fields[name];
  if (!inner) return refuse('unknown-place');
  const node = fields[name] ?? emptyNode(inner);
  return put(fields, name, changeNode(inner, node, rest, visit, stamp));
}

function changeNode(type: FieldType | ListType | ObjectType, node: Node, rest: Path, visit: Visit, stamp: Stamp): Changed<Node> {
  if (isFieldNode(node)) return isField(type) && rest.length === 0 && visit.field ? visit.field(type, node) : refuse('unknown-place');
  if (isList(node)) return type.type === 'list' ? inList(type, node, rest, visit, stamp) : refuse('unknown-place');
  if (type.type !== 'object') return refuse('unknown-place');
  const changed = within(type, node.fields, rest, visit, stamp);
  return changed.ok ? { ...changed, node: { fields: changed.node } } : changed;
}

function inList(type: ListType, list: List, rest: Path, visit: Visit, stamp: Stamp): Changed<List> {
  const [id, ...deeper] = rest;
  if (id === undefined) return visit.list ? visit.list(type, list) : refuse('unknown-place');
  const item = list.items.find((one) => one.id === id);
  if (!item) return refuse('unknown-place');
  if (deeper.length === 0) return visit.item ? visit.item(list, item) : refuse('unknown-place');
  if (visit.isUndo && item.state !== 'here') return refuse('changed-since');
  const changed = within(type.item, item.fields, deeper, visit, stamp);
  if (!changed.ok || changed.outcome === 'same') return changed.ok ? { ...changed, node: list } : changed;
  const outcome = item.state === 'removed' ? 'conflict' : changed.outcome;
  return {
    ok: true,
    node: replace(list, { ...item, state: item.state === 'removed' ? 'disputed' : item.state, fields: changed.node }),
    outcome,
  };
}

function put(fields: Fields, name: string, changed: Changed<Node>): Changed<Fields> {
  if (!changed.ok) return changed;
  return { ok: true, node: changed.outcome === 'same' ? fields : { ...fields, [name]: changed.node }, outcome: changed.outcome };
}

function write(type: FieldType, field: Field, value: Value, seen: readonly string[], stamp: Stamp): Changed<Field> {
  const problem = problemWith(type, value);
  if (problem) return refuse(problem);
  const after = settle(field, value, seen, stamp);
  if (after === 'too-many-versions') return refuse(after);
  return { ok: true, node: after, outcome: after === field ? 'same' : after.conflict.length > 0 ? 'conflict' : 'applied' };
}

function add(type: ListType, list: List, operation: Extract<Operation, { type: 'add' }>, stamp: Stamp): Changed<List> {
  if (list.items.some((item) => item.id === operation.id)) return refuse('id-taken');
  const here = list.items.filter((item) => item.state !== 'removed').length;
  if (here >= type.max || list.items.length >= type.max * REMOVED_FACTOR) return refuse('list-full', { max: type.max });
  let fields: Fields = emptyFields(type.item);
  for (const [name, value] of Object.entries(operation.value)) {
    const set: Visit = {
      field: (inner, field) => write(inner, field, value, [''], stamp),
      list: undefined,
      item: undefined,
      isUndo: false,
    };
    const changed = within(type.item, fields, [name], set, stamp);
    if (!changed.ok) return changed;
    fields = changed.node;
  }
  const item: Item = {
    id: operation.id,
    by: stamp.by,
    at: stamp.at,
    version: stamp.version,
    placed: undefined,
    state: 'here',
    removal: undefined,
    fields,
  };
  return { ok: true, node: { items: insert(list.items, item, operation.after) }, outcome: 'applied' };
}

function remove(list: List, item: Item, { seen, undoes }: Extract<Operation, { type: 'remove' }>, stamp: Stamp): Changed<List> {
  const sawAll = versionsIn(item).every((version) => seen.includes(version));
  if (undoes !== undefined && !(sawAll && item.state === 'here' && item.version === undoes)) return refuse('changed-since');
  if (item.state === 'removed') return { ok: true, node: list, outcome: 'same' };
  const removal = { by: stamp.by, at: stamp.at, version: stamp.version };
  const after: Item = { ...item, state: sawAll ? 'removed' : 'disputed', removal };
  return { ok: true, node: replace(list, after), outcome: sawAll ? 'applied' : 'conflict' };
}

function keep(list: List, item: Item, { undoes }: Operation, stamp: Stamp): Changed<List> {
  if (undoes !== undefined && !(item.state === 'removed' && isBy(item.removal, undoes, stamp))) return refuse('changed-since');
  if (item.state === 'here') return { ok: true, node: list, outcome: 'same' };
  return { ok: true, node: replace(list, { ...item, state: 'here', removal: undefined, version: stamp.version }), outcome: 'applied' };
}

function move(list: List, item: Item, { after, undoes }: Extract<Operation, { type: 'move' }>, stamp: Stamp): Changed<List> {
  if (undoes !== undefined && !(isBy(item.placed, undoes, stamp) && isThere(list, after))) return refuse('changed-since');
  if (after === item.id) return { ok: true, node: list, outcome: 'same' };
  const placed = { by: stamp.by, at: stamp.at, version: stamp.version };
  const items = insert(
    list.items.filter((one) => one.id !== item.id),
    { ...item, placed },
    after,
  );
  const same = items.every((one, index) => one.id === list.items[index]?.id);
  return { ok: true, node: same ? list : { items }, outcome: same ? 'same' : 'applied' };
}

function isThere(list: List, after: string | null): boolean {
  return after === null || list.items.some((one) => one.id === after && one.state !== 'removed');
}

function insert(items: readonly Item[], item: Item, after: string | null): readonly Item[] {
  if (after === null) return [item, ...items];
  const index = items.findIndex((one) => one.id === after);
  return index < 0 ? [...items, item] : [...items.slice(0, index + 1), item, ...items.slice(index + 1)];
}

function replace(list: List, item: Item): List {
  return { items: list.items.map((one) => (one.id === item.id ? item : one)) };
}
