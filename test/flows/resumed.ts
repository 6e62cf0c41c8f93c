import { checkIns, type CheckIn, type CheckIns } from '@cairn/check-ins';
import type { Entry, Frame } from '@cairn/kernel';
import { currentNode, type Pin } from '@cairn/workflows';
import type { Socket } from 'socket.io-client';
import { command } from '../bench/ground.ts';
import { startCairn, type CairnProcess } from '../support/cairn-process.ts';
import { ask, openSocket, signInAs } from '../support/device.ts';
import { evening, shorter } from './steps.ts';

/*
 * A patient is in the middle of a conversation. Its next version is published, the plug is pulled in the same moment, and the
 * patient goes on with another device: over the real program in a process of its own.
 */

export type Resumed = {
  /** The version that the run is held to, and the one that was published. */
  readonly pins: readonly [run: Pin | undefined, published: Pin];
  /** What the new device asks next. */
  readonly asked: string | undefined;
  readonly run: CheckIn | undefined;
  readonly moves: number;
  /** After that question was answered under the new device's own id. */
  readonly ended: CheckIn['finished'];
};

const chart = 'c-dee';
const program = 'program';

export async function resumedRun(): Promise<Resumed> {
  await using cairn = await startCairn({ demo: 'small' });
  const [director, supervisor, phone] = [await at(cairn, 'ruth'), await at(cairn, 'jonah'), await at(cairn, 'dee')];
  await publish(director, supervisor, 'draft-1', evening, 'stay');
  const start = { chart, checkInId: 'run-1', flow: 'evening', language: 'en' };
  await command(phone, 'checkIns.start', start);
  await command(phone, 'checkIns.answer', { chart, checkInId: 'run-1', node: 'well', value: false, language: 'en' });
  const pin = await publish(director, supervisor, 'draft-2', shorter(evening), 'map');
  await cairn.kill();
  for (const socket of [director, supervisor, phone]) socket.disconnect();
  await cairn.start();

  const tablet = await at(cairn, 'dee');
  await command(tablet, 'checkIns.start', { ...start, checkInId: 'run-2' });
  const { run, entries } = await untilMoved(tablet, pin);
  const asked = run && currentNode(shorter(evening), run.run)?.id;
  if (asked !== undefined) await command(tablet, 'checkIns.answer', { chart, checkInId: 'run-2', node: asked, value: 4, language: 'en' });
  const ended = (await shown(tablet)).run?.finished;
  tablet.disconnect();
  const moves = entries.filter(({ kind }) => kind === 'check-in.moved').length;
  return { pins: [run?.run.pin, pin], asked, run, moves, ended };
}

async function at(cairn: CairnProcess, who: string): Promise<Socket> {
  return openSocket(cairn.url, await signInAs(cairn.url, who));
}

async function publish(director: Socket, supervisor: Socket, draftId: string, flow: object, policy: 'stay' | 'map'): Promise<Pin> {
  await command(supervisor, 'flows.draft', { chart: program, draftId, flow });
  await command(supervisor, 'flows.askReview', { chart: program, draftId, revision: 1 });
  await command(director, 'flows.approve', { chart: program, draftId, revision: 1 });
  const runs = { policy, mapping: { sleep: 'rest' }, except: [] };
  return ((await command(supervisor, 'flows.publish', { chart: program, draftId, revision: 1, runs })) as { pin: Pin }).pin;
}

type Shown = { readonly run: CheckIn | undefined; readonly entries: readonly Entry[] };

/** What any device of the patient's would show: the stream, folded. */
async function shown(socket: Socket): Promise<Shown> {
  const answer = await ask<{ frame: Frame }>(socket, 'subscribe', { stream: `${chart}/shared`, seq: 0 }, 10_000);
  const entries = answer.ok ? answer.data.frame.entries : [];
  const own = entries.filter((entry) => Object.hasOwn(checkIns.kinds, entry.kind)) as unknown as Parameters<typeof checkIns.evolve>[1][];
  const state: CheckIns = own.reduce(checkIns.evolve, checkIns.start());
  return { run: state.runs.find((one) => one.id === 'run-1'), entries };
}

/** Timers go round twice a second; half a minute is far more than a busy machine needs. */
async function untilMoved(socket: Socket, pin: Pin): Promise<Shown> {
  for (let looks = 0; looks < 100; looks += 1) {
    const now = await shown(socket);
    if (now.run?.run.pin.hash === pin.hash) return now;
    await new Promise((done) => setTimeout(done, 300));
  }
  return shown(socket);
}
