import type { OpId } from '@cairn/kernel';
import { createSignal, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { Settled } from '../live/outbox.ts';

/** A line of chat that the server refused, back with the person who wrote it. */
export type Returned = { readonly opId: OpId; readonly text: string; readonly code: string };

export type ReturnedWords = {
  readonly all: Accessor<readonly Returned[]>;
  readonly letGo: (opId: OpId) => void;
  /** Waits for the answer to what was just sent. */
  readonly follow: (sent: { readonly opId: OpId; readonly done: Promise<Settled<unknown>> }, text: string) => void;
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
      .filter(({ path, input }) => path === 'sessions.say' && input['sessionId'] === sessionId)
      .map(({ opId, input, code }) => ({ opId, text: String(input['text'] ?? ''), code }));

  return {
    all: () => [...inherited(), ...own()].filter((one) => one.text.trim() !== ''),
    letGo: (opId) => {
      live.letGo(opId);
      setOwn((before) => before.filter((one) => one.opId !== opId));
    },
    follow: ({ opId, done }, text) =>
      void done.then((settled) => settled.ok || setOwn((before) => [...before, { opId, text, code: settled.refusal.code }])),
  };
}
