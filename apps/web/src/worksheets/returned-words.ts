import type { Operation, Path } from '@cairn/co-editing';
import type { OpId } from '@cairn/kernel';
import { createSignal, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { Settled } from '../live/outbox.ts';

/** Words that the server refused, back with the person who wrote them. What a closed page had sent comes back on every page (screens/returned-words.tsx). */
export type Returned = { readonly opId: OpId; readonly sheetId: string; readonly path: Path; readonly text: string; readonly code: string };

export type ReturnedWords = {
  readonly all: Accessor<readonly Returned[]>;
  readonly letGo: (opId: OpId) => void;
  /** Waits for the answer to what was just sent. */
  readonly follow: (
    sent: { readonly opId: OpId; readonly done: Promise<Settled<unknown>> },
    sheetId: string,
    path: Path,
    text: string,
  ) => void;
};

/** Kept beside the connection, so that going to another page and back loses nothing. */
const kept = new WeakMap<Live, ReturnedWords>();

export function returnedWords(live: Live): ReturnedWords {
  const known = kept.get(live) ?? makeReturnedWords();
  kept.set(live, known);
  return known;
}

function makeReturnedWords(): ReturnedWords {
  const [own, setOwn] = createSignal<readonly Returned[]>([]);
  return {
    all: () => own().filter((one) => one.text.trim() !== ''),
    letGo: (opId) => setOwn((before) => before.filter((one) => one.opId !== opId)),
    follow: ({ opId, done }, sheetId, path, text) =>
      void done.then((settled) => settled.ok || setOwn((before) => [...before, { opId, sheetId, path, text, code: settled.refusal.code }])),
  };
}

/** What a person wrote or chose, out of what was sent. */
export function wordsIn(operation: Operation): string {
  if (operation.type === 'set' || operation.type === 'choose') return inWords(operation.value);
  if (operation.type !== 'add') return '';
  return Object.values(operation.value).map(inWords).filter(Boolean).join(', ');
}

function inWords(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
