import { samePin, type Flows } from '@cairn/check-ins';
import type { ChartId } from '@cairn/kernel';
import type { Scoring } from '@cairn/instruments';
import type { Flow, Pin, Playable, Scorer } from '@cairn/workflows';
import { createSignal } from 'solid-js';
import { useLive, type Live } from '../live/live.ts';

/** As the server sends it and the device keeps it. */
type Kept = { readonly pin: Pin; readonly flow: Flow; readonly scorings: readonly Scoring[] };

/**
 * The flows this device has, each by the exact version of a run. What is missing is asked for when it is wanted, kept on the
 * device, and there the next time without a network.
 */
export type FlowStore = Flows & {
  /** The version that a run is pinned to, or with an id alone the one a new run begins in. */
  readonly want: (flow: string, pin?: Pin) => void;
  /** The server was asked and has no such flow to begin. */
  readonly isGone: (flow: string) => boolean;
};

const stores = new WeakMap<Live, FlowStore>();

/** One for a person signed in, whatever screen asks. */
export function useFlows(chart: ChartId): FlowStore {
  const live = useLive();
  const known = stores.get(live) ?? createFlowStore(live, chart);
  stores.set(live, known);
  return known;
}

function createFlowStore(live: Live, chart: ChartId): FlowStore {
  const [held, setHeld] = createSignal<ReadonlyMap<string, { readonly pin: Pin; readonly flow: Playable }>>(new Map());
  const [newest, setNewest] = createSignal<ReadonlyMap<string, Pin | null>>(new Map());
  const asked = new Set<string>();
  const of = (pin: Pin): Playable | undefined => {
    const one = held().get(pin.hash);
    return one && samePin(one.pin, pin) ? one.flow : undefined;
  };
  const hold = async (kept: Kept): Promise<void> => {
    const flow = await playable(kept);
    setHeld((before) => new Map([...before, [kept.pin.hash, { pin: kept.pin, flow }]]));
  };
  const begins = (id: string, pin: Pin | null): void => void setNewest((before) => new Map([...before, [id, pin]]));

  const askServer = async (id: string, pin: Pin | undefined): Promise<void> => {
    const kept = (await live.call('checkIns.flow', { chart, flow: id, ...(pin ? { pin } : {}) })) as Kept | null;
    if (kept) {
      await hold(kept);
      await live.keep(keyOf(pin ? pin.hash : id), kept);
    }
    if (!pin) begins(id, kept?.pin ?? null);
  };
  const load = async (id: string, pin: Pin | undefined): Promise<void> => {
    const key = pin ? pin.hash : id;
    const kept = (await live.kept(keyOf(key))) as Kept | undefined;
    if (kept) {
      await hold(kept);
      if (!pin) begins(id, kept.pin);
    }
    // A version never changes; the one to begin in may.
    if (!kept || !pin) await askServer(id, pin).catch(() => void asked.delete(key));
  };
  return {
    of,
    newest: (flow) => newest().get(flow) ?? undefined,
    mayBegin: (pin) => of(pin) !== undefined,
    want: (flow, pin) => {
      const key = pin ? pin.hash : flow;
      if ((pin && of(pin)) || asked.has(key)) return;
      asked.add(key);
      void load(flow, pin);
    },
    isGone: (flow) => newest().get(flow) === null,
  };
}

function keyOf(key: string): string {
  return `flow:${key}`;
}

/** The code that scores comes only with a flow that has something to score. */
async function playable({ flow, scorings }: Kept): Promise<Playable> {
  if (scorings.length === 0) return flow;
  const { scoreAsked } = await import('@cairn/instruments');
  const scorer: Scorer = (key, answers) => {
    const scoring = scorings.find((one) => one.key === key);
    return scoring && scoreAsked(scoring, answers as Parameters<typeof scoreAsked>[1]);
  };
  return { ...flow, scorer };
}
