export type FlowTables = {
  /** `body` is the draft, `flow` what is written in it. A row is there as long as the draft is one. */
  flow_drafts: { draft_id: string; seq: number; body: string; flow: string };
  /** Never changed and never deleted. */
  flow_versions: { hash: string; flow_id: string; version: number; seq: number; body: string; flow: string };
  /** Versions, shipped or published, in which nothing begins or goes on. */
  flow_recalls: { hash: string; flow_id: string; version: number; seq: number; body: string };
};
