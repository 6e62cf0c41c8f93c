import type { CheckIns } from '@cairn/check-ins';
import type { Triage } from '@cairn/triage';
import type { Locator, Page } from '@playwright/test';
import { axe, axeInBothThemes, expect, test } from '../../support/browser.ts';

const next = (page: Page): Promise<void> => page.getByRole('button', { name: /^(Next|Finish|Seguir|Terminar)$/ }).click();
const answers = (page: Page): Locator => page.getByRole('region', { name: /Your answers so far|Sus respuestas hasta ahora/ });

/** One tap is the answer; a question that can be a call for help takes a second one. */
async function choose(page: Page, question: string | RegExp, choice: string): Promise<void> {
  await page.getByRole('group', { name: question }).getByRole('radio', { name: choice, exact: true }).click();
  if (asksForSafety.test(String(question))) await next(page);
}
const asksForSafety = /hurting yourself|hacerse daño|safe right now/;

async function pick(page: Page, question: string, ...choices: readonly string[]): Promise<void> {
  const group = page.getByRole('group', { name: question });
  for (const choice of choices) await group.getByRole('checkbox', { name: choice }).check();
  await next(page);
}

/** Dee's check-ins as the server tells them to whoever asks. */
async function stored(page: Page, chart = 'c-dee'): Promise<{ readonly checkIns: CheckIns; readonly triage: Triage | undefined }> {
  const answer = await page.request.post('/trpc/live.snapshot', { data: { chart } });
  const body = (await answer.json()) as {
    readonly result: { readonly data: { readonly state: { checkIns: CheckIns; triage: Triage | undefined } } };
  };
  return body.result.data.state;
}

/** The phone's own check-in page, at a fresh first question. */
async function open(page: Page): Promise<void> {
  await page.goto('/check-in');
  const again = page.getByRole('button', { name: 'Check in again' });
  await expect(again.or(page.getByRole('group', { name: 'Did you take your dose today?' }))).toBeVisible();
  if (await again.isVisible()) await again.click();
}

test.describe.configure({ mode: 'serial' });

