export type JournalTables = {
  store_facts: { name: string; value: string };
  streams: { id: string; chart: string; audience: string; head_seq: number; head_hash: string; epoch: number };
  entries: EntryRow;
  receipts: ReceiptRow;
};

export type EntryRow = {
  stream: string;
  seq: number;
  kind: string;
  version: number;
  at: number;
  actor: string;
  op_id: string;
  /** Canonical JSON, the very text that is hashed. */
  body: string;
  prev_hash: string;
  hash: string;
};

export type ReceiptRow = { op_id: string; actor: string; payload_hash: string; at: number; outcome: string };
