import type { ChartId, EntryOf, PersonId } from '@cairn/kernel';
import { evolve, triage, type Alert, type PersonRef, type Triage, type TriageFact, type TriageNote } from '@cairn/triage';
import type { Tx } from '../db/open.ts';
import { prepared } from '../db/prepared.ts';
import type { ServerCapability } from '../journal/capability.ts';

type TriageEntry = EntryOf<TriageFact>;

async function apply(tx: Tx, chart: ChartId, entry: TriageEntry): Promise<void> {
  if (entry.kind === 'triage.noted') {
    const note: TriageNote = { ...entry.body, at: entry.at };
    await tx
      .insertInto('triage_notes')
      .values({ note_id: note.noteId, chart, seq: entry.seq, body: JSON.stringify(note) })
      .execute();
    return;
  }
  const { alertId } = entry.body;
  const before = entry.kind === 'alert.raised' ? undefined : await alertById(tx, chart, alertId);
  const after = evolve({ alerts: before ? [before] : [], notes: [] }, entry).alerts[0];
  if (!after) return;
  const row = { status: after.status, body: JSON.stringify(after) };
  if (before) await tx.updateTable('alerts').set(row).where('alert_id', '=', alertId).execute();
  else
    await tx
      .insertInto('alerts')
      .values({ alert_id: alertId, chart, seq: entry.seq, rule_id: after.ruleId, raised_at: after.raisedAt, ...row })
      .execute();
  await reach(tx, chart, entry);
}

/** Whoever is given an open alert may read that chart until it is resolved (architecture §9: "people they care for or cover"). */
async function reach(tx: Tx, chart: ChartId, entry: Exclude<TriageEntry, { kind: 'triage.noted' }>): Promise<void> {
  if (entry.kind === 'alert.resolved') {
    await tx.deleteFrom('alert_reach').where('chart', '=', chart).where('alert_id', '=', entry.body.alertId).execute();
    return;
  }
  for (const { personId } of reachedBy(entry)) {
    const row = { chart, person_id: personId, alert_id: entry.body.alertId };
    await tx
      .insertInto('alert_reach')
      .values(row)
      .onConflict((c) => c.columns(['chart', 'person_id', 'alert_id']).doNothing())
      .execute();
  }
}

function reachedBy(entry: Exclude<TriageEntry, { kind: 'triage.noted' | 'alert.resolved' }>): readonly PersonRef[] {
  switch (entry.kind) {
    case 'alert.raised':
    case 'alert.evidence-added':
      return entry.body.owner ? [entry.body.owner] : [];
    case 'alert.handed':
      return [entry.body.to];
    case 'alert.escalated':
      return entry.body.to;
    case 'alert.taken':
      return [entry.body.by];
    case 'alert.paged':
    case 'alert.came-due':
      return [];
  }
}

async function read(tx: Tx, chart: ChartId): Promise<Triage> {
  const alerts = await tx.selectFrom('alerts').select('body').where('chart', '=', chart).orderBy('seq').execute();
  const notes = await tx.selectFrom('triage_notes').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { alerts: alerts.map((row) => toAlert(row)), notes: notes.map((row) => JSON.parse(row.body) as TriageNote) };
}

export const triageOnServer: ServerCapability<Triage, TriageFact> = { pure: triage, apply, read, readWindow: undefined };

/** Alerts that were kept before settings had versions were judged by what the program ships with. */
function toAlert(row: { readonly body: string }): Alert {
  const alert = JSON.parse(row.body) as Alert & { readonly settings: number | undefined };
  return { ...alert, settings: alert.settings ?? 0 };
}

const alertRow = prepared((tx, chart: ChartId, alertId: string) =>
  tx.selectFrom('alerts').select('body').where('alert_id', '=', alertId).where('chart', '=', chart),
);

async function alertById(tx: Tx, chart: ChartId, alertId: string): Promise<Alert | undefined> {
  const [row] = await alertRow(tx, chart, alertId);
  return row && toAlert(row);
}

/** What a command about one alert needs to know. */
export async function knownForAlert(tx: Tx, chart: ChartId, alertId: string | undefined): Promise<Triage> {
  const alert = alertId === undefined ? undefined : await alertById(tx, chart, alertId);
  return { alerts: alert ? [alert] : [], notes: [] };
}

const recentRows = prepared((tx, chart: ChartId, from: number) =>
  tx
    .selectFrom('alerts')
    .select('body')
    .where('chart', '=', chart)
    .where((eb) => eb.or([eb('status', '<>', 'resolved'), eb('raised_at', '>=', from)]))
    .orderBy('seq'),
);

/** How far back alerts matter to rules and tiers. */
export const MONTH = 30 * 86_400_000;

/** Alerts that are open, or were raised since `from`, oldest first. */
export async function recentAlerts(tx: Tx, chart: ChartId, from: number): Promise<Alert[]> {
  return (await recentRows(tx, chart, from)).map((row) => toAlert(row));
}

const openRows = prepared((tx, chart: ChartId) =>
  tx.selectFrom('alerts').select('body').where('chart', '=', chart).where('status', '<>', 'resolved').orderBy('seq'),
);

export async function openAlerts(tx: Tx, chart: ChartId): Promise<Alert[]> {
  return (await openRows(tx, chart)).map((row) => toAlert(row));
}

export async function covers(tx: Tx, chart: ChartId, person: PersonId): Promise<boolean> {
  const row = await tx
    .selectFrom('alert_reach')
    .select('alert_id')
    .where('chart', '=', chart)
    .where('person_id', '=', person)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Nothing that was given to this person on this chart lets them read it any more. */
export async function endReach(tx: Tx, chart: ChartId, person: PersonId): Promise<void> {
  await tx.deleteFrom('alert_reach').where('chart', '=', chart).where('person_id', '=', person).execute();
}

const coveringRows = prepared((tx, chart: ChartId) =>
  tx.selectFrom('alert_reach').select('person_id').distinct().where('chart', '=', chart).orderBy('person_id'),
);

export async function covering(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  return (await coveringRows(tx, chart)).map((row) => row.person_id);
}
