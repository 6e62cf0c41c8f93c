/** A plan of 200 lines that 1,000 operations made: opening its chart on a fresh device, and one more operation until another screen has it. */
import { evolve, hashOf, contentOf, publishedVersion, type Plan, type PlanEntry } from '@cairn/aftercare';
import { fieldAt, type Operation, type Path, type Value } from '@cairn/co-editing';
import { must, type Frame } from '@cairn/kernel';
import type { Socket } from 'socket.io-client';
import { ask, openSocket, signInAs } from '../support/device.ts';
import { quantiles, type Latency } from './figures.ts';
import { command, type Ground } from './ground.ts';

export const LINES = 200;
export const OPERATIONS = 1000;
const OPENED = 60;
const ECHOED = 200;

export type PlanFigures = {
  readonly lines: number;
  readonly operations: number;
  readonly kilobytes: number;
  readonly open: Latency;
  readonly echo: Latency;
};

/** A patient of the demo, who can sign for themselves; two goals are there already. */
const CHART = 'c-tariq';
const THERE = ['g1', 'g2'] as const;

export async function longPlan({ cairn, cookie }: Ground): Promise<PlanFigures> {
  const chart = CHART;
  const writer = await openSocket(cairn.url, cookie);
  const operations = await writeLongPlan(writer, chart);
  await publish(cairn.url, writer, chart);
  const open = await opening(cairn.url, cookie, chart);
  const echo = await echoing(cairn.url, writer, chart);
  const plan = await planOf(writer, chart);
  writer.disconnect();
  must(publishedVersion(plan), 'a version that was signed');
  return { lines: LINES, operations, kilobytes: Math.round(JSON.stringify(plan).length / 1024), open, echo };
}

type Spot = { readonly list: Path; readonly id: string; readonly words: string; readonly value: Readonly<Record<string, Value>> };

/** 9 goals with 10 steps each, and the rest of the plan around them. */
function spots(): readonly Spot[] {
  const owner = { id: 'maya', name: 'Maya Alvarez' };
  const goals = ['body', 'mind', 'people'].flatMap((domain) =>
    [0, 1, 2].flatMap((g): Spot[] => {
      const list = [domain, 'goals'];
      const steps = Array.from({ length: 10 }, (_, n) => ({ n, id: `${domain}-${g}-${n}` }));
      return [
        { list, id: `bench-${g}`, words: 'title', value: { title: `Goal ${g}`, know: 'I can tell', reviewBy: '2027-01-10' } },
        ...steps.map(({ id }) => ({
          list: [...list, `bench-${g}`, 'steps'],
          id,
          words: 'text',
          value: { text: 'Take a step', owner, due: 'daily' },
        })),
      ];
    }),
  );
  const rest: readonly (readonly [Path, number, string])[] = [
    [['watchOuts'], 30, 'cue'],
    [['help'], 15, 'text'],
    [['safety', 'signs'], 20, 'text'],
    [['safety', 'coping'], 15, 'text'],
    [['relapse', 'lapse'], 11, 'text'],
    [['relapse', 'reasons'], 10, 'text'],
  ];
  const around = rest.flatMap(([list, count, words]) =>
    Array.from({ length: count }, (_, n): Spot => ({
      list,
      id: `${list.join('-')}-${n}`,
      words,
      value: { [words]: 'A line of this plan' },
    })),
  );
  return [...goals, ...around];
}

