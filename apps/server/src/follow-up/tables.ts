export type FollowUpTables = {
  /** `body` is JSON of the referral. */
  referrals: { chart: string; referral_id: string; seq: number; status: string; body: string };
  transitions: { chart: string; transition_id: string; seq: number; status: string; body: string };
};
