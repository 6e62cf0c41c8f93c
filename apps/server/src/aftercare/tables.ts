/** `doc`, `checks` and `body` are JSON of the shapes in `@cairn/aftercare`. */
export type AftercareTables = {
  plans: { chart: string; doc: string; checks: string };
  plan_requests: { chart: string; request_id: string; seq: number; answered: number; body: string };
  plan_changes: { chart: string; seq: number; body: string };
};
