/** Playwright's global set-up: the web is built, and one demo program is seeded for every journey to begin with a copy of. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildWeb } from '../../scripts/build.ts';
import { startCairn } from './cairn-process.ts';

async function setup(): Promise<() => void> {
  const { status, output } = buildWeb();
  if (status !== 0) throw new Error(output);
  const data = mkdtempSync(join(tmpdir(), 'cairn-demo-'));
  const cairn = await startCairn({ demo: 'small', data });
  await cairn.stop();
  process.env['CAIRN_DEMO_DATA'] = data;
  return () => rmSync(data, { recursive: true, force: true });
}

// Playwright reads the default export only.
export default setup;
