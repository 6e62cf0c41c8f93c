/** Calls between two real browsers: how soon they see each other, what a cut line costs, and whether they meet through a relay. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { decoded, modesOf, send } from '../calls/calling.ts';
import { makeNetwork, type Cut, type Network } from '../calls/network.ts';
import { atTheDoor, letIn, openBrowser, seat } from '../calls/people.ts';
import { startRelay } from '../calls/relay.ts';
import { startCairn, type CairnSettings } from '../support/cairn-process.ts';
import { freePort } from '../support/postgres.ts';

type Found = { readonly value: number; readonly note: string };

let seeded: string | undefined;

/** One small program is made; every measurement begins with a copy of it. */
async function program(settings: CairnSettings = {}): ReturnType<typeof startCairn> {
  if (seeded === undefined) {
    seeded = mkdtempSync(join(tmpdir(), 'cairn-calls-'));
    const folder = seeded;
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    await (await startCairn({ demo: 'small', data: seeded })).stop();
  }
  return startCairn({ demo: 'small', from: seeded, ...settings });
}

/** Median milliseconds from the press that lets somebody in to a moving picture on both screens. */
export async function callBegins(rounds: number): Promise<Found> {
  await using browser = await openBrowser();
  const took: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await using cairn = await program();
    const [maya, dee] = [await seat(browser, cairn.url, 'maya', 'laptop'), await seat(browser, cairn.url, 'dee', 'phone')];
    await atTheDoor(maya, dee);
    took.push(await letIn(maya, dee));
    await Promise.all([maya, dee].map((page) => page.context().close()));
  }
  took.sort((a, b) => a - b);
  return { value: took[Math.floor(took.length / 2)] ?? Number.NaN, note: `${took.join(', ')} ms` };
}

/** Both browsers may only go through the relay, with what the program gave them. */
export async function callByRelay(): Promise<Found> {
  const secret = 'a secret of the scorecard and of nothing else';
  await using relay = await startRelay(['the one before', secret]);
  await using cairn = await program({ env: { CAIRN_TURN: relay.url, CAIRN_TURN_SECRET: secret } });
  await using browser = await openBrowser();
  const pages = [await seat(browser, cairn.url, 'maya', 'laptop', true), await seat(browser, cairn.url, 'dee', 'phone', true)] as const;
  await atTheDoor(...pages);
  const took = await letIn(...pages);
  const ways = await Promise.all(pages.map(async (page) => (await decoded(page)).ways.join()));
  return { value: ways.filter((way) => way === 'relay').length, note: `${took} ms; by ${ways.join(' and ')}` };
}

const CUT_MS = 10_000;

/** What is not right after one side's network was gone for ten seconds, in both ways that it can go. */
export async function callCut(): Promise<Found> {
  using network = makeNetwork();
  const notes: string[] = [];
  const faults: string[] = [];
  for (const kind of ['unplugged', 'silent'] as const) {
    const { wrong, back } = await cutOnce(network, kind);
    notes.push(`${kind}: picture back ${back} s after the network`);
    faults.push(...wrong.map((fault) => `${kind}: ${fault}`));
  }
  return { value: faults.length, note: [...notes, ...faults].join('; ') };
}

async function cutOnce(network: Network, kind: Cut): Promise<{ readonly wrong: readonly string[]; readonly back: number }> {
  const port = await freePort();
  const url = `http://${network.host}:${port}`;
  await using _cairn = await program({ port, env: { HOST: '0.0.0.0', CAIRN_ORIGIN: url } });
  await using near = await openBrowser({ trusted: url });
  await using far = await openBrowser({ trusted: url, program: network.program });
  const [maya, dee] = [await seat(near, url, 'maya', 'laptop'), await seat(far, url, 'dee', 'phone')];
  const sessionId = await atTheDoor(maya, dee);
  await letIn(maya, dee);
  await send(maya, 'worksheets.open', { sessionId, kind: 'what-happened' });
  for (const page of [maya, dee]) await expect(field(page, fields.far)).toBeVisible({ timeout: 30_000 });
  await expect.poll(async () => (await modesOf(maya)).map(({ mode }) => mode)).toContain('video');
  for (const page of [maya, dee]) await page.evaluate(() => Object.assign(globalThis, { sameTab: true }));

  network.cut(kind);
  const writing = writeMeanwhile(maya, dee).then(
    () => [],
    (error: unknown) => [`writing: ${String(error).split('\n')[0]}`],
  );
  await pause(CUT_MS / 2);
  const half = await decoded(maya);
  await pause(CUT_MS / 2);
  const wrong: string[] = (await decoded(maya)).frames > half.frames ? ['nothing was cut'] : [];
  wrong.push(...(await writing));
  network.mend(kind);
  const mended = Date.now();
  const check = async (what: string, look: () => Promise<void>): Promise<void> => look().catch(() => void wrong.push(what));
  await check('the picture did not come back', async () => Promise.all([movesAgain(maya), movesAgain(dee)]).then(() => undefined));
  const back = Math.round((Date.now() - mended) / 100) / 10;
  await check('something written was lost', () => bothHaveAll([maya, dee]));
  await check('a page was loaded anew', async () => {
    for (const page of [maya, dee]) expect(await page.evaluate(() => 'sameTab' in globalThis)).toBe(true);
  });
  await check('the record of how they met', async () => {
    expect((await modesOf(maya)).map(({ mode, why }) => `${mode}, ${why}`)).toEqual(['video, chosen']);
  });
  return { wrong, back };
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
const log = (page: Page) => page.getByRole('log', { name: 'Session chat' });
const fields = { far: 'What set it off?', near: 'What did you do?' } as const;
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Both go on writing while the line between them is gone. */
async function writeMeanwhile(maya: Page, dee: Page): Promise<void> {
  await field(dee, 'Write to your care team').fill('it froze, are you there');
  await dee.getByRole('button', { name: 'Send' }).click();
  await field(maya, 'Message Dee').fill('I am here. It comes back.');
  await field(maya, 'Message Dee').press('Enter');
  await field(dee, fields.far).fill('Got paid. Ray texted.');
  await field(dee, fields.far).blur();
  await field(maya, fields.near).fill('Walked Biscuit.');
  await field(maya, fields.near).blur();
}

async function bothHaveAll(pages: readonly Page[]): Promise<void> {
  for (const page of pages) {
    await expect(log(page)).toContainText('it froze, are you there', { timeout: 30_000 });
    await expect(log(page)).toContainText('I am here. It comes back.');
    await expect(field(page, fields.far)).toHaveValue('Got paid. Ray texted.');
    await expect(field(page, fields.near)).toHaveValue('Walked Biscuit.');
  }
}

async function movesAgain(page: Page): Promise<void> {
  const { frames } = await decoded(page);
  await expect.poll(async () => (await decoded(page)).frames, { timeout: 60_000, intervals: [200] }).toBeGreaterThan(frames + 3);
}
