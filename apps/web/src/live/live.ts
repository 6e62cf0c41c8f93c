import type { ChartId, StreamId } from '@cairn/kernel';
import type { Locale, Role } from '@cairn/people';
import type { Presence } from '@cairn/server/live-protocol';
import { createContext, createSignal, onCleanup, useContext, type Accessor } from 'solid-js';
import type { CommandPath, InputOf, OutputOf, QueryPath } from '../api.ts';
import type { ChartState } from './capabilities.ts';
import { ChartStream } from './chart-stream.ts';
import { makeConnection, type Connection } from './connection.ts';
import { Outbox, type Orphan, type Pending, type Sent } from './outbox.ts';
import type { Pocket } from './pocket.ts';
import { makePresence } from './presence.ts';
import { makeWatches } from './watches.ts';

export type Me = {
  readonly personId: string;
  readonly name: string;
  readonly role: Role;
  readonly chart: ChartId | undefined;
  readonly locale: Locale;
  readonly zone: string;
  readonly program: { readonly name: string; readonly phone: string; readonly zone: string };
  readonly idleMinutes: number;
};

type ResultOf<P extends CommandPath> = Extract<OutputOf<P>, { status: 'committed' }> extends { result: infer R } ? R : undefined;

/** Of each shape that a command takes: the outbox brings the id. */
export type WithoutOpId<Input> = Input extends unknown ? Omit<Input, 'opId'> : never;

/** A chart on a screen. `pending` are this device's commands that the server has not answered yet, oldest first. */
export type ChartView = {
  readonly chart: ChartId;
  readonly state: Accessor<ChartState | undefined>;
  readonly status: Accessor<'loading' | 'ready' | 'gone'>;
  readonly pending: Accessor<readonly Pending[]>;
  /** Others who have this chart's shared part open, and where they are. */
  readonly presence: Accessor<readonly Presence[]>;
  /** Says where we are; an empty place says that we left. */
  readonly present: (where: string, doing?: string) => void;
};

export type Live = {
  readonly me: Me;
  readonly online: Accessor<boolean>;
  readonly offlineSince: Accessor<number | undefined>;
  readonly call: <P extends QueryPath>(path: P, input: InputOf<P>) => Promise<OutputOf<P>>;
  readonly send: <P extends CommandPath>(path: P, input: WithoutOpId<InputOf<P>>) => Sent<ResultOf<P>>;
  /** Opened once per chart and kept; leaves when the last owner is cleaned up. */
  readonly chart: (id: ChartId) => ChartView;
  /** A view kept fresh: `undefined` while loading, `null` when there is nothing for this viewer. */
  readonly watch: <State>(view: string, input: unknown) => Accessor<State | null | undefined>;
  /** Everything of this device that the server has not answered yet, or whose answer has not reached this screen's copy. */
  readonly pending: Accessor<readonly Pending[]>;
  /** Those that the server does not have. */
  readonly unsent: Accessor<readonly Pending[]>;
  /** Refused commands of an earlier page of this device, kept until `letGo` says that their author has the words back. */
  readonly orphans: Accessor<readonly Orphan[]>;
  readonly letGo: (opId: string) => void;
  /** What was typed and not sent, kept on this device as commands are (on a shared phone with the page only); empty text removes it. */
  readonly keepDraft: (id: string, text: string) => void;
  readonly keptDraft: (id: string) => Promise<string | undefined>;
  /** Something this device may need without a network; encrypted, and gone with sign-out. */
  readonly keep: (id: string, value: unknown) => Promise<void>;
  readonly kept: (id: string) => Promise<unknown>;
  /** For calls alone: their signals are no facts and go through no outbox. */
  readonly socket: Connection['socket'];
  readonly close: () => void;
};

export type LiveParts = { readonly me: Me; readonly pocket: Pocket; readonly signedOut: (reason: string) => void };

type Held = { readonly stream: ChartStream; owners: number };

