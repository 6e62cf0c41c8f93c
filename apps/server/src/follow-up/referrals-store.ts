import { evolveReferrals, referrals, type Referral, type ReferralEntry, type ReferralFact, type Referrals } from '@cairn/follow-up';
import type { ChartId } from '@cairn/kernel';
import type { Tx } from '../db/open.ts';
import type { ServerCapability } from '../journal/capability.ts';

async function apply(tx: Tx, chart: ChartId, entry: ReferralEntry): Promise<void> {
  const before = await referralById(tx, chart, entry.body.referralId);
  const referral = evolveReferrals({ referrals: before ? [before] : [] }, entry).referrals[0];
  if (!referral) return;
  const row = { status: referral.stage, body: JSON.stringify(referral) };
  await tx
    .insertInto('referrals')
    .values({ chart, referral_id: referral.referralId, seq: entry.seq, ...row })
    .onConflict((c) => c.columns(['chart', 'referral_id']).doUpdateSet(row))
    .execute();
}

export async function referralById(tx: Tx, chart: ChartId, referralId: string): Promise<Referral | undefined> {
  const row = await tx
    .selectFrom('referrals')
    .select('body')
    .where('chart', '=', chart)
    .where('referral_id', '=', referralId)
    .executeTakeFirst();
  return row && (JSON.parse(row.body) as Referral);
}

/** What a decision about one referral needs. */
export async function knownForReferral(tx: Tx, chart: ChartId, referralId: string): Promise<Referrals> {
  const referral = await referralById(tx, chart, referralId);
  return { referrals: referral ? [referral] : [] };
}

async function read(tx: Tx, chart: ChartId): Promise<Referrals> {
  const rows = await tx.selectFrom('referrals').select('body').where('chart', '=', chart).orderBy('seq').execute();
  return { referrals: rows.map((row) => JSON.parse(row.body) as Referral) };
}

export const referralsOnServer: ServerCapability<Referrals, ReferralFact> = { pure: referrals, apply, read, readWindow: undefined };
