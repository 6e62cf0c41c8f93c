import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-dee';

/** A command as a page sends it. */
async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<Readonly<Record<string, string>>> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    readonly result: { readonly data: { readonly status: string; readonly result: Record<string, string> } };
  };
  expect(answer.result.data.status, path).toBe('committed');
  return answer.result.data.result;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

/** Two people in one session, each with its page open. */
async function inSession(maya: Page, dee: Page): Promise<string> {
  const { sessionId = '' } = await send(maya, 'sessions.open', {});
  await send(dee, 'sessions.join', { sessionId });
  await maya.goto(`/session/${CHART}/${sessionId}`);
  await dee.goto(`/visit/${sessionId}`);
  return sessionId;
}

async function openSheet(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Open a worksheet' }).click();
  await page.getByRole('dialog').getByRole('button', { name }).click();
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });

test('the phone follows from page to page, and both screens say where the other is', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  await inSession(maya, dee);
  await openSheet(maya, /^What happened/);
  await expect(dee.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await expect(maya.getByText('Dee sees this page')).toBeVisible();

  await openSheet(maya, /^Readiness/);
  await expect(dee.getByRole('heading', { name: 'Readiness' })).toBeVisible();
  await dee.getByRole('slider', { name: 'How important is it?' }).fill('9');
  await dee.getByRole('slider', { name: 'How important is it?' }).blur();
  await expect(maya.getByText('What makes it a 9 and not a 6?', { exact: false })).toBeVisible();
  await expect(dee.getByText('What makes it a 9', { exact: false })).toHaveCount(0);
  await axeInBothThemes(maya);
  await axeInBothThemes(dee);

  await tab(dee, 'What happened').click();
  await expect(dee.getByText('Maya is on “Readiness”')).toBeVisible();
  await expect(maya.getByText('Dee is looking at “What happened”')).toBeVisible();
  await dee.getByRole('button', { name: 'Go there' }).click();
  await expect(maya.getByText('Dee sees this page')).toBeVisible();
  await maya.getByRole('button', { name: 'Open a worksheet' }).click();
  await expect(maya.getByRole('dialog').getByRole('button', { name: /^Two sides/ })).toHaveAttribute('aria-disabled', 'true');
});

test('a page goes home, is filled in without a network, and comes back in the next plan of the day', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  await inSession(maya, dee);
  await openSheet(maya, /^Practice at home/);
  await field(maya, 'What will you try?').fill('Walk Biscuit at six');
  await maya.getByRole('button', { name: 'Take home' }).click();
  await maya.getByRole('dialog').getByRole('button', { name: 'Give it' }).click();
  await expect(maya.getByText(/^At home, by /)).toBeVisible();

  await dee.goto('/today');
  await dee.getByRole('region', { name: 'From your visits' }).getByRole('link', { name: 'Open' }).click();
  await expect(field(dee, 'What will you try?')).toHaveValue('Walk Biscuit at six');
  await dee.context().setOffline(true);
  await field(dee, 'How did it go?').fill('Twice. It helped.');
  await dee.getByRole('button', { name: 'I did a part' }).click();
  await expect(dee.getByText('Saved on this device')).toBeVisible();
  await expect(dee.getByText('Kept on this phone.', { exact: false })).toBeVisible();
  await dee.context().setOffline(false);
  await expect(dee.getByText('Your care team sees it at your next visit.', { exact: false })).toBeVisible({ timeout: 20_000 });
  await axeInBothThemes(dee);
  await dee.goto('/pages');
  await expect(dee.getByRole('heading', { name: 'My pages' })).toBeVisible();
  await expect(dee.getByText('Practice at home').first()).toBeVisible();
  await axeInBothThemes(dee);

  await maya.goto(`/p/${CHART}/sessions`);
  await openSheet(maya, /^Today’s plan/);
  await expect(maya.getByRole('region', { name: 'At home' })).toContainText('a part is done, Dee said on');
  await axeInBothThemes(maya);
});
