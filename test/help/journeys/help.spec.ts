import { axeInBothThemes, expect, sizes, test } from '../../support/browser.ts';

test('Help now opens without sign-in, in both languages, and passes axe in both themes', async ({ world }) => {
  const page = await world.visitor();
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1, name: 'Help now' })).toBeVisible();
  await expect(page).toHaveTitle('My day');
  await expect(page.getByRole('link', { name: /Call 911/ })).toHaveAttribute('href', 'tel:911');
  await expect(page.getByRole('link', { name: /Call 988/ })).toHaveAttribute('href', 'tel:988');
  await expect(page.getByRole('link', { name: /Text 988/ })).toHaveAttribute('href', 'sms:988');
  await expect(page.getByRole('link', { name: /Call Harbor Recovery/ })).toHaveAttribute('href', 'tel:5550142200');
  await expect(page.getByRole('listitem')).toHaveCount(6);
  await axeInBothThemes(page);

  await page.getByRole('button', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ayuda ya' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await expect(page.getByText('Un soplo cada 5 segundos.')).toBeVisible();
  await page.setViewportSize({ width: 320, height: sizes.phone.height });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

test('Help now opens with the network gone, number and steps included, and says that it is saved only when it is', async ({ world }) => {
  const page = await world.visitor();
  await page.goto('/help');
  await expect(page.getByText('This page is saved on this device.')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('link', { name: /Call Harbor Recovery/ })).toBeVisible();

  await page.context().setOffline(true);
  await page.goto('/help');
  await expect(page.getByRole('link', { name: /Call 911/ })).toBeVisible();
  await expect(page.getByText('Spray naloxone in one nostril')).toBeVisible();
  await expect(page.getByRole('link', { name: /Call Harbor Recovery/ })).toBeVisible();
  await expect(page.getByText('This page is saved on this device.')).toBeVisible();

  const kept = await page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map((request) => new URL(request.url).pathname);
  });
  expect(kept.filter((path) => /^\/(api|trpc|socket\.io|healthz)/.test(path))).toEqual([]);

  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.context().setOffline(false);
  await page.goto('/help');
  await expect(page.getByRole('link', { name: /Call 911/ })).toBeVisible();
  await expect(page.getByText('This page is saved on this device.')).toBeHidden();
});

test('three minutes run by the clock, and the next step is said at their end', async ({ world }) => {
  const page = await world.visitor();
  await page.clock.install();
  await page.goto('/help');
  await page.getByRole('button', { name: 'Start 3-minute timer' }).click();
  await expect(page.getByRole('timer')).toHaveText('3:00');
  await page.clock.fastForward(61_000);
  await expect(page.getByRole('timer')).toHaveText('1:59');
  await expect(page.getByRole('alert')).toHaveText('2 minutes left');
  await page.clock.fastForward(130_000);
  await expect(page.getByRole('timer')).toHaveText('0:00');
  await expect(page.getByRole('alert')).toHaveText('3 minutes. Not awake? Spray again, in the other nostril.');
  await page.getByRole('button', { name: 'Stop timer' }).click();
  await expect(page.getByRole('button', { name: 'Start 3-minute timer' })).toBeVisible();
});

test('Quick exit and three presses of Escape leave for a weather page, and Back does not return', async ({ world }) => {
  for (const leave of ['button', 'keys'] as const) {
    const page = await world.visitor();
    await page.route('https://www.weather.gov/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    await page.goto('about:blank');
    await page.goto('/help');
    await expect(page.getByRole('link', { name: /Call 911/ })).toBeVisible();
    if (leave === 'button') await page.getByRole('button', { name: 'Quick exit' }).click();
    else for (let press = 0; press < 3; press += 1) await page.keyboard.press('Escape');
    await expect(page).toHaveTitle('Weather');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  }
});
