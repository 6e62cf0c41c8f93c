import type { Frame, StreamId } from '@cairn/kernel';
import type { DoorCode } from '../trpc.ts';

/*
 * The live protocol, version 1. Socket.IO, WebSocket only; the pull API answers the same questions.
 *   call        a procedure by path, as over HTTP
 *   subscribe   by position first, then data: missed entries come in the answer, later ones as `frame`
 *   watch       a view kept fresh; its state comes in the answer and then as `view`
 *   presence    volatile: who is where; never stored, sent to the readers of one stream
 *   active      the person used the page: keeps the session from idling out
 */
export type Answer<T> = { readonly ok: true; readonly data: T } | { readonly ok: false; readonly code: DoorCode };

export type Subscribed = { readonly frame: Frame; readonly head: number };

/** `where` is a place in the product ("plan:goals/g1/title"), `doing` a word ("typing", "reading"). */
export type Presence = {
  readonly stream: StreamId;
  readonly connection: string;
  readonly person: { readonly personId: string; readonly name: string; readonly role: string };
  /** Empty when the person left. */
  readonly where: string;
  readonly doing: string;
};

export type ClientToServer = {
  call: (request: { path: string; input: unknown }, answer: (result: Answer<unknown>) => void) => void;
  subscribe: (request: { stream: StreamId; seq: number }, answer: (result: Answer<Subscribed>) => void) => void;
  unsubscribe: (request: { stream: StreamId }) => void;
  watch: (request: { view: string; input: unknown; key: string }, answer: (result: Answer<unknown>) => void) => void;
  unwatch: (request: { key: string }) => void;
  presence: (request: { stream: StreamId; where: string; doing: string }) => void;
  active: () => void;
};

export type ServerToClient = {
  frame: (frame: Frame) => void;
  /** Where a stream stands, said now and then, so that a silent gap is found while connected. */
  head: (head: { stream: StreamId; epoch: number; seq: number }) => void;
  view: (view: { key: string; state: unknown }) => void;
  presence: (presence: Presence) => void;
  /** The viewer may no longer read this stream; nothing more is said. */
  closed: (closed: { stream: StreamId }) => void;
  ended: (reason: { reason: string }) => void;
};
