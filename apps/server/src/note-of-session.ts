import { standing, type CheckIn } from '@cairn/check-ins';
import { must, type Entry } from '@cairn/kernel';
import { decide, draft, type CheckInHeld, type Visit } from '@cairn/notes';
import type { Session } from '@cairn/sessions';
import { readChart } from './charts/store.ts';
import { recentCheckIns } from './check-ins/store.ts';
import type { Unit } from './journal/unit.ts';
import { forDrafting } from './notes/store.ts';
import { wholeSession } from './sessions/store.ts';

/** How many check-ins back one with answers is looked for. */
const LOOKED_AT = 20;

/** A session that has ended leaves a draft of its note in the team's stream, in the same transaction. */
export async function draftNote(unit: Unit, entry: Entry): Promise<void> {
  const { sessionId } = entry.body as { readonly sessionId: string };
  const session = must(await wholeSession(unit.tx, unit.chart, sessionId), 'the session that ended');
  const zone = (await readChart(unit.tx, unit.chart)).profile?.zone ?? 'UTC';
  const checkIn = newestSaying(await recentCheckIns(unit.tx, unit.chart, LOOKED_AT));
  const sentences = draft({ session, zone, checkIn });
  const state = await forDrafting(unit.tx, unit.chart, sessionId);
  const decision = decide(state, { type: 'draft', visit: visitOf(session, zone), sentences }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}

/** The newest one that says anything, finished or not. */
function newestSaying(runs: readonly CheckIn[]): CheckInHeld | undefined {
  const held = runs.map((run): CheckInHeld => {
    const { measures } = standing(run);
    return { ref: run.id, at: run.finished?.at ?? run.startedAt, finished: run.finished !== undefined, measures };
  });
  return held.findLast((one) => Object.keys(one.measures).length > 0);
}

function visitOf(session: Session, zone: string): Visit {
  const people = session.people.map(({ personId, name, role }) => ({ personId, name, role }));
  const { sessionId, modality, openedAt, startedAt } = session;
  return { sessionId, modality, zone, openedAt, startedAt, endedAt: must(session.end, 'an end').at, people };
}
