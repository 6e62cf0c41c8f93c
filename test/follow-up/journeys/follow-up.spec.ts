import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test.use({ settings: { demo: 'small' } });

test('a referral goes out, is accepted and stands beside the plan; a change of care is handed over line by line', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/p/c-tariq/referrals');
  await maya.getByRole('button', { name: 'Send a referral' }).click();
  const sending = maya.getByRole('dialog', { name: 'Send a referral' });
  await sending.getByLabel('Where', { exact: true }).fill('Bright Dental');
  await sending.getByLabel(/^Why, in words/).fill('Your tooth');
  await sending.getByRole('button', { name: 'Save' }).click();
  const dental = maya.getByRole('listitem').filter({ hasText: 'Bright Dental' });
  await expect(dental).toContainText(/sent /);
  await dental.getByRole('button', { name: /They accepted/ }).click();
  const accepted = maya.getByRole('dialog', { name: /They accepted/ });
  await accepted.getByLabel('Who answered').fill('Ines');
  await accepted.getByRole('button', { name: 'Save' }).click();
  await expect(dental).toContainText('waiting for a time');

  await maya.getByRole('button', { name: 'Prepare a change' }).click();
  const planning = maya.getByRole('dialog', { name: 'Prepare a change' });
  await planning.getByLabel('From which program').fill('Bay Detox');
  await planning.getByRole('button', { name: 'Save' }).click();
  await expect(maya.getByRole('heading', { name: 'Warm hand-over' })).toBeVisible();
  await expect(maya.getByRole('button', { name: 'The change is made' })).toBeDisabled();
  await axeInBothThemes(maya);
  for (const item of await maya.locator('.fu__item').all()) {
    await item.getByRole('textbox').fill('Maya told Kim');
    await item.getByRole('button', { name: /^Done/ }).click();
    await expect(item).toContainText('Done: Maya told Kim');
  }
  await maya.getByRole('button', { name: 'The change is made' }).click();
  await expect(maya.getByText(/^Made on .* by Maya Alvarez/)).toBeVisible();

  await maya.goto('/p/c-tariq');
  await expect(maya.getByRole('region', { name: 'Open tasks' })).toContainText('Call Tariq');
});
