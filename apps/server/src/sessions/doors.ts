import { isStaff, type Viewer } from '@cairn/people';
import type { AtDoor, AtDoors } from '@cairn/sessions';
import * as z from 'zod/mini';
import type { Tx } from '../db/open.ts';
import type { View } from '../views.ts';
import { roomOf } from './room-store.ts';

/** Who waits for this member of staff: patients of their care team whose visit is booked with them, or about whom they got a notice. */
export const doors: View<object, AtDoors> = {
  input: z.object({}),
  read: async ({ db, viewer }) => (isStaff(viewer.role) ? { waiting: await waitingFor(db, viewer) } : undefined),
  after: (kind) => kind.startsWith('session.') || kind.startsWith('care-team.') || kind.startsWith('chart.'),
};

async function waitingFor(tx: Tx, { personId }: Viewer): Promise<AtDoor[]> {
  const rows = await tx
    .selectFrom('care_team')
    .innerJoin('sessions', (join) => join.onRef('sessions.chart', '=', 'care_team.chart').on('sessions.status', '=', 'waiting'))
    .innerJoin('charts', 'charts.chart', 'care_team.chart')
    .select(['care_team.chart', 'charts.called', 'sessions.session_id', 'sessions.room'])
    .where('care_team.person_id', '=', personId)
    .execute();
  const found = rows.flatMap(({ chart, called, session_id: sessionId, room }): AtDoor[] => {
    const { booked, hostCalls, waiting } = roomOf(room);
    const patient = waiting.find((one) => one.role === 'patient');
    const isTheirs = booked === undefined || booked.with.personId === personId || hostCalls.some((call) => call.to.personId === personId);
    return patient && isTheirs ? [{ chart, called, sessionId, since: patient.since }] : [];
  });
  return found.sort((one, other) => one.since - other.since);
}
