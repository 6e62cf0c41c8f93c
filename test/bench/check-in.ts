/** A check-in's answers, one after the other, each acknowledged only when it is on disk: what the next question would wait for if it waited at all. */
import { checkIns, openOn, type CheckInEntry } from '@cairn/check-ins';
import { flowOf } from '@cairn/check-ins/shipped';
import type { Entry } from '@cairn/kernel';
import { currentNode, type Ask, type Value } from '@cairn/workflows';
import { ask, Log, openSocket, signInAs } from '../support/device.ts';
import { quantiles, type Latency } from './figures.ts';
import { command, type Ground } from './ground.ts';

export async function checkInAnswers({ cairn }: Ground): Promise<Latency & { readonly answers: number }> {
  const took: number[] = [];
  for (const personId of ['dee', 'tariq']) took.push(...(await oneCheckIn(cairn.url, personId)));
  return { ...quantiles(took), answers: took.length };
}

async function oneCheckIn(url: string, personId: string): Promise<number[]> {
  const chart = `c-${personId}`;
  const log = new Log(`${chart}/shared`);
  const socket = await openSocket(url, await signInAs(url, personId));
  socket.on('frame', (frame: { entries: Entry[] }) => log.take(frame));
  const answer = await ask<{ frame: { entries: Entry[] } }>(socket, 'subscribe', { stream: log.stream, seq: 0 });
  if (answer.ok) log.take(answer.data.frame);
  await command(socket, 'checkIns.start', { chart, checkInId: `bench-${personId}`, flow: 'daily', language: 'en' });
  const took: number[] = [];
  for (;;) {
    const at = question(log.entries);
    if (!at) break;
    const from = performance.now();
    await command(socket, 'checkIns.answer', {
      chart,
      checkInId: `bench-${personId}`,
      node: at.id,
      value: first(at.node.question),
      language: 'en',
    });
    took.push(performance.now() - from);
  }
  socket.disconnect();
  return took;
}

/** Where the run stands by what was pushed: the push comes before the answer. */
function question(entries: readonly Entry[]): { id: string; node: Ask } | undefined {
  const own = entries.filter((entry) => Object.hasOwn(checkIns.kinds, entry.kind)) as CheckInEntry[];
  const { runs } = own.reduce(checkIns.evolve, checkIns.start());
  const open = runs.findLast((run) => !run.finished) ?? openOn(runs, 'daily', '');
  const flow = open && flowOf(open.run.pin);
  return flow && currentNode(flow, open.run);
}

function first(question: Ask['question']): Value {
  if (question.type === 'yes-no') return true;
  if (question.type === 'choice') return question.options[0]?.value ?? '';
  if (question.type === 'multi') return [String(question.options[0]?.value ?? '')];
  if (question.type === 'scale') return 9;
  if (question.type === 'number') return question.min;
  throw new Error(`the daily check-in asks no ${question.type}`);
}
