import type { EntryOf } from '@cairn/kernel';
import type { Alert, AlertEvent, PersonRef, Triage, TriageFact } from './alert.ts';

type TriageEntry = EntryOf<TriageFact>;
type EntryOfKind<Kind extends TriageFact['kind']> = Extract<TriageEntry, { readonly kind: Kind }>;

/** Closed alerts and notes beyond these stay in the journal and leave the screen's state. */
const CLOSED_SHOWN = 50;
const NOTES_SHOWN = 50;

export function start(): Triage {
  return { alerts: [], notes: [] };
}

export function evolve(state: Triage, entry: TriageEntry): Triage {
  switch (entry.kind) {
    case 'alert.raised':
      return { ...state, alerts: [...state.alerts, raised(entry)] };
    case 'triage.noted':
      return { ...state, notes: [...state.notes, { ...entry.body, at: entry.at }] };
    default:
      return { ...state, alerts: state.alerts.map((alert) => (alert.alertId === entry.body.alertId ? moved(alert, entry) : alert)) };
  }
}

/** Every open alert, the newest closed ones, the newest notes. */
export function window(state: Triage): Triage {
  const closed = state.alerts.filter((alert) => alert.status === 'resolved');
  const dropped = new Set(closed.slice(0, Math.max(0, closed.length - CLOSED_SHOWN)).map((alert) => alert.alertId));
  if (dropped.size === 0 && state.notes.length <= NOTES_SHOWN) return state;
  return { alerts: state.alerts.filter((alert) => !dropped.has(alert.alertId)), notes: state.notes.slice(-NOTES_SHOWN) };
}

function raised(entry: EntryOfKind<'alert.raised'>): Alert {
  const { alertId, key, ruleId, ruleVersion, settings, level, reason, evidence, owner, dueAt, dueDay } = entry.body;
  return {
    alertId,
    key,
    ruleId,
    ruleVersion,
    settings: settings ?? 0,
    level,
    reason,
    evidence,
    changed: undefined,
    raisedAt: entry.at,
    touchedAt: entry.at,
    owner,
    dueAt,
    dueDay,
    status: 'open',
    taken: undefined,
    resolved: undefined,
    clock: 1,
    clockStartedAt: entry.at,
    steps: [],
    events: [event(entry.at, 'raised', owner ? [owner] : [], { measures: evidence.map((item) => item.measure) })],
  };
}

function moved(alert: Alert, entry: Exclude<TriageEntry, EntryOfKind<'alert.raised' | 'triage.noted'>>): Alert {
  switch (entry.kind) {
    case 'alert.evidence-added':
      return evidenceAdded(alert, entry);
    case 'alert.taken':
      return {
        ...alert,
        status: 'taken',
        taken: { by: entry.body.by, at: entry.at },
        events: [...alert.events, event(entry.at, 'taken', [entry.body.by])],
      };
    case 'alert.handed':
      return {
        ...restarted(alert, entry.at),
        owner: entry.body.to,
        dueAt: entry.body.dueAt,
        dueDay: entry.body.dueDay,
        events: [...alert.events, event(entry.at, 'handed', [entry.body.by, entry.body.to])],
      };
    case 'alert.escalated':
      return {
        ...alert,
        steps: [...alert.steps, entry.body.step],
        events: [...alert.events, event(entry.at, 'escalated', entry.body.to)],
      };
    case 'alert.paged':
      return { ...alert, events: [...alert.events, event(entry.at, 'paged', [entry.body.person], { channel: entry.body.channel })] };
    case 'alert.came-due':
      return { ...alert, events: [...alert.events, event(entry.at, 'came-due', [])] };
    case 'alert.resolved': {
      const { by, outcome, note } = entry.body;
      return {
        ...alert,
        status: 'resolved',
        resolved: { by, at: entry.at, outcome, note },
        events: [...alert.events, event(entry.at, 'resolved', [by])],
      };
    }
  }
}

/** What someone took is not this: when the level rises, the alert is open again and its ladder starts anew. */
function evidenceAdded(alert: Alert, entry: EntryOfKind<'alert.evidence-added'>): Alert {
  const { body } = entry;
  const isNew = body.change === 'new';
  const restarts = body.reopened || body.level !== alert.level;
  const what = body.reopened ? 'reopened' : isNew ? 'evidence' : 'changed';
  return {
    ...(restarts ? restarted(alert, entry.at) : alert),
    ruleVersion: body.ruleVersion,
    settings: body.settings ?? 0,
    level: body.level,
    reason: body.reason,
    evidence: [...alert.evidence, ...body.evidence],
    changed: isNew ? undefined : body.evidence[0]?.measure,
    touchedAt: isNew ? entry.at : alert.touchedAt,
    owner: body.owner,
    dueAt: body.dueAt,
    dueDay: body.dueDay,
    events: [...alert.events, event(entry.at, what, [], { measures: body.evidence.map((item) => item.measure) })],
  };
}

function restarted(alert: Alert, at: number): Alert {
  return { ...alert, status: 'open', taken: undefined, resolved: undefined, clock: alert.clock + 1, clockStartedAt: at, steps: [] };
}

function event(
  at: number,
  what: AlertEvent['what'],
  people: readonly PersonRef[],
  more: { readonly measures?: readonly string[]; readonly channel?: string } = {},
): AlertEvent {
  return { at, what, people, measures: more.measures ?? [], channel: more.channel };
}
