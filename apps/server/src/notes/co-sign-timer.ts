import type { Entry, EntryOf } from '@cairn/kernel';
import { decide, type NoteFact } from '@cairn/notes';
import type { Unit } from '../journal/unit.ts';
import type { TimerHandler } from '../timers/timers.ts';
import { forDeciding } from './store.ts';

export const CO_SIGN = 'notes.co-sign';

type Payload = { readonly noteId: string };

function idOf(chart: string, noteId: string): string {
  return `co-sign/${chart}/${noteId}`;
}

/** A note that needs a second signature says so when it is late. */
export async function awaitCoSign(unit: Unit, entry: Entry): Promise<void> {
  const { noteId, coSign } = (entry as Extract<EntryOf<NoteFact>, { kind: 'note.signed' }>).body;
  if (coSign) await unit.setTimer({ id: idOf(unit.chart, noteId), kind: CO_SIGN, dueAt: coSign.dueAt, payload: { noteId } });
}

export async function stopAwaiting(unit: Unit, entry: Entry): Promise<void> {
  await unit.cancelTimer(idOf(unit.chart, (entry.body as Payload).noteId));
}

export const coSignOverdue: TimerHandler = async (unit, timer) => {
  const { noteId } = timer.payload as Payload;
  return decide(await forDeciding(unit.tx, unit.chart, noteId), { type: 'overdue', noteId }, unit.context);
};
