export type TimerTables = {
  timers: {
    id: string;
    chart: string;
    kind: string;
    due_at: number;
    payload: string;
    done_at: number | null;
    outcome: 'fired' | 'cancelled' | null;
  };
};
