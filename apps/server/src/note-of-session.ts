import { standing, type CheckIn } from '@cairn/check-ins';
import { SYSTEM, type Actor, type Entry } from '@cairn/kernel';
import { decide, draft, type CheckInHeld, type Facts } from '@cairn/notes';
import { isStaff, type Role } from '@cairn/people';
import type { Session } from '@cairn/sessions';
import { shippedGuide } from '@cairn/guides/content';
import { readChart } from './charts/store.ts';
import { recentCheckIns } from './check-ins/store.ts';
import type { Tx } from './db/open.ts';
import { runOfSession } from './guides/store.ts';
import type { Unit } from './journal/unit.ts';
import { elsewhere } from './note-elsewhere.ts';
import { lastFormat, ofSession } from './notes/store.ts';
import { wholeSession } from './sessions/store.ts';
import { ofSession as sheetsOf } from './worksheets/store.ts';

/** How many check-ins back one with answers is looked for. */
const LOOKED_AT = 20;

/** What the record says of one visit at this moment: all that its note is made of. */
export async function factsOfSession(tx: Tx, chart: string, sessionId: string, now: number): Promise<Facts | undefined> {
  const session = await wholeSession(tx, chart, sessionId);
  if (!session) return undefined;
  const until = session.end?.at ?? session.closed?.at ?? now;
  const sheets = await sheetsOf(tx, chart, sessionId);
  return draft({
    session,
    zone: (await readChart(tx, chart)).profile?.zone ?? 'UTC',
    now,
    sheets,
    run: await runOfSession(tx, chart, sessionId),
    guideOf: shippedGuide,
    checkIn: newestSaying(await recentCheckIns(tx, chart, LOOKED_AT), until),
    ...(await elsewhere(tx, chart, { sessionId, sheets, until })),
  });
}

/** The newest one that says anything, finished or not, and was begun before the visit was over. */
function newestSaying(runs: readonly CheckIn[], until: number): CheckInHeld | undefined {
  const held = runs
    .filter((run) => run.startedAt <= until)
    .map((run): CheckInHeld => {
      const { measures } = standing(run);
      return { ref: run.id, at: run.finished?.at ?? run.startedAt, finished: run.finished !== undefined, measures };
    });
  return held.findLast((one) => Object.keys(one.measures).length > 0);
}

/** A note is begun with the first staff member who is there, in the transaction that says so. */
export async function beginNote(unit: Unit, entry: Entry): Promise<void> {
  const { sessionId, by, person } = entry.body as { readonly sessionId: string; readonly by?: Actor; readonly person?: Actor };
  const author = person ?? by;
  if (author && isStaff(author.role as Role)) await beginNoteOf(unit, sessionId, author);
}

/** A visit that is over, held or not, leaves a note that can be signed. */
export async function readyNote(unit: Unit, entry: Entry): Promise<void> {
  const { sessionId, by } = entry.body as { readonly sessionId: string; readonly by: Actor };
  const session = await wholeSession(unit.tx, unit.chart, sessionId);
  if (!session) return;
  await beginNoteOf(unit, sessionId, authorOf(session, by));
  const endedAt = session.end?.at ?? session.closed?.at ?? entry.at;
  await readyNoteOf(unit, sessionId, endedAt);
}

export async function readyNoteOf(unit: Unit, sessionId: string, endedAt: number): Promise<void> {
  const decision = decide(await ofSession(unit.tx, unit.chart, sessionId), { type: 'ready', sessionId, endedAt }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}

/** Whom it falls to when the program itself ended the visit: whoever it was booked with, or opened it. */
function authorOf(session: Session, by: Actor): Actor {
  if (by.personId !== SYSTEM.personId && by.role !== 'patient') return by;
  return session.booked?.with ?? session.openedBy;
}

/** Once for each visit, whoever asks. */
export async function beginNoteOf(unit: Unit, sessionId: string, { personId, name, role }: Actor): Promise<void> {
  const state = await ofSession(unit.tx, unit.chart, sessionId);
  if (state.notes.length > 0) return;
  const format = (await lastFormat(unit.tx, personId)) ?? 'DAP';
  const decision = decide(state, { type: 'begin', sessionId, author: { personId, name, role }, format, endedAt: undefined }, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}
