import type { Refusal, StreamId } from '@cairn/kernel';

/** Where streams stand after a command. */
export type Cursors = Readonly<Record<StreamId, { readonly epoch: number; readonly seq: number }>>;

/** The stored outcome of a command: the first one, for ever. */
export type Outcome<Result = unknown> =
  | { readonly status: 'committed'; readonly cursors: Cursors; readonly result: Result }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** What the sender gets: the outcome, or that same outcome again when the command had been here before. */
export type Receipt<Result = unknown> =
  | { readonly status: 'committed'; readonly again: boolean; readonly cursors: Cursors; readonly result: Result }
  | { readonly status: 'refused'; readonly again: boolean; readonly refusal: Refusal };

export function receiptOf<Result>(outcome: Outcome<Result>, again: boolean): Receipt<Result> {
  return { ...outcome, again };
}
