import type { Context } from '@cairn/kernel';
import type { Alert, Triage, TriageCommand, TriageFact } from './alert.ts';
import { dueBy } from './days.ts';
import type { Finding } from './judge.ts';
import { atLeastAsUrgent, mostUrgent } from './levels.ts';
import { evidenceKey, SAID_DANGER, type Evidence } from './measures.ts';
import { ownerFor } from './owners.ts';
import { ruleOf } from './rules/index.ts';
import { levelsOf } from './settings/levels-of.ts';

type Observe = Extract<TriageCommand, { type: 'observe' }>;

const DAY = 86_400_000;

/** Findings become alerts, or evidence of the alert that the same rule raised; answers that were changed are added, never subtracted. */
export function observe(state: Triage, command: Observe, context: Context): readonly TriageFact[] {
  const facts: TriageFact[] = [];
  for (const finding of command.findings) {
    const alert = joins(state, finding.ruleId, context.now);
    const fact = alert ? evidenceAdded(alert, finding, command, context) : alertRaised(finding, command, context);
    if (fact) facts.push(fact);
  }
  const found = new Set(command.findings.map((finding) => finding.ruleId));
  for (const alert of state.alerts) {
    if (alert.status === 'resolved' || found.has(alert.ruleId)) continue;
    const fact = answersChanged(alert, command, context);
    if (fact) facts.push(fact);
  }
  return facts;
}

/** An alert of the rule that is still open, or one resolved whose last evidence is at most 24 hours old (clinical.md §E dedupe). */
function joins(state: Triage, ruleId: string, now: number): Alert | undefined {
  return state.alerts.findLast((alert) => alert.ruleId === ruleId && (alert.status !== 'resolved' || now - alert.touchedAt <= DAY));
}

function alertRaised(finding: Finding, command: Observe, context: Context): TriageFact {
  const due = dueBy(levelsOf(command.settings)[finding.level].answerWithin, context.now, context.today);
  return {
    kind: 'alert.raised',
    version: 2,
    body: {
      alertId: context.newId(),
      ruleId: finding.ruleId,
      ruleVersion: finding.ruleVersion,
      settings: command.settings.version,
      level: finding.level,
      reason: finding.reason,
      evidence: finding.evidence,
      owner: ownerFor(ruleOf(finding.ruleId)?.owner ?? [], command.around),
      ...due,
      key: finding.ruleId,
    },
  };
}

function evidenceAdded(alert: Alert, finding: Finding, command: Observe, context: Context): TriageFact | undefined {
  const stands = newestOf(alert);
  const added = finding.evidence.filter((item) => differs(stands.get(placeOf(item)), item));
  const evidence = [
    ...added,
    ...replaced(alert, command, context).filter((item) => !added.some((other) => placeOf(other) === placeOf(item))),
  ];
  if (evidence.length === 0) return undefined;
  const eases = !atLeastAsUrgent(finding.level, alert.level) && evidence.every((item) => stands.has(placeOf(item)));
  const reopened = alert.status === 'resolved';
  if (reopened && (eases || added.length === 0)) return undefined;
  const level = reopened ? finding.level : mostUrgent(finding.level, alert.level);
  const fresh = dueBy(levelsOf(command.settings)[level].answerWithin, context.now, context.today);
  const keepsDue = !reopened && alert.dueAt <= fresh.dueAt;
  return {
    kind: 'alert.evidence-added',
    version: 2,
    body: {
      alertId: alert.alertId,
      ruleVersion: finding.ruleVersion,
      settings: command.settings.version,
      evidence,
      change: eases ? 'changed' : 'new',
      level,
      reason: reopened || saysMore(finding, alert) ? finding.reason : alert.reason,
      owner: alert.taken?.by ?? alert.owner ?? ownerFor(ruleOf(finding.ruleId)?.owner ?? [], command.around),
      dueAt: keepsDue ? alert.dueAt : fresh.dueAt,
      dueDay: keepsDue ? alert.dueDay : fresh.dueDay,
      reopened,
    },
  };
}

/** Words in free text add to an alert; what it says already stays said. */
function saysMore(finding: Finding, alert: Alert): boolean {
  const onlyWords = finding.reason.key === 'told' && finding.reason.params.parts.every((part) => part.measure === SAID_DANGER);
  return atLeastAsUrgent(finding.level, alert.level) && !onlyWords;
}

/** The rule no longer fires because an answer of this check-in changed: both answers stay, and a clinician decides. */
function answersChanged(alert: Alert, command: Observe, context: Context): TriageFact | undefined {
  const evidence = replaced(alert, command, context);
  if (evidence.length === 0) return undefined;
  const { ruleVersion, settings, level, reason, owner, dueAt, dueDay } = alert;
  return {
    kind: 'alert.evidence-added',
    version: 2,
    body: {
      alertId: alert.alertId,
      ruleVersion,
      settings,
      evidence,
      change: 'changed',
      level,
      reason,
      owner,
      dueAt,
      dueDay,
      reopened: false,
    },
  };
}

/** Answers of this check-in that the alert rests on and that now say something else, or nothing (null). */
function replaced(alert: Alert, command: Observe, context: Context): readonly Evidence[] {
  if (command.checkInId === undefined && command.sourceId === undefined) return [];
  return [...newestOf(alert).values()]
    .filter((item) => item.checkInId === command.checkInId && item.sourceId === command.sourceId)
    .map((item): Evidence => ({ ...item, value: command.measures[item.measure] ?? null, at: context.now }))
    .filter((item) => differs(newestOf(alert).get(placeOf(item)), item));
}

function placeOf(item: Evidence): string {
  return `${item.checkInId ?? item.sourceId ?? ''}|${item.measure}`;
}

function newestOf(alert: Alert): ReadonlyMap<string, Evidence> {
  return new Map(alert.evidence.map((item) => [placeOf(item), item]));
}

function differs(known: Evidence | undefined, item: Evidence): boolean {
  return known === undefined || evidenceKey(known) !== evidenceKey(item);
}
