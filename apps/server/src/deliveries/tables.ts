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
};
