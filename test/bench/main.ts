/**
 * `npm run bench -- [--json] [--only NAME]`. Everything is measured on this machine, now, against the real program in a process
 * of its own. Compare ratios; absolute figures drift with the machine.
 */
import { parseArgs } from 'node:util';
import { caseload } from './caseload.ts';
import { checkInAnswers } from './check-in.ts';
import { flowCheck } from './flow-check.ts';
import { memory, startTime } from './footprint.ts';
import { makeGround, type Ground } from './ground.ts';
import { longPlan } from './plan.ts';
import { resume } from './resume.ts';
import { checkInRoute } from './route.ts';
import { throughput } from './throughput.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, only: { type: 'string' } } });
const say = values.json ? (): void => undefined : (line: string): void => console.log(line);
const ROOMS = 25;

const measures: Readonly<Record<string, () => Promise<unknown>>> = {
  throughput: () => onGround(ROOMS, throughput),
  resume: () => onGround(1, resume),
  'check-in-answer': () => onGround(0, checkInAnswers),
  caseload: () => caseload([1000, 10_000, 100_000], say),
  'flow-check': () => flowCheck(),
  plan: () => onGround(0, longPlan),
  'check-in-route-js': checkInRoute,
  'start-time': startTime,
  memory: () => onGround(ROOMS, memory),
};

async function onGround<T>(charts: number, measure: (ground: Ground) => Promise<T>): Promise<T> {
  await using ground = await makeGround(charts);
  return await measure(ground);
}

const wanted = Object.keys(measures).filter((name) => !values.only || name === values.only);
if (wanted.length === 0) {
  console.error(`nothing is called "${values.only}"; one of: ${Object.keys(measures).join(', ')}`);
  process.exit(2);
}
const figures: Record<string, unknown> = {};
for (const name of wanted) {
  figures[name] = await measures[name]?.();
  say(`${name}\n${indented(figures[name])}`);
}
if (values.json) console.log(JSON.stringify(figures));

function indented(figure: unknown): string {
  return JSON.stringify(figure, null, 1)
    .replaceAll(/["{}[\],]/g, '')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => `  ${line}`)
    .join('\n');
}
