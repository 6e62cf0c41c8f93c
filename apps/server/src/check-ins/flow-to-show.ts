import { shippedScorings } from '@cairn/check-ins/shipped';
import type { Scoring } from '@cairn/instruments';
import type { Flow, Pin } from '@cairn/workflows';
import type { Tx } from '../db/open.ts';
import { flowsFor } from '../flows-in-use.ts';

/** `flow` is linked; `scorings` are the rules of the instruments that it scores. Neither changes: a pin says exactly what they are. */
export type FlowToShow = { readonly pin: Pin; readonly flow: Flow; readonly scorings: readonly Scoring[] };

/** The version of `pin`, else the one in which a new run of `flow` begins; null when there is none. */
export async function flowToShow(tx: Tx, id: string, pin: Pin | undefined): Promise<FlowToShow | null> {
  const flows = await flowsFor(tx, { pin, flow: id });
  const wanted = pin ?? flows.newest(id);
  const playable = wanted && flows.of(wanted);
  if (!wanted || !playable) return null;
  const { scorer: _, ...flow } = playable;
  const keys = new Set(Object.values(flow.nodes).flatMap((node) => (node.kind === 'score' ? [node.instrument] : [])));
  return { pin: wanted, flow, scorings: shippedScorings.filter(({ key }) => keys.has(key)) };
}
