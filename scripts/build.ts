/** Builds the web into apps/web/dist when a source is newer than the last build; `--force` builds anyway. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What ends up in the browser's files. */
const sources = ['apps/web/src', 'apps/web/public', 'apps/web/index.html', 'apps/web/vite.config.ts', 'packages', 'pnpm-lock.yaml'];
const built = 'apps/web/dist/index.html';

export function buildWeb(force = false): { status: number; output: string } {
  if (!force && changedAt(built) > Math.max(...sources.map(newest))) return { status: 0, output: 'up to date' };
  const { status, stdout, stderr, error } = spawnSync('node_modules/.bin/vite', ['build', 'apps/web', '--logLevel', 'warn'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  return { status: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

function changedAt(path: string): number {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

function newest(path: string): number {
  if (!existsSync(path) || !statSync(path).isDirectory()) return changedAt(path);
  const inside = readdirSync(path, { withFileTypes: true }).filter((entry) => !['node_modules', 'test'].includes(entry.name));
  return Math.max(0, ...inside.map((entry) => newest(join(path, entry.name))));
}

if (import.meta.main) {
  const { status, output } = buildWeb(process.argv.includes('--force'));
  if (output && (status !== 0 || output !== 'up to date')) process.stderr.write(`${output.trimEnd()}\n`);
  process.exitCode = status;
}
