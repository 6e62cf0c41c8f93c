import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-tariq';
const TOPICS = ['how-to-help', 'goals', 'family-room'];

async function command(page: Page, path: string, input: object): Promise<void> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = await page.request.post(`/trpc/${path}`, { data });
  expect(await answer.json(), path).toMatchObject({ result: { data: { status: 'committed' } } });
}

type Snapshot = {
  readonly family: { readonly invitations: readonly { readonly joined?: { readonly personId: string } }[] };
  readonly consent: { readonly grants: readonly { readonly grantId: string; readonly supporter: { readonly personId: string } }[] };
};

async function snapshot(page: Page): Promise<Snapshot> {
  const input = encodeURIComponent(JSON.stringify({ chart: CHART }));
  const answer = (await (await page.request.get(`/trpc/live.snapshot?input=${input}`)).json()) as {
    result: { data: { state: Snapshot } };
  };
  return answer.result.data.state;
}

/** Two days from now. */
const soon = (): string => new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);

test('who is invited makes an account and sees nothing until the patient signs; stopping empties the room that is open', async ({
  world,
}) => {
  const [maya, tariq] = [await world.person('maya', { size: 'laptop' }), await world.person('tariq')];
  const nadia = await world.visitor();

  const link = await test.step('staff make a link at the patient’s word, shown once', async () => {
    await maya.goto(`/p/${CHART}/family`);
    await maya.getByLabel('Their full name').fill('Nadia Rahman');
    await maya.getByLabel('To Tariq this person is a').selectOption('sister');
    await maya.getByRole('button', { name: 'Make the link' }).click();
    const field = maya.getByLabel('Link for Nadia Rahman');
    await expect(field).toHaveValue(/\/join#[\w-]{43}$/);
    await axeInBothThemes(maya);
    return field.inputValue();
  });

  await test.step('the page behind it names nobody, and another name opens nothing', async () => {
    await nadia.goto(link.slice(link.indexOf('/join')));
    await nadia.getByLabel('Your full name').fill('Somebody Else');
    await nadia.getByRole('button', { name: 'Go on' }).click();
    await expect(nadia.getByText('This link does not open with that name.')).toBeVisible();
    expect(await nadia.locator('body').innerText()).not.toMatch(/Tariq|Rahman|Maya|Harbor/);
    await axeInBothThemes(nadia);
    await nadia.getByLabel('Your full name').fill('nadia rahman');
    await nadia.getByRole('button', { name: 'Go on' }).click();
    await nadia.getByLabel('Choose a user name').fill('nadia');
    await nadia.getByLabel('Choose a password').fill('stones by the lake');
    await nadia.getByRole('button', { name: 'Make my account' }).click();
    await expect(nadia.getByText(/^Your user name is nadia\W\d{4}/)).toBeVisible();
    expect(new URL(nadia.url()).hash).toBe('');
    await nadia.getByRole('link', { name: 'Open my page' }).click();
    await expect(nadia.getByText('Nothing is shared with you')).toBeVisible();
    expect(await nadia.locator('body').innerText()).not.toMatch(/Tariq|Maya/);
  });

  const supporterId = (await snapshot(tariq)).family.invitations.at(-1)?.joined?.personId ?? '';

  await test.step('the patient signs, and the page shows what was signed for', async () => {
    const terms = { purpose: 'So Nadia can support me', until: soon(), typedName: 'Tariq Rahman', noticeVersion: 1, locale: 'en' };
    await command(tariq, 'consent.give', { supporterId, topics: TOPICS, ...terms });
    await expect(nadia.getByText('Tariq shares 3 things with you.')).toBeVisible();
    await expect(nadia.getByRole('link', { name: /Family room/ })).toBeVisible();
    await axeInBothThemes(nadia);
  });

  await test.step('both write in the room, roles named', async () => {
    await nadia.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Room' }).click();
    await expect(nadia.getByText('No one watches it at night.', { exact: false })).toBeVisible();
    await nadia.getByRole('textbox', { name: 'Write to the room' }).fill('I can drive on Friday.');
    await nadia.getByRole('button', { name: 'Send' }).click();
    await tariq.goto(`/family/${supporterId}`);
    await expect(tariq.getByRole('log').getByText('I can drive on Friday.')).toBeVisible();
    await expect(tariq.getByRole('log').getByText('Family or friend')).toBeVisible();
    await tariq.getByRole('textbox', { name: 'Write to the room' }).fill('Thank you. Nine is good.');
    await tariq.getByRole('button', { name: 'Send' }).click();
    await expect(nadia.getByRole('log').getByText('Thank you. Nine is good.')).toBeVisible();
    await axeInBothThemes(nadia);
    await axeInBothThemes(tariq);
  });

  await test.step('without a network the words stay in the field and nothing of the room is shown', async () => {
    await nadia.getByRole('textbox', { name: 'Write to the room' }).fill('See you then');
    await nadia.context().setOffline(true);
    await expect(nadia.getByText('The room shows again when you are back online.')).toBeVisible();
    await expect(nadia.getByText('Thank you. Nine is good.')).toHaveCount(0);
    await nadia.context().setOffline(false);
    await expect(nadia.getByRole('log').getByText('Thank you. Nine is good.')).toBeVisible();
    await expect(nadia.getByRole('textbox', { name: 'Write to the room' })).toHaveValue('See you then');
  });

  await test.step('stopping closes the open room, keeps the author’s words, and says no more', async () => {
    const grants = (await snapshot(tariq)).consent.grants;
    const grantId = grants.findLast(({ supporter }) => supporter.personId === supporterId)?.grantId;
    await command(tariq, 'consent.revoke', { grantId });
    await expect(nadia.getByText('This room is not open.')).toBeVisible();
    await expect(nadia.getByText('Thank you. Nine is good.')).toHaveCount(0);
    await expect(nadia.getByText('See you then')).toBeVisible();
    await nadia.goto('/f');
    await expect(nadia.getByText('Nothing is shared with you')).toBeVisible();
    expect(await nadia.locator('body').innerText()).not.toContain('Tariq');
    await expect(tariq.getByText('You do not share the family room with Nadia', { exact: false })).toBeVisible();
  });
});
