import type { PlanChange } from '@cairn/aftercare';
import type { Instant } from '@cairn/kernel';
import type { ChartState } from '../live/capabilities.ts';
import type { Measures } from '@cairn/check-ins';
import type { Grant } from '@cairn/consent';
import type { Message } from '@cairn/messages';
import type { Note } from '@cairn/notes';
import type { ImportRun } from '@cairn/records';
import type { Session } from '@cairn/sessions';
import type { Alert, TriageNote } from '@cairn/triage';
import { pastOf } from './past.ts';

/** One line of the timeline: what happened, as its own capability tells it. */
export type Moment = { readonly key: string; readonly at: Instant } & (
  | { readonly what: 'check-in'; readonly measures: Measures; readonly finished: boolean; readonly flow: string }
  | { readonly what: 'message'; readonly message: Message }
  | { readonly what: 'session'; readonly session: Session }
  | { readonly what: 'plan'; readonly by: string; readonly changes: number; readonly ticks: number }
  | { readonly what: 'alert'; readonly alert: Alert }
  | { readonly what: 'team-note'; readonly note: TriageNote }
  | { readonly what: 'note'; readonly note: Note }
  | { readonly what: 'import'; readonly run: ImportRun }
  | { readonly what: 'shared' | 'unshared'; readonly grant: Grant }
);

export type TimelineFilter = 'all' | 'notes' | 'messages';

/** Newest first. Team facts are there only when this viewer reads them. */
export function timeline(state: ChartState, filter: TimelineFilter): readonly Moment[] {
  const notes = [...teamNotes(state), ...sessionNotes(state)];
  if (filter === 'notes') return newestFirst(notes);
  const messages = state.messages.messages.map((message): Moment => ({ key: `m${message.seq}`, at: message.at, what: 'message', message }));
  if (filter === 'messages') return newestFirst(messages);
  const sessions = state.sessions.sessions.map((session): Moment => ({
    key: `s${session.sessionId}`,
    at: session.openedAt,
    what: 'session',
    session,
  }));
  const alerts = (state.triage?.alerts ?? []).map((alert): Moment => ({
    key: `a${alert.alertId}`,
    at: alert.raisedAt,
    what: 'alert',
    alert,
  }));
  const runs = state.records.runs.map((run): Moment => ({ key: `r${run.batch}`, at: run.at, what: 'import', run }));
  return newestFirst([
    ...checkIns(state),
    ...messages,
    ...notes,
    ...sessions,
    ...alerts,
    ...runs,
    ...sharing(state),
    ...planChanges(state.aftercare.changes),
  ]);
}

function newestFirst(moments: readonly Moment[]): readonly Moment[] {
  return moments.toSorted((a, b) => b.at - a.at || (a.key < b.key ? 1 : -1));
}

function checkIns(state: ChartState): readonly Moment[] {
  const runs = new Map(state.checkIns.runs.map((run) => [run.id, run]));
  return pastOf(state.checkIns).map(({ checkInId, at, measures }): Moment => {
    const run = runs.get(checkInId);
    return { key: `c${checkInId}`, at, what: 'check-in', measures, finished: run?.finished !== undefined, flow: run?.run.pin.id ?? '' };
  });
}

function teamNotes(state: ChartState): readonly Moment[] {
  return (state.triage?.notes ?? []).map((note): Moment => ({ key: `t${note.noteId}`, at: note.at, what: 'team-note', note }));
}

function sessionNotes(state: ChartState): readonly Moment[] {
  return (state.notes?.notes ?? []).map((note): Moment => ({
    key: `n${note.noteId}`,
    at: note.signature?.at ?? note.begunAt,
    what: 'note',
    note,
  }));
}

function sharing(state: ChartState): readonly Moment[] {
  return state.consent.grants.flatMap((grant): Moment[] => {
    const given: Moment = { key: `g${grant.grantId}`, at: grant.signature.at, what: 'shared', grant };
    return grant.ended ? [given, { key: `e${grant.grantId}`, at: grant.ended.at, what: 'unshared', grant }] : [given];
  });
}

const TOGETHER = 30 * 60_000;

/** Writing a plan makes many small changes; those of one person within half an hour of each other are one line. */
export function planChanges(changes: readonly PlanChange[]): readonly Moment[] {
  const lines: (Moment & { what: 'plan' })[] = [];
  for (const change of changes) {
    const last = lines.at(-1);
    const isTick = change.what === 'check' || change.what === 'uncheck';
    const more = { changes: isTick ? 0 : 1, ticks: isTick ? 1 : 0 };
    const joins = last && last.by === change.by.name && change.at - last.at <= TOGETHER;
    if (joins) lines[lines.length - 1] = { ...last, at: change.at, changes: last.changes + more.changes, ticks: last.ticks + more.ticks };
    else lines.push({ key: `p${change.opId}`, at: change.at, what: 'plan', by: change.by.name, ...more });
  }
  return lines;
}
