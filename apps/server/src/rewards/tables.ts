import type { LedgerCause } from '@cairn/rewards';

export type RewardTables = {
  /** `body` is the whole course. */
  reward_courses: { chart: string; course_id: string; seq: number; protocol: string; running: number; body: string };
  reward_ledger: { chart: string; seq: number; day: string; cause: LedgerCause; balance: number; body: string };
  /** Accounts, what was earned by month, corrections, wishes and redemptions of one chart. */
  reward_standings: { chart: string; body: string };
  /** What decides the draws, until it is told; never on a stream before. */
  reward_seeds: { chart: string; commitment: string; seed: string };
  /** What a person shows in the shop; never on a stream. */
  reward_codes: { chart: string; redemption_id: string; code: string };
};
