import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test.use({ settings: { demo: 'small' } });

/** Goes by Tab alone until what has the keyboard is called so. */
async function tabTo(page: Page, name: RegExp, most = 160): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
    });
    if (name.test(here.trim())) return;
  }
  throw new Error(`the keyboard never came to ${String(name)}`);
}

test('a director sets a cut-off by keyboard alone, with a reason, and everybody reads who set it', async ({ world }) => {
  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto('/rules');
  await expect(ruth.getByRole('heading', { name: 'R07 Strong or rising craving' })).toBeVisible();
  await axeInBothThemes(ruth);

  await tabTo(ruth, /^Change: Craving at or over$/);
  await ruth.keyboard.press('Enter');
  const form = ruth.getByRole('dialog', { name: 'Craving at or over' });
  await expect(form).toContainText('From 5 to 9. As shipped: 7.');
  await axeInBothThemes(ruth);
  await form.getByRole('spinbutton').press('ControlOrMeta+a');
  await ruth.keyboard.type('8');
  await ruth.keyboard.press('Tab');
  await ruth.keyboard.type('Agreed in the clinical meeting');
  await tabTo(ruth, /^Save$/);
  await ruth.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect(ruth.getByText('Settings version 1')).toBeVisible();
  await expect(ruth.getByRole('article', { name: /R07/ })).toContainText('One business day: 8 or more');

  const dani = await world.person('dani', { size: 'laptop' });
  await dani.goto('/rules');
  await expect(dani.getByText(/Craving at or over: 7 to 8/)).toBeVisible();
  await expect(dani.getByRole('article', { name: /R07/ })).toContainText('Agreed in the clinical meeting');
  await expect(dani.getByRole('button', { name: /^Change/ })).toHaveCount(0);
});

test('what is not safe is refused with its reason, and a rule that can say "now" has no switch', async ({ world }) => {
  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto('/rules');
  await ruth.getByRole('button', { name: 'Change: Answer an alert for now within' }).click();
  const form = ruth.getByRole('dialog');
  await form.getByRole('spinbutton').fill('20');
  await form.getByLabel('Why').fill('We are short of people');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('outside what is safe');
  await form.getByRole('button', { name: 'Not yet' }).click();
  await expect(ruth.getByRole('article', { name: /R01/ })).toContainText('cannot be switched off');
  await expect(ruth.getByRole('button', { name: /^Switch off: Not safe now/ })).toHaveCount(0);
});

test('rules fit a phone, in light and in dark', async ({ world }) => {
  const amara = await world.person('amara', { size: 'phone' });
  await amara.goto('/rules');
  await expect(amara.getByRole('heading', { name: 'What the rules look for' })).toBeVisible();
  await axeInBothThemes(amara);
  const wide = await amara.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBeLessThanOrEqual(0);
});

test('a release is written down on the chart, comes to the caseload, and is taken back with a reason', async ({ world }) => {
  const theo = await world.person('theo', { size: 'laptop' });
  await theo.goto('/p/c-dee');
  await theo.getByRole('button', { name: 'Something happened' }).click();
  const dialog = theo.getByRole('dialog', { name: 'Something happened' });
  await dialog.getByLabel('What happened').selectOption('release');
  await dialog.getByLabel('Short note').fill('County jail, this morning');
  await axeInBothThemes(theo);
  await dialog.getByRole('button', { name: 'Write it down' }).click();
  await expect(dialog.getByRole('status')).toContainText('Written down: Released from jail or prison.');

  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/caseload');
  const row = maya.getByRole('row', { name: /Dee Morgan/ });
  await expect(row).toContainText('Released from jail or prison');
  await row.getByRole('link').click();
  const panel = maya.getByRole('complementary', { name: 'Dee Morgan, details' });
  await expect(panel).toContainText('Contact at least twice a week');
  await expect(panel).toContainText('tolerance is lower');
  await axeInBothThemes(maya);

  await dialog.getByRole('button', { name: 'Take back: Released from jail or prison' }).click();
  await dialog.getByLabel('Why it is taken back').fill('It was another person');
  await dialog.getByRole('button', { name: 'Take back' }).last().click();
  await expect(dialog).toContainText('Taken back by Theo Grant: It was another person');
  await expect(panel).toContainText('Changed an answer: what happened');
});
