import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test.use({ settings: { demo: 'small' } });

/** A patient's commands from the patient's own browser, by the same procedures as the check-in screen. */
async function tells(page: Page, chart: string, run: string, answers: Readonly<Record<string, unknown>>): Promise<void> {
  const send = async (path: string, input: Record<string, unknown>): Promise<void> => {
    const answer = await page.request.post(`/trpc/${path}`, {
      data: { opId: `op-${crypto.randomUUID()}`, chart, checkInId: run, language: 'en', ...input },
    });
    expect(answer.ok(), path).toBe(true);
    expect(await answer.json()).toMatchObject({ result: { data: { status: 'committed' } } });
  };
  await send('checkIns.start', { flow: 'daily' });
  for (const [node, value] of Object.entries(answers)) await send('checkIns.answer', { node, value });
}

const before = { dose: 'clinic', withdrawal: 0 } as const;
const usedAlone = {
  ...before,
  craving: 9,
  'craving-access': false,
  mood: 2,
  sleep: 5,
  use: 'yes',
  substances: ['opioid'],
  alone: true,
  injected: false,
  naloxone: 'no',
};

test('"used, alone; craving 9" comes to the open caseload by itself, is taken, handed on and resolved', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/caseload');
  await expect(maya.getByRole('heading', { name: 'Caseload' })).toBeVisible();
  const dee = await world.person('dee');
  const row = maya.getByRole('row', { name: /Dee Morgan/ });
  await expect(row).toHaveCount(0);
  await tells(dee, 'c-dee', `run-${crypto.randomUUID()}`, usedAlone);
  await expect(row).toContainText('Used opioids since yesterday, alone. No naloxone at hand');
  await expect(row).toContainText('Craving 9.');

  await row.getByRole('link').click();
  const panel = maya.getByRole('complementary', { name: 'Dee Morgan, details' });
  await expect(panel).toContainText('What she told us');
  await expect(panel).toContainText('Naloxone at hand');
  await expect(panel.getByRole('checkbox', { name: /No discharge/ })).toBeVisible();
  await axeInBothThemes(maya);

  await maya.keyboard.press('a');
  await expect(panel).toContainText('You took this at');
  await expect(row).toContainText('You have it');

  await panel.getByRole('button', { name: 'Hand to' }).click();
  await maya.getByRole('button', { name: /Theo Grant/ }).click();
  await expect(row).toContainText('for Theo');
  await expect(panel).toContainText('You handed this to Theo');

  const theo = await world.person('theo', { size: 'laptop' });
  await theo.goto('/caseload');
  await theo
    .getByRole('row', { name: /Dee Morgan/ })
    .getByRole('link')
    .click();
  const theirs = theo.getByRole('complementary', { name: 'Dee Morgan, details' });
  await theirs.getByRole('button', { name: /Take this/ }).click();
  await expect(row).toContainText('Theo has it');

  await theirs.getByRole('checkbox', { name: /Agree on one step/ }).check();
  await theo.keyboard.press('Escape');
  await theirs.getByRole('button', { name: /^Resolve/ }).click();
  const dialog = theo.getByRole('dialog', { name: 'How did it end?' });
  await expect(dialog.getByLabel('What was done')).toHaveValue(/Agree on one step/);
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(dialog).toContainText('Pick how it ended.');
  await axeInBothThemes(theo);
  await dialog.getByRole('radio', { name: 'Reached. Safe for now' }).check();
  await dialog.getByRole('button', { name: 'Resolve' }).click();
  await expect(dialog).toBeHidden();
  await expect(row).toContainText('Craving 9.');
});

test('thoughts of self-harm stand on top with a running clock and in the bar of every staff page', async ({ world }) => {
  const jonah = await world.person('jonah', { size: 'laptop' });
  await jonah.goto('/caseload');
  const tariq = await world.person('tariq');
  const alone = { ...before, craving: 4, mood: 1, sleep: 3, use: 'no', safety: 'yes' };
  await tells(tariq, 'c-tariq', `run-${crypto.randomUUID()}`, alone);
  const row = jonah.getByRole('row', { name: /Tariq Rahman/ });
  await expect(row).toContainText('Said yes to “thoughts of hurting yourself”');
  await expect(row).toContainText('of 5 min left');
  const panel = jonah.getByRole('complementary', { name: 'Tariq Rahman, details' });
  await row.getByRole('link').click();
  await expect(panel).toContainText('Paged you');
  await axeInBothThemes(jonah);
  await jonah.goto('/inbox');
  await expect(jonah.getByRole('region', { name: 'Now' })).toContainText('Tariq Rahman');
  await jonah.goto('/caseload');
  await jonah
    .getByRole('row', { name: /Tariq Rahman/ })
    .getByRole('link')
    .click();
  await panel.getByRole('button', { name: /Take this/ }).click();
  await expect(jonah.getByRole('region', { name: 'Now' })).toBeHidden();
});

test('the keyboard walks, peeks, explains itself, and keeps still while someone types', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/caseload');
  await maya.getByRole('button', { name: 'Show' }).click();
  const selected = maya.locator('.pt-row[aria-selected="true"] th');
  await expect(selected).toBeVisible();
  const first = await selected.innerText();
  await maya.getByRole('heading', { name: 'Caseload' }).click();
  await maya.keyboard.press('j');
  await expect(selected).not.toHaveText(first, { useInnerText: true });
  await maya.keyboard.press('k');
  await expect(selected).toHaveText(first, { useInnerText: true });
  await maya.keyboard.press(' ');
  await expect(maya.getByRole('complementary', { name: /details/ })).toBeHidden();
  await maya.keyboard.press(' ');
  await expect(maya.getByRole('complementary', { name: /details/ })).toBeVisible();
  await maya.keyboard.press('?');
  const keys = maya.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(keys).toBeVisible();
  await axeInBothThemes(maya);
  await keys.getByRole('switch', { name: 'Use single keys on this device' }).uncheck();
  await keys.getByRole('button', { name: 'Close' }).last().click();
  await maya.keyboard.press('j');
  await expect(selected).toHaveText(first, { useInnerText: true });
  await maya.getByRole('button', { name: 'all shortcuts' }).click();
  await keys.getByRole('switch', { name: 'Use single keys on this device' }).check();
  await keys.getByRole('button', { name: 'Close' }).last().click();
  await maya.keyboard.press('/');
  await maya.keyboard.type('jk');
  await expect(maya.getByRole('searchbox')).toHaveValue('jk');
  await maya.keyboard.press('Escape');
  await expect(selected).toHaveText(first, { useInnerText: true });
});

test('when the connection is gone, the caseload says since when', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/caseload');
  await expect(maya.getByText('Live', { exact: true })).toBeVisible();
  await maya.context().setOffline(true);
  await expect(maya.locator('.live-mark')).toContainText('Offline since', { timeout: 40_000 });
  await maya.context().setOffline(false);
  await expect(maya.getByText('Live', { exact: true })).toBeVisible({ timeout: 40_000 });
});
