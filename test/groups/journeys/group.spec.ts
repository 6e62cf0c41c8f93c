import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test('a group: planned and led by one, joined under aliases by two who never see each other’s names', async ({ world }) => {
  const [maya, dee, tariq] = [await world.person('maya', { size: 'laptop' }), await world.person('dee'), await world.person('tariq')];
  await maya.goto('/groups');
  await axeInBothThemes(maya);
  await maya.getByLabel('Topic').fill('Getting through a Friday');
  await maya.getByRole('button', { name: 'Plan it' }).click();
  for (const name of ['Dee', 'Tariq']) {
    await maya.getByLabel('Add a member').fill(name);
    await maya.getByRole('button', { name: new RegExp(`^Add ${name}`) }).click();
    await expect(maya.getByRole('button', { name: new RegExp(`^Take off: ${name}`) })).toBeVisible();
  }
  await maya.getByRole('button', { name: 'Open the group' }).click();

  for (const [page, alias] of [
    [dee, 'Otter'],
    [tariq, 'Heron'],
  ] as const) {
    await page.goto('/visits');
    await page.getByRole('link', { name: /Getting through a Friday/ }).click();
    await page.getByLabel('The name others will see').fill(alias);
    await page.getByLabel('Where you are, so help could find you').fill('12 Elm St, Troy NY');
    await page.getByLabel('A number to call you back').fill('555 0134');
    if (alias === 'Otter') {
      await page.getByRole('button', { name: 'I agree' }).click();
      await expect(page.getByText('You need a place where nobody can hear you.')).toBeVisible();
      await axeInBothThemes(page);
    }
    await page.getByLabel('Nobody else can see or hear this').check({ force: true });
    await page.getByRole('button', { name: 'I agree' }).click();
    await page.getByRole('button', { name: 'Go to the waiting room' }).click();
    await expect(page.getByText('The leaders can see it and will let you in.')).toBeVisible();
    await maya.getByRole('button', { name: /^Let in/ }).click();
    await expect(page.getByLabel('Write to the group')).toBeVisible();
  }
  await dee.getByLabel('Write to the group').fill('Fridays are long.');
  await dee.getByRole('button', { name: 'Send' }).click();
  await expect(tariq.getByText('Fridays are long.')).toBeVisible();
  await expect(tariq.getByText('Here now: Otter')).toBeVisible();
  expect(await tariq.content()).not.toMatch(/Dee|Morgan/);
  await axeInBothThemes(tariq);

  await maya.getByRole('button', { name: 'Take down' }).click();
  await maya.getByRole('button', { name: 'Names a person' }).click();
  await expect(tariq.getByText('A leader took this line down.')).toBeVisible();
  await maya.getByRole('button', { name: /^Dee Morgan/ }).click();
  await maya.getByLabel('Took part').fill('Spoke with Tariq');
  await maya.getByLabel('Response').click();
  await expect(maya.getByText('This names another member.')).toBeVisible();
  await maya.getByLabel('Took part').fill('Spoke first.');
  await maya.getByLabel('Response').click();
  await expect(maya.getByText('Saved', { exact: true })).toBeVisible();
  await axeInBothThemes(maya);

  await maya.getByRole('button', { name: 'End for everyone' }).click();
  await maya.getByRole('dialog').getByRole('button', { name: 'End for everyone' }).click();
  await expect(dee.getByText('This group is over.')).toBeVisible();
  await maya.getByRole('button', { name: 'Sign the note' }).click();
  await expect(maya.getByText(/^Signed by Maya Alvarez/)).toBeVisible();

  await maya.getByRole('link', { name: 'Own note' }).click();
  await expect(maya.getByText('Spoke first.').first()).toBeVisible();
  expect(await maya.locator('main').innerText()).not.toMatch(/Tariq|Heron/);
  await axeInBothThemes(maya);
});
