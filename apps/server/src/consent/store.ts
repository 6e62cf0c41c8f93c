import {
  consent,
  type Consent,
  type ConsentEntry,
  type ConsentFact,
  type EmergencyContact,
  type EndCause,
  type Grant,
  type Look,
  type Terms,
} from '@cairn/consent';
import { must, type ChartId, type Instant, type PersonId } from '@cairn/kernel';
import type { Topic } from '@cairn/people';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';
import type { ConsentTables } from './tables.ts';

async function apply(tx: Tx, chart: ChartId, entry: ConsentEntry): Promise<void> {
  switch (entry.kind) {
    case 'supporter.named': {
      const { personId, name, relationship } = entry.body.supporter;
      const named = { name, relationship, named_seq: entry.seq };
      const row = { chart, person_id: personId, ...named };
      await tx
        .insertInto('supporters')
        .values(row)
        .onConflict((c) => c.columns(['chart', 'person_id']).doUpdateSet(named))
        .execute();
      return;
    }
    case 'grant.given':
      await tx
        .insertInto('grants')
        .values(givenRow(chart, entry.seq, entry.body))
        .execute();
      return;
    case 'grant.narrowed':
      return narrow(tx, chart, entry.body.grantId, entry.body.topic);
    case 'grant.revoked':
      return end(tx, chart, entry.body.grantId, entry.at, entry.body.cause);
    case 'grant.expired':
      return end(tx, chart, entry.body.grantId, entry.at, 'expired');
    case 'disclosure.made': {
      const { supporterId, supporterName, topics, grantId } = entry.body;
      const row = {
        chart,
        seq: entry.seq,
        at: entry.at,
        supporter_id: supporterId,
        supporter_name: supporterName,
        topics: JSON.stringify(topics),
        grant_id: grantId,
      };
      await tx.insertInto('disclosures').values(row).execute();
      return;
    }
  }
}

function givenRow(chart: ChartId, seq: number, terms: Terms): ConsentTables['grants'] {
  const topics = JSON.stringify(terms.topics);
  return {
    grant_id: terms.grantId,
    chart,
    given_seq: seq,
    patient_name: terms.patientName,
    discloser: terms.discloser,
    supporter_id: terms.supporter.personId,
    supporter_name: terms.supporter.name,
    relationship: terms.supporter.relationship,
    topics,
    signed_topics: topics,
    purpose: terms.purpose,
    expires_at: terms.expiresAt,
    typed_name: terms.signature.typedName,
    signed_at: terms.signature.at,
    notice_version: terms.notice.version,
    notice_locale: terms.notice.locale,
    emergency: terms.emergency ? JSON.stringify(terms.emergency) : null,
    ended_at: null,
    ended_cause: null,
  };
}

async function narrow(tx: Tx, chart: ChartId, grantId: string, topic: Topic): Promise<void> {
  const row = must(
    await tx.selectFrom('grants').select('topics').where('chart', '=', chart).where('grant_id', '=', grantId).executeTakeFirst(),
    'grant',
  );
  const topics = JSON.stringify(topicsOf(row.topics).filter((other) => other !== topic));
  await tx.updateTable('grants').set({ topics }).where('chart', '=', chart).where('grant_id', '=', grantId).execute();
}

async function end(tx: Tx, chart: ChartId, grantId: string, at: Instant, cause: EndCause): Promise<void> {
  await tx
    .updateTable('grants')
    .set({ ended_at: at, ended_cause: cause })
    .where('chart', '=', chart)
    .where('grant_id', '=', grantId)
    .execute();
}

export async function readConsent(tx: Tx, chart: ChartId): Promise<Consent> {
  const supporters = await tx.selectFrom('supporters').selectAll().where('chart', '=', chart).orderBy('named_seq').execute();
  const grants = await tx.selectFrom('grants').selectAll().where('chart', '=', chart).orderBy('given_seq').execute();
  return {
    supporters: supporters.map((row) => ({ personId: row.person_id, name: row.name, relationship: row.relationship })),
    grants: grants.map(toGrant),
    looks: await lastLooks(tx, chart),
  };
}

