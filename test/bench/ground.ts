/** What is measured: a running Cairn in a process of its own, with a counselor and patients made through the same commands as everybody's. */
import type { Socket } from 'socket.io-client';
import { startCairn, type CairnProcess } from '../support/cairn-process.ts';
import { ask, openSocket, signInAs } from '../support/device.ts';

export type Ground = {
  readonly cairn: CairnProcess;
  /** Maya's, the counselor of every chart. */
  readonly cookie: string;
  readonly charts: readonly string[];
} & AsyncDisposable;

export async function makeGround(patients: number): Promise<Ground> {
  const cairn = await startCairn({ demo: 'small', env: { CAIRN_QUIET: '1' } });
  const director = await openSocket(cairn.url, await signInAs(cairn.url, 'ruth'));
  const charts = Array.from({ length: patients }, (_, n) => `c-bench-${n}`);
  for (const [n, chart] of charts.entries()) await addPatient(director, `bench-${n}`, chart);
  director.disconnect();
  const cookie = await signInAs(cairn.url, 'maya');
  return { cairn, cookie, charts, [Symbol.asyncDispose]: () => cairn[Symbol.asyncDispose]() };
}

const zone = 'America/New_York';

async function addPatient(director: Socket, personId: string, chart: string): Promise<void> {
  const name = `Patient ${personId}`;
  const person = { personId, role: 'patient', name, username: personId, locale: 'en', zone, chart };
  const profile = { name, called: name, locale: 'en', zone, since: '2026-10-01' };
  await command(director, 'people.add', { chart: 'program', person });
  await command(director, 'charts.open', {
    chart,
    patient: personId,
    profile,
    preferences: { checkInTime: '09:00', mayLeaveVoicemail: false },
  });
  await command(director, 'charts.assign', { chart, personId: 'maya' });
}

/** Sends a command and throws unless it was committed. */
export async function command(socket: Socket, path: string, input: Record<string, unknown>): Promise<unknown> {
  const answer = await ask<{ status: string; result: unknown }>(socket, 'call', {
    path,
    input: { opId: `op-${crypto.randomUUID()}`, ...input },
  });
  if (!answer.ok || answer.data.status !== 'committed') throw new Error(`${path}: ${JSON.stringify(answer)}`);
  return answer.data.result;
}
