import type { ScheduleTables } from './schedule-tables.ts';

export type CheckInTables = ScheduleTables & {
  /** `seq` is that of the entry that began it; `body` the whole run; the rest is what it is looked up by. */
  check_ins: {
    chart: string;
    seq: number;
    check_in_id: string;
    flow: string;
    day: string;
    finished: number;
    first_finished_at: number | null;
    body: string;
    /** What counts of it now, as JSON: read without the whole run by whoever looks over many. */
    told: string;
    /** 1 while it stands still until something happens. */
    waiting: number;
  };
  /** Answers that somebody is to read: gone once they were read. `late` is 1 once `due_at` has passed unread. */
  check_ins_to_read: { chart: string; check_in_id: string; due_at: number; late: number };
  /** Every id under which some device knows a run, its own included. */
  check_in_names: { chart: string; name: string; check_in_id: string };
  /** The day that fell due last. */
  check_in_days: { chart: string; flow: string; day: string; due_at: number };
  missed_check_ins: { chart: string; seq: number; day: string };
};
