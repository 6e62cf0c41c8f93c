import type { Audience, Day, Instant, OpId, PersonId, StreamId } from './ids.ts';

/** One thing that became true. Kinds only grow: a changed shape is a new `version`. */
export type Fact<Kind extends string = string, Body = unknown> = {
  readonly kind: Kind;
  readonly version: number;
  readonly body: Body;
};

/** A fact at its place in a stream. */
export type EntryOf<F extends Fact> = F extends Fact
  ? {
      readonly stream: StreamId;
      readonly seq: number;
      readonly at: Instant;
      readonly actor: PersonId;
      readonly opId: OpId;
      readonly kind: F['kind'];
      readonly version: F['version'];
      readonly body: F['body'];
    }
  : never;

export type Entry = EntryOf<Fact>;

/** A run of entries of one stream, in order, without holes: `entries[0].seq === from`. */
export type Frame = {
  readonly stream: StreamId;
  readonly epoch: number;
  readonly from: number;
  readonly entries: readonly Entry[];
};

/** What a capability is in both browser and server: facts of one audience, folded into one state per chart. */
export type Capability<State, F extends Fact> = {
  readonly name: string;
  readonly audience: Audience;
  /** Every kind this capability owns, with its newest version. */
  readonly kinds: Readonly<Record<F['kind'], number>>;
  readonly start: () => State;
  readonly evolve: (state: State, entry: EntryOf<F>) => State;
  /** What a screen needs of the state, when the whole grows without end. Applied after a snapshot and after each `evolve`. */
  readonly window: ((state: State) => State) | undefined;
};

/** Everything a decision may know beside state and command; nothing ambient. */
export type Context = {
  readonly now: Instant;
  /** Today in the zone of the chart's patient. */
  readonly today: Day;
  readonly actor: Actor;
  readonly newId: () => string;
  /** In [0, 1). */
  readonly random: () => number;
};

/** Who acts, as it will stand in the record: name and role at the time. */
export type Actor = { readonly personId: PersonId; readonly name: string; readonly role: string };

/** The program itself: timers and reactions. */
export const SYSTEM: Actor = { personId: 'system', name: 'Cairn', role: 'system' };

export function isKindOf<F extends Fact>(
  capability: Capability<never, F> | Capability<unknown, F>,
  entry: { readonly kind: string },
): entry is EntryOf<F> {
  return Object.hasOwn(capability.kinds, entry.kind);
}
