import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

async function write(page: Page, about: string, what: string): Promise<string> {
  await page.goto('/f/concern');
  await page.getByLabel('Who are you worried about?').fill(about);
  await page.getByLabel('What did you see or hear?').fill(what);
  await page.getByRole('radio', { name: 'When someone can' }).check();
  await page.getByRole('button', { name: 'Send to the team' }).click();
  await expect(page.getByText(/^Your note is in/)).toBeVisible();
  return (await page.locator('main').innerText()).replace(/\d+:\d+\s[AP]M/, '');
}

test('a concern of somebody unconnected reaches the desk and its team, and tells the sender nothing', async ({ world }) => {
  const omar = await world.person('omar');
  const known = await write(omar, 'Cole Hughes', 'He sounded very low on the phone on Sunday.');
  const unknown = await write(omar, 'Nobody Atall', 'The same about somebody who is not here.');
  // What is answered is the same for a patient and for nobody.
  expect(unknown).toBe(known);
  expect(known).not.toMatch(/Cole|Hughes|Maya/);
  await axeInBothThemes(omar);

  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto('/concerns');
  const card = ruth.getByRole('listitem').filter({ hasText: 'He sounded very low' });
  await expect(card).toBeVisible();
  await expect(
    ruth.getByRole('listitem').filter({ hasText: 'somebody who is not here' }).getByText('No chart has this name.'),
  ).toBeVisible();
  await axeInBothThemes(ruth);
  await card.getByRole('button', { name: /Send to Cole Hughes/ }).click();
  await expect(card).toHaveCount(0);

  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/p/c-cole/family');
  const concern = maya.getByRole('listitem').filter({ hasText: 'He sounded very low' });
  await expect(concern.getByText('Cole has not been told')).toBeVisible();
  await concern.getByRole('button', { name: 'I told Cole' }).click();
  await expect(concern.getByText(/^Told Cole: Maya/)).toBeVisible();
  await concern.getByRole('button', { name: 'Settle' }).click();
  await maya.getByRole('radio', { name: 'Talked with the patient' }).check();
  await maya.getByLabel('What was done').fill('Called Cole. He is fine and plans to see his father.');
  await maya.getByRole('button', { name: 'Save' }).click();
  await expect(maya.getByText('1 settled')).toBeVisible();

  await omar.goto('/f');
  await expect(omar.getByText('Nothing is shared with you')).toBeVisible();
  expect(await omar.locator('body').innerText()).not.toMatch(/Cole|Hughes|Maya/);
});
