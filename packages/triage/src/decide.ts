import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import type { Alert, PersonRef, Triage, TriageCommand, TriageFact, TriageRefusal } from './alert.ts';
import { dueBy } from './days.ts';
import { levelTable } from './levels.ts';
import { observe } from './observe.ts';
import { stepReaches } from './owners.ts';
import { levelsOf } from './settings/levels-of.ts';

export type TriageDecision = Decision<TriageFact, TriageRefusal, { readonly alertId: string } | undefined>;

export function decide(state: Triage, command: TriageCommand, context: Context): TriageDecision {
  if (command.type === 'observe') return accept(observe(state, command, context), undefined);
  if (command.type === 'note') return note(state, command, context);
  const alert = state.alerts.find((one) => one.alertId === command.alertId);
  if (!alert) return refuse('unknown-alert');
  switch (command.type) {
    case 'take':
      return take(alert, context);
    case 'handTo':
      return handTo(alert, command, context);
    case 'resolve':
      return resolve(alert, command, context);
    case 'escalate':
      return escalate(alert, command);
    case 'come-due':
      return accept(alert.status === 'resolved' ? [] : [{ kind: 'alert.came-due', version: 1, body: { alertId: alert.alertId } }], {
        alertId: alert.alertId,
      });
    case 'paged':
      return accept(
        [{ kind: 'alert.paged', version: 1, body: { alertId: alert.alertId, person: command.person, channel: command.channel } }],
        {
          alertId: alert.alertId,
        },
      );
    default:
      return unreachable(command);
  }
}

function me(context: Context): PersonRef {
  return { personId: context.actor.personId, name: context.actor.name, role: context.actor.role };
}

/** Taking what one has already changes nothing. */
function take(alert: Alert, context: Context): TriageDecision {
  const result = { alertId: alert.alertId };
  if (alert.status === 'resolved') return refuse('not-open');
  if (alert.taken?.by.personId === context.actor.personId) return accept([], result);
  if (alert.taken) return refuse('already-taken', { name: alert.taken.by.name, at: alert.taken.at });
  return accept([{ kind: 'alert.taken', version: 1, body: { alertId: alert.alertId, by: me(context) } }], result);
}

/** Nobody has it until the other takes it, so the ladder starts again. An alert that was never taken keeps its clock; handing it on buys no time. */
function handTo(alert: Alert, command: Extract<TriageCommand, { type: 'handTo' }>, context: Context): TriageDecision {
  if (alert.status === 'resolved') return refuse('not-open');
  const { team, onCall, supervisors } = command.around;
  const to = [...team, ...(onCall ? [onCall] : []), ...supervisors].find((person) => person.personId === command.to);
  if (!to) return refuse('unknown-person');
  const due = alert.taken
    ? dueBy(levelsOf(command.settings)[alert.level].answerWithin, context.now, context.today)
    : { dueAt: alert.dueAt, dueDay: alert.dueDay };
  return accept([{ kind: 'alert.handed', version: 1, body: { alertId: alert.alertId, to, by: me(context), ...due } }], {
    alertId: alert.alertId,
  });
}

function resolve(alert: Alert, command: Extract<TriageCommand, { type: 'resolve' }>, context: Context): TriageDecision {
  if (alert.status === 'resolved') return refuse('not-open');
  if (command.outcome === 'other' && command.note.trim() === '') return refuse('note-needed');
  const body = { alertId: alert.alertId, outcome: command.outcome, note: command.note.trim(), by: me(context) };
  return accept([{ kind: 'alert.resolved', version: 1, body }], { alertId: alert.alertId });
}

/** A step of an alert that was taken, resolved or restarted meanwhile is no refusal: there is nothing left to do. */
function escalate(alert: Alert, command: Extract<TriageCommand, { type: 'escalate' }>): TriageDecision {
  const result = { alertId: alert.alertId };
  const stale = alert.status !== 'open' || alert.clock !== command.clock || alert.steps.includes(command.step);
  if (stale || !levelTable[alert.level].ladder[command.step]) return accept([], result);
  const to = stepReaches(alert.level, command.step, alert, command.around);
  return accept([{ kind: 'alert.escalated', version: 1, body: { alertId: alert.alertId, step: command.step, to } }], result);
}

function note(state: Triage, command: Extract<TriageCommand, { type: 'note' }>, context: Context): TriageDecision {
  const text = command.text.trim();
  if (text === '') return refuse('note-needed');
  if (command.alertId !== undefined && !state.alerts.some((alert) => alert.alertId === command.alertId)) return refuse('unknown-alert');
  const body = { noteId: context.newId(), alertId: command.alertId, text, by: me(context) };
  return accept([{ kind: 'triage.noted', version: 1, body }], undefined);
}
