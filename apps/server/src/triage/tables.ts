import type { Alert, CareTier, SettingKey, Tier } from '@cairn/triage';

export type TriageTables = {
  /** `body` is the whole alert as JSON; the other columns are what it is looked up by. */
  alerts: { alert_id: string; chart: string; seq: number; rule_id: string; status: Alert['status']; raised_at: number; body: string };
  /** Who an open alert was given to: they cover this chart until it is resolved. */
  alert_reach: { chart: string; person_id: string; alert_id: string };
  /** One row per care event; `body` is the event as JSON, with who withdrew it when somebody did. */
  care_events: { chart: string; event_id: string; seq: number; day: string; withdrawn: number; body: string };
  /** How closely a person is followed now, and why. */
  care_tiers: { chart: string; tier: CareTier; body: string };
  /** One row per change of a setting of the program; the newest of a key stands. */
  rule_settings: { version: number; key: SettingKey; value: number; body: string };
  triage_notes: { note_id: string; chart: string; seq: number; body: string };
  /** One row per chart, written in the transaction that changed it: the caseload is read, never computed. */
  caseload_rows: { chart: string; zone: string; body: string };
  /** That chart's place in the list of each person who cares for it or covers it. */
  caseload_ranks: { person_id: string; chart: string; rank_key: string; tier: Tier; mine: number; unclaimed: number };
  /** How many there are of each tier, kept so that counting costs the same for 100 and for 100,000. */
  caseload_counts: { person_id: string; tier: Tier; team: number; mine: number; unclaimed: number };
};
