import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, measured, test } from '../../support/browser.ts';

const CHART = 'c-tariq';
const signature = { topics: ['appointments', 'goals', 'how-to-help'], purpose: 'Support', until: soon(), noticeVersion: 1, locale: 'en' };
const NOTHING = 'Nothing is shared with you';

let sent = 0;
/** A command that another screen would send; the journey is about what it does to the open ones. */
async function command(page: Page, path: string, input: object): Promise<string> {
  sent += 1;
  const opId = `sharing-journey-${sent}`;
  const answer = await page.request.post(`/trpc/${path}`, { data: { opId, chart: CHART, ...input } });
  expect(await answer.json()).toMatchObject({ result: { data: { status: 'committed' } } });
  return opId;
}

/** The day after tomorrow. */
function soon(): string {
  return new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
}

async function sign(page: Page, name: string): Promise<void> {
  await page.getByLabel('Type your full name to sign').fill(name);
  await page.getByRole('button', { name: /^Sign and share/ }).click();
}

/** What stands on a page, line by line, as a person reads it. */
async function linesOf(page: Page, place: string): Promise<string[]> {
  const text = await page.locator(place).innerText();
  return text.split('\n').filter((line) => line.trim() !== '');
}

test('the supporter sees exactly what was signed for, and stopping empties the open screen within a second', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const [tariq, omar] = [await world.person('tariq'), await world.person('omar')];
  await command(maya, 'consent.name', { supporterId: 'omar', relationship: 'brother' });
  await command(maya, 'scheduling.book', { withId: 'maya', day: soon(), clock: '18:45', minutes: 30, where: 'phone', kind: 'medical' });
  const help = { type: 'add', path: ['help'], id: 'journey-help', value: { text: 'Ask me to play chess.' }, after: null };
  const base = await command(maya, 'aftercare.edit', { operation: help });

  await omar.goto('/f');
  await expect(omar.getByText(NOTHING)).toBeVisible();
  expect(await omar.locator('body').innerText()).not.toContain('Tariq');
  await axeInBothThemes(omar);

  await test.step('nothing is on by default; a name that is not the patient’s does not sign', async () => {
    await tariq.goto('/plan/sharing');
    await tariq.getByRole('link', { name: /Omar Rahman/ }).click();
    for (const topic of ['Visit times', 'My goals']) await expect(tariq.getByRole('switch', { name: new RegExp(topic) })).not.toBeChecked();
    await tariq.getByText('Visit times', { exact: true }).click();
    await sign(tariq, 'Omar Rahman');
    await expect(tariq.getByRole('alert')).toBeVisible();
    await expect(tariq.getByLabel('Type your full name to sign')).toHaveValue('Omar Rahman');
    await expect(omar.getByText(NOTHING)).toBeVisible();
    await axeInBothThemes(tariq);
  });

  await test.step('visit times alone', async () => {
    await sign(tariq, 'tariq rahman');
    await expect(tariq.getByText('Signed. Omar can see it now.')).toBeVisible();
    await expect(omar.getByText('Tariq shares 1 thing with you.')).toBeVisible();
    await expect(omar.getByText('30 minutes by phone, with Maya Alvarez')).toBeVisible();
    expect(await omar.locator('body').innerText()).not.toMatch(/chess|working on|medical|Rahman/i);
  });

  await test.step('the preview and the supporter’s page are the same lines', async () => {
    await tariq.getByText('How to help me', { exact: true }).click();
    await tariq.getByRole('button', { name: 'See as Omar' }).click();
    await expect(tariq.getByRole('dialog').getByText('Ask me to play chess.')).toBeVisible();
    await axeInBothThemes(tariq);
    const preview = await linesOf(tariq, '.as-them');
    await tariq.getByRole('button', { name: 'Close' }).click();
    await sign(tariq, 'Tariq Rahman');
    await expect(omar.getByText('Ask me to play chess.')).toBeVisible();
    const page = await linesOf(omar, 'main');
    expect(page.slice(page.indexOf(preview[0] ?? ''), page.indexOf(preview[0] ?? '') + preview.length)).toEqual(preview);
    await axeInBothThemes(omar);
  });

  await test.step('what changes in the chart changes on the open page', async () => {
    const path = ['help', 'journey-help', 'text'];
    await command(maya, 'aftercare.edit', { operation: { type: 'set', path, value: 'Ask me to play cards.', base } });
    await expect(omar.getByText('Ask me to play cards.')).toBeVisible();
    await expect(tariq.getByText(/^Omar last looked on/)).toBeVisible();
  });

  await test.step('one topic is taken back without a signature', async () => {
    await tariq.getByText('How to help me', { exact: true }).click();
    await tariq.getByRole('button', { name: 'Stop sharing this now' }).click();
    await expect(omar.getByText('Ask me to play cards.')).toHaveCount(0);
    await expect(omar.getByText('30 minutes by phone, with Maya Alvarez')).toBeVisible();
  });

  await test.step('stopping', async () => {
    const visit = omar.getByText('30 minutes by phone, with Maya Alvarez');
    const stop = tariq.getByRole('button', { name: 'Stop all sharing with Omar' });
    await stop.scrollIntoViewIfNeeded();
    const from = performance.now();
    await stop.click();
    await visit.waitFor({ state: 'detached', timeout: 5000 });
    const took = Math.round(performance.now() - from);
    measured('revocation', took);
    expect(took).toBeLessThan(1000);
    await expect(omar.getByText('Tariq no longer shares this')).toBeVisible();
    await expect(tariq.getByText('Stopped. Omar sees nothing now.')).toBeVisible();
    await axeInBothThemes(tariq);
    await axeInBothThemes(omar);
    await omar.reload();
    await expect(omar.getByText(NOTHING)).toBeVisible();
    expect(await omar.locator('body').innerText()).not.toContain('Tariq');
  });
});

