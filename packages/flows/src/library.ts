import type { Flow, Pin } from '@cairn/workflows';
import { samePin } from './draft.ts';

/** `offered` is shipped for a program to review and publish: no run begins in it before. */
export type Released = { readonly pin: Pin; readonly flow: Flow; readonly offered?: boolean };

/** Every version that a run may be pinned to: what Cairn ships and what the program has published. */
export type FlowLibrary = {
  readonly flowIds: readonly string[];
  /** Shipped ones first, then published ones, each in the order of their versions. */
  readonly versions: (flowId: string) => readonly Released[];
  readonly flow: (pin: Pin) => Flow | undefined;
  /** In which a new run begins: what was published last and not recalled, else what was shipped last and not recalled. */
  readonly newest: (flowId: string) => Released | undefined;
  readonly isPublished: (pin: Pin) => boolean;
  readonly mayBegin: (pin: Pin) => boolean;
  /** Recalled itself, or by way of a flow that it includes. */
  readonly isRecalled: (pin: Pin) => boolean;
  /** The version itself and every version that includes it. */
  readonly affectedBy: (pin: Pin) => readonly Pin[];
  /** The versions that a flow includes, and those that these include. */
  readonly includedIn: (flow: Flow) => readonly Released[];
};

export function makeLibrary(shipped: readonly Released[], published: readonly Released[], recalled: readonly Pin[]): FlowLibrary {
  const all = [...shipped, ...published];
  const byHash = new Map(all.map((one) => [one.pin.hash, one]));
  const find = (pin: Pin): Released | undefined => {
    const found = byHash.get(pin.hash);
    return found && samePin(found.pin, pin) ? found : undefined;
  };
  const includedIn = (flow: Flow): readonly Released[] => included(flow, find, new Set());
  const stopped = new Set(recalled.map((pin) => pin.hash));
  const isRecalled = (pin: Pin): boolean => {
    const found = find(pin);
    return stopped.has(pin.hash) || (found !== undefined && includedIn(found.flow).some((one) => stopped.has(one.pin.hash)));
  };
  const begins = (one: Released): boolean => one.offered !== true && !isRecalled(one.pin);
  const unstopped = new Set(all.filter(begins).map((one) => one.pin.hash));
  const lastOf = (versions: readonly Released[], flowId: string): Released | undefined =>
    versions.findLast((one) => one.pin.id === flowId && unstopped.has(one.pin.hash));
  return {
    flowIds: [...new Set(all.map((one) => one.pin.id))],
    versions: (flowId) => all.filter((one) => one.pin.id === flowId),
    flow: (pin) => find(pin)?.flow,
    newest: (flowId) => lastOf(published, flowId) ?? lastOf(shipped, flowId),
    isPublished: (pin) => published.some((one) => samePin(one.pin, pin)),
    mayBegin: (pin) => unstopped.has(find(pin)?.pin.hash ?? ''),
    isRecalled,
    affectedBy: (pin) =>
      all.filter((one) => samePin(one.pin, pin) || includedIn(one.flow).some((inner) => samePin(inner.pin, pin))).map((one) => one.pin),
    includedIn,
  };
}

/** A version that includes itself cannot be hashed, so this ends; what was seen before is not looked into twice. */
function included(flow: Flow, find: (pin: Pin) => Released | undefined, seen: Set<string>): readonly Released[] {
  return Object.values(flow.nodes).flatMap((node) => {
    if (node.kind !== 'include' || !('flow' in node.of) || seen.has(node.of.flow.hash)) return [];
    seen.add(node.of.flow.hash);
    const found = find(node.of.flow);
    return found ? [found, ...included(found.flow, find, seen)] : [];
  });
}
