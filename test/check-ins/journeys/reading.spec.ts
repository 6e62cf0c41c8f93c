import type { Page } from '@playwright/test';
import { axe, axeInBothThemes, expect, test } from '../../support/browser.ts';

test.use({ settings: { demo: 'small' } });

const calm = { dose: 'clinic', withdrawal: 0, craving: 4, mood: 3, sleep: 5.5, use: 'no' } as const;
const SAFETY = 'Any thoughts of hurting yourself, or that you would be better off dead?';
const promise = /^Maya reads your answers by 10:00 AM( tomorrow| on \w+day)?\.$/;

/** All but the last answer, from the patient's own browser by the procedures of the check-in screen. */
async function answersSome(page: Page, chart: string): Promise<void> {
  const checkInId = `run-${crypto.randomUUID()}`;
  const send = async (path: string, input: Record<string, unknown>): Promise<void> => {
    const data = { opId: `op-${crypto.randomUUID()}`, chart, checkInId, language: 'en', ...input };
    const answer = await page.request.post(`/trpc/${path}`, { data });
    expect(await answer.json(), path).toMatchObject({ result: { data: { status: 'committed' } } });
  };
  await send('checkIns.start', { flow: 'daily' });
  for (const [node, value] of Object.entries(calm)) await send('checkIns.answer', { node, value });
}

async function finishes(page: Page, chart: string): Promise<void> {
  await answersSome(page, chart);
  await page.goto('/check-in');
  await page.getByRole('group', { name: SAFETY }).getByRole('radio', { name: 'No', exact: true }).click();
  await page.getByRole('button', { name: /^(Next|Finish)$/ }).click();
  await expect(page.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
}

test('a finished check-in is promised to the patient, comes to the counselor’s queue by itself, is read by keyboard alone, and the patient sees it', async ({
  world,
}) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/review');
  await expect(maya.getByRole('heading', { name: 'To read', level: 1 })).toBeVisible();
  await expect(maya.getByText('Nothing of yours waits to be read')).toBeVisible();
  await axeInBothThemes(maya);

  const dee = await world.person('dee');
  await finishes(dee, 'c-dee');
  await expect(dee.getByText(promise)).toBeVisible();
  await axeInBothThemes(dee);

  const queue = maya.getByRole('navigation', { name: 'Answers to read' });
  const row = queue.getByRole('link', { name: /Dee Morgan/ });
  await expect(row).toContainText('Craving 4, withdrawal none, mood okay, 5½ h');
  await expect(maya.getByRole('link', { name: /To read.*1 check-ins to read/ })).toBeVisible();
  await axeInBothThemes(maya);

  await maya.keyboard.press('j');
  await maya.keyboard.press('Enter');
  const answers = maya.getByRole('region', { name: 'Answers of Dee Morgan' }).first();
  await expect(answers).toContainText('How strong is the craving right now?');
  await expect(answers).toContainText('Dee was told: read by');
  await axeInBothThemes(maya);
  expect(await maya.title()).not.toContain('Dee');

  await maya.keyboard.press('r');
  await expect(answers).toContainText(/You read this .*Dee can see that\./);
  await expect(row).toHaveCount(0);
  await expect(dee.getByText(/^Maya Alvarez read this at/)).toBeVisible();
  await dee.getByRole('link', { name: 'Back to my day' }).click();
  await expect(dee.getByText(/^Maya Alvarez read this at/)).toBeVisible();
});

test('a team of several sees whose they are; on a phone the list and the answers take turns', async ({ world }) => {
  const lucia = await world.person('lucia');
  await lucia.goto('/check-in');
  await answersSome(lucia, 'c-lucia');
  await lucia.reload();
  await lucia.getByRole('group').getByRole('radio', { name: 'No', exact: true }).click();
  await lucia.getByRole('button', { name: /^(Seguir|Terminar)$/ }).click();
  await expect(lucia.getByText(/^Maya lee sus respuestas antes de las 10:00/)).toBeVisible();

  const theo = await world.person('theo', { size: 'phone' });
  await theo.goto('/review');
  const row = theo.getByRole('navigation', { name: 'Answers to read' }).getByRole('link', { name: /Luc/ });
  await expect(row).toContainText('Maya Alvarez reads');
  await axeInBothThemes(theo);
  await row.click();
  await expect(theo.getByRole('button', { name: 'I have read this' })).toBeVisible();
  await expect(row).toBeHidden();
  await axe(theo);
  await theo.getByRole('button', { name: 'I have read this' }).click();
  await expect(theo.getByText(/You read this/)).toBeVisible();
  await theo.getByRole('link', { name: 'Back to the list' }).click();
  await expect(theo.getByRole('heading', { name: 'To read', level: 1 })).toBeVisible();
  await expect(lucia.getByText(/^Theo Grant leyó esto a las/)).toBeVisible();
});