test('without a connection a supporter sees nothing that may have been taken back, and the patient is told what waits', async ({
  world,
}) => {
  const [maya, dee, rosa] = [await world.person('maya'), await world.person('dee'), await world.person('rosa')];
  await command(maya, 'consent.name', { chart: 'c-dee', supporterId: 'rosa', relationship: 'sister' });
  await command(dee, 'consent.give', { ...signature, chart: 'c-dee', supporterId: 'rosa', typedName: 'Dee Morgan' });
  await rosa.goto('/f');
  await expect(rosa.getByRole('heading', { name: 'What Dee is working on' })).toBeVisible();
  await rosa.context().setOffline(true);
  await expect(rosa.getByRole('heading', { name: 'What Dee is working on' })).toHaveCount(0);
  await expect(rosa.getByText('Shared things show again when you are back online.')).toBeVisible();

  await dee.goto('/plan/sharing/rosa');
  await expect(dee.getByText('Rosa sees 3 things.')).toBeVisible();
  await dee.context().setOffline(true);
  await dee.getByRole('button', { name: 'Stop all sharing with Rosa' }).click();
  await expect(dee.getByText('It is still shared until this goes through.', { exact: false })).toBeVisible();
  await dee.context().setOffline(false);
  await expect(dee.getByText('Rosa sees nothing.')).toBeVisible();
  await rosa.context().setOffline(false);
  await expect(rosa.getByText(NOTHING)).toBeVisible();
});

test('sharing and a supporter’s home are whole in Spanish', async ({ world }) => {
  const [maya, lucia, rosa] = [await world.person('maya'), await world.person('lucia'), await world.person('rosa')];
  await command(maya, 'consent.name', { chart: 'c-lucia', supporterId: 'rosa', relationship: 'friend' });
  await command(lucia, 'consent.give', { ...signature, chart: 'c-lucia', supporterId: 'rosa', typedName: 'Lucía Garza', locale: 'es' });
  await lucia.goto('/plan/sharing/rosa');
  await expect(lucia.getByRole('heading', { name: 'Lo que puede ver Rosa' })).toBeVisible();
  await expect(lucia.getByText('Su amistad. Usted decide.', { exact: false })).toBeVisible();
  await axeInBothThemes(lucia);
  await rosa.evaluate(() => localStorage.setItem('cairn.language', 'es'));
  await rosa.goto('/f');
  await expect(rosa.getByText('Lucía comparte 3 cosas con usted', { exact: false })).toBeVisible();
  await axeInBothThemes(rosa);
});
