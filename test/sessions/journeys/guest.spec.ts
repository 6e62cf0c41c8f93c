import { createHash, randomBytes } from 'node:crypto';
import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';
import { decoded, watchLines } from '../../calls/calling.ts';

const CHART = 'c-dee';

async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    result: { data: { status: string; result: { sessionId: string } } };
  };
  expect(answer.result.data.status, path).toBe('committed');
  return answer.result.data.result.sessionId;
}

async function open(page: Page, sessionId: string): Promise<string> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, kind: 'family-agreement', sessionId };
  const answer = (await (await page.request.post('/trpc/worksheets.open', { data })).json()) as {
    result: { data: { result: { sheetId: string } } };
  };
  return answer.result.data.result.sheetId;
}

const stage = (page: Page) => page.getByRole('region', { name: 'Video and sound' });

async function sees(page: Page): Promise<void> {
  await expect.poll(async () => (await decoded(page)).frames, { timeout: 30_000 }).toBeGreaterThan(2);
}

test('a guest comes by a link, is let in, is seen and heard, writes, and is out when the yes is taken back', async ({ world }) => {
  const [maya, dee] = [await world.person('maya', { size: 'laptop' }), await world.person('dee')];
  const sessionId = await send(maya, 'sessions.open', {});
  await send(dee, 'sessions.join', { sessionId });
  await send(dee, 'sessions.say', { sessionId, text: 'only for the two of us' });
  await send(dee, 'sessions.allowGuest', { sessionId, name: 'Ray', relation: 'uncle' });
  const token = randomBytes(32).toString('base64url');
  const tokenHash = createHash('sha256').update(token).digest('hex');
  await send(maya, 'sessions.invite', { sessionId, name: 'Ray', relation: 'uncle', tokenHash });

  const guest = await world.visitor();
  for (const page of [maya, guest]) await watchLines(page.context());
  await guest.goto(`/guest#${token}`);
  await expect(guest.getByText('You are at the door, Ray.')).toBeVisible();
  expect(new URL(guest.url()).hash).toBe('');
  expect(await guest.locator('body').innerText()).not.toMatch(/Dee|Maya|Harbor/);

  const { personId } = (await (
    await maya.request.get(`/trpc/live.snapshot?input=${encodeURIComponent(JSON.stringify({ chart: CHART }))}`)
  )
    .json()
    .then((answer) => answer.result.data.state.sessions.sessions.at(-1).waiting[0])) as { personId: string };
  await send(maya, 'sessions.admit', { sessionId, personId });
  await guest.getByRole('button', { name: 'Go in' }).click();
  await expect(guest.getByText('Ray (you)')).toBeVisible();
  await guest.getByLabel('Write to everyone here').fill('Hello Dee');
  await guest.getByRole('button', { name: 'Send' }).click();
  await expect(guest.getByRole('log').getByText('Hello Dee')).toBeVisible();
  await expect(guest.getByText('only for the two of us')).toHaveCount(0);

  const sheetId = await open(maya, sessionId);
  await send(dee, 'worksheets.write', { sheetId, operation: { type: 'set', path: ['skill'], value: 'Ten minutes of quiet', base: '' } });
  await dee.goto(`/visit/${sessionId}`);
  await dee.getByRole('button', { name: 'Show it to Ray' }).click();
  await expect(guest.getByText('Ten minutes of quiet')).toBeVisible();
  await dee.getByRole('button', { name: 'Stop showing it' }).click();
  await expect(guest.getByText('Ten minutes of quiet')).toHaveCount(0);

  for (const page of [maya, guest]) await page.context().grantPermissions(['camera', 'microphone']);
  await maya.goto(`/session/${CHART}/${sessionId}`);
  await stage(maya).getByRole('button', { name: 'Start video' }).click();
  await expect(stage(guest).getByRole('button', { name: 'Call me instead' })).toHaveCount(0);
  await stage(guest).getByRole('button', { name: 'Start video' }).click();
  await Promise.all([sees(maya), sees(guest)]);
  await axeInBothThemes(guest);

  await send(dee, 'sessions.disallowGuest', { sessionId, name: 'Ray' });
  await expect(guest.getByText('You are no longer in this visit.')).toBeVisible();
  await expect(guest.getByText('Hello Dee')).toHaveCount(0);
  await send(maya, 'sessions.end', { sessionId });
});
