import type { Entry, PersonId } from '@cairn/kernel';
import { decide, ownerFor, ruleOf } from '@cairn/triage';
import type { Unit } from '../journal/unit.ts';
import { aroundChart } from './around.ts';
import { settingsNow } from './settings-store.ts';
import { endReach, openAlerts } from './store.ts';

/** Who leaves a care team lets go of what they held there: their cover ends, and each open alert goes to whom it would be given now. */
export async function letGo(unit: Unit, entry: Entry): Promise<void> {
  const { personId } = entry.body as { readonly personId: PersonId };
  await endReach(unit.tx, unit.chart, personId);
  for (const alert of await openAlerts(unit.tx, unit.chart)) {
    if ((alert.taken?.by ?? alert.owner)?.personId !== personId) continue;
    const around = await aroundChart(unit.tx, unit.chart);
    const to = ownerFor(ruleOf(alert.ruleId)?.owner ?? [], around) ?? around.supervisors[0];
    if (!to) continue;
    const known = { alerts: [alert], notes: [] };
    const decision = decide(
      known,
      { type: 'handTo', alertId: alert.alertId, to: to.personId, around, settings: await settingsNow(unit.tx) },
      unit.context,
    );
    if (decision.ok) await unit.append(decision.facts);
  }
}
