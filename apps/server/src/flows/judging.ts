import {
  counted,
  inFlight,
  openPromises,
  replayed,
  type Draft,
  type FlowLibrary,
  type InFlight,
  type Judged,
  type Replayed,
  type ReplayCounts,
  type RunsDecision,
  type Target,
} from '@cairn/flows';
import type { ChartId, Day, PersonId } from '@cairn/kernel';
import type { Flow, LinkProblem, Pin, Run } from '@cairn/workflows';
import type { Finding } from '@cairn/workflows/check';
import type { Tx } from '../db/open.ts';
import { findingsIn } from './checking.ts';
import { flowHash, flowLibrary, linkIn, playable } from './library.ts';

export type StoredRun = { readonly checkInId: string; readonly day: Day; readonly run: Run };

export type TouchedRun = {
  readonly chart: ChartId;
  readonly name: string;
  readonly checkInId: string;
  readonly day: Day;
  readonly state: 'finished' | 'stopped' | 'open';
};

/** Runs of a flow over all charts, without saying whose they are. Another capability keeps them. */
export type RunSource = {
  readonly open: (tx: Tx, flowId: string, most: number) => Promise<{ readonly runs: readonly StoredRun[]; readonly total: number }>;
  /** The newest that ended. */
  readonly ended: (tx: Tx, flowId: string, most: number) => Promise<readonly StoredRun[]>;
  /** Instruments that somebody attested the program may use. */
  readonly attested: (tx: Tx) => Promise<readonly string[]>;
  /** People of a staff member's who were in that version: the newest runs first. */
  readonly touched: (tx: Tx, person: PersonId, pin: Pin) => Promise<readonly TouchedRun[]>;
  /** Whether some run of this chart is held to exactly that version. */
  readonly isPinned: (tx: Tx, chart: ChartId, pin: Pin) => Promise<boolean>;
};

/** A new version is tried on this many runs in flight, the newest first, each of which is shown; and on this many that ended. */
const OPEN_TRIED = 2000;
const ENDED_TRIED = 500;

export type Preview = {
  readonly pin: Pin;
  /** Why the flow cannot be put together at all: it includes what is not there. */
  readonly linkProblem: LinkProblem | undefined;
  /** What static analysis says of exactly this flow; an error stops publishing. */
  readonly findings: readonly Finding[];
  readonly openPromises: readonly string[];
  /** Versions that it includes and that were recalled. */
  readonly recalled: readonly Pin[];
  readonly inFlight: readonly InFlight[];
  /** In flight altogether; the newest of them are listed. */
  readonly inFlightTotal: number;
  readonly replay: ReplayCounts;
  /** The runs that stop publishing: in the new version they would stand nowhere. */
  readonly failed: readonly Replayed[];
};

type Trial = Preview & { readonly judged: Judged };

/** The version number that publishing would give: one more than any that was ever there, recalled ones too. */
export function nextVersion(library: FlowLibrary, flowId: string): number {
  return Math.max(0, ...library.versions(flowId).map(({ pin }) => pin.version)) + 1;
}

/** The draft as it would be published, tried on what people really did. The same for a preview and for publishing itself. */
export async function tryOut(tx: Tx, runs: RunSource, { flowId }: Draft, written: Flow, decision: RunsDecision): Promise<Trial> {
  const [library, attested] = [await flowLibrary(tx), await runs.attested(tx)];
  const flow: Flow = { ...written, version: nextVersion(library, flowId) };
  const pin: Pin = { id: flow.id, version: flow.version, hash: flowHash(flow) };
  const result = linkIn(library, flow);
  const recalled = library.includedIn(flow).flatMap((one) => (library.isRecalled(one.pin) ? [one.pin] : []));
  const open = await runs.open(tx, flowId, OPEN_TRIED);
  const all = [...open.runs, ...(await runs.ended(tx, flowId, ENDED_TRIED))];
  const walked = (run: StoredRun) => ({ ...run, flow: playable(library, run.run.pin) });
  const target: Target | undefined = result.ok ? { flow: result.flow, pin } : undefined;
  const replays = target ? all.map((run) => replayed(walked(run), target, decision.mapping)) : [];
  const replay = counted(replays);
  const findings = findingsIn(library, flow, attested);
  const errors = findings.filter(({ severity }) => severity === 'error').length + (result.ok ? 0 : 1);
  return {
    pin,
    linkProblem: result.ok ? undefined : result.problem,
    findings,
    openPromises: openPromises(flow),
    recalled,
    inFlight: target ? open.runs.map((run) => inFlight(walked(run), target, decision)) : [],
    inFlightTotal: open.total,
    replay,
    failed: replays.filter((one) => one.outcome === 'failed'),
    judged: { flow, pin, errors, recalled, replay },
  };
}
