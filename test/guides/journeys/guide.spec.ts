import type { Page } from '@playwright/test';
import { axe, axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-dee';

async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<{ readonly sessionId: string }> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    result: { data: { status: string; result: { sessionId: string } } };
  };
  expect(answer.result.data.status, path).toBe('committed');
  return answer.result.data.result;
}

test('three steps by keyboard, two marks and one taken away: all of it stands after a reload', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const { sessionId } = await send(maya, 'sessions.open', {});
  await maya.goto(`/session/${CHART}/${sessionId}`);
  const guide = maya.getByRole('region', { name: /^(Guide|Motivational interviewing)$/ });
  const talk = maya.getByRole('region', { name: 'Change talk' });
  const step = (name: string) => guide.getByRole('listitem').filter({ hasText: name });

  await guide.getByRole('button', { name: /^Motivational interviewing/ }).press('Enter');
  await expect(guide.getByRole('button', { name: 'Begin' })).toBeFocused();
  await maya.keyboard.press('Alt+ArrowRight');
  await expect(step('Engage')).toContainText('now');
  await expect(step('Engage')).toContainText('0 of 10');
  await maya.keyboard.press('Alt+ArrowRight');
  await expect(step('Focus')).toContainText('now');
  await maya.keyboard.press('Alt+ArrowRight');
  await maya.keyboard.press('Alt+ArrowRight');
  await expect(step('Plan')).toContainText('now');
  await maya.keyboard.press('Alt+ArrowLeft');
  await expect(step('Evoke')).toContainText('now');

  await guide.getByRole('group', { name: 'Worksheets of this step' }).getByRole('button').first().press('Enter');
  await expect(maya.getByRole('tab', { selected: true })).toBeVisible();

  await maya.keyboard.press('3');
  await expect(talk.getByRole('listitem').filter({ hasText: 'Reason' })).toBeVisible();
  await talk.getByLabel(/^Their words for Reason/).fill('I want him to see me in the stands.');
  await maya.keyboard.press('Enter');
  await expect(talk.getByText('“I want him to see me in the stands.”')).toBeVisible();
  await talk.getByRole('heading').click();
  await maya.keyboard.press('Shift+4');
  await expect(talk.getByText('Need for staying')).toBeVisible();
  await axeInBothThemes(maya);
  await talk.getByRole('button', { name: /^Take away Need/ }).press('Enter');
  await expect(talk.getByText('Need for staying')).toHaveCount(0);
  await expect(talk.getByText('Saving')).toHaveCount(0);

  await maya.reload();
  await expect(step('Engage')).toContainText('done');
  await expect(step('Evoke')).toContainText('now');
  await expect(step('Plan')).toContainText('not begun');
  await expect(talk.getByText('“I want him to see me in the stands.”')).toBeVisible();
  await expect(talk.getByText('Need for staying')).toHaveCount(0);

  await maya.getByRole('button', { name: 'Safety steps' }).click();
  const drawer = maya.getByRole('dialog', { name: 'If Dee is not safe now' });
  await expect(drawer.getByText('No address is confirmed today.', { exact: false })).toBeVisible();
  await axe(maya);
});
