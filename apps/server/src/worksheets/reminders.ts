import { accept, type EntryOf } from '@cairn/kernel';
import { instantOf } from '@cairn/scheduling/zones';
import { isAtHome, type WorksheetFact } from '@cairn/worksheets';
import { readChart } from '../charts/store.ts';
import type { Reaction } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { forWriting } from './store.ts';

const REMIND = 'worksheets.remind';

type Assigned = Extract<EntryOf<WorksheetFact>, { readonly kind: 'worksheet.assigned' }>;

const timerId = (sheetId: string): string => `worksheet.remind/${sheetId}`;

/** A homework with a reminder: on its due day, by the patient's clock. A time that is past reminds nobody. */
export const setReminder: Reaction = async (unit, entry) => {
  const { sheetId, due, reminder } = (entry as Assigned).body;
  const { profile } = await readChart(unit.tx, unit.chart);
  const dueAt = reminder === undefined ? 0 : instantOf(due, reminder, profile?.zone ?? 'UTC');
  if (dueAt <= unit.context.now) return unit.cancelTimer(timerId(sheetId));
  await unit.setTimer({ id: timerId(sheetId), kind: REMIND, dueAt, payload: { sheetId } });
};

export const dropReminder: Reaction = async (unit, entry) => {
  const { sheetId } = entry.body as { readonly sheetId: string };
  await unit.cancelTimer(timerId(sheetId));
};

/** The text is neutral: whoever sees the phone learns of a reminder and nothing else (DESIGN §10). */
const remind: TimerHandler = async (unit, timer) => {
  const { sheetId } = timer.payload as { readonly sheetId: string };
  const [sheet] = (await forWriting(unit.tx, unit.chart, sheetId)).sheets;
  const { patient } = await readChart(unit.tx, unit.chart);
  if (patient && sheet && isAtHome(sheet))
    await unit.deliver({ id: `${timer.id}/${timer.dueAt}`, channel: 'reach', to: patient, template: 'patient-reminder', params: {} });
  return accept([]);
};

export const worksheetTimers: Readonly<Record<string, TimerHandler>> = { [REMIND]: remind };
