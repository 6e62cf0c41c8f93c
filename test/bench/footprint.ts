/** What the program itself costs: time to start, memory when idle, memory for a thousand open screens. */
import { readFileSync } from 'node:fs';
import type { Socket } from 'socket.io-client';
import { startCairn } from '../support/cairn-process.ts';
import { ask, openSocket } from '../support/device.ts';
import { median, round } from './figures.ts';
import type { Ground } from './ground.ts';

const STARTS = 5;
const SOCKETS = 1000;

/** Milliseconds from the start of the process to the first healthy answer, on a store that is there already. */
export async function startTime(): Promise<{ readonly ms: number; readonly firstMs: number }> {
  await using cairn = await startCairn({ demo: 'small', env: { CAIRN_QUIET: '1' } });
  const firstMs = round(cairn.startedIn());
  const took: number[] = [];
  for (let n = 0; n < STARTS; n++) {
    await cairn.stop();
    await cairn.start();
    took.push(cairn.startedIn());
  }
  return { ms: median(took), firstMs };
}

/** Megabytes of the process. */
export async function memory({ cairn, cookie, charts }: Ground): Promise<{ readonly idle: number; readonly perThousandSockets: number }> {
  await cairn.stop();
  await cairn.start();
  await pause(1500);
  const idle = residentMb(cairn.pid());
  const sockets: Socket[] = [];
  for (let n = 0; n < SOCKETS; n++) {
    const socket = await openSocket(cairn.url, cookie);
    await ask(socket, 'subscribe', { stream: `${charts[n % charts.length]}/shared`, seq: Number.MAX_SAFE_INTEGER });
    sockets.push(socket);
  }
  await pause(1500);
  const full = residentMb(cairn.pid());
  for (const socket of sockets) socket.disconnect();
  return { idle: round(idle), perThousandSockets: round(full - idle) };
}

function residentMb(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
