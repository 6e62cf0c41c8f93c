/** Coming back after 200 missed entries: connect, be known, ask after the last cursor, have them all. */
import { ask, openSocket } from '../support/device.ts';
import { quantiles, type Latency } from './figures.ts';
import { command, type Ground } from './ground.ts';

const MISSED = 200;
const TIMES = 150;

export async function resume({ cairn, cookie, charts }: Ground): Promise<Latency & { readonly missed: number }> {
  const chart = charts[0] ?? '';
  const stream = `${chart}/shared`;
  const writer = await openSocket(cairn.url, cookie);
  await Promise.all(
    Array.from({ length: MISSED }, (_, n) =>
      command(writer, 'messages.send', { chart, messageId: `resume-${n}`, text: `Line ${n} of what was missed` }),
    ),
  );
  const answer = await ask<Missed>(writer, 'subscribe', { stream, seq: Number.MAX_SAFE_INTEGER });
  writer.disconnect();
  if (!answer.ok) throw new Error(answer.code);
  const took: number[] = [];
  for (let n = 0; n < TIMES; n++) took.push(await comeBack(cairn.url, cookie, stream, answer.data.head - MISSED));
  return { ...quantiles(took.slice(10)), missed: MISSED };
}

type Missed = { readonly head: number; readonly frame: { readonly entries: readonly unknown[] } };

async function comeBack(url: string, cookie: string, stream: string, seq: number): Promise<number> {
  const from = performance.now();
  const socket = await openSocket(url, cookie);
  const answer = await ask<Missed>(socket, 'subscribe', { stream, seq });
  const took = performance.now() - from;
  socket.disconnect();
  if (!answer.ok || answer.data.frame.entries.length !== MISSED) throw new Error('not all of it came');
  return took;
}
