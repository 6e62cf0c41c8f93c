import { createSignal, onCleanup, type Accessor } from 'solid-js';

/**
 * Who has just stepped into a field has its words selected, or a caret among them: for so long nothing slips in under their
 * hand, or what they type would stand among words that they have not read.
 */
const STEADY_MS = 3000;

export type Held<T> = {
  readonly held: Accessor<T | undefined>;
  readonly hold: (now: T) => void;
  readonly release: () => void;
};

/** What a person had before them when they stepped into a field; let go after a moment, when they type, or when they leave. */
export function createHeld<T extends object>(): Held<T> {
  const [held, setHeld] = createSignal<T>();
  let steady: ReturnType<typeof setTimeout> | undefined;
  const release = (): void => {
    clearTimeout(steady);
    setHeld(undefined);
  };
  const hold = (now: T): void => {
    release();
    setHeld(() => now);
    steady = setTimeout(release, STEADY_MS);
  };
  onCleanup(release);
  return { held, hold, release };
}
