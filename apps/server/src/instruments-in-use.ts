import { askedVersion, attestedInstrument, inForce, type Attestations } from '@cairn/instruments';
import { instrumentOf, slotOf } from '@cairn/instruments/all';
import type { Tx } from './db/open.ts';
import { knowInstruments } from './flows/library.ts';
import { attestationsNow, newestAttestation } from './instruments/store.ts';

/** What flows may ask by name and version: `key version`. */
export type BroughtNow = { readonly attested: readonly string[]; readonly stopped: ReadonlySet<string> };

let last: { readonly mark: string; readonly now: BroughtNow } | undefined;

/**
 * Tells the flows which copies the program has brought, so that a run goes on in the words it began in, also when they were
 * withdrawn since. Reads them again only when something was attested or withdrawn.
 */
export async function broughtNow(tx: Tx): Promise<BroughtNow> {
  const mark = await newestAttestation(tx);
  if (last?.mark === mark) return last.now;
  const all = await attestationsNow(tx);
  knowInstruments(
    all.attested.flatMap((one) => {
      const slot = slotOf(one.key);
      return (slot && attestedInstrument(slot, one)) ?? [];
    }),
  );
  const now = { attested: keysInForce(all), stopped: stoppedIn(all) };
  last = { mark, now };
  return now;
}

function keysInForce(all: Attestations): readonly string[] {
  return [...new Set(all.attested.map(({ key }) => key))].filter((key) => {
    const now = inForce(all, key);
    const shipped = instrumentOf(key);
    // What ships may have got other words since: nobody has answered for those.
    return now !== undefined && (shipped === undefined || shipped.wordingHash === now.wordingHash);
  });
}

/** Withdrawn, and not attested again since in the same words. */
function stoppedIn(all: Attestations): ReadonlySet<string> {
  const named = (one: Attestations['attested'][number]) => `${one.key} ${instrumentOf(one.key) ? one.version : askedVersion(one)}`;
  const lasting = new Map(all.attested.map((one) => [named(one), one.withdrawn !== undefined]));
  return new Set([...lasting].filter(([, stopped]) => stopped).map(([name]) => name));
}
