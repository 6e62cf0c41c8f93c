export type TaskTables = {
  tasks: {
    chart: string;
    task_id: string;
    seq: number;
    source_kind: string;
    owner_id: string | null;
    due_at: number;
    status: 'open' | 'done' | 'dropped';
    /** JSON of the task. */
    body: string;
  };
  /** Those that last. `body` is JSON of the cover. */
  covers: { chart: string; absence_id: string; seq: number; body: string };
  plan_work: { chart: string; body: string };
  /** How far messages count as read for somebody because the one they stood in for, or who stood in for them, had read them. */
  seen_by_cover: { chart: string; person_id: string; up_to: number };
};
