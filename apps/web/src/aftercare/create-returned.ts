import type { Operation, Path, Value } from '@cairn/co-editing';
import { fieldAt, isPlace, type Doc } from '@cairn/co-editing';
import type { OpId } from '@cairn/kernel';
import { createEffect, createSignal, untrack } from 'solid-js';
import type { ChartView } from '../live/live.ts';
import type { Sent } from '../live/outbox.ts';
import { isShown, samePath, type Returned, type ReturnedKind } from './plan-model.ts';

/** Where requests to the team would stand, if they were in the document. */
export const ASKED: Path = ['asked'];

type Words = Omit<Returned, 'opId' | 'code'>;

/** Refused words, kept on this screen until their author takes them back or lets them go. */
export function createReturned(view: ChartView, doc: () => Doc) {
  const [returned, setReturned] = createSignal<readonly Returned[]>([]);
  const followed = new Set<OpId>();
  const giveBack = (opId: OpId, words: Words | undefined, code: string): void => {
    if (words && !untrack(returned).some((one) => one.opId === opId)) setReturned((all) => [...all, { ...words, opId, code }]);
  };
  // A command that a killed tab left behind has nobody waiting for its answer but this.
  createEffect(() => {
    for (const one of view.pending())
      if (one.state() === 'refused' && !followed.has(one.opId))
        queueMicrotask(() => giveBack(one.opId, wordsOf(one.path, one.input), 'unavailable'));
  });
  return {
    returned: (path: Path, kind: ReturnedKind = 'words') => returned().filter((one) => one.kind === kind && samePath(one.path, path)),
    strays: () => returned().filter((one) => !samePath(one.path, ASKED) && !hasPlace(doc(), one)),
    letGo: (opId: OpId): void => void setReturned((all) => all.filter((one) => one.opId !== opId)),
    /** With the reason, when this screen sent it. */
    follow: (sent: Sent<unknown>, path: string, input: Readonly<Record<string, unknown>>): void => {
      followed.add(sent.opId);
      void sent.done.then((settled) => settled.ok || giveBack(sent.opId, wordsOf(path, input), settled.refusal.code));
    },
  };
}

/** Whether the line that shows such words is still on the page. */
function hasPlace(doc: Doc, { kind, path }: Returned): boolean {
  if (!isShown(doc, path)) return false;
  if (kind === 'words') return fieldAt(doc, path) !== undefined;
  return kind === 'comment' && isPlace(doc, path);
}

export function wordsOf(path: string, input: Readonly<Record<string, unknown>>): Words | undefined {
  const operation = input['operation'] as Operation | undefined;
  const none = { operation: undefined };
  switch (path) {
    case 'aftercare.ask':
      return { ...none, kind: 'words', path: ASKED, value: String(input['text']) };
    case 'aftercare.comment':
      return { ...none, kind: 'comment', path: input['path'] as Path, value: String(input['text']) };
    case 'aftercare.suggest':
      return operation && { operation, kind: 'suggestion', path: operation.path, value: writtenIn(operation) ?? String(input['note']) };
    case 'aftercare.edit':
      return operation && editWords(operation);
    default:
      return undefined;
  }
}

function editWords(operation: Operation): Words | undefined {
  if (operation.undoes !== undefined) return undefined;
  const value = writtenIn(operation);
  if (operation.type === 'add') return value === undefined ? undefined : { operation, kind: 'line', path: operation.path, value };
  return value === undefined ? undefined : { operation, kind: 'words', path: operation.path, value };
}

/** What a person wrote in an operation: a value, or the texts of a new line. */
function writtenIn(operation: Operation): Value | undefined {
  if (operation.type === 'set' || operation.type === 'choose') return operation.value;
  if (operation.type !== 'add') return undefined;
  const texts = Object.values(operation.value).filter((value) => typeof value === 'string' && value !== '');
  return texts.length > 0 ? texts.join(', ') : undefined;
}
