import type { ChartId, Day } from '@cairn/kernel';
import {
  careEvents,
  careTier,
  evolveCareEvents,
  evolveTier,
  startTier,
  type CareEvent,
  type CareEventEntry,
  type CareEventFact,
  type CareEvents,
  type CareTierEntry,
  type CareTierFact,
  type CareTierState,
} from '@cairn/triage';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function applyEvent(tx: Tx, chart: ChartId, entry: CareEventEntry): Promise<void> {
  const before = entry.kind === 'care-event.recorded' ? undefined : await eventById(tx, chart, entry.body.eventId);
  const after = evolveCareEvents({ events: before ? [before] : [] }, entry).events[0];
  if (!after) return;
  const row = { day: after.day, withdrawn: Number(after.withdrawn !== undefined), body: JSON.stringify(after) };
  if (before) await tx.updateTable('care_events').set(row).where('chart', '=', chart).where('event_id', '=', after.eventId).execute();
  else
    await tx
      .insertInto('care_events')
      .values({ chart, event_id: after.eventId, seq: entry.seq, ...row })
      .execute();
}

async function eventById(tx: Tx, chart: ChartId, eventId: string): Promise<CareEvent | undefined> {
  const row = await tx
    .selectFrom('care_events')
    .select('body')
    .where('chart', '=', chart)
    .where('event_id', '=', eventId)
    .executeTakeFirst();
  return row && toEvent(row);
}

function toEvent(row: { readonly body: string }): CareEvent {
  const event = JSON.parse(row.body) as CareEvent;
  return { ...event, count: event.count, withdrawn: event.withdrawn };
}

/** What a decision about one event needs. */
export async function knownForEvent(tx: Tx, chart: ChartId, eventId: string): Promise<CareEvents> {
  const event = await eventById(tx, chart, eventId);
  return { events: event ? [event] : [] };
}

async function readEvents(tx: Tx, chart: ChartId): Promise<CareEvents> {
  const rows = await tx.selectFrom('care_events').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { events: rows.map(toEvent) };
}

const standingRows = prepared((tx, chart: ChartId, from: Day) =>
  tx.selectFrom('care_events').select('body').where('chart', '=', chart).where('day', '>=', from).where('withdrawn', '=', 0).orderBy('seq'),
);

/** Events that happened on `from` or later and that nobody withdrew, in the order they were written down. */
export async function eventsSince(tx: Tx, chart: ChartId, from: Day): Promise<CareEvent[]> {
  return (await standingRows(tx, chart, from)).map(toEvent);
}

export const careEventsOnServer: ServerCapability<CareEvents, CareEventFact> = {
  pure: careEvents,
  apply: applyEvent,
  read: readEvents,
  readWindow: undefined,
};

const tierRow = prepared((tx, chart: ChartId) => tx.selectFrom('care_tiers').select('body').where('chart', '=', chart));

export async function readTier(tx: Tx, chart: ChartId): Promise<CareTierState> {
  const [row] = await tierRow(tx, chart);
  if (!row) return startTier();
  const state = JSON.parse(row.body) as CareTierState;
  return { ...state, lowered: state.lowered };
}

async function applyTier(tx: Tx, chart: ChartId, entry: CareTierEntry): Promise<void> {
  const state = evolveTier(await readTier(tx, chart), entry);
  const row = { tier: state.tier ?? 'low', body: JSON.stringify(state) };
  await tx
    .insertInto('care_tiers')
    .values({ chart, ...row })
    .onConflict((c) => c.column('chart').doUpdateSet(row))
    .execute();
}

export const careTierOnServer: ServerCapability<CareTierState, CareTierFact> = {
  pure: careTier,
  apply: applyTier,
  read: readTier,
  readWindow: undefined,
};
