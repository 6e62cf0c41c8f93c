import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { axe, axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-dee';

/** A command or question by the procedures themselves, as the person whose page this is. */
async function call(page: Page, path: string, input: Record<string, unknown>): Promise<unknown> {
  const answer = await page.request.post(`/trpc/aftercare.${path}`, { data: { chart: CHART, ...input } });
  const body = (await answer.json()) as { readonly result?: { readonly data: { readonly status?: string } }; readonly error?: unknown };
  expect(body.error, path).toBeUndefined();
  expect(body.result?.data, path).not.toHaveProperty('refusal');
  return body.result?.data;
}

async function sign(page: Page, typedName: string): Promise<void> {
  const versions = (await call(page, 'versions', {})) as { readonly state: string; readonly number: number; readonly hash: string }[];
  const open = versions.find(({ state }) => state === 'asked');
  await call(page, 'sign', { opId: `op-${randomUUID()}`, version: open?.number, hash: open?.hash, typedName });
}

test('a plan goes from a remark and a suggestion to three signatures, and its versions are compared line by line', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara');
  const dee = await world.person('dee');
  await maya.goto(`/p/${CHART}/plan/edit`);
  const doc = maya.getByRole('region', { name: 'Plan document' });

  await test.step('a remark stands at its line until it is settled', async () => {
    const field = doc.getByRole('list', { name: 'Watch-outs' }).getByRole('textbox', { name: 'If' }).first();
    await field.focus();
    await maya.keyboard.press('Control+Alt+m');
    await maya.getByRole('textbox', { name: 'Comment on this line' }).fill('Still so after the move?');
    await maya.keyboard.press('Control+Enter');
    const remark = doc.getByRole('list', { name: 'Comments' });
    await expect(remark).toContainText('Still so after the move?');
    await remark.getByRole('button', { name: 'Settle' }).click();
    await expect(remark).toHaveCount(0);
  });

  await test.step('what the patient suggests stands in its place, and is taken over', async () => {
    const operation = { type: 'set', path: ['returnToCare', 'phone'], value: '555-0142', base: '' };
    await call(dee, 'suggest', { opId: `op-${randomUUID()}`, operation, note: 'The front desk moved' });
    const suggested = doc.getByRole('group', { name: 'Dee suggests' });
    await expect(suggested).toContainText('The front desk moved');
    await suggested.getByRole('button', { name: 'Accept' }).click();
    await expect(suggested).toHaveCount(0);
  });

  await test.step('the one who asks says why; the plan then waits and cannot be changed', async () => {
    await maya.getByRole('button', { name: 'Ask for sign-off' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Ask for signatures on version 5' });
    await expect(dialog).toContainText('change since version 4');
    await dialog.getByRole('textbox', { name: 'Why this version replaces the one before' }).fill('A new number for the front desk');
    await dialog.getByRole('button', { name: 'Ask for signatures' }).click();
    await expect(maya.getByText('Version 5 waits for signatures, so nothing is changed now.')).toBeVisible();
    await expect(doc.getByRole('textbox', { name: 'How to come back' })).not.toBeEditable();
  });

  await test.step('three sign, each by their own name', async () => {
    const signs = maya.getByRole('region', { name: 'Version 5 waits for signatures' });
    await signs.getByRole('button', { name: 'Sign' }).click();
    const dialog = maya.getByRole('dialog', { name: 'Sign version 5' });
    await dialog.getByRole('textbox', { name: 'Your name' }).fill('Maya');
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await expect(dialog.getByRole('alert')).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Your name' }).fill('Maya Alvarez');
    await dialog.getByRole('button', { name: 'Sign' }).click();
    await expect(signs.getByRole('listitem').filter({ hasText: 'You' })).toContainText('signed');
    await sign(amara, 'Dr. Amara Okafor');
    await sign(dee, 'Dee Morgan');
    await expect(maya.getByText('Version 6, draft')).toBeVisible();
    await axe(maya);
  });

  await test.step('any two versions stand beside each other', async () => {
    await maya.goto(`/p/${CHART}/plan/versions`);
    const list = maya.getByRole('region', { name: 'All versions' });
    await expect(list.getByRole('listitem').filter({ hasText: '5, signed' })).toContainText('A new number for the front desk');
    await maya.getByRole('combobox', { name: 'From' }).selectOption({ label: 'Version 4' });
    await maya.getByRole('combobox', { name: 'To' }).selectOption({ label: 'Version 5' });
    const shown = maya.getByRole('region', { name: 'The version or the changes' });
    await expect(shown).toContainText('555-0142');
    await list.getByRole('button', { name: 'Read version 5' }).click();
    await expect(shown.getByRole('heading', { name: 'Version 5' })).toBeVisible();
    await axeInBothThemes(maya);
  });
});
