import {
  LEDGER_WINDOW,
  releases,
  startReleases,
  type LedgerRow,
  type Release,
  type ReleaseEntry,
  type ReleaseFact,
  type Releases,
  type Representative,
  type Restriction,
} from '@cairn/consent';
import { must, type ChartId, type Instant } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

/** What a fact touches is read, folded and written back; what it makes is written. */
async function apply(tx: Tx, chart: ChartId, entry: ReleaseEntry): Promise<void> {
  const { seq, at } = entry;
  const after = releases.evolve(await touchedBy(tx, chart, entry), entry);
  const [release, restriction, representative, row] = [after.releases[0], after.restrictions[0], after.representatives[0], after.ledger[0]];
  if (release) await keepRelease(tx, chart, seq, release);
  if (restriction) await keepRestriction(tx, chart, seq, restriction);
  if (representative) await keepRepresentative(tx, chart, seq, representative);
  if (row) await keepRow(tx, chart, { seq, at }, row, entry.kind === 'disclosure.recorded');
}

async function touchedBy(tx: Tx, chart: ChartId, entry: ReleaseEntry): Promise<Releases> {
  const none = startReleases();
  switch (entry.kind) {
    case 'release.given':
    case 'restriction.asked':
    case 'representative.named':
    case 'disclosure.recorded':
      return none;
    case 'release.revoked':
    case 'release.expired':
    case 'release.found-false':
      return { ...none, releases: [must((await releaseById(tx, entry.body.releaseId))?.release, 'release')] };
    case 'restriction.answered': {
      const known = await restrictionsOf(tx, chart);
      return { ...none, restrictions: known.filter((one) => one.restrictionId === entry.body.restrictionId) };
    }
    case 'representative.ended': {
      const known = await representativesOf(tx, chart);
      return { ...none, representatives: known.filter((one) => one.representativeId === entry.body.representativeId) };
    }
    case 'disclosure.ended':
      return { ...none, ledger: [must(await rowOf(tx, chart, entry.body.disclosureId), 'row of the ledger')] };
  }
}

async function keepRelease(tx: Tx, chart: ChartId, seq: number, release: Release): Promise<void> {
  const body = JSON.stringify(release);
  await tx
    .insertInto('releases')
    .values({ release_id: release.releaseId, chart, seq, body })
    .onConflict((c) => c.column('release_id').doUpdateSet({ body }))
    .execute();
}

async function keepRestriction(tx: Tx, chart: ChartId, seq: number, restriction: Restriction): Promise<void> {
  const body = JSON.stringify(restriction);
  await tx
    .insertInto('restrictions')
    .values({ restriction_id: restriction.restrictionId, chart, seq, body })
    .onConflict((c) => c.column('restriction_id').doUpdateSet({ body }))
    .execute();
}

async function keepRepresentative(tx: Tx, chart: ChartId, seq: number, one: Representative): Promise<void> {
  const body = JSON.stringify(one);
  await tx
    .insertInto('representatives')
    .values({ representative_id: one.representativeId, chart, seq, body })
    .onConflict((c) => c.column('representative_id').doUpdateSet({ body }))
    .execute();
}

async function keepRow(tx: Tx, chart: ChartId, place: { seq: number; at: Instant }, row: LedgerRow, isNew: boolean): Promise<void> {
  const body = JSON.stringify(row);
  const { disclosureId } = row;
  if (isNew)
    await tx
      .insertInto('left_rows')
      .values({ disclosure_id: disclosureId, chart, ...place, body })
      .execute();
  else await tx.updateTable('left_rows').set({ body }).where('disclosure_id', '=', disclosureId).execute();
}

async function releasesOf(tx: Tx, chart: ChartId): Promise<Release[]> {
  const rows = await tx.selectFrom('releases').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return rows.map(({ body }) => toRelease(body));
}

async function restrictionsOf(tx: Tx, chart: ChartId): Promise<Restriction[]> {
  const rows = await tx.selectFrom('restrictions').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return rows.map(({ body }) => {
    const one = JSON.parse(body) as Restriction;
    return { ...one, answered: one.answered ?? undefined };
  });
}

async function representativesOf(tx: Tx, chart: ChartId): Promise<Representative[]> {
  const rows = await tx.selectFrom('representatives').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return rows.map(({ body }) => {
    const one = JSON.parse(body) as Representative;
    return { ...one, ended: one.ended ?? undefined };
  });
}

/** Newest first when `most` is given; then turned round. */
async function ledgerOf(tx: Tx, chart: ChartId, most: number | undefined): Promise<LedgerRow[]> {
  const rows = tx.selectFrom('left_rows').select('body').where('chart', '=', chart);
  if (most === undefined) return (await rows.orderBy('seq').execute()).map(({ body }) => toRow(body));
  return (await rows.orderBy('seq', 'desc').limit(most).execute()).map(({ body }) => toRow(body)).toReversed();
}

async function readWith(tx: Tx, chart: ChartId, most: number | undefined): Promise<Releases> {
  return {
    releases: await releasesOf(tx, chart),
    restrictions: await restrictionsOf(tx, chart),
    representatives: await representativesOf(tx, chart),
    ledger: await ledgerOf(tx, chart, most),
  };
}

export const releasesOnServer: ServerCapability<Releases, ReleaseFact> = {
  pure: releases,
  apply,
  read: (tx, chart) => readWith(tx, chart, undefined),
  readWindow: (tx, chart) => readWith(tx, chart, LEDGER_WINDOW),
};

/** What deciding needs: everything but the ledger, and of the ledger the row that is meant. */
export async function heldReleases(tx: Tx, chart: ChartId, disclosureId: string | undefined): Promise<Releases> {
  const row = disclosureId === undefined ? undefined : await rowOf(tx, chart, disclosureId);
  return { ...(await readWith(tx, chart, 0)), ledger: row ? [row] : [] };
}

export async function releaseById(tx: Tx, releaseId: string): Promise<{ readonly chart: ChartId; readonly release: Release } | undefined> {
  const row = await tx.selectFrom('releases').select(['chart', 'body']).where('release_id', '=', releaseId).executeTakeFirst();
  return row && { chart: row.chart, release: toRelease(row.body) };
}

export async function rowOf(tx: Tx, chart: ChartId, disclosureId: string): Promise<LedgerRow | undefined> {
  const row = await tx
    .selectFrom('left_rows')
    .select('body')
    .where('disclosure_id', '=', disclosureId)
    .where('chart', '=', chart)
    .executeTakeFirst();
  return row && toRow(row.body);
}

/** Newest first. */
export async function ledgerBefore(tx: Tx, chart: ChartId, before: Instant, after: Instant, most: number): Promise<LedgerRow[]> {
  const rows = await tx
    .selectFrom('left_rows')
    .select('body')
    .where('chart', '=', chart)
    .where('at', '<', before)
    .where('at', '>', after)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map(({ body }) => toRow(body));
}

function toRelease(body: string): Release {
  const release = JSON.parse(body) as Release;
  const { bindsUntil, ended, foundFalse } = release;
  return { ...release, bindsUntil: bindsUntil ?? undefined, ended: ended ?? undefined, foundFalse: foundFalse ?? undefined };
}

function toRow(body: string): LedgerRow {
  const row = JSON.parse(body) as LedgerRow;
  return { ...row, ended: row.ended ?? undefined };
}
