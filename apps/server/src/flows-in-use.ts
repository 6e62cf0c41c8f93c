import type { Flows } from '@cairn/check-ins';
import type { Flow, Pin } from '@cairn/workflows';
import type { Tx } from './db/open.ts';
import { flowLibrary, playable } from './flows/library.ts';
import { broughtNow } from './instruments-in-use.ts';

/** What a decision is about to ask: the version of a run, or a flow in which a run could begin. */
export type FlowsWanted = { readonly pin?: Pin | undefined; readonly flow?: string | undefined };

/** The flows of this program: what it has published itself, and what Cairn ships, but for what was recalled. */
export async function flowsFor(tx: Tx, _wanted: FlowsWanted): Promise<Flows> {
  const [library, brought] = [await flowLibrary(tx), await broughtNow(tx)];
  const asksWithdrawn = (pin: Pin): boolean => {
    const flow = brought.stopped.size > 0 ? library.flow(pin) : undefined;
    return flow !== undefined && [flow, ...library.includedIn(flow).map((one) => one.flow)].some((one) => includes(one, brought.stopped));
  };
  const newest = (flow: string): Pin | undefined => library.newest(flow)?.pin;
  return {
    of: (pin) => playable(library, pin),
    newest: (flow) => {
      const pin = newest(flow);
      return pin && !asksWithdrawn(pin) ? pin : undefined;
    },
    mayBegin: (pin) => library.mayBegin(pin) && !asksWithdrawn(pin),
  };
}

/** Whether it asks one of these copies of an instrument. Nobody new begins in words whose use the program has ended. */
function includes(flow: Flow, copies: ReadonlySet<string>): boolean {
  return Object.values(flow.nodes).some(
    (node) => node.kind === 'include' && 'instrument' in node.of && copies.has(`${node.of.instrument} ${node.of.version}`),
  );
}
