import type { FlowLibrary, Judged, Known } from '@cairn/flows';
import type { Flow, Pin } from '@cairn/workflows';
import type { Tx } from '../db/open.ts';
import { flowLibrary } from './library.ts';
import { countDrafts, draftById } from './store.ts';

/** What a decision about drafts and versions needs to know. `base` is a version that the command names itself. */
export async function deskFor(
  tx: Tx,
  { draftId, base, flowId }: { readonly draftId?: string; readonly base?: Pin | undefined; readonly flowId?: string | undefined },
  judged?: Judged,
): Promise<Known> {
  const library = await flowLibrary(tx);
  const found = draftId === undefined ? undefined : await draftById(tx, draftId);
  const named = base && library.flow(base);
  const began = found?.draft.base;
  return {
    draft: found?.draft,
    flow: found?.flow,
    base: base ? named && { pin: base, flow: named } : flowId === undefined ? undefined : library.newest(flowId),
    began: began && library.flow(began),
    drafts: await countDrafts(tx),
    newer: found && newerThan(library, found.draft.flowId, began),
    isRecalled: base !== undefined && library.isRecalled(base),
    unlike: found ? toDifferFrom(library, found.draft.flowId) : [],
    judged,
  };
}

function toDifferFrom(library: FlowLibrary, flowId: string): readonly Flow[] {
  const newest = library.newest(flowId)?.pin.hash;
  return library.versions(flowId).flatMap(({ pin, flow }) => (pin.hash === newest || library.isRecalled(pin) ? [flow] : []));
}

/** The newest version in use that came after the one a draft follows: publishing the draft would undo it unseen. */
function newerThan(library: Awaited<ReturnType<typeof flowLibrary>>, flowId: string, base: Pin | undefined): Pin | undefined {
  const newest = library.newest(flowId)?.pin;
  return newest && newest.version > (base?.version ?? 0) ? newest : undefined;
}
