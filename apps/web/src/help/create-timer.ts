import { createSignal, onCleanup } from 'solid-js';

/** Second naloxone dose after 2 to 3 minutes without waking (regulations.md CR-3); the mockup's 3 are used. */
export const threeMinutes = 180_000;

export type Timer = {
  /** Milliseconds left; `undefined` before the first start and after Stop. */
  readonly left: () => number | undefined;
  readonly start: () => void;
  readonly stop: () => void;
};

/** Counts from a fixed end, so that a phone that slept shows the true time. Keeps the screen awake where it can. */
export function createTimer(now: () => number = Date.now): Timer {
  const [left, setLeft] = createSignal<number>();
  let ends = 0;
  let ticking: ReturnType<typeof setInterval> | undefined;
  let awake: Promise<WakeLockSentinel | undefined> | undefined;
  const halt = (): void => {
    clearInterval(ticking);
    ticking = undefined;
    void awake?.then((lock) => lock?.release());
    awake = undefined;
  };
  const tick = (): void => {
    const rest = Math.max(0, ends - now());
    setLeft(rest);
    if (rest > 0) return;
    halt();
    navigator.vibrate?.([400, 200, 400, 200, 400]);
  };
  const start = (): void => {
    halt();
    ends = now() + threeMinutes;
    awake = navigator.wakeLock?.request('screen').catch(() => undefined);
    ticking = setInterval(tick, 250);
    tick();
  };
  const stop = (): void => {
    halt();
    setLeft(undefined);
  };
  onCleanup(halt);
  return { left, start, stop };
}
