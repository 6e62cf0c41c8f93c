import type { Entry, StreamId } from '@cairn/kernel';

/** A receipt as it came over the wire. */
export type Receipt = {
  readonly status: 'committed' | 'refused';
  readonly again: boolean;
  readonly cursors?: Readonly<Record<StreamId, { readonly epoch: number; readonly seq: number }>>;
  readonly refusal?: { readonly code: string };
};

/** One command of one device, from the first try to whatever came back. Times are milliseconds of one clock, that of the test. */
export type Attempt = {
  readonly device: string;
  readonly opId: string;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly invokedAt: number;
  /** When the first receipt came; undefined when none ever did. */
  answeredAt: number | undefined;
  /** Every receipt, in the order they came: more than one when it was sent more than once. */
  readonly receipts: Receipt[];
  /** A refusal at the door, by code: nothing was looked at. */
  refusedAtDoor: string | undefined;
};

export type DeviceLog = {
  readonly device: string;
  readonly stream: StreamId;
  readonly entries: readonly Entry[];
  readonly contradictions: readonly string[];
};

export type TimerRow = {
  readonly id: string;
  readonly kind: string;
  readonly dueAt: number;
  readonly doneAt: number | null;
  readonly outcome: 'fired' | 'cancelled' | null;
};
/** A receipt that the store keeps of a timer's firing. */
export type FiringRow = { readonly opId: string; readonly outcome: 'committed' | 'refused' };

export type Evidence = {
  readonly attempts: readonly Attempt[];
  /** Every stream as it stands at the end. */
  readonly final: ReadonlyMap<StreamId, readonly Entry[]>;
  readonly devices: readonly DeviceLog[];
  /** Which devices may read which streams; anything else in their hands was leaked. */
  readonly mayRead: (device: string, stream: StreamId) => boolean;
  readonly timers: readonly TimerRow[];
  readonly firings: readonly FiringRow[];
  /** When the timers were last given time to fire, on the program's clock. */
  readonly settledAt: number;
};
