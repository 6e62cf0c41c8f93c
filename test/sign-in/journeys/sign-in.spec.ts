import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

async function fillIn(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('User name or e-mail').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('a person signs in with a user name, and each role begins where its day begins', async ({ world }) => {
  const page = await world.visitor();
  await page.goto('/');
  await expect(page).toHaveURL('/sign-in');
  await axeInBothThemes(page);
  await fillIn(page, ' Dee ', 'stone on stone');
  await expect(page).toHaveURL('/today');
  await expect(page).toHaveTitle('My day');
  await page.goto('/caseload');
  await expect(page).toHaveURL('/today');

  const staff = await world.visitor({ size: 'laptop' });
  await staff.goto('/inbox');
  await expect(staff).toHaveURL('/sign-in');
  await axeInBothThemes(staff);
  await fillIn(staff, 'maya@harbor.example', 'stone on stone');
  await expect(staff, 'back to the page that was asked for').toHaveURL('/inbox');
});

test('a wrong password and an unknown person read the same, and the name stays in its field', async ({ world }) => {
  const page = await world.visitor();
  await page.goto('/sign-in');
  const said: (string | null)[] = [];
  for (const [name, password] of [
    ['dee', 'wrong wrong wrong'],
    ['nobody-here', 'wrong wrong wrong'],
  ] as const) {
    await fillIn(page, name, password);
    await expect(page.getByRole('alert')).toBeVisible();
    said.push(await page.getByRole('alert').textContent());
    await expect(page.getByLabel('User name or e-mail')).toHaveValue(name);
    await page.reload();
  }
  expect(said[0]).toBe(said[1]);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByText('Type your user name or e-mail.')).toBeVisible();
  await expect(page.getByText('Type your password.')).toBeVisible();
});

test('without a network sign-in says so, and Help now still opens', async ({ world }) => {
  const page = await world.visitor();
  await page.goto('/help');
  await expect(page.getByText('This page is saved on this device.')).toBeVisible({ timeout: 30_000 });
  await page.goto('/sign-in');
  await page.context().setOffline(true);
  await fillIn(page, 'dee', 'stone on stone');
  await expect(page.getByRole('alert')).toContainText('No signal.');
  await page.getByRole('link', { name: 'Help now' }).click();
  await expect(page.getByRole('link', { name: /Call 911/ })).toBeVisible();
});

test('a shared phone keeps nothing, warns in the last minute, and signs out after five', async ({ world }) => {
  const page = await world.visitor();
  await page.clock.install();
  await page.goto('/sign-in');
  await page.getByLabel('I share this phone').check();
  await fillIn(page, 'dee', 'stone on stone');
  await expect(page).toHaveURL('/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map((database) => database.name))).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('cairn.person'))).toBeNull();

  await page.clock.fastForward(4 * 60_000 + 5_000);
  await expect(page.getByRole('dialog', { name: 'Still there?' })).toBeVisible();
  await page.getByRole('button', { name: 'I am still here' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.clock.fastForward(5 * 60_000 + 5_000);
  await expect(page).toHaveURL('/sign-in');
  await expect(page.getByText('You were signed out to keep your things private.')).toBeVisible();
  await page.goto('/today');
  await expect(page).toHaveURL('/sign-in');
});

test('signing out ends the session and empties the device', async ({ world }) => {
  const page = await world.person('dee');
  await page.getByRole('link', { name: 'Settings' }).click();
  await axeInBothThemes(page);
  await page.getByRole('radio', { name: 'Español' }).check();
  await expect(page.getByRole('heading', { level: 1, name: 'Ajustes' })).toBeVisible();
  await page.getByRole('button', { name: 'Cerrar sesión' }).click();
  await expect(page).toHaveURL('/sign-in');
  expect(await page.evaluate(() => localStorage.getItem('cairn.person'))).toBeNull();
  await page.goto('/today');
  await expect(page).toHaveURL('/sign-in');
});

test('the day opens again on this person’s own phone with the network gone', async ({ world }) => {
  const page = await world.person('dee');
  await expect(page.getByRole('heading', { level: 1, name: /Dee/ })).toBeVisible();
  await page.goto('/help');
  await expect(page.getByText('This page is saved on this device.')).toBeVisible({ timeout: 30_000 });
  await page.context().setOffline(true);
  await page.goto('/');
  await expect(page).toHaveURL('/today');
  await expect(page.getByRole('heading', { level: 1, name: /Dee/ })).toBeVisible();
  await expect(page.getByText('No signal.')).toBeVisible();
  await axeInBothThemes(page);
  await page.context().setOffline(false);
  await expect(page.getByText('No signal.')).toBeHidden({ timeout: 15_000 });
});

test('staff find a person by part of a name, from the keyboard', async ({ world }) => {
  const page = await world.person('maya', { size: 'laptop' });
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await page.keyboard.press('/');
  await page.getByLabel('Type part of a name').fill('morg');
  await expect(page.getByRole('button', { name: /Dee Morgan/ })).toBeVisible();
  await axeInBothThemes(page);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/p/c-dee');
  await page.keyboard.press('g');
  await page.keyboard.press('i');
  await expect(page).toHaveURL('/inbox');
});
