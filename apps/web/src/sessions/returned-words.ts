import type { Operation, Path } from '@cairn/co-editing';
import type { OpId } from '@cairn/kernel';
import { createSignal, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { Orphan, Settled } from '../live/outbox.ts';

/** Words that the server refused, back with the person who wrote them. `path` is undefined for a line of chat. */
export type Returned = { readonly opId: OpId; readonly path: Path | undefined; readonly text: string; readonly code: string };

export type ReturnedWords = {
  readonly all: Accessor<readonly Returned[]>;
  readonly letGo: (opId: OpId) => void;
  /** Waits for the answer to what was just sent. */
  readonly follow: (sent: { readonly opId: OpId; readonly done: Promise<Settled<unknown>> }, path: Path | undefined, text: string) => void;
};

/** Kept beside the connection, so that going to another page and back loses nothing. */
const kept = new WeakMap<Live, Map<string, ReturnedWords>>();

export function returnedWords(live: Live, sessionId: string): ReturnedWords {
  const mine = kept.get(live) ?? new Map<string, ReturnedWords>();
  kept.set(live, mine);
  const known = mine.get(sessionId) ?? makeReturnedWords(live, sessionId);
  mine.set(sessionId, known);
  return known;
}

function makeReturnedWords(live: Live, sessionId: string): ReturnedWords {
  const [own, setOwn] = createSignal<readonly Returned[]>([]);
  /** What an earlier page of this device had left in the outbox. */
  const inherited = (): readonly Returned[] =>
    live
      .orphans()
      .filter((orphan) => orphan.input['sessionId'] === sessionId)
      .map((orphan) => ({ opId: orphan.opId, ...wordsOf(orphan), code: orphan.code }));

  return {
    all: () => [...inherited(), ...own()].filter((one) => one.text.trim() !== ''),
    letGo: (opId) => {
      live.letGo(opId);
      setOwn((before) => before.filter((one) => one.opId !== opId));
    },
    follow: ({ opId, done }, path, text) =>
      void done.then((settled) => settled.ok || setOwn((before) => [...before, { opId, path, text, code: settled.refusal.code }])),
  };
}

function wordsOf({ path, input }: Orphan): Pick<Returned, 'path' | 'text'> {
  if (path === 'sessions.say') return { path: undefined, text: String(input['text'] ?? '') };
  const operation = input['operation'] as Operation | undefined;
  return { path: operation?.path ?? [], text: operation ? wordsIn(operation) : '' };
}

/** What a person typed, out of what was sent. */
export function wordsIn(operation: Operation): string {
  if (operation.type === 'set' || operation.type === 'choose') return typeof operation.value === 'string' ? operation.value : '';
  if (operation.type !== 'add') return '';
  return Object.values(operation.value)
    .filter((value) => typeof value === 'string')
    .join(', ');
}