export const consentOnServer: ServerCapability<Consent, ConsentFact> = { pure: consent, apply, read: readConsent, readWindow: undefined };

async function lastLooks(tx: Tx, chart: ChartId): Promise<Look[]> {
  const newest = tx
    .selectFrom('disclosures')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .where('chart', '=', chart)
    .groupBy('supporter_id');
  const rows = await tx
    .selectFrom('disclosures')
    .selectAll()
    .where('chart', '=', chart)
    .where('seq', 'in', newest)
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ supporterId: row.supporter_id, at: row.at, topics: topicsOf(row.topics) }));
}

function toGrant(row: ConsentTables['grants']): Grant {
  const ended = row.ended_at !== null && row.ended_cause !== null ? { at: row.ended_at, cause: row.ended_cause } : undefined;
  return {
    grantId: row.grant_id,
    patientName: row.patient_name,
    discloser: row.discloser,
    supporter: { personId: row.supporter_id, name: row.supporter_name, relationship: row.relationship },
    topics: topicsOf(row.topics),
    signedTopics: topicsOf(row.signed_topics),
    purpose: row.purpose,
    expiresAt: row.expires_at,
    signature: { typedName: row.typed_name, at: row.signed_at },
    notice: { version: row.notice_version, locale: row.notice_locale },
    emergency: row.emergency === null ? undefined : (JSON.parse(row.emergency) as EmergencyContact),
    ended,
  };
}

function topicsOf(text: string): Topic[] {
  return JSON.parse(text) as Topic[];
}

/** Charts that may share something with this supporter now; `scopeFor` says what. */
export async function grantsTo(tx: Tx, supporter: PersonId): Promise<{ readonly chart: ChartId; readonly grants: readonly Grant[] }[]> {
  const rows = await tx
    .selectFrom('grants')
    .selectAll()
    .where('supporter_id', '=', supporter)
    .where('ended_at', 'is', null)
    .orderBy('chart')
    .orderBy('given_seq')
    .execute();
  const charts = [...new Set(rows.map((row) => row.chart))];
  return charts.map((chart) => ({ chart, grants: rows.filter((row) => row.chart === chart).map(toGrant) }));
}

/** Everybody who ever had a grant on this chart: their open screens may change with it. */
export async function grantees(tx: Tx, chart: ChartId): Promise<PersonId[]> {
  const rows = await tx.selectFrom('grants').select('supporter_id').distinct().where('chart', '=', chart).execute();
  return rows.map((row) => row.supporter_id);
}

/** Grants of one chart to one person that have not ended, for the standing of a supporter. */
export async function grantsBetween(tx: Tx, chart: ChartId, supporter: PersonId): Promise<Grant[]> {
  const rows = await tx
    .selectFrom('grants')
    .selectAll()
    .where('supporter_id', '=', supporter)
    .where('chart', '=', chart)
    .where('ended_at', 'is', null)
    .orderBy('given_seq')
    .execute();
  return rows.map(toGrant);
}

/** A row of the accounting: who looked at what, under which grant. */
export type KeptLook = {
  readonly at: Instant;
  readonly supporterName: string;
  readonly topics: readonly Topic[];
  readonly grantId: string;
};

/** Newest first. */
export async function looksBefore(tx: Tx, chart: ChartId, before: Instant, after: Instant, most: number): Promise<KeptLook[]> {
  const rows = await tx
    .selectFrom('disclosures')
    .selectAll()
    .where('chart', '=', chart)
    .where('at', '<', before)
    .where('at', '>', after)
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.map((row) => ({ at: row.at, supporterName: row.supporter_name, topics: topicsOf(row.topics), grantId: row.grant_id }));
}
