import type { ChartFact } from '@cairn/charts';
import { decide } from '@cairn/charts';
import { accept, type EntryOf, type PersonId } from '@cairn/kernel';
import type { PeopleFact } from '@cairn/people';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { readChart } from './store.ts';

export const LEAVE = 'charts.leave';

/** Who leaves the program leaves every care team: each chart in a transaction of its own, so that nobody is left with an alert in absent hands. */
export const leaveTeams: Reaction = async (unit, entry) => {
  const { personId } = (entry as EntryOf<PeopleFact & { kind: 'person.left' }>).body;
  const rows = await unit.tx.selectFrom('care_team').select('chart').where('person_id', '=', personId).orderBy('chart').execute();
  const due = { kind: LEAVE, due_at: unit.context.now, payload: JSON.stringify({ personId }), done_at: null, outcome: null };
  for (const { chart } of rows)
    await unit.tx
      .insertInto('timers')
      .values({ ...due, id: `${LEAVE}/${personId}/${chart}`, chart })
      .onConflict((c) => c.column('id').doUpdateSet(due))
      .execute();
};

export const leave: TimerHandler = async (unit, timer) => {
  const { personId } = timer.payload as { readonly personId: PersonId };
  const answer = decide(await readChart(unit.tx, unit.chart), { type: 'release', personId });
  return accept<ChartFact>(answer.ok ? answer.facts : []);
};
