import { createEffect, createSignal, on, type Accessor } from 'solid-js';

export type Answer<A> = {
  /** The latest answer; stays while a newer question is on its way. */
  readonly latest: Accessor<A | undefined>;
  readonly error: Accessor<unknown>;
  readonly asking: Accessor<boolean>;
  readonly again: () => void;
};

/** Asks whenever the question changes and is not undefined; an answer to an older question is dropped. */
export function createAnswer<Q, A>(question: Accessor<Q | undefined>, ask: (question: Q) => Promise<A>): Answer<A> {
  const [latest, setLatest] = createSignal<A>();
  const [error, setError] = createSignal<unknown>();
  const [asking, setAsking] = createSignal(false);
  const [times, setTimes] = createSignal(0);
  let current = 0;
  const run = async (asked: Q): Promise<void> => {
    const mine = (current += 1);
    setAsking(true);
    try {
      const answer = await ask(asked);
      if (mine !== current) return;
      setLatest(() => answer);
      setError(undefined);
    } catch (failure) {
      if (mine === current) setError(() => failure ?? new Error('no answer'));
    } finally {
      if (mine === current) setAsking(false);
    }
  };
  createEffect(
    on([question, times], ([asked]) => {
      if (asked !== undefined) void run(asked);
    }),
  );
  return { latest, error, asking, again: () => setTimes((before) => before + 1) };
}
