/** One run of faults: a real program under 20 devices, killed, cut off and half-open; then what it kept is checked against what it said. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startCairn, type CairnProcess } from '../support/cairn-process.ts';
import { makeChance } from '../support/chance.ts';
import { check, type Findings } from './check.ts';
import type { Evidence, FiringRow, TimerRow } from './history.ts';
import { Device, type Cast } from './person.ts';
import { Proxy } from './proxy.ts';

export type Plan = {
  readonly seed: number;
  readonly devices: number;
  readonly kills: number;
  readonly speed: number;
  readonly keep: boolean;
};
export type Outcome = {
  readonly seed: number;
  readonly data: string;
  readonly findings: Findings;
  readonly counts: Readonly<Record<string, number>>;
};

const charts = ['c-dee', 'c-tariq'];
const care = (personId: string, role: string): Cast => ({ personId, role, charts });
/** Everybody has two or three devices. */
const cast: readonly Cast[] = [
  { personId: 'dee', role: 'patient', charts: ['c-dee'] },
  { personId: 'tariq', role: 'patient', charts: ['c-tariq'] },
  care('maya', 'counselor'),
  care('theo', 'nurse'),
  { personId: 'dee', role: 'patient', charts: ['c-dee'] },
  care('amara', 'prescriber'),
  care('dani', 'peer'),
];
const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

export async function runFaults(plan: Plan, say: (line: string) => void): Promise<Outcome> {
  const data = mkdtempSync(join(tmpdir(), 'cairn-faults-'));
  const chance = makeChance(plan.seed);
  await using seeded = await startCairn({ demo: 'small', data });
  await seeded.stop();

  const began = Date.now();
  const now = (): number => began + (Date.now() - began) * plan.speed;
  const env = { FAULTS_BEGAN: String(began), FAULTS_SPEED: String(plan.speed), CAIRN_QUIET: '1' };
  await using cairn = await startCairn({ data, main: 'test/faults/server.ts', env });
  const proxy = await Proxy.open(cairn.port);
  const devices = Array.from({ length: plan.devices }, (_, n) => {
    const who = cast[n % cast.length] as Cast;
    const own = makeChance(plan.seed * 1000 + n);
    return new Device({ name: `${who.personId}-${n}`, who, url: `http://127.0.0.1:${proxy.port}`, now, ...own });
  });
  let over = false;
  let patient = true;
  const living = devices.map((device) =>
    device.live(
      () => over,
      () => patient,
    ),
  );
  const harm = await doHarm(cairn, proxy, plan, chance.random, say);
  over = true;
  const giveUp = setTimeout(() => (patient = false), 30_000);
  await Promise.all(living);
  clearTimeout(giveUp);

  // Ladders of P0 climb within ten minutes; everything that is due gets time to fire.
  await pause(Math.max(3000, 660_000 / plan.speed));
  const settledAt = now() - 5 * plan.speed * 1000;
  const leaks = await tryToPeek(devices);
  for (const device of devices) await device.catchUp();
  const final = await finalLogs(proxy, now);
  for (const device of devices) await device.close();
  await proxy.close();
  await cairn.stop();

  const stored = readTimers(data);
  const attempts = devices.flatMap((device) => device.attempts);
  const evidence: Evidence = { attempts, final, devices: devices.flatMap((device) => device.logs()), mayRead, settledAt, ...stored };
  const findings = check(evidence);
  const withLeaks = { ...findings, leaked: [...findings.leaked, ...leaks] };
  if (!plan.keep && Object.values(withLeaks).every((list) => list.length === 0))
    process.once('exit', () => rmSync(data, { recursive: true, force: true }));
  return { seed: plan.seed, data, findings: withLeaks, counts: { ...harm, ...count(evidence) } };
}

