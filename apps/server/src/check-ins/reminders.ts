import { decideDue } from '@cairn/check-ins';
import { accept } from '@cairn/kernel';
import type { Delivered } from '../deliveries/deliveries.ts';
import type { Unit } from '../journal/unit.ts';
import { knownForDay } from './store.ts';
import type { Turn } from './turn.ts';

/*
 * Both texts are neutral: whoever sees the phone learns of a reminder and nothing else (DESIGN §10). Several flows that fall
 * due at one instant are one text.
 */

export function nudge(unit: Unit, patient: string, { at }: Turn): Promise<void> {
  const id = `check-in/${unit.chart}/${at}`;
  return unit.deliver({ id, channel: 'reach', to: patient, template: 'patient-reminder', params: {} });
}

export function remind(unit: Unit, patient: string, { at, day }: Turn): Promise<void> {
  const id = `check-in/${unit.chart}/${at}/again`;
  return unit.deliver({ id, channel: 'reach', to: patient, template: 'patient-reminder-again', params: { at, day } });
}

/** A reminder really went out. */
export const reminded: Delivered = async (unit, { channel: by, params }) => {
  const known = await knownForDay(unit.tx, unit.chart, String(params['day']));
  const decision = decideDue(known, { type: 'remind', dueAt: Number(params['at']), by }, unit.context, () => true);
  return accept(decision.ok ? decision.facts : []);
};
