import { createSignal, onCleanup } from 'solid-js';

export type Idle = {
  /** Whole seconds until sign-out, in the last minute only. */
  readonly warning: () => number | undefined;
  readonly stay: () => void;
};

type IdleOptions = {
  readonly minutes: number;
  readonly onOver: () => void;
  /** Tells the server that someone is here; called at most once a minute. */
  readonly touch: () => void;
  readonly now?: () => number;
};

const minute = 60_000;
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Watches for a person at this device, in any of its tabs. During the warning only `stay` counts as being there. */
export function createIdle({ minutes, onOver, touch, now = Date.now }: IdleOptions): Idle {
  const [warning, setWarning] = createSignal<number>();
  const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('cairn.here') : undefined;
  let last = now();
  let touched = last;
  let over = false;
  const here = (): void => {
    last = now();
    setWarning(undefined);
    if (last - touched < minute) return;
    touched = last;
    tabs?.postMessage('here');
    touch();
  };
  const stay = (): void => {
    touched = 0;
    here();
  };
  const onSign = (): void => {
    if (warning() === undefined && !over) here();
  };
  const look = (): void => {
    if (over) return;
    const left = last + minutes * minute - now();
    if (left <= 0) {
      over = true;
      onOver();
    } else if (left <= minute) setWarning(Math.ceil(left / 1000));
  };
  tabs?.addEventListener('message', () => {
    last = now();
    setWarning(undefined);
  });
  for (const sign of signs) addEventListener(sign, onSign, { passive: true, capture: true });
  const ticking = setInterval(look, 1000);
  onCleanup(() => {
    clearInterval(ticking);
    tabs?.close();
    for (const sign of signs) removeEventListener(sign, onSign, { capture: true });
  });
  return { warning, stay };
}
