import type { Capability, ChartId, EntryOf, Fact } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';

/** A capability as the server holds it: the pure one, and its tables. */
export type ServerCapability<State, F extends Fact> = {
  readonly pure: Capability<State, F>;
  /** Writes what an entry says into this capability's tables, in the entry's own transaction. */
  readonly apply: (tx: Tx, chart: ChartId, entry: EntryOf<F>) => Promise<void>;
  /** The whole state of one chart as the tables tell it; equals folding the stream (architecture §2, law 7). */
  readonly read: (tx: Tx, chart: ChartId) => Promise<State>;
  /** The part of it that a screen gets; `window` of the whole when not given. */
  readonly readWindow: ((tx: Tx, chart: ChartId) => Promise<State>) | undefined;
};

/** A registered capability, its own types forgotten: kinds and tables were matched when it was registered. */
export type Registered = {
  readonly pure: Capability<unknown, Fact>;
  readonly apply: (tx: Tx, chart: ChartId, entry: EntryOf<Fact>) => Promise<void>;
  readonly read: (tx: Tx, chart: ChartId) => Promise<unknown>;
  readonly readWindow: (tx: Tx, chart: ChartId) => Promise<unknown>;
};

export function register<State, F extends Fact>(capability: ServerCapability<State, F>): Registered {
  const { pure, read, readWindow } = capability;
  const windowed = async (tx: Tx, chart: ChartId): Promise<State> => {
    const whole = await read(tx, chart);
    return pure.window ? pure.window(whole) : whole;
  };
  return { ...(capability as unknown as Registered), readWindow: readWindow ?? windowed };
}
