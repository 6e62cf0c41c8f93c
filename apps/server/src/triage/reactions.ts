import type { Entry, EntryOf } from '@cairn/kernel';
import { localDay, startOfDay } from '@cairn/scheduling/zones';
import { decide, judge, ladderTimes, ruleOf, rules, type Alert, type Finding, type Situation, type TriageFact } from '@cairn/triage';
import { readChart } from '../charts/store.ts';
import type { Unit } from '../journal/unit.ts';
import { aroundChart } from './around.ts';
import { situationsAfter } from './situation.ts';
import { settingsNow } from './settings-store.ts';
import type { Sources } from './sources.ts';
import { knownForAlert, MONTH, recentAlerts } from './store.ts';

type Triaged<Kind extends TriageFact['kind']> = Extract<EntryOf<TriageFact>, { readonly kind: Kind }>;

/** After each fact about a check-in, an event or a message: judge it as it stands now, and keep what follows as alerts. */
export async function judgeFact(from: Sources, unit: Unit, entry: Entry): Promise<void> {
  const alerts = await recentAlerts(unit.tx, unit.chart, unit.context.now - MONTH);
  const settings = await settingsNow(unit.tx);
  const situations = await situationsAfter(from, unit, entry, { alerts, settings });
  for (const situation of situations) await keepFindings(unit, situation, judge(rules, situation));
}

export async function keepFindings(unit: Unit, situation: Situation, findings: readonly Finding[]): Promise<void> {
  const alerts = await recentAlerts(unit.tx, unit.chart, unit.context.now - MONTH);
  if (findings.length === 0 && alerts.every((alert) => alert.status === 'resolved')) return;
  const { checkInId, sourceId, measures, settings } = situation;
  const around = await aroundChart(unit.tx, unit.chart);
  const command = { type: 'observe', checkInId, sourceId, measures, findings, around, settings } as const;
  const decision = decide({ alerts, notes: [] }, command, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}

/** Someone should look, and nobody has said so yet: the ladder starts, at once when its first step is at once. */
export async function startLadder(unit: Unit, entry: Entry): Promise<void> {
  const alert = await alertOf(unit, entry);
  if (alert?.status === 'open' && (entry.kind !== 'alert.evidence-added' || alert.clockStartedAt === entry.at)) {
    await stopLadder(unit, alert, alert.clock - 1);
    await climbOrWait(unit, alert);
    await wakeOnDueDay(unit, alert);
  }
}

async function climbOrWait(unit: Unit, alert: Alert): Promise<void> {
  for (const { step, at } of ladderTimes(alert, await settingsNow(unit.tx))) {
    if (at > unit.context.now) {
      const payload = { alertId: alert.alertId, clock: alert.clock, step };
      await unit.setTimer({ id: ladderTimer(alert.alertId, alert.clock, step), kind: 'triage.ladder', dueAt: at, payload });
      continue;
    }
    const around = await aroundChart(unit.tx, unit.chart);
    const known = await knownForAlert(unit.tx, unit.chart, alert.alertId);
    const decision = decide(known, { type: 'escalate', alertId: alert.alertId, clock: alert.clock, step, around }, unit.context);
    if (decision.ok) await unit.append(decision.facts);
  }
}

/** What is due on a later day moves up in the list when that day begins where the patient lives. */
async function wakeOnDueDay(unit: Unit, alert: Alert): Promise<void> {
  const { profile } = await readChart(unit.tx, unit.chart);
  if (!profile || alert.dueDay <= localDay(unit.context.now, profile.zone)) return;
  const payload = { alertId: alert.alertId };
  await unit.setTimer({ id: dayTimer(alert.alertId), kind: 'triage.day', dueAt: startOfDay(alert.dueDay, profile.zone), payload });
}

export function ladderTimer(alertId: string, clock: number, step: number): string {
  return `triage.ladder/${alertId}/${clock}/${step}`;
}

function dayTimer(alertId: string): string {
  return `triage.day/${alertId}`;
}

const MOST_STEPS = 4;

async function stopLadder(unit: Unit, alert: Alert, clock: number): Promise<void> {
  if (clock < 1) return;
  for (let step = 0; step < MOST_STEPS; step += 1) await unit.cancelTimer(ladderTimer(alert.alertId, clock, step));
}

/** Somebody has it, or it is over: nobody else is called. */
export async function endLadder(unit: Unit, entry: Entry): Promise<void> {
  const alert = await alertOf(unit, entry);
  if (alert) {
    await stopLadder(unit, alert, alert.clock);
    if (alert.status === 'resolved') await unit.cancelTimer(dayTimer(alert.alertId));
    if (entry.kind === 'alert.taken') await tellTaken(unit, alert);
  }
}

/** The patient's screen may say who took it: this is the fact behind those words. */
async function tellTaken(unit: Unit, alert: Alert): Promise<void> {
  const checkInId = alert.evidence.find((item) => item.checkInId !== undefined)?.checkInId;
  if (!ruleOf(alert.ruleId)?.patientHears || checkInId === undefined || !alert.taken) return;
  await unit.append([{ kind: 'check-in.taken-up', version: 1, body: { checkInId, by: alert.taken.by } }]);
}

/** Pages for what cannot wait, a neutral e-mail for what can; the same step never sends twice. */
export async function sendPages(unit: Unit, entry: Entry): Promise<void> {
  const alert = await alertOf(unit, entry);
  if (!alert) return;
  const { step, to } = (entry as Triaged<'alert.escalated'>).body;
  const urgent = alert.level === 'P0' || alert.level === 'P1';
  for (const person of to)
    await unit.deliver({
      id: `alert/${alert.alertId}/${alert.clock}/${step}/${person.personId}`,
      channel: urgent ? 'page' : 'email',
      to: person.personId,
      template: urgent ? 'staff-page' : 'staff-notice',
      params: { alertId: alert.alertId },
    });
}

async function alertOf(unit: Unit, entry: Entry): Promise<Alert | undefined> {
  const { alertId } = entry.body as { readonly alertId: string };
  return (await knownForAlert(unit.tx, unit.chart, alertId)).alerts[0];
}
