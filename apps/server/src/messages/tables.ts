export type MessageTables = {
  messages: {
    chart: string;
    seq: number;
    message_id: string;
    at: number;
    from_id: string;
    from_name: string;
    from_role: string;
    text: string;
  };
  message_cursors: {
    chart: string;
    kind: 'read' | 'delivered';
    person_id: string;
    name: string;
    role: string;
    up_to: number;
    at: number;
  };
};
