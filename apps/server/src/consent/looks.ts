import { decide, live } from '@cairn/consent';
import type { Viewer } from '@cairn/people';
import type { Cairn } from '../cairn.ts';
import { desk } from './desk.ts';
import { grantsTo } from './store.ts';

/**
 * Writes down what a supporter is about to be shown, before it is shown (domain P2-13). The write asks consent again in
 * its own transaction; looks within ten minutes cost only reads.
 */
export async function recordLooks(cairn: Cairn, viewer: Viewer): Promise<void> {
  const now = cairn.clock.now();
  for (const { chart, grants } of await grantsTo(cairn.store.read, viewer.personId)) {
    if (live(grants, now).length > 0) await recordLook(cairn, viewer, chart, now);
  }
}

async function recordLook(cairn: Cairn, viewer: Viewer, chart: string, now: number): Promise<void> {
  const { personId, name, role } = viewer;
  const look = { type: 'look', supporterId: personId } as const;
  const actor = { personId, name, role };
  const known = decide(await desk(cairn.store.read, chart, undefined), look, { ...cairn.chance, now, today: '', actor });
  if (!known.ok || known.facts.length === 0) return;
  await cairn.writer.submit({
    opId: `consent.look/${personId}/${chart}/${now}`,
    name: 'consent.look',
    payload: look,
    chart,
    actor,
    by: undefined,
    decide: async (unit) => decide(await desk(unit.tx, chart, undefined), look, unit.context),
  });
}
