import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';

/** A short loss is not worth a sentence. */
const worthSaying = 3000;

/** True once the connection has been gone for a few seconds. */
export function createOffline(live: Live): Accessor<boolean> {
  const [offline, setOffline] = createSignal(false);
  createEffect(() => {
    if (live.online()) {
      setOffline(false);
      return;
    }
    const timer = setTimeout(() => setOffline(true), worthSaying);
    onCleanup(() => clearTimeout(timer));
  });
  return offline;
}
