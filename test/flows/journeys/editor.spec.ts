import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const WORDS = 'Did you take your dose yet?';

async function untilSaved(page: Page): Promise<void> {
  await expect(page.getByText(/^Saved \d/)).toBeVisible();
}

/** Tab until the focus is on something with these words: what a person without a mouse does. */
async function tabTo(page: Page, name: RegExp, most = 120): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    const said = await page.evaluate(() => {
      const { activeElement: at } = document;
      return `${at?.getAttribute('aria-label') ?? ''} ${at?.textContent ?? ''}`.trim();
    });
    if (name.test(said)) return;
  }
  throw new Error(`nothing by the name ${name} within ${most} presses of Tab`);
}

test('a director changes a flow with the keyboard alone; a second person approves and publishes it; a run that is open keeps its version', async ({
  world,
}) => {
  const dee = await world.person('dee');
  await dee.goto('/check-in');
  await dee.getByRole('radio', { name: 'Yes, at home' }).click();
  await expect(dee.getByText('Any withdrawal right now?')).toBeVisible();

  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto('/flows');
  await expect(ruth.getByRole('heading', { name: 'In use' })).toBeVisible();
  await axeInBothThemes(ruth);
  await tabTo(ruth, /^Draft a change to Daily check-in/);
  await ruth.keyboard.press('Enter');
  await expect(ruth.getByText(/^Version \d+ is live, \d+ open now/)).toBeVisible();
  await expect(ruth.getByRole('heading', { name: 'Checks' })).toBeVisible();

  await tabTo(ruth, /^DoseChoice/);
  await ruth.keyboard.press('Enter');
  const english = ruth.getByRole('textbox', { name: 'Question, English' });
  await expect(english).toBeFocused();
  await ruth.keyboard.press('Control+A');
  await ruth.keyboard.type(WORDS);
  await expect(ruth.getByText('English changed since')).toBeVisible();
  await expect(ruth.getByRole('group', { name: 'What the person sees' })).toContainText('¿Tomó su dosis hoy?');
  await ruth.keyboard.press('Tab');
  await ruth.keyboard.press('Control+A');
  await ruth.keyboard.type('¿Ya tomó su dosis?');
  await expect(ruth.getByText('English changed since')).toHaveCount(0);
  await expect(ruth.getByRole('group', { name: 'What the person sees' })).toContainText('¿Ya tomó su dosis?');

  await ruth.keyboard.press('Escape');
  await expect(ruth.getByRole('button', { name: /^Dose\b/ })).toBeFocused();
  await ruth.keyboard.press('+');
  await ruth.getByRole('button', { name: 'Words', exact: true }).focus();
  await ruth.keyboard.press('Enter');
  await expect(ruth.getByRole('textbox', { name: 'Words, English' })).toBeFocused();
  await ruth.keyboard.type('Thank you.');
  await ruth.keyboard.press('Tab');
  await ruth.keyboard.type('Gracias.');
  await ruth.keyboard.press('Escape');
  await ruth.keyboard.press('Alt+ArrowDown');
  await expect(ruth.getByText('Moved “Words”.')).toBeAttached();
  await ruth.keyboard.press('Control+Z');
  await expect(ruth.getByText('Undone.')).toBeAttached();
  await ruth.keyboard.press('Delete');
  await expect(ruth.getByRole('button', { name: /^Words\b/ })).toHaveCount(0);
  await ruth.keyboard.press('Control+Z');
  await expect(ruth.getByRole('button', { name: /^Words Thank you/ })).toBeVisible();
  await untilSaved(ruth);
  await axeInBothThemes(ruth);
  await ruth.getByRole('button', { name: 'Ask for review' }).focus();
  await ruth.keyboard.press('Enter');
  await expect(ruth.getByText('Waits for a second person')).toBeVisible();

  const amara = await world.person('amara', { size: 'laptop' });
  await amara.goto('/flows');
  await amara.getByRole('link', { name: 'Open draft of Daily check-in' }).click();
  await amara.getByRole('button', { name: 'Changes' }).click();
  const changes = amara.getByRole('dialog', { name: 'Changes' });
  await expect(changes).toContainText('Did you take your dose today?');
  await expect(changes).toContainText(WORDS);
  await axeInBothThemes(amara);
  await amara.keyboard.press('Escape');
  await amara.getByRole('button', { name: 'Approve' }).click();
  await amara.getByRole('button', { name: 'Publish' }).click();
  const publish = amara.getByRole('dialog', { name: /^Publish version/ });
  await expect(publish.getByText('Finish in the version they began').first()).toBeVisible();
  await axeInBothThemes(amara);
  await publish.getByRole('button', { name: 'Publish' }).click();
  await expect(amara).toHaveURL(/\/flows$/);
  await expect(amara.getByText('No drafts. Choose a flow to begin one.')).toBeVisible();

  await expect(dee.getByText('Did you take your dose today?')).toBeVisible();
  await dee.reload();
  await expect(dee.getByText('Any withdrawal right now?')).toBeVisible();
  await expect(dee.getByText('Did you take your dose today?')).toBeVisible();
  const tariq = await world.person('tariq');
  await tariq.goto('/check-in');
  await expect(tariq.getByText(WORDS)).toBeVisible();

  await amara.getByRole('button', { name: 'Recall: Daily check-in' }).click();
  const recall = amara.getByRole('dialog', { name: /^Recall version/ });
  await recall.getByRole('textbox', { name: 'Why' }).fill('The Spanish reads wrong.');
  await recall.getByRole('button', { name: 'Go on' }).click();
  await expect(recall).toContainText('The Spanish reads wrong.');
  await recall.getByRole('button', { name: /^Recall version/ }).click();
  await expect(recall).toBeHidden();
  await tariq.reload();
  await expect(tariq.getByText('Did you take your dose today?')).toBeVisible();
});

