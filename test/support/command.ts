import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const CLI = join(import.meta.dirname, '../../apps/server/src/cli.ts');

/** `npm run cairn -- args` on a data folder: its exit code, and all it printed. */
export function cairn(folder: string, ...args: string[]): { readonly code: number; readonly out: string } {
  const env = { ...process.env, CAIRN_DATA: folder, CAIRN_SECRET: 'a secret for the tests only' };
  try {
    return { code: 0, out: execFileSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
    return { code: status, out: stdout + stderr };
  }
}
