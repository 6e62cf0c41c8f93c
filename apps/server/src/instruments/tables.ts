export type InstrumentTables = {
  /** `body` is the whole attestation as JSON; the columns beside it are for finding it. */
  instrument_attestations: { seq: number; instrument: string; source_hash: string; withdrawn: number; body: string };
  /** The files as they came, by their SHA-256: a fact names the hash, so that a changed file is evident. Never pushed. */
  instrument_sources: { hash: string; source: string };
};