/** Kills at moments nobody chose, and between them lines that break in every way. */
async function doHarm(
  cairn: CairnProcess,
  proxy: Proxy,
  plan: Plan,
  random: () => number,
  say: (line: string) => void,
): Promise<Record<string, number>> {
  let kills = 0;
  let cuts = 0;
  let halfOpen = 0;
  while (kills < plan.kills) {
    for (let left = 4 + Math.floor(random() * 8); left > 0; left--) {
      await pause(random() * 250);
      if (random() < 0.5) cuts += Number(proxy.cut(random));
      else
        halfOpen += Number(
          proxy.halfOpen(random, (['both', 'to-server', 'to-client'] as const)[Math.floor(random() * 3)] ?? 'both', 500 + random() * 2500),
        );
    }
    await pause(random() * 600);
    await cairn.kill();
    kills++;
    await cairn.start();
    say(`kill ${kills} of ${plan.kills}; up again after ${Math.round(cairn.startedIn())} ms`);
  }
  await pause(1500);
  return { kills, cuts, halfOpen };
}

function mayRead(device: string, stream: string): boolean {
  const personId = device.replace(/-\d+$/, '');
  return cast.some(
    (who) =>
      who.personId === personId &&
      who.charts.some((chart) => stream === `${chart}/shared` || (who.role !== 'patient' && stream === `${chart}/team`)),
  );
}

/** Each patient's device asks for a team's stream and for another's chart. */
async function tryToPeek(devices: readonly Device[]): Promise<string[]> {
  const found: string[] = [];
  for (const device of devices) {
    for (const stream of charts.flatMap((chart) => [`${chart}/shared`, `${chart}/team`])) {
      if (mayRead(device.name, stream)) continue;
      const answer = await device.peek(stream);
      if (answer.ok) found.push(`${device.name} was let into ${stream}`);
    }
  }
  return found;
}

/** What a device that has just been bought is told: everything, from the beginning. */
async function finalLogs(proxy: Proxy, now: () => number): Promise<Evidence['final']> {
  const fresh = new Device({
    name: 'maya-0',
    who: care('maya', 'counselor'),
    url: `http://127.0.0.1:${proxy.port}`,
    now,
    ...makeChance(1),
  });
  await fresh.catchUp();
  const logs = new Map(fresh.logs().map(({ stream, entries }) => [stream, entries]));
  await fresh.close();
  return logs;
}

function readTimers(data: string): { timers: TimerRow[]; firings: FiringRow[] } {
  const db = new Database(join(data, 'cairn.db'), { readonly: true });
  try {
    const timers = db.prepare('select id, kind, due_at as dueAt, done_at as doneAt, outcome from timers').all() as TimerRow[];
    const kept = db.prepare("select op_id as opId, outcome from receipts where op_id like 'timer/%'").all() as {
      opId: string;
      outcome: string;
    }[];
    return {
      timers,
      firings: kept.map(({ opId, outcome }) => ({ opId, outcome: (JSON.parse(outcome) as { status: FiringRow['outcome'] }).status })),
    };
  } finally {
    db.close();
  }
}

function count({ attempts, timers, firings, final, devices }: Evidence): Record<string, number> {
  const answered = attempts.filter(({ receipts }) => receipts.length > 0);
  return {
    commands: attempts.length,
    acknowledged: answered.filter(({ receipts }) => receipts.some(({ status }) => status === 'committed')).length,
    refused: answered.filter(({ receipts }) => receipts.every(({ status }) => status === 'refused')).length,
    refusedAtDoor: attempts.filter(({ refusedAtDoor }) => refusedAtDoor).length,
    neverAnswered: attempts.filter(({ receipts, refusedAtDoor }) => receipts.length === 0 && !refusedAtDoor).length,
    sentAgain: answered.reduce((sum, { receipts }) => sum + receipts.length - 1, 0),
    entries: [...final.values()].reduce((sum, entries) => sum + entries.length, 0),
    entriesOnDevices: devices.reduce((sum, { entries }) => sum + entries.length, 0),
    timers: timers.length,
    fired: firings.length,
  };
}
