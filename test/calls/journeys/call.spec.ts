import type { Page } from '@playwright/test';
import { axe, expect, test } from '../../support/browser.ts';
import { decoded, modesOf, send, watchLines } from '../calling.ts';

const stage = (page: Page) => page.getByRole('region', { name: 'Video and sound' });
const press = (page: Page, name: string) => stage(page).getByRole('button', { name, exact: true }).click();

/** Both allow camera and microphone, or not, and are in one open session. */
async function meet(maya: Page, dee: Page): Promise<string> {
  for (const page of [maya, dee]) await watchLines(page.context());
  const { sessionId } = await send(maya, 'sessions.open', {});
  await send(dee, 'sessions.join', { sessionId });
  await maya.goto(`/session/c-dee/${sessionId}`);
  await dee.goto(`/visit/${sessionId}`);
  return sessionId;
}

async function allow(page: Page, ...what: readonly string[]): Promise<void> {
  await page.context().grantPermissions(what);
}

async function moves(page: Page): Promise<void> {
  const before = (await decoded(page)).frames;
  await expect.poll(async () => (await decoded(page)).frames, { timeout: 30_000 }).toBeGreaterThan(before + 2);
}

const met = async (page: Page) => (await modesOf(page)).map(({ mode, why }) => `${mode}, ${why}`);

test('both see and hear each other, go down to sound and up again, and the record says each change once', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  for (const page of [maya, dee]) await allow(page, 'camera', 'microphone');
  const sessionId = await meet(maya, dee);
  await expect(stage(dee)).toContainText('Nobody sees or hears you yet.');
  await press(maya, 'Start video');
  await expect(stage(maya)).toContainText('Only you are in the call now.');
  await press(dee, 'Start video');
  await Promise.all([moves(maya), moves(dee)]);
  await expect.poll(() => met(dee)).toEqual(['video, chosen']);
  await axe(maya);
  await dee.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await axe(dee);

  await press(dee, 'Camera');
  await expect(stage(maya).getByRole('group', { name: 'Dee, on the call, no picture' })).toBeVisible();
  await expect.poll(() => met(dee)).toEqual(['video, chosen', 'audio, chosen']);
  await press(dee, 'Camera');
  await moves(maya);
  await expect.poll(() => met(dee)).toEqual(['video, chosen', 'audio, chosen', 'video, chosen']);

  await press(dee, 'Call me instead');
  await dee.getByRole('dialog').getByRole('button', { name: 'Ask for a call' }).click();
  await expect(stage(maya)).toContainText('Dee asks for a phone call.');
  await expect.poll(async () => (await met(dee)).at(-1)).toBe('phone, call-me');
  await send(maya, 'sessions.end', { sessionId });
});

test('without a camera the visit goes on by sound, without a microphone in writing, and the record says why', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  await allow(maya, 'camera', 'microphone');
  await allow(dee, 'microphone');
  const sessionId = await meet(maya, dee);
  await press(maya, 'Start video');
  await press(dee, 'Start video');
  await expect(stage(dee)).toContainText('The camera is not allowed.');
  await expect(stage(dee)).toContainText('Connected');
  await expect(stage(maya).getByRole('group', { name: 'Dee, on the call, no picture' })).toBeVisible();
  await expect.poll(() => met(dee)).toEqual(['audio, camera-denied']);
  await axe(dee);

  // The microphone is unplugged in the middle of the call.
  await dee.evaluate(() => {
    const { lines } = (globalThis as unknown as { collected: { lines: RTCPeerConnection[] } }).collected;
    for (const { track } of lines.flatMap((line) => line.getSenders())) track?.dispatchEvent(new Event('ended'));
  });
  await expect(stage(dee)).toContainText('The microphone stopped.');
  await expect.poll(async () => (await met(dee)).map((one) => one.split(',')[0])).toEqual(['audio', 'chat']);
  await send(maya, 'sessions.end', { sessionId });
  await expect(stage(dee)).toHaveCount(0);
});
