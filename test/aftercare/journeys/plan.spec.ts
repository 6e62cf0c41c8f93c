import type { Locator, Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const EDIT = '/p/c-dee/plan/edit';

function goal(page: Page, name: string): Locator {
  return page.getByRole('article', { name });
}

async function addGoal(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Add goal: Body and medicine' }).click();
  const field = page.getByRole('textbox', { name: 'Goal, in their own words' }).and(page.locator(':focus'));
  await field.fill(title);
  await field.blur();
  await expect(goal(page, title)).toBeVisible();
}

async function titleOf(page: Page, name: string): Promise<Locator> {
  const field = goal(page, name).getByRole('textbox', { name: 'Goal, in their own words' });
  await expect(field).toBeVisible();
  const id = await field.getAttribute('id');
  return page.locator(`[id="${id}"]`);
}

test('two staff write one line at once: both versions stay on both screens until one chooses, and the phone shows it', async ({
  world,
}) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara', { size: 'laptop' });
  const dee = await world.person('dee');
  await maya.goto(EDIT);
  await amara.goto(EDIT);
  await dee.goto('/plan');

  await addGoal(maya, 'Hold at 90 mg');
  await expect(goal(amara, 'Hold at 90 mg')).toBeVisible();
  await expect(dee.getByRole('heading', { name: 'Hold at 90 mg' })).toBeVisible();
  await expect(dee.getByRole('status').filter({ hasText: 'Maya changed your plan' })).toBeVisible();

  const [mine, hers] = [await titleOf(maya, 'Hold at 90 mg'), await titleOf(amara, 'Hold at 90 mg')];
  await Promise.all([mine.fill('Hold at 90 mg until June 2'), hers.fill('Hold at 90 mg for 4 weeks')]);
  await Promise.all([mine.blur(), hers.blur()]);

  const onMaya = maya.getByRole('group', { name: 'You and Dr. Amara both changed this line' });
  const onAmara = amara.getByRole('group', { name: 'You and Maya both changed this line' });
  for (const block of [onMaya, onAmara]) {
    await expect(block).toContainText('Hold at 90 mg until June 2');
    await expect(block).toContainText('Hold at 90 mg for 4 weeks');
  }
  await expect(dee.getByText('Your team wrote this line in two ways.')).toBeVisible();
  await expect(maya.getByRole('button', { name: /lines? ha(s|ve) two versions/ })).toBeVisible();
  await axeInBothThemes(maya);
  await axeInBothThemes(dee);

  await onMaya.getByRole('button', { name: 'Keep Dr. Amara’s' }).click();
  for (const page of [maya, amara]) {
    await expect(page.getByRole('group', { name: /both changed this line/ })).toHaveCount(0);
    await expect(goal(page, 'Hold at 90 mg for 4 weeks')).toBeVisible();
  }
  await expect(dee.getByRole('heading', { name: 'Hold at 90 mg for 4 weeks' })).toBeVisible();
  await expect(dee.getByText('Your team wrote this line in two ways.')).toHaveCount(0);
});

test('a step has an owner and a day; the patient checks it on the phone and staff see it at once', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  await maya.goto(EDIT);
  await dee.goto('/plan');
  await addGoal(maya, 'Rest on work nights');
  const article = goal(maya, 'Rest on work nights');
  await article.getByRole('button', { name: 'Add step' }).click();
  await maya.locator(':focus').fill('Charge the phone downstairs');
  await maya.locator(':focus').blur();
  const row = article.getByRole('listitem');
  await row.getByRole('combobox', { name: 'Who' }).focus();
  await row.getByRole('combobox', { name: 'Who' }).selectOption({ label: 'Dee' });
  await row.getByRole('combobox', { name: 'By' }).focus();
  await row.getByRole('combobox', { name: 'By' }).selectOption({ label: 'Every day' });

  const check = dee.getByRole('checkbox', { name: /Charge the phone downstairs/ });
  await expect(check).toBeVisible();
  await expect(dee.getByRole('listitem').filter({ hasText: 'Rest on work nights' })).toContainText('Every day');
  await check.check();
  await expect(row.getByText('done today')).toBeVisible();
  await expect(row.getByRole('checkbox')).toBeChecked();
  await expect(maya.getByRole('list').filter({ hasText: 'checked off' })).toContainText('Dee');
});

test('what is written without a connection arrives later, and another person’s words for the same line stay beside it', async ({
  world,
}) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara', { size: 'laptop' });
  await maya.goto(EDIT);
  await addGoal(maya, 'Plan for the first');
  await amara.goto(EDIT);
  const [mine, hers] = [await titleOf(maya, 'Plan for the first'), await titleOf(amara, 'Plan for the first')];

  await maya.context().setOffline(true);
  await expect(maya.getByText(/^Offline since/)).toBeVisible();
  await mine.fill('Plan for the first with Rosa');
  await mine.blur();
  await expect(goal(maya, 'Plan for the first with Rosa').getByText('Saved on this device')).toBeVisible();
  await hers.fill('Plan for the first at home');
  await hers.blur();
  await expect(goal(amara, 'Plan for the first at home').getByText('Saved')).toBeVisible();

  await maya.context().setOffline(false);
  for (const page of [maya, amara]) {
    const block = page.getByRole('group', { name: /both changed this line/ });
    await expect(block).toContainText('Plan for the first with Rosa');
    await expect(block).toContainText('Plan for the first at home');
  }
  const block = maya.getByRole('group', { name: /both changed this line/ });
  await block.getByRole('button', { name: 'Write one together' }).click();
  await block.getByRole('textbox', { name: 'The line as you agreed' }).fill('Plan for the first at home with Rosa');
  await block.getByRole('button', { name: 'Use this' }).click();
  await expect(goal(amara, 'Plan for the first at home with Rosa')).toBeVisible();
});

