import { PROGRAM, type Instant } from '@cairn/kernel';
import { isStaff } from '@cairn/people';
import * as z from 'zod/mini';
import { chartStanding } from '../charts/store.ts';
import type { View } from '../views.ts';
import type { CalendarRow, CalendarState } from './calendar-rows.ts';
import { visitsOf } from './store.ts';

const instant = z.int().check(z.minimum(0), z.maximum(8.64e15));
const input = z.object({ from: instant, to: instant });
const LONGEST = 32 * 86_400_000;

/** A staff member's own visits between two instants. */
export const calendar: View<{ readonly from: Instant; readonly to: Instant }, CalendarState> = {
  input,
  read: async ({ db, viewer, input: { from, to } }) => {
    if (!isStaff(viewer.role) || to - from > LONGEST) return undefined;
    const rows: CalendarRow[] = [];
    for (const { chart, visit } of await visitsOf(db, viewer.personId, from, to)) {
      const { appointmentId, startsAt, minutes, where, kind } = visit;
      const found = chart === PROGRAM ? undefined : await chartStanding(db, chart, viewer.personId);
      const profile = found?.cares
        ? await db.selectFrom('charts').select(['name', 'zone']).where('chart', '=', chart).executeTakeFirst()
        : undefined;
      const who = profile && { chart, name: profile.name, zone: profile.zone };
      rows.push({ appointmentId, startsAt, minutes, where, kind, who });
    }
    return { rows };
  },
  after: (kind) => kind.startsWith('appointment.') || kind.startsWith('care-team.'),
};
