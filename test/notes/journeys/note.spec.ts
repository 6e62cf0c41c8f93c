import type { Page } from '@playwright/test';
import type { Notes } from '@cairn/notes';
import { axe, axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-dee';
type Input = Readonly<Record<string, unknown>>;

type Answer<T> = { readonly result: { readonly data: T } };

/** As the page itself asks. */
async function ask<T>(page: Page, path: string, data: Input): Promise<T> {
  const answer = (await page.evaluate(
    async ([at, body]) => {
      const response = await fetch(at, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return (await response.json()) as unknown;
    },
    [`/trpc/${path}`, JSON.stringify(data)] as const,
  )) as Answer<T>;
  return answer.result.data;
}

async function send(page: Page, path: string, input: Input): Promise<{ sessionId: string }> {
  type Receipt = { status: string; result: { sessionId: string } };
  const receipt = await ask<Receipt>(page, path, { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input });
  expect(receipt.status, path).toBe('committed');
  return receipt.result;
}

async function noteId(page: Page): Promise<string> {
  const { state } = await ask<{ state: { notes: Notes } }>(page, 'live.snapshot', { chart: CHART });
  return state.notes.notes.at(-1)?.noteId ?? '';
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const note = (page: Page) => page.getByRole('complementary', { name: 'Note' });

/** A visit that was held, with its worksheet, and everything written but the risk. */
async function held(maya: Page, dee: Page): Promise<string> {
  const { sessionId } = await send(maya, 'sessions.open', {});
  await send(dee, 'sessions.join', { sessionId });
  await send(maya, 'sessions.end', { sessionId });
  const id = await noteId(maya);
  const edit = (change: Input): Promise<unknown> => send(maya, 'notes.edit', { noteId: id, change });
  const fields = ['location', 'provider-location', 'others', 'identity', 'consent', 'privacy', 'callback', 'emergency-contact'];
  for (const one of [...fields, 'backup', 'goal', 'medication', 'coordination'])
    await edit({ type: 'fill', field: one, base: '', text: `Said about ${one}` });
  // The record may know these two already; then it is left to it.
  for (const one of ['diagnosis', 'next']) {
    const change = { type: 'fill', field: one, base: '', text: `Said about ${one}` };
    await ask(maya, 'notes.edit', { opId: `op-${crypto.randomUUID()}`, chart: CHART, noteId: id, change });
  }
  await edit({ type: 'fill', field: 'service', base: '', text: 'individual' });
  await edit({ type: 'add', topic: 'intervention', text: 'Went through one hard moment.' });
  await edit({ type: 'add', topic: 'plan', text: 'Meet again on Thursday.' });
  return sessionId;
}

test('what is missing is a way to it; signed, the note waits for the supervisor, who signs beside it', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const ruth = await world.person('ruth', { size: 'laptop' });
  const jonah = await world.person('jonah', { size: 'laptop' });
  await ruth.goto('/notes');
  await ruth.getByText('Who signs, and as what').click();
  await ruth.getByLabel('Credential of Maya Alvarez').fill('LADC-I');
  await ruth.getByLabel('Supervisor of Maya Alvarez').selectOption('Jonah Reed');
  await ruth.getByRole('button', { name: 'Save for Maya Alvarez' }).click();
  await expect(ruth.getByText('Saved', { exact: true })).toBeVisible();
  await axeInBothThemes(ruth);
  const sessionId = await held(maya, dee);

  await maya.goto('/notes');
  await expect(maya.locator(`a[href="/session/${CHART}/${sessionId}"]`)).toBeVisible();
  await axeInBothThemes(maya);
  await maya.locator(`a[href="/session/${CHART}/${sessionId}"]`).click();
  const sign = note(maya).getByRole('button', { name: 'Sign note' });
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await note(maya).getByRole('button', { name: 'state the risk' }).click();
  await expect(field(maya, 'Risk statement')).toBeFocused();
  await field(maya, 'Risk statement').fill('No thoughts of suicide. Naloxone at hand.');
  await field(maya, 'Risk statement').blur();
  await note(maya).getByRole('button', { name: 'write your assessment' }).click();
  await field(maya, 'New sentence in Assessment').fill('Coped with a hard moment.');
  await note(maya).getByRole('button', { name: 'Save' }).click();
  await expect(field(maya, 'New sentence in Assessment')).toHaveCount(0);
  await note(maya).locator('.visit-note__end').scrollIntoViewIfNeeded();
  await expect(sign).not.toHaveAttribute('aria-disabled', 'true');
  await note(maya).getByRole('button', { name: 'BIRP' }).click();
  await expect(note(maya).getByRole('heading', { name: /^Response/ })).toBeVisible();
  await expect(note(maya).getByText('Coped with a hard moment.')).toBeVisible();
  await axeInBothThemes(maya);
  await sign.click();
  await maya.getByRole('dialog').getByRole('checkbox').check();
  await axe(maya);
  await maya.getByRole('dialog').getByRole('button', { name: 'Sign note' }).click();
  await expect(note(maya).getByText(/^Waiting for Jonah/)).toBeVisible();

  await jonah.goto('/notes');
  await jonah.locator(`a[href="/session/${CHART}/${sessionId}"]`).click();
  await note(jonah).getByRole('button', { name: 'Co-sign' }).click();
  await expect(note(jonah).getByText(/^Co-signed by Jonah/)).toBeVisible();
  await expect(note(maya).getByText(/^Co-signed by Jonah/)).toBeVisible();

  await note(maya).getByRole('button', { name: 'Add an addendum' }).click();
  await field(maya, 'Addendum').fill('Pharmacy confirmed at 5 PM.');
  await field(maya, 'Why it is added').fill('They called after the visit.');
  await note(maya).getByRole('button', { name: 'Save' }).click();
  await expect(note(maya).getByText('Pharmacy confirmed at 5 PM.')).toBeVisible();
  await axeInBothThemes(maya);
});

test('counseling notes are kept apart, and only their author finds them', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const theo = await world.person('theo', { size: 'laptop' });
  await maya.goto(`/notes/${CHART}`);
  await expect(maya.getByText('Not here:')).toBeVisible();
  await maya.getByRole('button', { name: 'Write a counseling note' }).click();
  await field(maya, 'Counseling note').fill('What the brother means to her.');
  await axe(maya);
  await maya.getByRole('button', { name: 'Save' }).click();
  await expect(maya.getByText('What the brother means to her.')).toBeVisible();
  await axeInBothThemes(maya);
  await maya.reload();
  await expect(maya.getByText('What the brother means to her.')).toBeVisible();
  await theo.goto(`/notes/${CHART}`);
  await expect(theo.getByText('You have no counseling notes on this person.')).toBeVisible();
});
