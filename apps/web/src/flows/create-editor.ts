import type { Flow, Node, NodeId } from '@cairn/workflows';
import { createMemo, createSignal } from 'solid-js';
import { flowWords } from '../words/flows.ts';
import { createWords } from '../words/words.ts';
import type { EditorModel } from './editor-model.ts';
import { record, redo, remember, undo, type History } from './model/history.ts';
import { freshId } from './model/ids.ts';
import { edit, type EditRefusal, type Operation, type Place } from './model/operations.ts';
import { readingOrder } from './model/order.ts';
import { mainSlot, mainWay } from './model/ways.ts';
import { titleOf } from './say.ts';

const t = createWords(flowWords);

/** One flow under the hands of one person. */
export function createEditor(first: Flow): EditorModel {
  const edits = createEdits(first);
  const { flow, apply } = edits;
  const [selected, setSelected] = createSignal<NodeId | undefined>(first.start);
  const here = createMemo(() => {
    const id = selected();
    return id !== undefined && Object.hasOwn(flow().nodes, id) ? id : undefined;
  });
  const node = createMemo((): Node | undefined => {
    const id = here();
    return id === undefined ? undefined : flow().nodes[id];
  });
  const select = (id: NodeId | undefined, focus = false): void => {
    edits.forgive();
    setSelected(id);
    if (focus) focusForm();
  };
  const add = (kind: Node['kind'], at: Place): void => {
    const id = freshId(flow(), kind);
    if (apply({ type: 'add', id, kind, at }, undefined, t('added', { title: titleOf(id) }))) select(id, true);
  };
  const remove = (id: NodeId): void => {
    const next = afterRemoving(flow(), id);
    if (!apply({ type: 'remove', id }, undefined, t('removed', { title: titleOf(id) }))) return;
    setSelected(next);
    if (next !== undefined) focusNode(next);
  };
  const move = (id: NodeId, by: 'up' | 'down'): void => {
    if (apply({ type: 'move', id, by }, undefined, t('moved', { title: titleOf(id) }))) focusNode(id);
  };
  const { undo, redo, canUndo, canRedo, refused, said, load, order } = edits;
  return {
    flow,
    order,
    selected: here,
    node,
    select,
    add,
    remove,
    move,
    undo,
    redo,
    canUndo,
    canRedo,
    refused,
    said,
    load,
    edit: (operation, key) => {
      const done = apply(operation, key);
      if (done && operation.type === 'rename') setSelected(operation.to);
      return done;
    },
    change: (next, key) => {
      const id = here();
      if (id !== undefined) apply({ type: 'node', id, node: next }, key === undefined ? undefined : `${id}.${key}`);
    },
  };
}

/** The flow with its way back, and what the last edit did. */
function createEdits(first: Flow) {
  const [history, setHistory] = createSignal<History>(remember(first));
  const [refused, setRefused] = createSignal<EditRefusal>();
  const [said, setSaid] = createSignal('');
  const flow = createMemo(() => history().present);
  const step = (change: (history: History) => History, words: string): void => {
    setHistory(change);
    setRefused(undefined);
    setSaid(words);
  };
  return {
    flow,
    order: createMemo(() => readingOrder(flow())),
    refused,
    said,
    forgive: (): void => {
      setRefused(undefined);
    },
    apply: (operation: Operation, key?: string, words = ''): boolean => {
      const edited = edit(flow(), operation);
      setRefused(edited.ok ? undefined : edited.code);
      if (!edited.ok) return false;
      setHistory((before) => record(before, edited.flow, key));
      setSaid(words);
      return true;
    },
    undo: (): void => keepingFocus(() => step(undo, t('undone'))),
    redo: (): void => keepingFocus(() => step(redo, t('redone'))),
    canUndo: (): boolean => history().past.length > 0,
    canRedo: (): boolean => history().future.length > 0,
    load: (next: Flow, keep: boolean): void => void setHistory((before) => (keep ? record(before, next) : { ...before, present: next })),
  };
}

/** Where a step is added after a node: on its straight way, before it when it is an end. */
export function placeAfter(flow: Flow, id: NodeId | undefined): Place {
  const node = id === undefined ? undefined : flow.nodes[id];
  const slot = node && mainSlot(node);
  if (id !== undefined && slot !== undefined) return { after: id, slot };
  const before = Object.entries(flow.nodes).find(([, one]) => id !== undefined && mainWay(one) === id);
  const way = before && mainSlot(before[1]);
  return before && way !== undefined ? { after: before[0], slot: way } : { start: true };
}

/** What the keyboard goes to when a node is gone: what followed it, else what stood before it in the list. */
function afterRemoving(flow: Flow, id: NodeId): NodeId | undefined {
  const node = flow.nodes[id];
  const next = node && mainWay(node);
  if (next !== undefined && next !== id && Object.hasOwn(flow.nodes, next)) return next;
  const order = readingOrder(flow).map((placed) => placed.id);
  return order[order.indexOf(id) - 1] ?? order.find((one) => one !== id);
}

export function nodeElementId(id: NodeId): string {
  return `flow-node-${id}`;
}

/** A step that stands elsewhere in the list afterwards keeps the keyboard. */
function keepingFocus(change: () => void): void {
  const id = document.activeElement?.id ?? '';
  change();
  if (id !== '') queueMicrotask(() => document.activeElement?.id !== id && document.getElementById(id)?.focus());
}

function focusNode(id: NodeId): void {
  queueMicrotask(() => document.getElementById(nodeElementId(id))?.focus());
}

/** The first field of the form, once it shows the node. */
function focusForm(): void {
  queueMicrotask(() => {
    const form = document.getElementById('flow-form');
    const field = form?.querySelector<HTMLElement>('textarea, input, select') ?? form;
    field?.focus();
  });
}
