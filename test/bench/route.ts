/** The JavaScript that a patient's phone really loads to answer the first question of a check-in, as a browser asks for it. */
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { bring } from '../../scripts/machine.ts';
import { buildWeb } from '../../scripts/build.ts';
import { startCairn } from '../support/cairn-process.ts';
import { round } from './figures.ts';

export type RouteCost = { readonly gzipKb: number; readonly files: Readonly<Record<string, number>> };

export async function checkInRoute(): Promise<RouteCost> {
  const { status, output } = buildWeb();
  if (status !== 0) throw new Error(output);
  await using cairn = await startCairn({ demo: 'small', env: { CAIRN_QUIET: '1' } });
  const browser = await chromium.launch({ executablePath: bring('chromium'), args: ['--no-sandbox', '--disable-quic'] });
  try {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: 'block' });
    await context.request.post(`${cairn.url}/api/demo/sign-in`, { data: { personId: 'dee' } });
    const page = await context.newPage();
    const files: Record<string, number> = {};
    const bodies: Promise<void>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!pathname.endsWith('.js')) return;
      bodies.push(response.body().then((body) => void (files[pathname] = round(gzipSync(body).length / 1024))));
    });
    await page.goto(`${cairn.url}/check-in`);
    await page.getByRole('main').getByRole('button').first().waitFor();
    await page.waitForLoadState('networkidle');
    await Promise.all(bodies);
    return { gzipKb: round(Object.values(files).reduce((sum, size) => sum + size, 0)), files };
  } finally {
    await browser.close();
  }
}