test('a person who steps into a field that somebody else is in is told so', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara', { size: 'laptop' });
  await maya.goto(EDIT);
  await addGoal(maya, 'See the dentist');
  await amara.goto(EDIT);
  const here = maya.getByRole('list', { name: 'Here now' });
  await expect(here).toContainText('Dr. Amara reading');
  await (await titleOf(amara, 'See the dentist')).focus();
  await expect(here).toContainText('Dr. Amara in Body and medicine');
  await (await titleOf(maya, 'See the dentist')).focus();
  await expect(maya.getByText('Dr. Amara is writing here.')).toBeVisible();
  await amara.close();
  await expect(here).not.toContainText('Amara');
});

test('the patient asks for a change; staff answer; the answer stands on the phone', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  await maya.goto(EDIT);
  await dee.goto('/plan');
  await dee.getByRole('button', { name: 'Ask for a change' }).click();
  await dee.getByRole('textbox', { name: 'What would you like to change?' }).fill('Move my review to Friday');
  await dee.getByRole('button', { name: 'Send to my team' }).click();
  await expect(dee.getByText(/Your team can see it in your plan/)).toBeVisible();
  const request = maya.getByRole('listitem').filter({ hasText: 'Move my review to Friday' });
  await request.getByRole('button', { name: 'Let us talk' }).click();
  await expect(dee.getByText('Maya wants to talk about it with you.')).toBeVisible();
  await axeInBothThemes(dee);
});

test('a removed step can be taken back, rows move with the keyboard, and an undo never takes back what another person wrote', async ({
  world,
}) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto(EDIT);
  await addGoal(maya, 'Fix my bike');
  const article = goal(maya, 'Fix my bike');
  await article.getByRole('button', { name: 'Add step' }).click();
  await maya.locator(':focus').fill('First step');
  await maya.keyboard.press('Enter');
  const steps = article.getByRole('list', { name: 'Steps for Fix my bike' }).getByRole('listitem');
  await expect(steps).toHaveCount(2);
  await maya.locator(':focus').fill('Second step');
  await maya.keyboard.press('Alt+ArrowUp');
  await expect(steps.first().getByRole('textbox', { name: 'Step' })).toHaveValue('Second step');
  await expect(maya.getByRole('status').filter({ hasText: 'Second step: now 1 of 2' })).toBeVisible();
  await steps.last().getByRole('button', { name: 'More for First step' }).click();
  await article.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(steps).toHaveCount(1);
  await maya.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(steps).toHaveCount(2);

  const title = await titleOf(maya, 'Fix my bike');
  await title.fill('Fix my bike by May');
  await title.blur();
  const amara = await world.person('amara', { size: 'laptop' });
  await amara.goto(EDIT);
  const hers = await titleOf(amara, 'Fix my bike by May');
  await hers.fill('Fix my bike by June');
  await hers.blur();
  await expect(goal(maya, 'Fix my bike by June')).toBeVisible();
  await maya.locator('header').getByRole('button', { name: 'Undo' }).click();
  await expect(maya.getByRole('status').filter({ hasText: 'Not taken back' })).toBeVisible();
  await expect(goal(maya, 'Fix my bike by June')).toBeVisible();
});

test('words that cannot be taken any more come back to their author', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara', { size: 'laptop' });
  await maya.goto(EDIT);
  await addGoal(maya, 'Ask for 6 home doses');
  const mine = await titleOf(maya, 'Ask for 6 home doses');
  const id = (await mine.getAttribute('id')) ?? '';
  await amara.goto(EDIT);
  const hers = await titleOf(amara, 'Ask for 6 home doses');
  await maya.context().setOffline(true);
  await expect(maya.getByText(/^Offline since/)).toBeVisible();
  await mine.fill('Ask for 6 home doses in June');
  await mine.blur();
  await hers.fill('Ask for 5 home doses');
  await hers.blur();
  await expect(goal(amara, 'Ask for 5 home doses').getByText('Saved')).toBeVisible();
  // Twelve versions of one line are as many as people are asked to choose from.
  const path = ['body', 'goals', id.slice('plan-body-goals-'.length, -'-title'.length), 'title'];
  for (let index = 0; index < 12; index += 1) {
    const operation = { type: 'set', path, value: `Version ${index}`, base: '' };
    const data = { opId: `operation-full-${index}`, chart: 'c-dee', operation };
    expect((await amara.request.post('/trpc/aftercare.edit', { data })).ok()).toBe(true);
  }
  await maya.context().setOffline(false);
  const returned = maya.getByRole('alert').filter({ hasText: 'Ask for 6 home doses in June' });
  await expect(returned).toContainText('This line has too many versions.');
  await returned.getByRole('button', { name: 'Let go' }).click();
  await expect(returned).toHaveCount(0);
});

test('a tab that was killed without a connection still sends what was written in it', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara', { size: 'laptop' });
  await maya.goto(EDIT);
  await addGoal(maya, 'Walk every morning');
  await amara.goto(EDIT);
  const mine = await titleOf(maya, 'Walk every morning');
  await maya.context().setOffline(true);
  await expect(maya.getByText(/^Offline since/)).toBeVisible();
  await mine.fill('Walk Biscuit every morning');
  await mine.blur();
  await expect(goal(maya, 'Walk Biscuit every morning').getByText('Saved on this device')).toBeVisible();
  const context = maya.context();
  await maya.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto('/caseload');
  await expect(goal(amara, 'Walk Biscuit every morning')).toBeVisible();
});
