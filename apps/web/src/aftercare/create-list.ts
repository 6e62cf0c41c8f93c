import { itemAt, itemsAt, versionsIn, type ObjectType, type Path, type Value } from '@cairn/co-editing';
import { createMemo } from 'solid-js';
import { planEditorWords } from '../words/aftercare-editor.ts';
import { createWords } from '../words/words.ts';
import { focusSoon, type PlanDesk } from './create-desk.ts';
import { itemTypeAt, typeAt } from './place-names.ts';
import { placeId, textAt } from './plan-model.ts';

const t = createWords(planEditorWords);

/** One list of the plan and what can be done with its lines. */
export type LineList = {
  readonly path: Path;
  readonly ids: () => readonly string[];
  readonly isFull: () => boolean;
  /** Puts a new line after another (last, unless one is named) and goes there. */
  readonly add: (after?: string | null, value?: Readonly<Record<string, Value>>) => string | undefined;
  readonly move: (id: string, by: -1 | 1) => void;
  readonly remove: (id: string) => void;
  /** What a line is called: its first words. */
  readonly called: (id: string) => string;
};

/** The field one writes first in a line, and by which it is called. */
export function leadOf(type: ObjectType): string {
  const names = Object.keys(type.fields);
  return names.find((name) => type.fields[name]?.type === 'text') ?? names[0] ?? '';
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, index) => id === other[index]);

export function createList(desk: PlanDesk, path: Path): LineList {
  const { model } = desk;
  const item = itemTypeAt(path);
  const lead = item ? leadOf(item) : '';
  const type = typeAt(path);
  const max = type?.type === 'list' ? type.max : 0;
  const ids = createMemo(() => itemsAt(model.plan().doc, path).map((one) => one.id), [], { equals: sameIds });
  const isFull = (): boolean => ids().length >= max;
  const called = (id: string): string => textAt(model, [...path, id, lead]) || t('unnamed');

  function add(after: string | null | undefined, value: Readonly<Record<string, Value>> = {}): string | undefined {
    if (isFull() || desk.isLocked()) return undefined;
    const id = model.newId();
    model.edit({ type: 'add', path, id, value, after: after === undefined ? (ids().at(-1) ?? null) : after });
    focusSoon([...path, id, lead]);
    return id;
  }

  function move(id: string, by: -1 | 1): void {
    const to = ids().indexOf(id) + by;
    if (to < 0 || to >= ids().length || desk.isLocked()) return;
    const others = ids().filter((one) => one !== id);
    const held = document.activeElement?.id;
    model.edit({ type: 'move', path: [...path, id], after: others[to - 1] ?? null });
    desk.announce(t('moved', { what: called(id), place: to + 1, count: ids().length }));
    setTimeout(() => document.getElementById(held ?? placeId([...path, id, lead]))?.focus());
  }

  function remove(id: string): void {
    const gone = itemAt(model.plan().doc, [...path, id]);
    if (!gone || desk.isLocked()) return;
    const what = called(id);
    model.edit({ type: 'remove', path: [...path, id], seen: versionsIn(gone) });
    desk.announce(t('removed', { what }));
  }

  const list: LineList = { path, ids, isFull, add, move, remove, called };
  desk.register(list);
  return list;
}
