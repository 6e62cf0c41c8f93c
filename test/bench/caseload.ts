/** The first page of one counselor's caseload when she has 1,000, 10,000 and 100,000 patients, of whom one in ten needs something. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actAs, openCairn, personById, addPerson, type Cairn } from '@cairn/server/testing';
import { startCairn } from '../support/cairn-process.ts';
import { makeChance } from '../support/chance.ts';
import { ask, openSocket, signInAs } from '../support/device.ts';
import { quantiles, round, type Latency } from './figures.ts';

export type FirstPage = { readonly patients: number; readonly rows: number } & Latency;
export type CaseloadFigures = { readonly pages: readonly FirstPage[]; readonly ratio: number };

const AT_ONCE = 200;
const TIMES = 60;

/** `sizes` grow; each population is the one before with more patients, made through the same commands as everybody's. */
export async function caseload(sizes: readonly number[], say: (line: string) => void): Promise<CaseloadFigures> {
  const data = mkdtempSync(join(tmpdir(), 'cairn-caseload-'));
  try {
    const seeded = await startCairn({ demo: 'small', data, env: { CAIRN_QUIET: '1' } });
    await seeded.stop();
    const pages: FirstPage[] = [];
    let there = 0;
    for (const patients of sizes) {
      const from = performance.now();
      await populate(data, there, patients, say);
      say(`${patients - there} patients made in ${Math.round((performance.now() - from) / 1000)} s`);
      there = patients;
      pages.push(await firstPage(data, patients));
    }
    return { pages, ratio: round((pages.at(-1)?.p50 ?? NaN) / (pages[0]?.p50 ?? NaN)) };
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

async function firstPage(data: string, patients: number): Promise<FirstPage> {
  await using cairn = await startCairn({ demo: 'small', data, env: { CAIRN_QUIET: '1' } });
  const socket = await openSocket(cairn.url, await signInAs(cairn.url, 'maya'));
  const took: number[] = [];
  let rows = 0;
  for (let n = 0; n < TIMES; n++) {
    const from = performance.now();
    const answer = await ask<{ rows: readonly unknown[] }>(socket, 'watch', {
      view: 'caseload',
      input: { whose: 'mine' },
      key: `bench-${n % 10}`,
    });
    took.push(performance.now() - from);
    if (!answer.ok) throw new Error(answer.code);
    rows = answer.data.rows.length;
  }
  socket.disconnect();
  return { patients, rows, ...quantiles(took.slice(10)) };
}

async function populate(folder: string, from: number, to: number, say: (line: string) => void): Promise<void> {
  const clock = { now: () => Date.now() };
  const cairn = await openCairn({ folder, databaseUrl: undefined, smtp: undefined, clock, chance: makeChance(to), quiet: true });
  for (let at = from; at < to; at += AT_ONCE) {
    const group = Array.from({ length: Math.min(AT_ONCE, to - at) }, (_, n) => at + n);
    await Promise.all(group.map((n) => addPatient(cairn, n)));
    if ((at + AT_ONCE) % 10_000 === 0) say(`${at + AT_ONCE} of ${to} patients`);
  }
  await cairn.close();
}

const zone = 'America/New_York';

async function addPatient(cairn: Cairn, n: number): Promise<void> {
  const personId = `many-${n}`;
  const chart = `c-many-${n}`;
  const name = `Patient ${n}`;
  const person = { personId, role: 'patient', name, username: personId, email: undefined, locale: 'en', zone, chart } as const;
  const refused = await addPerson(cairn, undefined, person, undefined);
  if (refused) throw new Error(refused);
  const ruth = await acting(cairn, 'ruth');
  const profile = { name, called: name, locale: 'en', zone, since: '2026-10-01' };
  await ruth.do('charts.open', { chart, patient: personId, profile, preferences: { checkInTime: '09:00', mayLeaveVoicemail: false } });
  await ruth.do('charts.assign', { chart, personId: 'maya' });
  if (n % 10 === 0) await ownCraving(cairn, personId, chart, 7 + (n % 4));
}

/** A check-in far enough that a rule of triage speaks. */
async function ownCraving(cairn: Cairn, personId: string, chart: string, craving: number): Promise<void> {
  const patient = await acting(cairn, personId);
  const at = { chart, checkInId: `k-${personId}`, language: 'en' };
  await patient.do('checkIns.start', { ...at, flow: 'daily' });
  for (const [node, value] of [
    ['dose', 'clinic'],
    ['withdrawal', 0],
    ['craving', craving],
  ])
    await patient.do('checkIns.answer', { ...at, node, value });
}

async function acting(cairn: Cairn, personId: string): Promise<ReturnType<typeof actAs>> {
  const person = await personById(cairn.store.read, personId);
  if (!person) throw new Error(`no ${personId}`);
  return actAs(cairn, person);
}
