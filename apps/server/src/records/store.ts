import { createHash } from 'node:crypto';
import type { ChartId } from '@cairn/kernel';
import {
  records,
  RECORDS_PER_FACT,
  window,
  type ImportRun,
  type KeptRecord,
  type Known,
  type RecordEntry,
  type RecordType,
  type RecordFact,
  type Records,
} from '@cairn/records';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { RecordTables } from './tables.ts';

async function apply(tx: Tx, chart: ChartId, entry: RecordEntry): Promise<void> {
  const { batch, records: kept } = entry.body;
  const rows = kept.map((record) => rowOf(chart, record));
  const added = entry.kind === 'record.imported' ? kept.length : 0;
  if (added > 0) await tx.insertInto('records').values(rows).execute();
  else
    for (const row of rows)
      await tx.updateTable('records').set(row).where('chart', '=', chart).where('record_id', '=', row.record_id).execute();
  const revised = kept.length - added;
  const run = { chart, batch, seq: entry.seq, at: entry.at, by_person: entry.actor, added, revised };
  await tx
    .insertInto('record_runs')
    .values(run)
    .onConflict((c) =>
      c.columns(['chart', 'batch']).doUpdateSet((eb) => ({
        added: eb('record_runs.added', '+', added),
        revised: eb('record_runs.revised', '+', revised),
      })),
    )
    .execute();
}

function rowOf(chart: ChartId, record: KeptRecord): RecordTables['records'] {
  return {
    chart,
    record_id: record.recordId,
    ordinal: record.ordinal,
    nth: record.nth,
    type: record.type,
    resource_type: record.source.resourceType,
    active: Number(record.active),
    hash: record.hash,
    record: JSON.stringify(record),
  };
}

/** The hash of each record is taken anew of its original, so that comparing with the journal shows an original that was changed or lost. */
async function read(tx: Tx, chart: ChartId): Promise<Records> {
  const told = await readTold(tx, chart);
  const rows = await tx.selectFrom('record_originals').select(['hash', 'original']).where('chart', '=', chart).execute();
  const taken = new Map(rows.map((row) => [row.hash, createHash('sha256').update(row.original).digest('hex')]));
  return { ...told, records: told.records.map((record) => ({ ...record, hash: taken.get(record.hash) ?? 'no original' })) };
}

async function readTold(tx: Tx, chart: ChartId): Promise<Records> {
  const rows = await tx.selectFrom('records').select('record').where('chart', '=', chart).orderBy('ordinal').execute();
  return { records: rows.map((row) => JSON.parse(row.record) as KeptRecord), counts: await counts(tx, chart), runs: await runs(tx, chart) };
}

async function readWindow(tx: Tx, chart: ChartId): Promise<Records> {
  return window(await readTold(tx, chart));
}

export const recordsOnServer: ServerCapability<Records, RecordFact> = { pure: records, apply, read, readWindow };

async function counts(tx: Tx, chart: ChartId): Promise<Records['counts']> {
  const rows = await tx
    .selectFrom('records')
    .select(['resource_type', (eb) => eb.fn.countAll<number>().as('count')])
    .where('chart', '=', chart)
    .groupBy('resource_type')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.resource_type, Number(row.count)]));
}

async function runs(tx: Tx, chart: ChartId): Promise<ImportRun[]> {
  const rows = await tx.selectFrom('record_runs').selectAll().where('chart', '=', chart).orderBy('seq').execute();
  return rows.map(({ batch, at, by_person, added, revised }) => ({ batch, at, by: by_person, added, revised }));
}

export type Held = { readonly hash: string; readonly ordinal: number; readonly nth: number };

/** What the chart holds already, by record id. */
export async function heldRecords(tx: Tx, chart: ChartId): Promise<ReadonlyMap<string, Held>> {
  const rows = await tx.selectFrom('records').select(['record_id', 'hash', 'ordinal', 'nth']).where('chart', '=', chart).execute();
  return new Map(rows.map(({ record_id, hash, ordinal, nth }) => [record_id, { hash, ordinal, nth }]));
}

export async function knownForImport(tx: Tx, chart: ChartId): Promise<Known> {
  const held = await heldRecords(tx, chart);
  return { counts: await counts(tx, chart), held: (recordId) => held.get(recordId) };
}

/** The same content is kept once, also when records share it or come back to it. */
export async function keepOriginals(tx: Tx, chart: ChartId, originals: ReadonlyMap<string, string>): Promise<void> {
  const rows = [...originals].map(([hash, original]) => ({ chart, hash, original }));
  for (let at = 0; at < rows.length; at += RECORDS_PER_FACT) {
    const some = rows.slice(at, at + RECORDS_PER_FACT);
    await tx
      .insertInto('record_originals')
      .values(some)
      .onConflict((c) => c.columns(['chart', 'hash']).doNothing())
      .execute();
  }
}

export async function originalOf(tx: Tx, chart: ChartId, recordId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('records')
    .innerJoin('record_originals', (join) =>
      join.onRef('record_originals.chart', '=', 'records.chart').onRef('record_originals.hash', '=', 'records.hash'),
    )
    .select('record_originals.original')
    .where('records.chart', '=', chart)
    .where('records.record_id', '=', recordId)
    .executeTakeFirst();
  return row?.original;
}

/** Conditions that stand, as the record has them, newest first. */
export async function activeConditions(tx: Tx, chart: ChartId): Promise<KeptRecord[]> {
  return activeRecords(tx, chart, 'condition');
}

/** What stands of one type, newest first. */
export async function activeRecords(tx: Tx, chart: ChartId, type: RecordType): Promise<KeptRecord[]> {
  const rows = await tx
    .selectFrom('records')
    .select('record')
    .where('chart', '=', chart)
    .where('type', '=', type)
    .where('active', '=', 1)
    .orderBy('ordinal', 'desc')
    .execute();
  return rows.map((row) => JSON.parse(row.record) as KeptRecord);
}
