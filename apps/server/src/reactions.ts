import type { Reaction } from './journal/unit.ts';

/** Where capabilities meet: what follows from a fact, in the transaction that wrote it. */
const list: readonly (readonly [kind: string, reaction: Reaction])[] = [];

export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map(
  [...new Set(list.map(([kind]) => kind))].map((kind) => [kind, list.filter(([of]) => of === kind).map(([, reaction]) => reaction)]),
);
