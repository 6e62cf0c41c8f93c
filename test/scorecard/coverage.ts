import { checkLibrary, shippedVersions } from '@cairn/check-ins/check-library';
import { flowOf, newest, shipped, walked } from '@cairn/check-ins/shipped';
import { check } from '@cairn/workflows/check';
import { explore } from '@cairn/workflows/simulate';
import { staffRoles } from '@cairn/people';

/** Every shipped version in which a run begins, or that waits to be published: walked along every way it tells apart, and analysed. */
export async function shippedCoverage(): Promise<{ readonly value: number; readonly note: string }> {
  const roles = [...staffRoles, 'on-call'];
  const world = checkLibrary({ flows: await shippedVersions(), roles, quietHours: { from: '21:00', to: '08:00' }, attested: [] });
  let [left, nodes, exits] = [0, 0, 0];
  const counted = shipped.filter(({ pin, offered }) => offered || newest(pin.id)?.pin === pin);
  for (const { flow, pin } of counted) {
    const linked = flowOf(pin);
    if (!linked) {
      left += 1;
      continue;
    }
    const found = explore(linked, pin, '2026-05-12');
    nodes += found.nodes.all;
    exits += found.exits.all;
    left += found.nodes.missed.length + found.exits.missed.length + found.stuck.length + found.twice.length + Number(found.cut);
    left += check(walked(flow), world).length;
  }
  return { value: left, note: `${counted.length} versions, ${nodes} nodes, ${exits} exits` };
}
