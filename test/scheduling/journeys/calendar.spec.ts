import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test('a counselor opens an hour; the patient books it on the phone and moves it; it stands in the counselor’s week at once', async ({
  world,
}) => {
  const [maya, dee] = [await world.person('maya', { size: 'laptop' }), await world.person('dee')];
  await maya.goto('/calendar');
  await maya.getByText('My hours', { exact: true }).click();
  await maya.getByLabel('Minutes of one visit').fill('60');
  await maya.getByRole('button', { name: 'Save hours' }).click();
  await expect(maya.getByText('Saved. What patients can book follows at once.')).toBeVisible();
  await axeInBothThemes(maya);

  await dee.goto('/today');
  await dee.getByRole('link', { name: 'Your visits' }).click();
  await expect(dee.getByRole('button', { name: 'Choose another time' }).first()).toBeVisible();
  await axeInBothThemes(dee);
  await dee.getByRole('button', { name: 'Book a visit' }).click();
  await dee.getByRole('button', { name: 'Next week' }).click();
  await dee.getByRole('button', { name: '9:00 AM' }).first().click();
  await axeInBothThemes(dee);
  await dee.getByRole('button', { name: /^Book .*9:00/ }).click();
  const booked = dee.getByText(/^Booked: .*9:00/);
  await expect(booked).toBeVisible();
  const date = /(\w{3})\w* (\d+), 9:00/.exec(await booked.innerText());
  const day = maya.getByRole('listitem').filter({ has: maya.getByRole('heading', { name: `${date?.[1]} ${date?.[2]}` }) });
  for (let week = 0; week < 3 && (await day.count()) === 0; week += 1)
    await maya.getByRole('button', { name: 'Later', exact: true }).click();
  await expect(day.getByText('9:00 AM')).toBeVisible();
  await expect(day.getByRole('link', { name: 'Dee Morgan', exact: true })).toBeVisible();

  await dee.getByRole('button', { name: 'Back to your visits' }).click();
  const nextOne = dee.getByRole('listitem').filter({ hasText: '9:00 AM' });
  await nextOne.getByRole('button', { name: 'Choose another time' }).click();
  await dee.getByRole('button', { name: 'Next week' }).click();
  await dee.getByRole('button', { name: '10:00 AM' }).first().click();
  await dee.getByRole('button', { name: /^Move it to .*10:00/ }).click();
  await expect(dee.getByText(/^Booked: .*10:00/)).toBeVisible();
  await dee.getByRole('button', { name: 'Back to your visits' }).click();
  await expect(dee.getByRole('listitem').filter({ hasText: '10:00 AM' })).toBeVisible();
  await expect(dee.getByRole('listitem').filter({ hasText: '9:00 AM' })).toHaveCount(0);
});
