import type { EntryOf, Entry } from '@cairn/kernel';
import { localDay } from '@cairn/scheduling/zones';
import type { SessionFact } from '@cairn/sessions';
import { decideCareEvent } from '@cairn/triage';
import { readChart } from './charts/store.ts';
import type { Unit } from './journal/unit.ts';
import { knownForEvent } from './triage/care-store.ts';

type Missed = Extract<EntryOf<SessionFact>, { readonly kind: 'session.missed' }>;

/** A visit that the patient did not come to counts with the others of the last weeks (rule R13), in the same transaction. */
export async function countNoShow(unit: Unit, entry: Entry): Promise<void> {
  const { sessionId, booked } = (entry as Missed).body;
  const zone = (await readChart(unit.tx, unit.chart)).profile?.zone ?? 'UTC';
  const eventId = `no-show-${sessionId}`;
  const event = {
    type: 'record',
    eventId,
    event: 'no-show',
    now: false,
    day: localDay(booked.startsAt, zone),
    count: undefined,
    note: '',
  } as const;
  const decision = decideCareEvent(await knownForEvent(unit.tx, unit.chart, eventId), event, unit.context);
  if (decision.ok) await unit.append(decision.facts);
}
