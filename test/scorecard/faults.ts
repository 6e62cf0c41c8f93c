/** One run of faults, whatever asks. */
import { spawnSync } from 'node:child_process';

type Report = {
  readonly seed: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: Readonly<Record<string, readonly string[]>>;
  readonly verify: { readonly clean: boolean };
};
let once: Report | undefined;

export function faults(): Report {
  return (once ??= run());
}

function run(): Report {
  const { stdout, stderr } = spawnSync(process.execPath, ['test/faults/main.ts', '--json'], { encoding: 'utf8', maxBuffer: 1 << 26 });
  const line = stdout.trim().split('\n').at(-1) ?? '';
  if (!line.startsWith('{')) throw new Error(`the fault run gave no report: ${stdout}${stderr}`);
  return JSON.parse(line) as Report;
}
