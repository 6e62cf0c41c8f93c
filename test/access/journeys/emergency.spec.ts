import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test('a nurse who does not care for Dee opens her record in an emergency; it is seen, reviewed and over', async ({ world }) => {
  const [theo, ruth, priya] = [
    await world.person('theo', { size: 'laptop' }),
    await world.person('ruth', { size: 'laptop' }),
    await world.person('priya', { size: 'laptop' }),
  ];
  const release = { opId: `op-${crypto.randomUUID()}`, chart: 'c-dee', personId: 'theo' };
  expect((await ruth.request.post('/trpc/charts.release', { data: release })).ok()).toBe(true);

  await theo.getByRole('link', { name: 'Emergency access' }).click();
  const fill = async (name: string): Promise<void> => {
    await theo.getByLabel('Full name').fill(name);
    await theo.getByLabel('Birth date').fill('1985-03-04');
    await theo.getByLabel('Why consent cannot be asked for now').fill('She is not awake.');
    await theo.getByLabel('What the emergency is').fill('Overdose, given naloxone twice.');
    await theo.getByLabel('Medical person you are telling').fill('Dr. Ada Moss');
    await theo.getByLabel('Their hospital, clinic').fill('Troy General');
    await theo.getByLabel('They are medical personnel').check();
    await theo.getByRole('button', { name: 'Open the record' }).click();
  };
  await fill('Dee Morgen');
  await expect(theo.getByText('Nothing was opened.')).toBeVisible();
  await axeInBothThemes(theo);
  await fill('Dee Morgan');
  const open = theo.getByRole('article', { name: 'Dee Morgan' });
  await expect(open.getByText('Born March 4, 1985')).toBeVisible();
  await expect(open.getByRole('heading', { name: 'Medicines' })).toBeVisible();
  await axeInBothThemes(theo);

  await priya.goto('/access-reviews');
  const card = priya.getByRole('article', { name: 'Dee Morgan' });
  await expect(card.getByText('Theo Grant (nurse) opened this on')).toBeVisible();
  await axeInBothThemes(priya);

  await theo.getByRole('button', { name: 'Close now' }).click();
  await expect(open).toBeHidden();
  await expect(theo.getByLabel('Full name')).toHaveValue('');
  await expect(card.getByText('Closed by hand at')).toBeVisible();
  await card.getByLabel('What you found').fill('Troy General confirmed it.');
  await card.getByRole('button', { name: 'Save the review' }).click();
  await expect(priya.getByRole('heading', { name: 'Reviewed' })).toBeVisible();

  const dee = await world.person('dee');
  await dee.goto('/plan/sharing');
  await expect(dee.getByText('Theo Grant (nurse) opened your record on')).toBeVisible();
  await expect(dee.getByText('Priya Nair checked this: it was an emergency.')).toBeVisible();
});
