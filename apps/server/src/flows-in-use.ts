import type { Flows } from '@cairn/check-ins';
import { shippedFlows } from '@cairn/check-ins/shipped';
import type { Pin } from '@cairn/workflows';
import type { Tx } from './db/open.ts';

/** What a decision is about to ask: the version of a run, or a flow in which a run could begin. */
export type FlowsWanted = { readonly pin?: Pin | undefined; readonly flow?: string | undefined };

/** The flows of this program: what it has published itself, and what Cairn ships. */
export async function flowsFor(_tx: Tx, _wanted: FlowsWanted): Promise<Flows> {
  return shippedFlows;
}
