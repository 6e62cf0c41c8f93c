import { CHECK_IN_EVERY_MS, checkInDue, type FamilyEntry } from '@cairn/family';
import { accept, ownChart } from '@cairn/kernel';
import { patientOf } from '../charts/store.ts';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { readPath } from './path-store.ts';
import { WEEK } from './timers.ts';

const OWN = ownChart('');

/** [D] A week after the safety screen and after each check-in. */
export const remindOfWeek: Reaction = async (unit) => {
  const dueAt = unit.context.now + CHECK_IN_EVERY_MS;
  await unit.setTimer({ id: `${WEEK}/${unit.chart}`, kind: WEEK, dueAt, payload: {} });
};

/** The neutral reminder, once; the next check-in sets the next one. Nobody is told when it is left alone. */
export const weekIsOver: TimerHandler = async (unit, timer) => {
  const due = checkInDue(await readPath(unit.tx, unit.chart), unit.context.now);
  const to = unit.chart.slice(OWN.length);
  if (due) await unit.deliver({ id: `${timer.id}/${timer.dueAt}`, channel: 'reach', to, template: 'patient-reminder', params: {} });
  return accept([]);
};

/** The patient hears by their own ways that there is something for them; what it is stands behind the sign-in. */
export const tellPatient: Reaction = async (unit, entry) => {
  const { kind, seq } = entry as FamilyEntry;
  const patient = await patientOf(unit.tx, unit.chart);
  if (patient)
    await unit.deliver({
      id: `${kind}/${unit.chart}/${seq}`,
      channel: 'reach',
      to: patient.personId,
      template: 'patient-reminder',
      params: {},
    });
};
