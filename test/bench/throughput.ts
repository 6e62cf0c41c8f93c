/** Durable messages a second, against the floor in the same run: rounds take turns, so that a busy machine is busy for both. */
import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../support/postgres.ts';
import { median, round, type Latency } from './figures.ts';
import type { Order, Round, Seen, Target } from './load.ts';
import type { Ground } from './ground.ts';

export type Side = { readonly perSecond: number; readonly saturated: Latency; readonly atAThird: Latency & { readonly perSecond: number } };
export type Throughput = {
  readonly floor: Side;
  readonly cairn: Side;
  readonly ratio: number;
  readonly rounds: readonly { floor: number; cairn: number }[];
};

const ROUNDS = 5;
const flatOut: Round = { ms: 3000, outstanding: 16, perSecond: 0 };

export async function throughput({ cairn, cookie, charts }: Ground): Promise<Throughput> {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-floor-'));
  const port = await freePort();
  const floor = fork('test/bench/floor.ts', [folder, String(port)]);
  const load = fork('test/bench/load.ts');
  try {
    await new Promise((done) => floor.once('message', done));
    const targets: Target[] = [
      { kind: 'floor', url: `http://127.0.0.1:${port}`, cookie: '', rooms: charts },
      { kind: 'cairn', url: cairn.url, cookie, rooms: charts },
    ];
    for (const target of targets) await order(load, { open: target });
    return await rounds((of, one) => order(load, { of, round: one }));
  } finally {
    floor.kill('SIGKILL');
    load.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
}

type Play = (of: Target['kind'], round: Round) => Promise<Seen>;

async function rounds(play: Play): Promise<Throughput> {
  const kinds = ['floor', 'cairn'] as const;
  for (const kind of kinds) await play(kind, { ...flatOut, ms: 1500 });
  const seen: Record<Target['kind'], Seen[]> = { floor: [], cairn: [] };
  for (let n = 0; n < ROUNDS; n++) for (const kind of kinds) seen[kind].push(await play(kind, flatOut));
  const side = async (kind: Target['kind']): Promise<Side> => {
    const perSecond = median(seen[kind].map((one) => one.perSecond));
    const third = await play(kind, { ms: 5000, outstanding: 0, perSecond: perSecond / 3 });
    const saturated = {
      p50: median(seen[kind].map(({ latency }) => latency.p50)),
      p99: median(seen[kind].map(({ latency }) => latency.p99)),
      max: Math.max(...seen[kind].map(({ latency }) => latency.max)),
    };
    return { perSecond: Math.round(perSecond), saturated, atAThird: { ...third.latency, perSecond: Math.round(third.perSecond) } };
  };
  const floor = await side('floor');
  const cairn = await side('cairn');
  const each = seen.floor.map((one, n) => ({ floor: Math.round(one.perSecond), cairn: Math.round(seen.cairn[n]?.perSecond ?? 0) }));
  return { floor, cairn, ratio: round(median(each.map((one) => one.cairn / one.floor))), rounds: each };
}

function order(load: ChildProcess, what: Order): Promise<Seen> {
  return new Promise((done, failed) => {
    load.once('message', (answer: { seen: Seen } | { error: string }) =>
      'error' in answer ? failed(new Error(answer.error)) : done(answer.seen),
    );
    load.send(what);
  });
}
