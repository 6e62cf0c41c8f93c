/** Bodies are JSON of what the pure fold makes of them. */
export type ReleaseTables = {
  releases: { release_id: string; chart: string; seq: number; body: string };
  restrictions: { restriction_id: string; chart: string; seq: number; body: string };
  representatives: { representative_id: string; chart: string; seq: number; body: string };
  /** The ledger: one row for whatever left, or was about to. */
  left_rows: { disclosure_id: string; chart: string; seq: number; at: number; body: string };
};
