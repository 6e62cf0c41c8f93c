export type DeliveryTables = {
  deliveries: {
    id: string;
    chart: string;
    channel: string;
    to_person: string;
    template: string;
    params: string;
    state: 'waiting' | 'sent' | 'failed';
    attempts: number;
    next_at: number;
    sent_at: number | null;
    last_error: string | null;
  };
  /** How a patient chose to be reached; `number` again, to find whose it is when a text comes in. */
  reach: { chart: string; body: string; number: string | null };
  /** An endpoint lets whoever knows it send to that device: it is shown to nobody. */
  push_subscriptions: { endpoint_hash: string; person_id: string; token_hash: string; subscription: string; since: number };
};