test('from the day’s hero through seven questions and a changed answer to a stone, without leaving the thumb', async ({ world }) => {
  const dee = await world.person('dee');
  await expect(dee.getByRole('heading', { name: 'Today’s stone is waiting' })).toBeVisible();
  await axeInBothThemes(dee);
  await dee.emulateMedia({ colorScheme: 'light' });
  await dee.getByRole('link', { name: 'Start check-in' }).click();
  await expect(dee.getByText('Hi Dee. Good to see you.')).toBeVisible();
  await expect(dee.getByRole('img', { name: 'Question 1 of 7' })).toBeVisible();
  await expect(dee.getByRole('button', { name: 'Next' })).toHaveAttribute('aria-disabled', 'true');
  await axe(dee);

  await choose(dee, 'Did you take your dose today?', 'Not yet');
  await choose(dee, 'Any withdrawal right now?', 'A little');
  await axe(dee);
  await pick(dee, 'What do you feel?', 'Chills', 'Yawning');
  await axe(dee);
  await choose(dee, 'How strong is the craving right now?', '4');
  await choose(dee, 'What is your mood like?', 'Okay');
  await expect(dee.locator('output')).toContainText('7');
  for (let half = 0; half < 3; half += 1) await dee.getByRole('button', { name: 'Less' }).click();
  await axe(dee);
  await next(dee);
  await expect(answers(dee)).toContainText('5½ hours');

  await test.step('an earlier answer is changed; what it had opened closes, and the place is kept', async () => {
    await answers(dee)
      .getByRole('button', { name: /^Change ?: A little$/ })
      .click();
    await expect(dee.getByRole('radio', { name: 'A little' })).toBeChecked();
    await dee.getByRole('radio', { name: 'None' }).click();
    await expect(answers(dee)).not.toContainText('Chills');
    await expect(dee.getByRole('img', { name: 'Question 6 of 7' })).toBeVisible();
  });

  await choose(dee, 'Since yesterday, did you use anything?', 'No');
  await choose(dee, 'Any thoughts of hurting yourself, or that you would be better off dead?', 'No');
  await expect(dee.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
  await axeInBothThemes(dee);
  const { checkIns } = await stored(dee);
  const run = checkIns.runs.at(-1);
  expect(run?.finished?.measures).toEqual({ dose: 'not-yet', withdrawal: 0, craving: 4, mood: 3, sleep: 5.5, use: 'no', safety: 'no' });
  expect(run?.run.superseded).toEqual([{ node: 'withdrawal', given: { type: 'answer', value: 1 } }]);

  await dee.getByRole('link', { name: 'Back to my day' }).click();
  await expect(dee.getByRole('heading', { name: 'Today’s stone is placed' })).toBeVisible();
});

test('the same in Spanish, with a use that is thanked for before it is asked about', async ({ world }) => {
  const lucia = await world.person('lucia');
  await lucia.goto('/check-in');
  await expect(lucia.locator('html')).toHaveAttribute('lang', 'es');
  await choose(lucia, '¿Tomó su dosis hoy?', 'Sí, en casa');
  await choose(lucia, '¿Siente abstinencia ahora mismo?', 'Nada');
  await choose(lucia, '¿Qué tan fuertes son las ganas de usar en este momento?', '8');
  await choose(lucia, '¿Tiene algo a la mano, o piensa usar?', 'No');
  await choose(lucia, '¿Cómo está su ánimo?', 'Bajo');
  await lucia.getByRole('button', { name: 'Saltar', exact: true }).click();
  await choose(lucia, 'Desde ayer, ¿usó algo?', 'Sí');
  await expect(answers(lucia)).toContainText('Gracias por su honestidad.');
  await axe(lucia);
  await pick(lucia, '¿Qué usó?', 'Alcohol');
  await choose(lucia, '¿Estaba a solas cuando usó?', 'No');
  await choose(lucia, '¿Tiene naloxona con usted?', 'No sé qué es');
  await expect(answers(lucia)).toContainText('La naloxona es un aerosol para la nariz.');
  await choose(lucia, '¿Ha pensado en hacerse daño, o que estaría mejor si no viviera?', 'No');
  await expect(lucia.getByRole('heading', { name: 'Su piedra está en su lugar' })).toBeVisible();
  await axeInBothThemes(lucia);
  const { checkIns } = await stored(lucia, 'c-lucia');
  expect(checkIns.runs.at(-1)?.finished?.measures).toMatchObject({
    craving: 8,
    use: 'yes',
    'use.substances': ['alcohol'],
    naloxone: 'not-sure',
  });

  await lucia.getByRole('button', { name: 'English' }).click();
  await expect(lucia.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
});

test('begun on one device and finished on the other; two different answers are both kept in view until one is chosen', async ({
  world,
}) => {
  const [phone, tablet] = [await world.person('dee'), await world.person('dee', { size: 'laptop' })];
  await open(phone);
  await choose(phone, 'Did you take your dose today?', 'Yes, at home');
  await tablet.goto('/check-in');
  await expect(answers(tablet)).toContainText('Yes, at home');
  await choose(tablet, 'Any withdrawal right now?', 'None');
  await expect(phone.getByRole('group', { name: 'How strong is the craving right now?' })).toBeVisible();

  await test.step('the phone, out of reach, says 3; the tablet says 6', async () => {
    await phone.context().setOffline(true);
    await choose(phone, 'How strong is the craving right now?', '3');
    await expect(phone.getByRole('group', { name: 'What is your mood like?' })).toBeVisible();
    await choose(tablet, 'How strong is the craving right now?', '6');
    await expect(tablet.getByRole('group', { name: 'What is your mood like?' })).toBeVisible();
    await phone.context().setOffline(false);
    const both = phone.getByRole('group', { name: 'Another answer is already saved here.' });
    await expect(both).toContainText('6');
    await expect(both).toContainText('3');
    await axe(phone);
    await both.getByRole('button', { name: 'Use this one' }).click();
    await expect(answers(tablet).getByRole('button', { name: /^Change ?: 3$/ })).toBeVisible();
  });

  let reopened = phone;
  await test.step('so it is when the phone’s page was closed before it could send', async () => {
    await phone.context().setOffline(true);
    await choose(phone, 'What is your mood like?', 'Low');
    await expect(phone.getByRole('group', { name: 'About how long did you sleep?' }).first()).toBeVisible();
    reopened = await phone.context().newPage();
    await phone.close();
    await choose(tablet, 'What is your mood like?', 'Good');
    await expect.poll(async () => (await stored(tablet)).checkIns.runs.at(-1)?.run.given['mood']).toBeDefined();
    await reopened.context().setOffline(false);
    await reopened.goto('/check-in');
    const both = reopened.getByRole('group', { name: 'Another answer is already saved here.' });
    await expect(both).toContainText('Low');
    await both.getByRole('button', { name: 'Keep the saved one' }).click();
    await expect(both).toHaveCount(0);
  });

  await next(tablet);
  await choose(tablet, 'Since yesterday, did you use anything?', 'No');
  await choose(reopened, 'Any thoughts of hurting yourself, or that you would be better off dead?', 'No');
  for (const page of [reopened, tablet]) await expect(page.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
  const run = (await stored(reopened)).checkIns.runs.at(-1);
  expect(run?.finished?.measures).toMatchObject({ dose: 'home', withdrawal: 0, craving: 3, mood: 4, sleep: 7 });
  expect(run?.run.superseded).toEqual([{ node: 'craving', given: { type: 'answer', value: 6 } }]);
});

test('with the network gone it goes on, survives a killed tab, and arrives once', async ({ world }) => {
  const dee = await world.person('dee');
  await open(dee);
  const before = (await stored(dee)).checkIns.runs.length;
  await dee.context().setOffline(true);
  await choose(dee, 'Did you take your dose today?', 'Yes, at the clinic');
  await choose(dee, 'Any withdrawal right now?', 'None');
  await expect(dee.getByRole('status').filter({ hasText: 'No signal. Your answers are saved on this phone' })).toBeVisible();
  await axeInBothThemes(dee);
  await choose(dee, 'How strong is the craving right now?', '2');
  await choose(dee, 'What is your mood like?', 'Bright');

  const tab = await dee.context().newPage();
  await dee.close({ runBeforeUnload: false });
  await tab.context().setOffline(false);
  await tab.goto('/check-in');
  await expect(answers(tab).getByRole('button', { name: /^Change ?: Bright$/ })).toBeVisible();
  await expect
    .poll(async () => Object.keys((await stored(tab)).checkIns.runs.at(-1)?.run.given ?? {}))
    .toEqual(['dose', 'withdrawal', 'craving', 'mood']);
  const { checkIns } = await stored(tab);
  expect(checkIns.runs).toHaveLength(before + 1);
  expect(checkIns.runs.at(-1)?.run.superseded).toEqual([]);

  await test.step('finished without signal, the stone waits and the screen says so', async () => {
    await tab.context().setOffline(true);
    await next(tab);
    await choose(tab, 'Since yesterday, did you use anything?', 'No');
    await choose(tab, 'Any thoughts of hurting yourself, or that you would be better off dead?', 'No');
    await expect(tab.getByRole('heading', { name: 'Your answers are on this phone' })).toBeVisible();
    await expect(tab.getByText('Your stone is placed')).toHaveCount(0);
    await tab.context().setOffline(false);
    await expect(tab.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
  });
});

test('a call for help names a person only when that person was really told', async ({ world }) => {
  const dee = await world.person('dee');
  const jonah = await world.person('jonah', { size: 'laptop' });
  await open(dee);
  for (let passed = 0; passed < 6; passed += 1) await dee.getByRole('button', { name: 'Skip', exact: true }).click();
  await dee.context().setOffline(true);
  await choose(dee, 'Any thoughts of hurting yourself, or that you would be better off dead?', 'Yes');
  await expect(dee.getByRole('heading', { name: 'Talk to a person now' })).toBeVisible();
  await expect(dee.getByRole('status').filter({ hasText: 'No signal. We have not reached anyone. Call or text 988.' })).toBeInViewport({
    ratio: 1,
  });
  await expect(dee.getByRole('link', { name: 'Call 988' })).toHaveAttribute('href', 'tel:988');
  await expect(dee.getByRole('link', { name: 'Text 988' })).toHaveAttribute('href', 'sms:988');
  await expect(answers(dee)).not.toContainText('Jonah');
  await axeInBothThemes(dee);

  await dee.context().setOffline(false);
  await expect(dee.getByRole('status').filter({ hasText: /^Jonah Reed was paged about this at .+ within 5 minutes\.$/ })).toBeVisible();
  await dee.getByRole('button', { name: 'Ask Jonah to call me' }).click();
  await expect(dee.getByRole('status').filter({ hasText: 'You asked for a call at' })).toBeVisible();

  const { triage } = await stored(jonah);
  const alert = triage?.alerts.findLast((one) => one.ruleId === 'R01' && one.status === 'open');
  const taken = await jonah.request.post('/trpc/triage.take', {
    data: { opId: `journey-take-${Date.now()}`, chart: 'c-dee', alertId: alert?.alertId },
  });
  expect(await taken.json()).toMatchObject({ result: { data: { status: 'committed' } } });
  await expect(dee.getByRole('status').filter({ hasText: 'Jonah Reed has this now.' })).toBeVisible();
  await axe(dee);

  await dee.getByRole('link', { name: 'Back to my day' }).click();
  await expect(dee.getByRole('heading', { name: 'You asked for help today' })).toBeVisible();
  await axeInBothThemes(dee);
  await dee.getByRole('link', { name: 'Open' }).click();
  await expect(dee.getByRole('status').filter({ hasText: 'Jonah Reed has this now.' })).toBeVisible();
});

test('the longer questions: the PHQ-9 word for word, and item 9 brings a person', async ({ world }) => {
  const dee = await world.person('dee');
  await dee.goto('/today');
  await dee.getByRole('link', { name: /9 questions about the last 2 weeks/ }).click();
  await expect(dee.getByRole('group', { name: 'Little interest or pleasure in doing things' })).toBeVisible();
  await axe(dee);
  for (let item = 1; item <= 8; item += 1) {
    await dee.getByRole('radio', { name: 'Not at all' }).click();
  }
  await choose(dee, 'Thoughts that you would be better off dead or of hurting yourself in some way', 'Several days');
  await expect(dee.getByRole('heading', { name: 'Talk to a person now' })).toBeVisible();
  await dee.getByRole('button', { name: 'Go on with the questions' }).click();
  await choose(dee, 'If you checked off any problems', 'Somewhat difficult');
  await expect(dee.getByRole('heading', { name: 'Talk to a person now' })).toBeVisible();
  await axe(dee);
  const run = (await stored(dee)).checkIns.runs.at(-1);
  expect(run?.finished?.score).toMatchObject({ total: 1, band: 'minimal', flags: ['item-9'] });
});

test('everything fits and can be reached at 320 pixels', async ({ world }) => {
  const dee = await world.person('dee');
  await dee.setViewportSize({ width: 320, height: 568 });
  await open(dee);
  await choose(dee, 'Did you take your dose today?', 'Yes, at home');
  await choose(dee, 'Any withdrawal right now?', 'Very bad');
  await pick(dee, 'What do you feel?', 'Anxious');
  await expect(dee.getByRole('button', { name: 'Next' })).toBeInViewport({ ratio: 1 });
  expect(await dee.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await axe(dee);
});
