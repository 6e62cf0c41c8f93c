/**
 * `npm run test:faults -- [--seed N] [--devices 20] [--kills 10] [--speed 120] [--keep] [--json]`
 * Ends with 0 when nothing acknowledged was lost, doubled or reordered and `cairn verify` is clean.
 */
import { randomInt } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { faults } from './check.ts';
import { runFaults } from './run.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    devices: { type: 'string', default: '20' },
    kills: { type: 'string', default: '10' },
    speed: { type: 'string', default: '120' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const say = values.json ? (): void => undefined : (line: string): void => console.log(line);
const seed = Number(values.seed ?? randomInt(1_000_000));
say(`seed ${seed} (again with: npm run test:faults -- --seed ${seed})`);
const plan = { seed, devices: Number(values.devices), kills: Number(values.kills), speed: Number(values.speed), keep: values.keep };
const { findings, counts, data } = await runFaults(plan, say);
const verify = spawnSync(process.execPath, ['apps/server/src/cli.ts', 'verify'], {
  encoding: 'utf8',
  env: { ...process.env, CAIRN_DATA: data },
});
const clean = verify.status === 0;

if (values.json) console.log(JSON.stringify({ seed, counts, findings, verify: { clean, said: verify.stdout.trim() } }));
else {
  for (const [name, value] of Object.entries(counts)) console.log(`${name.padEnd(18)}${value}`);
  for (const fault of faults) {
    console.log(`${fault.padEnd(18)}${findings[fault].length}`);
    for (const line of findings[fault].slice(0, 5)) console.log(`  ${line}`);
  }
  console.log(`verify            ${clean ? 'clean' : `not clean\n${verify.stdout}${verify.stderr}`}`);
}
const bad = faults.reduce((sum, fault) => sum + findings[fault].length, 0);
if (bad > 0 || !clean) say(`failed; the data is in ${data}`);
process.exitCode = bad > 0 || !clean ? 1 : 0;
