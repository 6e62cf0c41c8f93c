import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const SECRET = 'what the gateway shows us';
test.use({ settings: { demo: 'small', env: { CAIRN_SMS_SECRET: SECRET } } });

test('a patient chooses texts and quiet hours; a STOP by text shows in the settings', async ({ world }) => {
  const page = await world.person('dee');
  await page.goto('/settings');
  const reminders = page.getByRole('region', { name: 'Reminders' });
  await reminders.getByRole('switch', { name: 'Text messages' }).click({ force: true });
  await reminders.getByLabel('Phone number for texts').fill('12');
  await reminders.getByRole('button', { name: 'Save reminders' }).click();
  await expect(reminders.getByRole('status')).toContainText('does not look like a phone number');
  await reminders.getByLabel('Phone number for texts').fill('(555) 014-2299');
  await reminders.getByLabel('From').fill('22:30');
  await reminders.getByRole('button', { name: 'Save reminders' }).click();
  await expect(reminders.getByRole('status')).toHaveText('Saved.');
  await axeInBothThemes(page);
  await page.reload();
  await expect(reminders.getByLabel('Phone number for texts')).toHaveValue('+15550142299');
  await expect(reminders.getByLabel('From')).toHaveValue('22:30');
  const stop = { data: { from: '+15550142299', text: 'STOP' }, headers: { authorization: `Bearer ${SECRET}` } };
  expect((await page.request.post('/api/sms/inbound', stop)).status()).toBe(204);
  await page.reload();
  await expect(reminders.getByText('You wrote to stop texts on')).toBeVisible();
});

test('somebody’s settings can be used with the keyboard alone, and offer a phone its notices', async ({ world }) => {
  const page = await world.person('dee', { size: 'laptop' });
  await page.goto('/settings');
  const mail = page.getByRole('switch', { name: 'E-mail' });
  await expect(mail).toBeChecked();
  await mail.focus();
  await page.keyboard.press('Space');
  await expect(mail).not.toBeChecked();
  await page.getByRole('button', { name: 'Save reminders' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved.' })).toBeVisible();
  await expect(page.getByText(/This phone does not show notices yet|This browser cannot show notices|Notices are blocked/)).toBeVisible();
});
