/** One step of the tests: a program that ran, what it counted, and its words if it failed. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

export type Counts = { readonly passed: number; readonly failed: number };
/** `first` is said whatever the outcome, before everything else. */
export type Step = { readonly name: string; readonly run: () => Counts & { readonly output: string; readonly first?: string } };

/** A program that passes or fails as a whole. */
export function whole(name: string, program: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Step {
  return {
    name,
    run: () => {
      const { status, output } = spawn(program, args, env);
      return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
    },
  };
}

/** A test runner that writes a JSON report. A test that was skipped counts as failed: nothing is left out in silence. */
export function counted(
  name: string,
  program: string,
  args: readonly string[],
  report: string,
  read: (json: never) => { passed: number; failed: number; skipped: number; first?: string },
  env: NodeJS.ProcessEnv = {},
): Step {
  return {
    name,
    run: () => {
      rmSync(report, { force: true });
      const { status, output } = spawn(program, args, env);
      if (!existsSync(report)) return { passed: 0, failed: 1, output: `${output}\n${program} wrote no report` };
      const { passed, failed, skipped, first = '' } = read(JSON.parse(readFileSync(report, 'utf8')) as never);
      const bad = failed + skipped;
      const note = skipped ? `\n${skipped} skipped; a skipped test counts as failed` : passed ? '' : '\nno test ran';
      return { passed, failed: (status !== 0 || !passed) && bad === 0 ? 1 : bad, output: output + note, first };
    },
  };
}

/** A step done in this process; it fails by throwing. */
export function within(name: string, work: () => string): Step {
  return {
    name,
    run: () => {
      try {
        return { passed: 1, failed: 0, output: work() };
      } catch (error) {
        return { passed: 0, failed: 1, output: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

/** Runs the steps in order, prints one line each and the words of those that failed, and ends with plain counts. */
export function runSteps(steps: readonly Step[]): void {
  let passed = 0;
  let failed = 0;
  for (const step of steps) {
    const start = performance.now();
    const result = step.run();
    passed += result.passed;
    failed += result.failed;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`${result.failed ? 'FAILED' : 'ok    '} ${step.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s)`);
    if (result.first) console.log(result.first);
    if (result.failed) console.log(result.output.trimEnd());
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed ? 1 : 0;
}

function spawn(program: string, args: readonly string[], env: NodeJS.ProcessEnv): { status: number; output: string } {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, FORCE_COLOR: '0', ...env } } as const;
  const { status, stdout, stderr, error } = spawnSync(`node_modules/.bin/${program}`, args, options);
  return { status: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}
