export type RecordTables = {
  records: {
    chart: string;
    record_id: string;
    ordinal: number;
    nth: number;
    type: string;
    resource_type: string;
    active: number;
    hash: string;
    /** The whole record as JSON; the columns beside it are for finding it. */
    record: string;
  };
  /** Whole resources in canonical form, by their SHA-256: a fact names the hash, so that a changed original is evident. Never pushed. */
  record_originals: { chart: string; hash: string; original: string };
  record_runs: { chart: string; batch: string; seq: number; at: number; by_person: string; added: number; revised: number };
};
