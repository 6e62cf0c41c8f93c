import type { World } from './world.ts';

/** A capability at work: steps through the public procedures that together write every kind of fact it owns. */
export type Scenario = {
  readonly capability: string;
  readonly steps: readonly { readonly title: string; readonly act: (world: World) => Promise<unknown> }[];
};
