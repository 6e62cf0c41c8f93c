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

test('a push message shows its neutral words, whatever came', async ({ world }) => {
  const page = await world.person('dee');
  await page.context().grantPermissions(['notifications']);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const cdp = await page.context().newCDPSession(page);
  const ids: string[] = [];
  cdp.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => ids.push(...registrations.map((one) => one.registrationId)));
  await cdp.send('ServiceWorker.enable');
  await expect.poll(() => ids.length).toBeGreaterThan(0);
  const shown = (): Promise<string[]> =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return (await registration.getNotifications()).map(({ title, body }) => `${title}: ${body}`);
    });
  const push = (data: string) =>
    cdp.send('ServiceWorker.deliverPushMessage', { origin: world.cairn.url, registrationId: ids[0] ?? '', data });
  await push(JSON.stringify({ title: 'Un recordatorio', body: 'Tiene un recordatorio.' }));
  await expect.poll(shown).toEqual(['Un recordatorio: Tiene un recordatorio.']);
  await push('not what we send');
  await expect.poll(shown).toEqual(['A reminder: You have a reminder.']);
});
