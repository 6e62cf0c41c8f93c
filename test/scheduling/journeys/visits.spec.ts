import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

async function book(page: Page, clock: string, withName: string): Promise<void> {
  await page.getByLabel('Time, where the patient lives').fill(clock);
  await page.getByLabel('Where', { exact: true }).selectOption('Phone');
  await page.getByLabel('With', { exact: true }).selectOption(withName);
  await page.getByRole('button', { name: 'Book', exact: true }).click();
}

test('a visit is booked and cancelled in the chart, and two visits of one person never overlap', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/p/c-tariq/visits');
  const form = maya.getByRole('heading', { name: 'Book a visit' });
  await expect(form).toBeVisible();
  await expect(maya.getByLabel('With', { exact: true }).locator('option:checked')).toHaveText('Maya Alvarez');
  await book(maya, '20:15', 'Maya Alvarez');
  await expect(maya.getByText('Booked.')).toBeVisible();
  const cancel = maya.getByRole('button', { name: /Cancel visit: .*8:15/ });
  await expect(cancel).toBeVisible();
  await axeInBothThemes(maya);
  await book(maya, '20:30', 'Maya Alvarez');
  await expect(maya.getByText('There is another appointment at that time.')).toBeVisible();
  await expect(maya.getByLabel('Time, where the patient lives')).toHaveValue('20:30');
  await cancel.click();
  await expect(cancel).toHaveCount(0);
});

test('the team writes down whom the patient named, and the patient can choose that person', async ({ world }) => {
  const [maya, dee] = [await world.person('maya', { size: 'laptop' }), await world.person('dee')];
  await maya.goto('/p/c-dee/sharing');
  await maya.getByLabel('Part of the supporter’s name').fill('Omar');
  await maya.getByRole('button', { name: 'Find', exact: true }).click();
  await maya.getByRole('radio', { name: 'Omar Rahman' }).check({ force: true });
  await maya.getByLabel('To Dee this person is a').selectOption('friend');
  await axeInBothThemes(maya);
  await maya.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(maya.getByText('Added. Dee can now choose what to share.')).toBeVisible();
  await dee.goto('/plan/sharing');
  await expect(dee.getByRole('link', { name: /Omar Rahman.*friend/s })).toBeVisible();
  await axeInBothThemes(dee);
});
