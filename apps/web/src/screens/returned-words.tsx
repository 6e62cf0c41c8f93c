import { For, lazy, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';

/** Shown where they belong, by the room and the check-in themselves. */
const SHOWN_THERE = /^(sessions|checkIns)\./;

/** A refusal comes from the server, so there is mostly a network to fetch its words by; without one it waits in the outbox. */
const ReturnedWord = lazy(() =>
  import('./returned-word.tsx').then(
    (file) => ({ default: file.ReturnedWord }),
    () => ({ default: () => undefined }),
  ),
);

/** What a closed page had sent and the server refused since comes back to its author, wherever they are now. */
export function ReturnedWords(): JSX.Element {
  const live = useLive();
  return (
    <For each={live.orphans().filter((orphan) => !SHOWN_THERE.test(orphan.path))}>{(returned) => <ReturnedWord returned={returned} />}</For>
  );
}
