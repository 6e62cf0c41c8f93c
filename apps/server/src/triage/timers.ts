import { accept, type Decision, type Fact } from '@cairn/kernel';
import { decide, levelTable, ruleOf, type Alert } from '@cairn/triage';
import type { Delivered } from '../deliveries/deliveries.ts';
import type { Unit } from '../journal/unit.ts';
import { personById } from '../people/store.ts';
import type { Timer } from '../timers/timers.ts';
import { aroundChart } from './around.ts';
import { knownForAlert } from './store.ts';

/** One step up the ladder, unless somebody has the alert by now. */
export async function climb(unit: Unit, timer: Timer): Promise<Decision<Fact>> {
  const { alertId, clock, step } = timer.payload as { readonly alertId: string; readonly clock: number; readonly step: number };
  const known = await knownForAlert(unit.tx, unit.chart, alertId);
  const around = await aroundChart(unit.tx, unit.chart);
  const decision = decide(known, { type: 'escalate', alertId, clock, step, around }, unit.context);
  return accept(decision.ok ? decision.facts : []);
}

/** The day on which something is due has begun: it moves up in every list it stands in. */
export async function dayBegins(unit: Unit, timer: Timer): Promise<Decision<Fact>> {
  const { alertId } = timer.payload as { readonly alertId: string };
  const decision = decide(await knownForAlert(unit.tx, unit.chart, alertId), { type: 'come-due', alertId }, unit.context);
  return accept(decision.ok ? decision.facts : []);
}

/** The minutes that a patient may be told: what is left of the alert's own time. None when it is counted in days, or has passed. */
function promised(alert: Alert, now: number): number | undefined {
  if (levelTable[alert.level].answerWithin.unit !== 'minutes') return undefined;
  const left = Math.ceil((alert.dueAt - now) / 60_000);
  return left > 0 ? left : undefined;
}

/** A page that was handed over. Where the patient was promised a person, this is the moment at which it is true. */
export const paged: Delivered = async (unit, delivery) => {
  const { alertId } = delivery.params;
  const known = await knownForAlert(unit.tx, unit.chart, String(alertId));
  const alert = known.alerts[0];
  const person = await personById(unit.tx, delivery.to);
  if (!alert || !person) return accept([]);
  const to = { personId: person.personId, name: person.name, role: person.role };
  const decision = decide(known, { type: 'paged', alertId: alert.alertId, person: to, channel: delivery.channel }, unit.context);
  if (!decision.ok) return accept([]);
  const checkInId = alert.evidence.find((item) => item.checkInId !== undefined)?.checkInId;
  const first = alert.events.every((event) => event.what !== 'paged');
  if (!first || checkInId === undefined || !ruleOf(alert.ruleId)?.patientHears) return accept(decision.facts);
  const answerWithinMinutes = promised(alert, unit.context.now);
  if (answerWithinMinutes === undefined) return accept(decision.facts);
  const handedOver: Fact = { kind: 'check-in.handed-over', version: 1, body: { checkInId, to, answerWithinMinutes, at: unit.context.now } };
  return accept([...decision.facts, handedOver]);
};