async function writeLongPlan(writer: Socket, chart: string): Promise<number> {
  const all = spots();
  if (all.length !== LINES) throw new Error(`${all.length} lines`);
  let count = 0;
  const edit = (operation: Operation): Promise<unknown> =>
    command(writer, 'aftercare.edit', { opId: `bench-op-${(count += 1)}`, chart, operation });
  const versions = new Map<string, string>();
  for (const { list, id, value } of all) {
    await edit({ type: 'add', path: list, id, value, after: 'last' });
    versions.set([...list, id].join('/'), `bench-op-${count}`);
  }
  await edit({ type: 'set', path: ['returnToCare', 'route'], value: 'Call us. We see you that day.', base: '' });
  while (count < OPERATIONS - 11) {
    const { list, id, words } = must(all[count % all.length], 'line');
    const key = [...list, id].join('/');
    await edit({ type: 'set', path: [...list, id, words], value: `Words of turn ${count}`, base: versions.get(key) ?? '' });
    versions.set(key, `bench-op-${count}`);
  }
  for (const { list, id } of all)
    if (list.length === 2 && list[1] === 'goals')
      await edit({ type: 'set', path: [...list, id, 'words'], value: versions.get([...list, id].join('/')) ?? '', base: '' });
  for (const id of THERE) await edit({ type: 'set', path: ['people', 'goals', id, 'words'], value: `demo-tariq-goal-${id}`, base: '' });
  return count;
}

async function planOf(socket: Socket, chart: string): Promise<Plan> {
  const answer = await ask<{ readonly state: { readonly aftercare: Plan } }>(socket, 'call', { path: 'live.snapshot', input: { chart } });
  if (!answer.ok) throw new Error(answer.code);
  return answer.data.state.aftercare;
}

/** All three sign, so that the chart carries a frozen version as a real one does. */
async function publish(url: string, writer: Socket, chart: string): Promise<void> {
  await command(writer, 'aftercare.askSignOff', { chart, why: '' });
  const { doc, versions } = await planOf(writer, chart);
  const { number } = must(versions.at(-1), 'a version to sign');
  for (const [who, typedName] of [
    ['maya', 'Maya Alvarez'],
    ['amara', 'Dr. Amara Okafor'],
    ['tariq', 'Tariq Rahman'],
  ] as const) {
    const socket = await openSocket(url, await signInAs(url, who));
    await command(socket, 'aftercare.sign', { chart, version: number, hash: hashOf(contentOf(doc)), typedName });
    socket.disconnect();
  }
}

/** A fresh device: connect, be known, have the whole chart. */
async function opening(url: string, cookie: string, chart: string): Promise<Latency> {
  const took: number[] = [];
  for (let n = 0; n < OPENED + 5; n += 1) {
    const from = performance.now();
    const socket = await openSocket(url, cookie);
    const { doc } = await planOf(socket, chart);
    took.push(performance.now() - from);
    socket.disconnect();
    if (!fieldAt(doc, ['returnToCare', 'route'])?.value) throw new Error('not the whole plan');
  }
  return quantiles(took.slice(5));
}

/** From one person's hand to another person's screen, on which it is folded into the plan. */
async function echoing(url: string, writer: Socket, chart: string): Promise<Latency> {
  const other = await openSocket(url, await signInAs(url, 'amara'));
  const stream = `${chart}/shared`;
  const joined = await ask<{ readonly head: number }>(other, 'subscribe', { stream, seq: Number.MAX_SAFE_INTEGER });
  if (!joined.ok) throw new Error(joined.code);
  let plan = await planOf(other, chart);
  const came = new Map<string, () => void>();
  other.on('frame', ({ entries }: Frame) => {
    for (const entry of entries) {
      if (!entry.kind.startsWith('plan.')) continue;
      plan = evolve(plan, entry as PlanEntry);
      came.get(entry.opId)?.();
    }
  });
  const took: number[] = [];
  const all = spots();
  for (let n = 0; n < ECHOED + 10; n += 1) {
    const { list, id, words } = must(all[(n * 7) % all.length], 'line');
    const path = [...list, id, words];
    const opId = `echo-op-${n}`;
    const operation: Operation = { type: 'set', path, value: `Seen elsewhere ${n}`, base: fieldAt(plan.doc, path)?.version ?? '' };
    const seen = new Promise<void>((done) => came.set(opId, done));
    const from = performance.now();
    await Promise.all([seen, command(writer, 'aftercare.edit', { opId, chart, operation })]);
    took.push(performance.now() - from);
    if (fieldAt(plan.doc, path)?.value !== `Seen elsewhere ${n}`) throw new Error('another screen has other words');
  }
  other.disconnect();
  return quantiles(took.slice(10));
}
