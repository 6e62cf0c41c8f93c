import { createSignal, onCleanup } from 'solid-js';

export type Idle = {
  /** Whole seconds until sign-out, in the last minute only. */
  readonly warning: () => number | undefined;
  readonly stay: () => void;
};

type IdleOptions = {
  readonly minutes: () => number;
  readonly onOver: () => void;
  readonly now?: () => number;
};

const minute = 60_000;
/** Other tabs hear of a sign of life at most this often. */
const tellEvery = 10_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Watches for a person at this device, in any of its tabs. During the warning only `stay` counts as being there.
 * The live channel tells the server; this tells the person.
 */
export function createIdle({ minutes, onOver, now = Date.now }: IdleOptions): Idle {
  const [warning, setWarning] = createSignal<number>();
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('cairn.here') : undefined;
  let last = now();
  let told = 0;
  let warned = false;
  let over = false;
  const warn = (seconds: number | undefined): void => {
    warned = seconds !== undefined;
    setWarning(seconds);
  };
  const here = (): void => {
    last = now();
    warn(undefined);
    if (last - told < tellEvery) return;
    told = last;
    tabs?.postMessage('here');
  };
  const look = (): void => {
    if (over) return;
    const left = last + minutes() * minute - now();
    if (left <= 0) {
      over = true;
      onOver();
    } else if (left <= minute) warn(Math.ceil(left / 1000));
  };
  tabs?.addEventListener('message', () => {
    last = now();
    warn(undefined);
  });
  const gone = new AbortController();
  const options = { passive: true, capture: true, signal: gone.signal };
  for (const sign of signs) addEventListener(sign, () => !warned && !over && here(), options);
  const ticking = setInterval(look, 1000);
  onCleanup(() => {
    clearInterval(ticking);
    tabs?.close();
    gone.abort();
  });
  return { warning, stay: here };
}