export function makeLive({ me, pocket, signedOut }: LiveParts): Live {
  const now = (): number => Date.now();
  const connection = makeConnection({ now, signedOut });
  const held = new Map<ChartId, Held>();
  const outbox = new Outbox({
    pocket,
    call: connection.call,
    now,
    newId: () => crypto.randomUUID(),
    committed: async (chart, cursors) => held.get(chart)?.stream.reach(cursors),
  });
  const presence = makePresence(connection.socket);
  const watches = makeWatches(connection.socket);
  listen(connection, held, outbox);
  void outbox.load();

  const chart = (id: ChartId): ChartView => {
    const known = held.get(id) ?? { stream: new ChartStream(id, connection, pocket), owners: 0 };
    if (!held.has(id)) void known.stream.open();
    held.set(id, known);
    known.owners += 1;
    onCleanup(() => {
      known.owners -= 1;
      if (known.owners > 0) return;
      held.delete(id);
      known.stream.leave();
    });
    const stream: StreamId = `${id}/shared`;
    const view: ChartView = {
      chart: id,
      state: known.stream.state,
      status: known.stream.status,
      pending: () => outbox.pending().filter((one) => one.chart === id),
      presence: () => presence.in(stream),
      present: (where, doing = '') => presence.say(stream, where, doing),
    };
    return view;
  };
  return {
    me,
    online: connection.online,
    offlineSince: connection.offlineSince,
    call: (path, input) => connection.call(path, input) as Promise<OutputOf<typeof path>>,
    send: (path, input) => outbox.send(path, input as unknown as Record<string, unknown> & { chart: ChartId }),
    chart,
    watch: watches.watch,
    pending: outbox.pending,
    unsent: () => outbox.pending().filter(({ state }) => state() !== 'stored'),
    orphans: outbox.orphans,
    letGo: (opId) => void outbox.letGo(opId),
    ...makeDrafts(pocket),
    socket: connection.socket,
    close: connection.close,
  };
}

function listen({ socket }: Connection, held: ReadonlyMap<ChartId, Held>, outbox: Outbox): void {
  const streamsOf = (stream: StreamId): ChartStream | undefined => held.get(stream.slice(0, stream.indexOf('/')))?.stream;
  socket.on('connect', () => {
    for (const { stream } of held.values()) void stream.resume();
    void outbox.flush();
  });
  socket.on('frame', (frame) => streamsOf(frame.stream)?.receive(frame));
  socket.on('head', ({ stream, seq }) => streamsOf(stream)?.heard(stream, seq));
  socket.on('closed', ({ stream }) => streamsOf(stream)?.close());
}

/** Drafts are written one after the other, so that the last one typed is the one that stays. */
function makeDrafts(pocket: Pocket): Pick<Live, 'keepDraft' | 'keptDraft' | 'keep' | 'kept'> {
  let last: Promise<void> = Promise.resolve();
  const kept = async (id: string): Promise<unknown> => (await pocket.all().catch(() => [])).find(([key]) => key === id)?.[1];
  return {
    keep: (id, value) => pocket.put(id, value).catch(() => undefined),
    kept,
    keepDraft: (id, text) => {
      last = last.then(() => (text === '' ? pocket.remove(`draft:${id}`) : pocket.put(`draft:${id}`, text))).catch(() => undefined);
    },
    keptDraft: async (id) => (await kept(`draft:${id}`)) as string | undefined,
  };
}

export const LiveContext = createContext<Live>();

export function useLive(): Live {
  const live = useContext(LiveContext);
  if (!live) throw new Error('no live connection around this screen');
  return live;
}

/** A clock that screens can follow, moved on every `everyMs`. */
export function createNow(everyMs: number): Accessor<number> {
  const [now, setNow] = createSignal(Date.now());
  const timer = setInterval(() => setNow(Date.now()), everyMs);
  onCleanup(() => clearInterval(timer));
  return now;
}
