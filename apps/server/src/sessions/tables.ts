import type { Modality, SessionStatus } from '@cairn/sessions';

/** `opened_by`, `worksheet`, `ended` and `planned` are JSON. `seq` is the place in the stream of the entry that made the row. */
export type SessionTables = {
  sessions: {
    chart: string;
    session_id: string;
    seq: number;
    modality: Modality;
    about: string | null;
    opened_by: string;
    opened_at: number;
    status: SessionStatus;
    started_at: number | null;
    worksheet: string;
    ended: string | null;
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
  session_ideas_planned: { chart: string; session_id: string; idea_id: string; planned: string };
};
