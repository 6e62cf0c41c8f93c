import { flowOf, instrumentFlow, shipped, shippedLibrary } from '@cairn/check-ins/shipped';
import { makeLibrary, type FlowLibrary } from '@cairn/flows';
import type { Instrument } from '@cairn/instruments';
import { canonical } from '@cairn/kernel';
import { link, type Flow, type Library, type Linked, type Pin, type Playable } from '@cairn/workflows';
import type { Tx } from '../db/open.ts';
import { sha256 } from '../journal/hash.ts';
import { catalog, publishedFlow } from './store.ts';

/*
 * The hot path: every step of every run asks for its flow. What a hash names never changes, so flows are read and linked once
 * per process; which versions there are is one small read in the transaction that asks.
 */

const bodies = new Map<string, Flow>();
const linked = new Map<string, Playable>();
/** The program's own copies of instruments. Their versions name the wording, so that one which is known never changes. */
const brought = new Map<string, Instrument>();
let last: { readonly key: string; readonly library: FlowLibrary } | undefined;

export async function flowLibrary(tx: Tx): Promise<FlowLibrary> {
  const { published, recalled } = await catalog(tx);
  const key = [...published.map((pin) => pin.hash), 'recalled', ...recalled.map((pin) => pin.hash)].join(' ');
  if (last?.key === key) return last.library;
  const released = [];
  for (const pin of published) released.push({ pin, flow: await body(tx, pin) });
  const library = makeLibrary(shipped, released, recalled);
  last = { key, library };
  return library;
}

async function body(tx: Tx, pin: Pin): Promise<Flow> {
  const known = bodies.get(pin.hash) ?? (await publishedFlow(tx, pin.hash));
  if (flowHash(known) !== pin.hash) throw new Error('a published flow is not what was published');
  bodies.set(pin.hash, known);
  return known;
}

/** SHA-256 of the flow's canonical JSON: what a pin holds a run to. */
export function flowHash(flow: Flow): string {
  return sha256(canonical(flow));
}

export function knowInstruments(instruments: readonly Instrument[]): void {
  for (const one of instruments) brought.set(`${one.key} ${one.version}`, one);
}

/** Every copy that this process was told of. */
export function knownInstruments(): readonly Instrument[] {
  return [...brought.values()];
}

/** What a flow is linked with. */
export function linkLibrary(library: FlowLibrary): Library {
  const instrument = (key: string, version: string): Flow | undefined => {
    const copy = brought.get(`${key} ${version}`);
    return copy ? instrumentFlow(copy) : shippedLibrary.instrument(key, version);
  };
  return { ...shippedLibrary, flow: library.flow, instrument };
}

export function linkIn(library: FlowLibrary, flow: Flow): Linked {
  return link(flow, linkLibrary(library));
}

/** The exact flow of a pin, ready to walk. */
export function playable(library: FlowLibrary, pin: Pin): Playable | undefined {
  const flow = library.flow(pin);
  if (!flow) return undefined;
  if (!library.isPublished(pin)) return flowOf(pin);
  const known = linked.get(pin.hash);
  if (known) return known;
  const result = linkIn(library, flow);
  if (result.ok) linked.set(pin.hash, result.flow);
  return result.ok ? result.flow : undefined;
}
