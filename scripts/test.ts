/** Everything, cheap first: format, lint, boundaries, types, unit, laws on both stores, build, journeys in a real browser. */
import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { cheap, vitest } from './check.ts';
import { buildWeb } from './build.ts';
import { bring } from './machine.ts';
import { journeysReport, type JourneysReport } from './journeys-report.ts';
import { counted, runSteps, within } from './steps.ts';

const report = 'node_modules/.cache/reports/journeys.json';
useMemory('/dev/shm');

runSteps([
  ...cheap,
  within('PostgreSQL for the tests', () => (process.env['PG_BIN'] = bring('postgresql'))),
  within('Chromium for the tests', () => (process.env['CHROMIUM'] = bring('chromium'))),
  vitest('unit tests', ['packages', 'web']),
  vitest('laws, contracts and server on SQLite and PostgreSQL', ['server']),
  within('web build', () => {
    const { status, output } = buildWeb(true);
    if (status !== 0) throw new Error(output);
    return output;
  }),
  counted(
    'journeys in Chromium, with axe',
    'playwright',
    ['test', '--reporter=list,json'],
    report,
    (json: JourneysReport) => journeysReport(json),
    { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  ),
]);

/** Thousands of small commits wait for no disk when test stores lie in memory; whoever sets TMPDIR decides. */
function useMemory(memory: string): void {
  if (process.env['TMPDIR'] || !existsSync(memory)) return;
  const { bavail, bsize } = statfsSync(memory);
  if (bavail * bsize < 2 ** 31) return;
  const folder = mkdtempSync(`${memory}/cairn-test-`);
  chmodSync(folder, 0o777);
  process.env['TMPDIR'] = folder;
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
