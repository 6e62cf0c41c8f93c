import type { Value } from '@cairn/workflows';
import { createSignal, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { Orphan, Settled } from '../live/outbox.ts';

/** An answer that the server refused: it stays until its author says what to do with it. */
export type NotTaken = {
  readonly opId: string;
  readonly checkInId: string;
  readonly node: string;
  readonly mine: Value;
  readonly code: string;
};

export type NotTakenAnswers = {
  readonly all: Accessor<readonly NotTaken[]>;
  readonly letGo: (opId: string) => void;
  /** Waits for the answer to what was just sent. */
  readonly follow: (
    sent: { readonly opId: string; readonly done: Promise<Settled<unknown>> },
    given: Omit<NotTaken, 'opId' | 'code'>,
  ) => void;
};

/** Kept beside the connection, so that leaving the page and coming back loses nothing. */
const kept = new WeakMap<Live, NotTakenAnswers>();

export function notTakenAnswers(live: Live): NotTakenAnswers {
  const known = kept.get(live) ?? make(live);
  kept.set(live, known);
  return known;
}

function make(live: Live): NotTakenAnswers {
  const [own, setOwn] = createSignal<readonly NotTaken[]>([]);
  return {
    all: () => [...live.orphans().flatMap(fromEarlierPage), ...own()],
    letGo: (opId) => {
      live.letGo(opId);
      setOwn((before) => before.filter((one) => one.opId !== opId));
    },
    follow: ({ opId, done }, given) =>
      void done.then((settled) => settled.ok || setOwn((before) => [...before, { opId, ...given, code: settled.refusal.code }])),
  };
}

function fromEarlierPage({ opId, path, input, code }: Orphan): NotTaken[] {
  const { checkInId, node, value } = input as { readonly checkInId?: string; readonly node?: string; readonly value?: Value };
  const isAnswer = path === 'checkIns.answer' || path === 'checkIns.change';
  if (!isAnswer || checkInId === undefined || node === undefined || value === undefined) return [];
  return [{ opId, checkInId, node, mine: value, code }];
}
