import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test('a consent is signed on the phone, an export is prepared under it, one tap takes it back, and the patient reads what left', async ({
  world,
}) => {
  const [dee, maya] = [await world.person('dee'), await world.person('maya', { size: 'laptop' })];
  await test.step('with a field missing it is not signed; the words stay', async () => {
    await dee.goto('/plan/consents/new');
    await dee.getByLabel('Name of the person or place').fill('Lakeside Hospital');
    await dee.getByLabel('Type your full name to sign').fill('Dee Morgan');
    await dee.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dee.getByText('Something is missing.', { exact: false })).toBeVisible();
    await expect(dee.getByLabel('Name of the person or place')).toHaveValue('Lakeside Hospital');
    await axeInBothThemes(dee);
    await dee.getByLabel('Messages').check();
    await dee.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dee.getByText('Signed. You find it under Sharing.')).toBeVisible();
  });

  await test.step('staff prepare an export; the file begins with the notice', async () => {
    await maya.goto('/p/c-dee/sharing');
    const consent = maya.locator('.desk-release').filter({ hasText: 'Lakeside Hospital' });
    await consent.getByText('Lakeside Hospital').first().click();
    await consent.getByLabel('Reason, for the record').fill('They take over her care.');
    await consent.getByRole('button', { name: 'Prepare an export' }).click();
    const link = consent.getByRole('link', { name: 'Download' });
    await expect(link).toBeVisible();
    await axeInBothThemes(maya);
    const file = await maya.request.get((await link.getAttribute('href')) ?? '');
    const lines = (await file.text()).trim().split('\n');
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      notice: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
      parts: ['messages'],
    });
    expect(JSON.parse(lines.at(-1) ?? '')).not.toHaveProperty('stopped');
  });

  await test.step('the patient reads it and takes the consent back', async () => {
    await dee.goto('/plan/sharing');
    const left = dee.getByRole('region', { name: 'What left, and to whom' });
    await expect(left.getByText('Lakeside Hospital')).toBeVisible();
    await expect(left.getByText('Why: They take over her care.')).toBeVisible();
    await axeInBothThemes(dee);
    await dee.getByRole('link', { name: /Lakeside Hospital/ }).click();
    await dee.getByRole('button', { name: 'Take this back' }).click();
    await expect(dee.getByText('Taken back. Nothing more is shared by it.')).toBeVisible();
    await expect(
      maya
        .locator('.desk-release')
        .filter({ hasText: 'Lakeside Hospital' })
        .getByText(/^Taken back/),
    ).toBeVisible();
  });
});
