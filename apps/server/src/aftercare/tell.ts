import { readChart } from '../charts/store.ts';
import type { Reaction } from '../journal/unit.ts';

/** A plan that waits for its patient: whoever sees the phone learns of a reminder and nothing else (DESIGN §10). Staff have it among their tasks. */
export const tellToSign: Reaction = async (unit, entry) => {
  const { patient } = await readChart(unit.tx, unit.chart);
  if (!patient) return;
  const id = `plan.sign/${unit.chart}/${entry.seq}`;
  await unit.deliver({ id, channel: 'reach', to: patient, template: 'patient-reminder', params: {} });
};
