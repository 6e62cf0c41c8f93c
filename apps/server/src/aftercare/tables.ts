/** `doc`, `checks` and `body` are JSON of the shapes in `@cairn/aftercare`. */
export type AftercareTables = {
  plans: { chart: string; doc: string; checks: string };
  plan_requests: { chart: string; request_id: string; seq: number; answered: number; body: string };
  plan_changes: { chart: string; seq: number; body: string };
  /** Comments and suggestions. */
  plan_talk: { chart: string; kind: 'comment' | 'suggestion'; id: string; seq: number; is_open: number; body: string };
  /** Every attempt to sign, at its place in the stream. A published row is never written again. */
  plan_versions: { chart: string; seq: number; number: number; state: 'asked' | 'taken-back' | 'published'; body: string };
};
