export type AccessTables = {
  emergency_access: {
    access_id: string;
    chart: string;
    seq: number;
    person_id: string;
    until: number;
    closed_at: number | null;
    reviewed: number;
    /** The opening as it stands now. */
    body: string;
  };
  /** Tries that opened nothing: by whom and when, never whose name was tried. */
  access_tries: { seq: number; person_id: string; at: number; body: string };
};
