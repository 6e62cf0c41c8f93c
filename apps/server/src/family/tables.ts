/** `body` is JSON everywhere. */
export type FamilyTables = {
  family_lines: {
    chart: string;
    seq: number;
    thread_of: string;
    line_id: string;
    from_id: string;
    from_name: string;
    from_role: string;
    text: string;
    /** JSON of what was shown, or null. */
    shared: string | null;
    at: number;
  };
  family_reads: { chart: string; thread_of: string; person_id: string; up_to: number };
  family_invitations: { invitation_id: string; chart: string; seq: number; token_hash: string; body: string };
  /** Wrong names per link, known or not. */
  family_link_tries: { token_hash: string; tries: number };
  family_connections: { chart: string; request_id: string; seq: number; body: string };
  family_calls: { chart: string; seq: number; body: string };
  family_concerns: { chart: string; concern_id: string; seq: number; body: string };
  /** Of the program: requests and concerns that belong to no chart, or not yet. */
  family_desk: { id: string; what: 'asked' | 'concern'; seq: number; body: string };
  /** One whole `FamilyPath` for each supporter's own place. */
  family_paths: { chart: string; body: string };
};
