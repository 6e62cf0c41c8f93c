import type { Mode, SessionStatus } from '@cairn/sessions';

/** `opened_by`, `ended` and `room` are JSON. `seq` is the place in the stream of the entry that made the row. */
export type SessionTables = {
  sessions: {
    chart: string;
    session_id: string;
    seq: number;
    modality: Mode;
    about: string | null;
    opened_by: string;
    opened_at: number;
    status: SessionStatus;
    started_at: number | null;
    ended: string | null;
    appointment_id: string | null;
    room: string;
  };
  session_stays: {
    chart: string;
    session_id: string;
    seq: number;
    person_id: string;
    name: string;
    role: string;
    from_at: number;
    until_at: number | null;
  };
  session_lines: {
    chart: string;
    session_id: string;
    seq: number;
    line_id: string;
    from_id: string;
    from_name: string;
    from_role: string;
    text: string;
    at: number;
  };
  /** `person_id` is whoever came by the link. */
  session_invitations: { token_hash: string; chart: string; session_id: string; invitation_id: string; person_id: string | null };
  /** A visitor without an account, for one room. */
  guest_sessions: { token_hash: string; person_id: string; name: string; chart: string; session_id: string; expires_at: number };
};
