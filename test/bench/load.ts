/**
 * The load, in a process of its own: rooms of four, one of whom writes while three read. Told over IPC what to do; answers
 * with what it saw. The same messages go to the floor and to Cairn.
 */
import type { Socket } from 'socket.io-client';
import { ask, openSocket } from '../support/device.ts';
import { quantiles, type Latency } from './figures.ts';

export type Target = { readonly kind: 'floor' | 'cairn'; readonly url: string; readonly cookie: string; readonly rooms: readonly string[] };
/** `perSecond` 0: as fast as answers come back, with `outstanding` on their way in each room. */
export type Round = { readonly ms: number; readonly outstanding: number; readonly perSecond: number };
export type Seen = { readonly perSecond: number; readonly pushed: number; readonly latency: Latency };
export type Order = { readonly open: Target } | { readonly round: Round; readonly of: Target['kind'] };

const ROOM = 4;
type Open = { readonly target: Target; readonly writers: { readonly room: string; readonly socket: Socket }[]; pushed: number };
const open = new Map<Target['kind'], Open>();
let messages = 0;
const run = Date.now().toString(36);

async function join(target: Target): Promise<void> {
  const opened: Open = { target, writers: [], pushed: 0 };
  open.set(target.kind, opened);
  for (const room of target.rooms) {
    for (let member = 0; member < ROOM; member++) {
      const socket = await openSocket(target.url, target.cookie);
      socket.on(
        target.kind === 'floor' ? 'message' : 'frame',
        (frame?: { entries?: readonly unknown[] }) => (opened.pushed += frame?.entries?.length ?? 1),
      );
      if (target.kind === 'floor') await new Promise<void>((done) => socket.emit('join', room, done));
      else if (!(await ask(socket, 'subscribe', { stream: `${room}/shared`, seq: 0 })).ok) throw new Error(`not let into ${room}`);
      if (member === 0) opened.writers.push({ room, socket });
    }
  }
}

function send({ target }: Open, { room, socket }: Open['writers'][number], answered: () => void): void {
  const name = `${run}-${++messages}`;
  const input = {
    opId: `op-${name}`,
    chart: room,
    messageId: `m-${name}`,
    text: 'Thursday works. I will bring the form, and we can look at the plan together.',
  };
  const heard = (answer: { ok: boolean; data?: { status: string } }): void => {
    if (!answer.ok || (target.kind === 'cairn' && answer.data?.status !== 'committed'))
      throw new Error(`not taken: ${JSON.stringify(answer)}`);
    answered();
  };
  if (target.kind === 'floor') socket.emit('send', input, heard);
  else socket.emit('call', { path: 'messages.send', input }, heard);
}

async function play(opened: Open, round: Round): Promise<Seen> {
  const latencies: number[] = [];
  opened.pushed = 0;
  const from = performance.now();
  const one = (writer: Open['writers'][number], then: () => void): void => {
    const start = performance.now();
    send(opened, writer, () => {
      latencies.push(performance.now() - start);
      then();
    });
  };
  await (round.perSecond > 0 ? paced(opened, round, from, one) : flatOut(opened, round, from, one));
  const seconds = (performance.now() - from) / 1000;
  await pushedToAll(opened, latencies.length);
  return { perSecond: latencies.length / seconds, pushed: opened.pushed, latency: quantiles(latencies) };
}

/** The floor pushes to the three others, Cairn to all four: the sender's own screen takes the same road. */
async function pushedToAll(opened: Open, sent: number): Promise<void> {
  const expected = sent * (opened.target.kind === 'floor' ? ROOM - 1 : ROOM);
  for (let left = 100; opened.pushed < expected && left > 0; left--) await new Promise((done) => setTimeout(done, 20));
  if (opened.pushed !== expected) throw new Error(`${opened.pushed} pushes of ${expected} arrived`);
}

type Sender = (writer: Open['writers'][number], then: () => void) => void;

function flatOut({ writers }: Open, { ms, outstanding }: Round, from: number, one: Sender): Promise<void> {
  return new Promise((done) => {
    let busy = 0;
    const next = (writer: Open['writers'][number]): void => {
      if (performance.now() - from >= ms) return busy === 0 ? done() : undefined;
      busy++;
      one(writer, () => {
        busy--;
        next(writer);
      });
    };
    for (const writer of writers) for (let n = 0; n < outstanding; n++) next(writer);
  });
}

/** Sends on a schedule whether or not answers come: a slow answer does not slow the others down. */
function paced({ writers }: Open, { ms, perSecond }: Round, from: number, one: Sender): Promise<void> {
  return new Promise((done) => {
    let sent = 0;
    let answered = 0;
    const tick = setInterval(() => {
      const elapsed = Math.min(ms, performance.now() - from);
      while (sent < (elapsed / 1000) * perSecond) {
        const writer = writers[sent++ % writers.length];
        if (writer) one(writer, () => answered++);
      }
      if (elapsed >= ms && answered === sent) {
        clearInterval(tick);
        done();
      }
    }, 2);
  });
}

process.on('message', (order: Order) => {
  const work = 'open' in order ? join(order.open) : play(open.get(order.of) as Open, order.round);
  work.then(
    (seen) => process.send?.({ seen }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
