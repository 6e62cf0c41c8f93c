export type ScheduleTables = {
  /** Only what differs from what everybody has: without a flow, the schedule was ended. */
  check_in_schedules: { chart: string; schedule_id: string; flow: string | null; recurrence: string | null; set_by: string | null };
  /** Of each schedule what fell due last; `open` 0 once it is done or its day is over. */
  check_in_dues: {
    chart: string;
    schedule_id: string;
    flow: string;
    day: string;
    due_at: number;
    reminded_at: number | null;
    open: number;
  };
};
