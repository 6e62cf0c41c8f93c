import type { Clock } from './cairn.ts';

/** The wall clock, which the demo's seed may set back to live through ninety days. */
export type SettableClock = Clock & { readonly set: (at: number) => void; readonly release: () => void };

export function settableClock(wall: () => number): SettableClock {
  let pretended: number | undefined;
  return {
    now: () => pretended ?? wall(),
    set: (at) => {
      pretended = at;
    },
    release: () => {
      pretended = undefined;
    },
  };
}
