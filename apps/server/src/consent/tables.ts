import type { EndCause, Relationship } from '@cairn/consent';
import type { Locale } from '@cairn/people';

export type ConsentTables = {
  supporters: { chart: string; person_id: string; name: string; relationship: Relationship; named_seq: number };
  grants: {
    grant_id: string;
    chart: string;
    given_seq: number;
    patient_name: string;
    discloser: string;
    supporter_id: string;
    supporter_name: string;
    relationship: Relationship;
    /** JSON list of the topics still shared. */
    topics: string;
    signed_topics: string;
    purpose: string;
    expires_at: number;
    typed_name: string;
    signed_at: number;
    notice_version: number;
    notice_locale: Locale;
    /** JSON: phone and events; null without the emergency door. */
    emergency: string | null;
    ended_at: number | null;
    ended_cause: EndCause | null;
  };
  /** The accounting of disclosures: one row for each look of a supporter. */
  disclosures: {
    chart: string;
    seq: number;
    at: number;
    supporter_id: string;
    supporter_name: string;
    topics: string;
    grant_id: string;
  };
};

/** Bodies are JSON of what the pure fold makes of them. */
export type ReleaseTables = {
  releases: { release_id: string; chart: string; seq: number; body: string };
  restrictions: { restriction_id: string; chart: string; seq: number; body: string };
  representatives: { representative_id: string; chart: string; seq: number; body: string };
  /** The ledger: one row for whatever left, or was about to. */
  left_rows: { disclosure_id: string; chart: string; seq: number; at: number; body: string };
};
