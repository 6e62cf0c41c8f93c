/** The main job, by four people at once in browsers of their own: check-in, alert, session, plan, and the sister who sees one part of it. */
import type { Locator, Page } from '@playwright/test';
import { axe, expect, measured, test } from '../../support/browser.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^(Next|Finish)$/ }).click();

/** One tap is the answer; a question that can be a call for help takes a second one. */
async function choose(page: Page, question: string, choice: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).click();
  if (question.includes('hurting yourself')) await next(page);
}

const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true });

/** From the tap to the moment the other screen shows it, by one clock. */
async function since(tap: () => Promise<void>, seen: Locator): Promise<number> {
  const from = performance.now();
  await tap();
  await seen.waitFor({ timeout: 15_000 });
  return Math.round(performance.now() - from);
}

test('"used, alone; craving 9" wakes the counselor, becomes a session and a plan step, and the sister sees her lines until it is stopped', async ({
  world,
}) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const theo = await world.person('theo', { size: 'laptop' });
  const dee = await world.person('dee');
  const rosa = await world.person('rosa');
  await maya.goto('/caseload');
  await expect(maya.getByRole('heading', { name: 'Caseload' })).toBeVisible();
  await rosa.goto('/f');
  await expect(rosa.getByRole('heading', { name: 'What Dee is working on' })).toBeVisible();
  const before = await rosa.locator('main').innerText();
  const row = maya.getByRole('row', { name: /Dee Morgan/ });

  await test.step('the patient answers on the phone', async () => {
    await dee.goto('/check-in');
    await choose(dee, 'Did you take your dose today?', 'Yes, at the clinic');
    await choose(dee, 'Any withdrawal right now?', 'None');
    const craving = dee.getByRole('group', { name: 'How strong is the craving right now?' });
    const nine = craving.getByRole('radio', { name: '9', exact: true });
    const took = await since(() => nine.click(), row.filter({ hasText: 'Craving 9.' }));
    measured('alert-on-screen', took);
    await choose(dee, 'Is something within reach, or do you have a plan to use?', 'No');
    await choose(dee, 'What is your mood like?', 'Low');
    await next(dee);
    await choose(dee, 'Since yesterday, did you use anything?', 'Yes');
    await dee
      .getByRole('group', { name: 'What did you use?' })
      .getByRole('checkbox', { name: /^Opioids/ })
      .check();
    await next(dee);
    const alone = dee.getByRole('group', { name: 'Were you alone when you used?' });
    const yes = alone.getByRole('radio', { name: 'Yes', exact: true });
    measured('alert-on-screen', await since(() => yes.click(), row.filter({ hasText: 'alone' })));
    await choose(dee, 'Did you inject?', 'No');
    await choose(dee, 'Do you have naloxone with you?', 'No');
    await choose(dee, 'Any thoughts of hurting yourself, or that you would be better off dead?', 'No');
    await expect(dee.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
    await expect(row).toContainText('No naloxone at hand');
    expect(await dee.locator('body').innerText()).not.toMatch(/alert|urgent|P1/i);
  });

  await test.step('the counselor takes it and opens a session', async () => {
    await row.getByRole('link').click();
    await expect(maya.getByRole('complementary', { name: 'Dee Morgan, details' })).toContainText('What she told us');
    await maya.keyboard.press('a');
    await expect(row).toContainText('You have it');
    await maya
      .getByRole('complementary', { name: 'Dee Morgan, details' })
      .getByRole('button', { name: /Session/ })
      .click();
    await maya.getByRole('button', { name: 'Open a worksheet' }).click();
    await maya
      .getByRole('dialog')
      .getByRole('button', { name: /^What happened/ })
      .click();
    await expect(maya.getByRole('heading', { name: 'What happened' })).toBeVisible();
    await dee.goto('/today');
    await dee.getByRole('link', { name: 'Come in' }).click();
    await dee.getByRole('button', { name: 'Go in' }).click();
    await expect(maya.getByText('In session')).toBeVisible();
  });

  await test.step('both write in one worksheet, and an idea goes into the plan', async () => {
    await Promise.all([field(dee, 'What set it off?').fill('Got paid. Ray texted.'), field(maya, 'Later on').fill('Called the line.')]);
    await expect(field(maya, 'What set it off?')).toHaveValue('Got paid. Ray texted.');
    await expect(field(dee, 'Later on')).toHaveValue('Called the line.');
    await dee.getByRole('button', { name: 'Add an idea' }).click();
    await field(dee, 'If what happens').fill('Ray texts');
    await field(dee, 'Then what you do').fill('I call the line before I reply');
    await field(dee, 'Then what you do').blur();
    await maya.getByRole('button', { name: 'Add to plan' }).click();
    await expect(dee.getByText('In your plan')).toBeVisible();
    await maya.getByRole('button', { name: 'End session' }).click();
    await maya.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
    await expect(maya.getByText(/^Ended /)).toBeVisible();
    await expect(maya.getByRole('complementary', { name: 'Note' })).toContainText('Got paid. Ray texted.');
  });

  await test.step('counselor and nurse edit the plan at once, and the patient sees it', async () => {
    await dee.goto('/plan');
    await expect(dee.getByText('I call the line before I reply').first()).toBeVisible();
    for (const page of [maya, theo]) await page.goto('/p/c-dee/plan/edit');
    await addGoal(maya, 'Body and medicine', 'Carry naloxone');
    await expect(theo.getByRole('article', { name: 'Carry naloxone' })).toBeVisible();
    await Promise.all([addStep(maya, 'Bring a kit on Monday'), addStep(theo, 'Show Dee how to use it')]);
    for (const words of ['Bring a kit on Monday', 'Show Dee how to use it']) {
      for (const page of [maya, theo])
        await expect(
          page
            .getByText(words)
            .or(page.locator(`[data-value="${words}"]`))
            .first(),
        ).toBeAttached();
      await expect(dee.getByText(words)).toBeVisible();
    }
  });

  await test.step('the sister sees the new goal and none of the rest, and nothing once it is stopped', async () => {
    const shown = rosa.getByText('Carry naloxone');
    await expect(shown).toBeVisible();
    const now = await rosa.locator('main').innerText();
    expect(now.replace('Carry naloxone', '').replaceAll(/\s+/g, ' ').trim()).toBe(before.replaceAll(/\s+/g, ' ').trim());
    expect(now).not.toMatch(/craving|used|alone|Ray|naloxone kit|Bring a kit|Show Dee/i);
    await axe(rosa);
    await dee.goto('/plan/sharing/rosa');
    const stop = dee.getByRole('button', { name: 'Stop all sharing with Rosa' });
    await stop.scrollIntoViewIfNeeded();
    const from = performance.now();
    await stop.click();
    await shown.waitFor({ state: 'detached', timeout: 15_000 });
    measured('revocation', Math.round(performance.now() - from));
    await expect(rosa.getByText('Dee no longer shares this')).toBeVisible();
  });
});

async function addGoal(page: Page, domain: string, title: string): Promise<void> {
  await page.getByRole('button', { name: `Add goal: ${domain}` }).click();
  const written = page.getByRole('textbox', { name: 'Goal, in their own words' }).and(page.locator(':focus'));
  await written.fill(title);
  await written.blur();
  await expect(page.getByRole('article', { name: title })).toBeVisible();
}

async function addStep(page: Page, text: string): Promise<void> {
  await page.getByRole('article', { name: 'Carry naloxone' }).getByRole('button', { name: 'Add step' }).click();
  await page.locator(':focus').fill(text);
  await page.locator(':focus').blur();
}