test('two people in one draft: what each typed stays until they choose', async ({ world }) => {
  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto('/flows');
  await ruth.getByRole('button', { name: 'Draft a change to Mood check' }).click();
  await ruth
    .getByRole('button', { name: 'Flow tools' })
    .or(ruth.getByRole('heading', { name: 'Checks' }))
    .first()
    .waitFor();
  const amara = await world.person('amara', { size: 'laptop' });
  await amara.goto(new URL(ruth.url()).pathname);
  const title = 'Title, English';
  for (const page of [ruth, amara]) await page.getByRole('button', { name: /^Flow settings/ }).click();
  await ruth.context().setOffline(true);
  await ruth.getByRole('textbox', { name: title }).fill('Mood of the week');
  await expect(ruth.getByText(/kept on this device and saved when it is back/)).toBeVisible();
  await amara.getByRole('textbox', { name: title }).fill('How you feel');
  await untilSaved(amara);
  await ruth.context().setOffline(false);
  const both = ruth.getByRole('region', { name: /Amara.* changed this draft too/ });
  await expect(both).toContainText('Mood of the week');
  await expect(both).toContainText('How you feel');
  await both.getByRole('button', { name: 'Keep yours' }).click();
  await both.getByRole('button', { name: 'Save joined draft' }).click();
  await untilSaved(ruth);
  await expect(amara.getByRole('textbox', { name: title })).toHaveValue('Mood of the week');
});

test('a flow is tried out, reads on a phone, and a broken file is named by its place', async ({ world }) => {
  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto('/flows');
  await ruth.getByRole('button', { name: 'Draft a change to Daily check-in' }).click();
  await ruth.getByRole('button', { name: 'Run' }).click();
  const phone = ruth.getByRole('group', { name: 'What the person sees' });
  await expect(phone.getByText(/^Terminó: /)).toBeVisible();
  await ruth.getByRole('button', { name: 'English' }).click();
  await ruth.getByRole('combobox', { name: 'Try it as' }).selectOption({ label: 'By hand' });
  await ruth.getByRole('button', { name: 'Run' }).click();
  await phone.getByRole('radio', { name: 'Yes, at home' }).click();
  await expect(phone.getByText('Any withdrawal right now?')).toBeVisible();

  await ruth.getByText('More', { exact: true }).click();
  await ruth.getByRole('button', { name: 'Import from a file' }).click();
  const dialog = ruth.getByRole('dialog', { name: 'Import a flow' });
  await dialog.getByRole('textbox', { name: 'What the file holds' }).fill('{"id": "daily",\n  "version": }');
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(dialog.getByText(/^Line 2, column \d+/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'What the file holds' }).fill('{"id": "daily", "version": 1, "nodes": {"a": {"kind": "aks"}}}');
  await dialog.getByRole('button', { name: 'Use it' }).click();
  await expect(dialog.getByText(/nodes › a/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  for (const width of [390, 320]) {
    await ruth.setViewportSize({ width, height: 844 });
    await expect(ruth.getByRole('list', { name: 'Steps in order' })).toBeVisible();
    expect(await ruth.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await axeInBothThemes(ruth);
});
