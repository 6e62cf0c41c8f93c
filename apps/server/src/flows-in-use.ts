import type { Flows } from '@cairn/check-ins';
import type { Pin } from '@cairn/workflows';
import type { Tx } from './db/open.ts';
import { flowLibrary, playable } from './flows/library.ts';

/** What a decision is about to ask: the version of a run, or a flow in which a run could begin. */
export type FlowsWanted = { readonly pin?: Pin | undefined; readonly flow?: string | undefined };

/** The flows of this program: what it has published itself, and what Cairn ships, but for what was recalled. */
export async function flowsFor(tx: Tx, _wanted: FlowsWanted): Promise<Flows> {
  const library = await flowLibrary(tx);
  return {
    of: (pin) => playable(library, pin),
    newest: (flow) => library.newest(flow)?.pin,
    mayBegin: library.mayBegin,
  };
}
