import { checkLibrary, shippedVersions, type KnownFlow } from '@cairn/check-ins/check-library';
import { shippedScorer } from '@cairn/check-ins/shipped';
import { staffRoles } from '@cairn/people';
import { DEFAULT_QUIET } from '@cairn/scheduling/zones';
import type { Flow, Library, NodeId } from '@cairn/workflows';
import { analyse, check, longestWay, ruleCodes, secondsAt, type CheckLibrary, type Finding } from '@cairn/workflows/check';
import { createMemo, createSignal, onCleanup, createEffect, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';

export type FindingsModel = {
  /** Undefined until the flow as it stands was looked at once. */
  readonly all: Accessor<readonly Finding[] | undefined>;
  readonly at: (id: NodeId) => { readonly errors: number; readonly warnings: number };
  readonly errors: Accessor<number>;
  readonly warnings: Accessor<number>;
  /** Rules with nothing to say. */
  readonly holding: Accessor<number>;
  /** Seconds of the longest way. */
  readonly longest: Accessor<number>;
  readonly secondsAt: (id: NodeId) => number;
  readonly library: Accessor<CheckLibrary & Library>;
  readonly known: Accessor<readonly KnownFlow[]>;
};

const PAUSE = 250;

/** Static analysis of the flow as it is written, a moment after the last letter. */
export function createFindings(live: Live, flow: Accessor<Flow>): FindingsModel {
  const [known, setKnown] = createSignal<readonly KnownFlow[]>([]);
  void knownFlows(live).then(setKnown);
  const library = createMemo(() => ({
    ...checkLibrary({ flows: known(), roles: [...staffRoles, 'on-call'], quietHours: DEFAULT_QUIET, attested: [] }),
    scorer: shippedScorer,
  }));
  const [all, setAll] = createSignal<readonly Finding[]>();
  const [longest, setLongest] = createSignal(0);
  const look = (): void => {
    const [of, against] = [flow(), library()];
    setAll(check(of, against));
    setLongest(longestWay(analyse(of, against)).seconds);
  };
  let pause: ReturnType<typeof setTimeout> | undefined;
  createEffect(() => {
    flow();
    if (known().length === 0) return;
    clearTimeout(pause);
    pause = setTimeout(look, PAUSE);
  });
  onCleanup(() => clearTimeout(pause));
  const count = (severity: Finding['severity'], id?: NodeId): number =>
    (all() ?? []).filter((one) => one.severity === severity && (id === undefined || one.node === id)).length;
  return {
    all,
    at: (id) => ({ errors: count('error', id), warnings: count('warning', id) }),
    errors: () => count('error'),
    warnings: () => count('warning'),
    holding: () => ruleCodes.length - new Set((all() ?? []).map(({ rule }) => rule)).size,
    longest,
    secondsAt: (id) => {
      const node = flow().nodes[id];
      return node?.kind === 'ask' ? Math.round(secondsAt(node)) : 0;
    },
    library,
    known,
  };
}

/** Every version that Cairn brings along, and the newest of each flow that the program has published. */
async function knownFlows(live: Live): Promise<readonly KnownFlow[]> {
  const shipped = await shippedVersions();
  const { flows } = await live.call('flows.list', undefined).catch(() => ({ flows: [] }));
  const others = flows.flatMap(({ newest }) => (newest && !shipped.some((one) => one.pin.hash === newest.hash) ? [newest] : []));
  const read = await Promise.all(others.map((pin) => live.call('flows.read', { pin }).catch(() => undefined)));
  return [...shipped, ...read.flatMap((one) => (one ? [{ pin: one.pin, flow: one.flow }] : []))];
}
