import type { Frame, StreamId } from '@cairn/kernel';
import type { DoorCode } from '../trpc.ts';

/*
 * The live protocol, version 1. Socket.IO, WebSocket only; the pull API answers the same questions.
 *   call        a procedure by path, as over HTTP
 *   subscribe   by position first, then data: missed entries come in the answer, later ones as `frame`
 *   watch       a view kept fresh; its state comes in the answer and then as `view`
 *   presence    volatile: who is where; never stored, sent to the readers of one stream
 *   signal      what two devices of one call tell each other, passed on and never kept (see calls/)
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

/**
 * `hello` asks to be in the call of a session and names this page's call (`call`), so that a device that comes back over another connection
 * is known again. `bye` leaves it; the server says it too, for whoever went, was put out, or took the call on another device.
 * The others go from one device to another: session descriptions, ways to reach each other, and whether voice and picture are sent (`voice`: there is a microphone, also while it is muted).
 */
export type SignalData =
  | { readonly type: 'hello'; readonly call: string }
  | { readonly type: 'sdp'; readonly kind: 'offer' | 'answer' | 'pranswer' | 'rollback'; readonly sdp: string }
  | {
      readonly type: 'candidate';
      readonly candidate: string;
      readonly sdpMid: string | null;
      readonly sdpMLineIndex: number | null;
      readonly usernameFragment: string | null;
    }
  | { readonly type: 'media'; readonly voice: boolean; readonly muted: boolean; readonly picture: boolean; readonly why: string }
  | { readonly type: 'bye'; readonly why: 'left' | 'lost' | 'put-out' | 'elsewhere' };

/** A device in a call. `call` was chosen by that device, the person is what the server knows. */
export type Caller = {
  readonly connection: string;
  readonly call: string;
  readonly person: { readonly personId: string; readonly name: string; readonly role: string };
};

/** `to` is a connection; empty for `hello` and `bye`, which everybody in the call hears. */
export type Signal = { readonly stream: StreamId; readonly sessionId: string; readonly to: string; readonly data: SignalData };
export type Signalled = { readonly stream: StreamId; readonly sessionId: string; readonly from: Caller; readonly data: SignalData };
export type SignalAnswer =
  | { readonly ok: true; readonly others: readonly Caller[] }
  | { readonly ok: false; readonly code: DoorCode | 'call-full' | 'not-in-call' };

export type ClientToServer = {
  call: (request: { path: string; input: unknown }, answer: (result: Answer<unknown>) => void) => void;
  subscribe: (request: { stream: StreamId; seq: number }, answer: (result: Answer<Subscribed>) => void) => void;
  unsubscribe: (request: { stream: StreamId }) => void;
  watch: (request: { view: string; input: unknown; key: string }, answer: (result: Answer<unknown>) => void) => void;
  unwatch: (request: { key: string }) => void;
  presence: (request: { stream: StreamId; where: string; doing: string }) => void;
  signal: (request: Signal, answer: (result: SignalAnswer) => void) => void;
  active: () => void;
};

export type ServerToClient = {
  frame: (frame: Frame) => void;
  /** Where a stream stands, said now and then, so that a silent gap is found while connected. */
  head: (head: { stream: StreamId; epoch: number; seq: number }) => void;
  view: (view: { key: string; state: unknown }) => void;
  presence: (presence: Presence) => void;
  signal: (signalled: Signalled) => void;
  /** The viewer may no longer read this stream; nothing more is said. */
  closed: (closed: { stream: StreamId }) => void;
  ended: (reason: { reason: string }) => void;
};
