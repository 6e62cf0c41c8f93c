/** The cheap half of `npm test`: format, lint, types, boundary probes, house rules. Seconds, no database, no browser. */
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { counted, runSteps, whole, type Step } from './steps.ts';

const reports = 'node_modules/.cache/reports';
mkdirSync(reports, { recursive: true });

/** Every TypeScript program: each package with its own lib and types, so that DOM and Node do not type-check where they must not be. */
export function programs(): string[] {
  const inside = (folder: string): string[] => readdirSync(folder).map((name) => `${folder}/${name}`);
  const folders = [...inside('packages'), ...inside('apps'), '.'];
  return folders.filter((folder) => existsSync(`${folder}/tsconfig.json`));
}

export const cheap: readonly Step[] = [
  whole('format', 'oxfmt', ['--check', '.']),
  whole('lint', 'oxlint', ['--type-aware', '--deny-warnings']),
  ...programs().map((folder) =>
    whole(`types of ${folder === '.' ? 'tests and scripts' : folder}`, 'tsc', [
      '-p',
      folder,
      '--incremental',
      '--tsBuildInfoFile',
      `node_modules/.cache/types/${folder.replace('/', '-')}.tsbuildinfo`,
    ]),
  ),
  vitest('boundary probes and house rules', ['house']),
];

export function vitest(name: string, projects: readonly string[], env: NodeJS.ProcessEnv = {}): Step {
  const report = `${reports}/${projects.join('-')}.json`;
  const args = ['run', ...projects.flatMap((project) => ['--project', project]), '--reporter=dot', '--reporter=json'];
  return counted(name, 'vitest', [...args, `--outputFile.json=${report}`], report, readVitest, env);
}

function readVitest(json: { numPassedTests: number; numFailedTests: number; numPendingTests: number; numTodoTests: number }): {
  passed: number;
  failed: number;
  skipped: number;
} {
  return { passed: json.numPassedTests, failed: json.numFailedTests, skipped: json.numPendingTests + json.numTodoTests };
}

if (import.meta.main) runSteps(cheap);
