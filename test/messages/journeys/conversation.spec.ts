import type { Locator, Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

function message(page: Page, text: string): Locator {
  return page.getByRole('article').filter({ hasText: text });
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write a message' }).fill(text);
  await page.getByRole('button', { name: 'Send' }).click();
}

test('a message goes from stored to seen on both sides, with name and role on it', async ({ world }) => {
  const dee = await world.person('dee');
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/inbox/c-dee');
  await expect(maya.getByRole('heading', { name: 'Dee Morgan' })).toBeVisible();
  await maya.goto('/inbox');
  await dee.goto('/messages');
  await expect(dee.getByText('No one watches it day and night.', { exact: false })).toBeVisible();
  await write(dee, 'Can we move to Friday at four?');
  const mine = message(dee, 'Can we move to Friday at four?');
  await expect(mine).toContainText('Dee Morgan');
  await expect(mine.getByText('Sent', { exact: true })).toBeVisible();

  const row = maya.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name: /Dee Morgan/ });
  await expect(row).toContainText('Can we move to Friday at four?');
  await expect(row).toContainText('1 not read');
  await axeInBothThemes(maya);
  await expect(mine.getByText('Sent', { exact: true })).toBeVisible();

  await row.click();
  await expect(message(maya, 'Can we move to Friday at four?')).toContainText('Patient');
  await expect(mine.getByText(/^Seen by your care team/)).toBeVisible();
  await expect(row).not.toContainText('not read');

  await dee.getByRole('link', { name: 'My plan' }).click();
  await write(maya, 'Friday at four works.');
  await expect(message(maya, 'Friday at four works.').getByText('On their device')).toBeVisible();
  await dee.getByRole('link', { name: /^Messages/ }).click();
  await expect(message(dee, 'Friday at four works.')).toContainText('Maya Alvarez');
  await expect(message(dee, 'Friday at four works.')).toContainText('Counselor');
  await expect(message(maya, 'Friday at four works.').getByText(/^Seen by Dee Morgan/)).toBeVisible();
  await axeInBothThemes(maya);
  await axeInBothThemes(dee);
});

test('what is written without a connection waits on the device, survives a killed tab and arrives once, in order', async ({ world }) => {
  const dee = await world.person('dee');
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/inbox/c-dee');
  await dee.goto('/messages');
  await expect(dee.getByRole('textbox', { name: 'Write a message' })).toBeVisible();
  const context = dee.context();
  await context.setOffline(true);
  await write(dee, 'First, from the bus');
  await write(dee, 'Second, from the bus');
  await expect(message(dee, 'First, from the bus').getByText('Waiting on this device')).toBeVisible();
  await axeInBothThemes(dee);
  await dee.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/messages');
  await expect(message(maya, 'Second, from the bus')).toBeVisible();
  const bus = maya.getByRole('article').filter({ hasText: 'from the bus' });
  await expect(bus).toHaveCount(2);
  await expect(bus.first()).toContainText('First');
});

test('a draft survives a look at another page and a closed one, and an unsent text comes back to its author', async ({ world }) => {
  const dee = await world.person('dee');
  const ruth = await world.person('ruth', { size: 'laptop' });
  const theo = await world.person('theo', { size: 'laptop' });
  await dee.goto('/messages');
  await dee.getByRole('textbox', { name: 'Write a message' }).fill('Half a thought');
  await dee.getByRole('link', { name: 'My plan' }).click();
  await dee.getByRole('link', { name: 'Messages' }).click();
  await expect(dee.getByRole('textbox', { name: 'Write a message' })).toHaveValue('Half a thought');
  await dee.reload();
  await expect(dee.getByRole('textbox', { name: 'Write a message' })).toHaveValue('Half a thought');

  await theo.goto('/inbox/c-dee');
  await expect(theo.getByRole('heading', { name: 'Dee Morgan' })).toBeVisible();
  await theo.context().setOffline(true);
  await write(theo, 'See you at the window at eight');
  const data = { opId: 'conversation-journey-1', chart: 'c-dee', personId: 'theo' };
  expect((await ruth.request.post('/trpc/charts.release', { data })).ok()).toBe(true);
  await theo.context().setOffline(false);
  await expect(theo.getByRole('alert').filter({ hasText: 'See you at the window at eight' })).toBeVisible();
  await expect(theo.getByRole('navigation', { name: 'Conversations' }).getByRole('link', { name: /Dee Morgan/ })).toHaveCount(0);
  await expect(theo.getByRole('article')).toHaveCount(0);
});

test('messages are whole in Spanish', async ({ world }) => {
  const lucia = await world.person('lucia');
  await lucia.goto('/messages');
  await expect(lucia.getByRole('heading', { name: 'Mensajes' })).toBeVisible();
  await expect(lucia.getByText('Nadie lo vigila de día y de noche.', { exact: false })).toBeVisible();
  await axeInBothThemes(lucia);
});
