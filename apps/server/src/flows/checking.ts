import { checkLibrary } from '@cairn/check-ins/check-library';
import type { FlowLibrary } from '@cairn/flows';
import { staffRoles } from '@cairn/people';
import { DEFAULT_QUIET } from '@cairn/scheduling/zones';
import type { Flow } from '@cairn/workflows';
import { check, type Finding } from '@cairn/workflows/check';
import { knownInstruments } from './library.ts';

/** Static analysis against what this program has: its flows, its roles, its quiet hours, the instruments it may use. */
export function findingsIn(library: FlowLibrary, flow: Flow, attested: readonly string[]): readonly Finding[] {
  const flows = library.flowIds.flatMap((flowId) => library.versions(flowId));
  return check(
    flow,
    checkLibrary({ flows, roles: [...staffRoles, 'on-call'], quietHours: DEFAULT_QUIET, attested, brought: knownInstruments() }),
  );
}
