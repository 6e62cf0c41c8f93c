import type { Page } from '@playwright/test';
import { axe, axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-dee';

/** A command as a page sends it. */
async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<string> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    result: { data: { status: string; result: { sessionId: string; sheetId: string } } };
  };
  expect(answer.result.data.status, path).toBe('committed');
  const { sessionId, sheetId } = answer.result.data.result;
  return sheetId ?? sessionId;
}

function openSheet(page: Page, sessionId: string): Promise<string> {
  return send(page, 'worksheets.open', { sessionId, kind: 'what-happened' });
}

/** Opens a session as the caseload does, with a page that both write in, and goes into its room. */
async function openRoom(page: Page): Promise<string> {
  const sessionId = await send(page, 'sessions.open', {});
  await openSheet(page, sessionId);
  await page.goto(`/session/${CHART}/${sessionId}`);
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  return sessionId;
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const note = (page: Page) => page.getByRole('complementary', { name: 'Note' });

async function endSession(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'End session' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
  await expect(page.getByText(/^Ended /)).toBeVisible();
}

test('a visit from the open door to its end, with two people writing at once', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  await dee.goto('/today');
  await openRoom(maya);
  await expect(maya.getByText('Waiting for Dee').first()).toBeVisible();

  await dee.getByRole('link', { name: 'Come in' }).click();
  await expect(dee.getByText('Maya has opened a visit with you.')).toBeVisible();
  await axeInBothThemes(dee);
  await dee.getByRole('button', { name: 'Go in' }).click();
  await expect(maya.getByText('In session')).toBeVisible();
  await expect(maya.getByRole('timer')).toBeVisible();

  await Promise.all([
    field(dee, 'What set it off?').fill('Got paid. Ray texted.'),
    field(maya, 'Later on').fill('Woke up Sunday and made it to his game.'),
  ]);
  await expect(field(maya, 'What set it off?')).toHaveValue('Got paid. Ray texted.');
  await expect(field(dee, 'Later on')).toHaveValue('Woke up Sunday and made it to his game.');

  await field(dee, 'What did you feel?').pressSequentially('Jumpy.');
  await expect(maya.getByText('Dee is writing here')).toBeVisible();

  await field(dee, 'Write to your care team').fill('can we do chat if it freezes again');
  await dee.getByRole('button', { name: 'Send' }).click();
  const chat = maya.getByRole('log', { name: 'Session chat' });
  await expect(chat).toContainText('can we do chat if it freezes again');
  await field(maya, 'Message Dee').fill('Yes. I am right here.');
  await field(maya, 'Message Dee').press('Enter');
  await expect(dee.getByRole('log', { name: 'Session chat' })).toContainText('Yes. I am right here.');
  await axeInBothThemes(maya);
  await axeInBothThemes(dee);

  await dee.getByRole('button', { name: 'Add an idea' }).click();
  await field(dee, 'If what happens').fill('Ray texts');
  await field(dee, 'Then what you do').fill('I call the line before I reply');
  await field(dee, 'Then what you do').blur();
  await maya.getByRole('button', { name: 'Add to plan' }).click();
  await expect(maya.getByText('In plan', { exact: true })).toBeVisible();
  await expect(dee.getByText('In your plan')).toBeVisible();

  await endSession(maya);
  await expect(dee.getByText(/^Maya ended this session at/)).toBeVisible();
  await expect(field(dee, 'What set it off?')).toHaveCount(0);
  await axeInBothThemes(dee);
});

test('the note is drafted from the record while the visit goes on, and finished by the clinician', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const sessionId = await openRoom(maya);
  const operation = { type: 'set', path: ['trigger'], value: 'Got paid. Ray texted.', base: '' };
  await send(dee, 'sessions.join', { sessionId });
  await send(dee, 'worksheets.write', { sheetId: await openSheet(maya, sessionId), operation });
  await expect(note(maya).getByText('Got paid. Ray texted.')).toBeVisible();
  await endSession(maya);

  const sentence = (text: string) => note(maya).getByRole('listitem').filter({ hasText: text });
  await expect(sentence('What set it off: “Got paid. Ray texted.” (Dee Morgan).')).toContainText('worksheet');
  await expect(note(maya).getByText(/^Draft saved/)).toBeVisible();

  const sign = note(maya).getByRole('button', { name: 'Sign note' });
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(note(maya).getByRole('button', { name: 'choose the service' })).toBeVisible();
  await axeInBothThemes(maya);
  await note(maya)
    .getByRole('button', { name: /Add a sentence.*Assessment/ })
    .click();
  await field(maya, 'New sentence in Assessment').fill('Coped with a hard moment.');
  await note(maya).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sentence('Coped with a hard moment.')).toContainText('you');
  await note(maya)
    .getByRole('button', { name: /Add a sentence.*Plan/ })
    .click();
  await field(maya, 'New sentence in Plan').fill('Meet again on Thursday.');
  await note(maya).getByRole('button', { name: 'Save', exact: true }).click();
  await sentence('Got paid.').getByRole('button', { name: 'Edit this sentence' }).click();
  await field(maya, 'Sentence').fill('Payday and a text from Ray set it off.');
  await note(maya).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(sentence('Payday and a text from Ray')).toContainText(/worksheet.*you/);
});

test('both write in one field at once: both versions stay on both screens until one of them chooses', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const sessionId = await openRoom(maya);
  await dee.goto(`/visit/${sessionId}`);
  await dee.getByRole('button', { name: 'Go in' }).click();
  await expect(field(dee, 'What did you do?')).toBeVisible();

  await Promise.all([field(dee, 'What did you do?').fill('Called the line.'), field(maya, 'What did you do?').fill('Walked Biscuit.')]);
  const versions = { name: /^2 versions of this line/ };
  for (const page of [maya, dee]) {
    await expect(page.getByRole('group', versions)).toContainText('Called the line.');
    await expect(page.getByRole('group', versions)).toContainText('Walked Biscuit.');
  }
  await axeInBothThemes(maya);
  await axeInBothThemes(dee);
  await maya.getByRole('group', versions).getByRole('button', { name: 'Keep Dee’s' }).click();
  for (const page of [maya, dee]) {
    await expect(page.getByRole('group', versions)).toHaveCount(0);
    await expect(field(page, 'What did you do?')).toHaveValue('Called the line.');
  }
  await endSession(maya);
});

test('words typed while the session ends come back to their author', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const sessionId = await openRoom(maya);
  await dee.goto(`/visit/${sessionId}`);
  await dee.getByRole('button', { name: 'Go in' }).click();
  await expect(field(dee, 'What did you feel?')).toBeVisible();

  await dee.context().setOffline(true);
  await field(dee, 'What did you feel?').fill('Lonely, kind of.');
  await field(dee, 'What did you feel?').blur();
  await field(dee, 'Write to your care team').fill('are you there');
  await dee.getByRole('button', { name: 'Send' }).click();
  await endSession(maya);
  await dee.context().setOffline(false);

  await expect(dee.getByRole('alert').filter({ hasText: 'Lonely, kind of.' })).toBeVisible({ timeout: 20_000 });
  await expect(dee.getByRole('alert').filter({ hasText: 'are you there' })).toBeVisible();
});

test('words of a tab that was closed without a connection come back when the session has ended meanwhile', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const sessionId = await openRoom(maya);
  await dee.goto(`/visit/${sessionId}`);
  await dee.getByRole('button', { name: 'Go in' }).click();
  await expect(field(dee, 'What did you feel?')).toBeVisible();

  // The page lives; what it sends does not arrive.
  await dee.context().setOffline(true);
  await field(dee, 'What did you feel?').fill('Chest tight.');
  await field(dee, 'What did you feel?').blur();
  await expect(dee.getByText('Saved on this device')).toBeVisible();
  await dee.waitForTimeout(500);
  await dee.close();
  await endSession(maya);
  await dee.context().setOffline(false);

  const again = await dee.context().newPage();
  await again.goto(`/visit/${sessionId}`);
  await expect(again.getByRole('alert').filter({ hasText: 'Chest tight.' })).toBeVisible({ timeout: 20_000 });
});

test('a page that was closed and opened again is the same person in the same room', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const sessionId = await openRoom(maya);
  await dee.goto(`/visit/${sessionId}`);
  await dee.getByRole('button', { name: 'Go in' }).click();
  await expect(maya.getByText(/^Patient, since/)).toBeVisible();
  await dee.close();
  await expect(maya.getByText(/in the room, not on the page now/)).toBeVisible();

  const again = await dee.context().newPage();
  await again.goto(`/visit/${sessionId}`);
  await expect(field(again, 'What did you feel?')).toBeVisible();
  await expect(maya.getByText(/in the room, not on the page now/)).toHaveCount(0);
  await expect(maya.getByRole('log', { name: 'Session chat' }).getByText(/Dee came in/)).toHaveCount(1);
  await endSession(maya);
});

test('staff outside the care team and a wrong address find nothing', async ({ world }) => {
  const ruth = await world.person('ruth', { size: 'laptop' });
  await ruth.goto(`/session/${CHART}`);
  await expect(ruth.getByRole('heading', { name: 'This chart is not open to you' })).toBeVisible();
  const dee = await world.person('dee');
  await dee.goto('/visit/no-such-visit');
  await expect(dee.getByText('This visit is not here')).toBeVisible();
  await axe(dee);
});

test('a half-written line of chat and a half-written sentence of the note are there again after a reload', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await openRoom(maya);
  await field(maya, 'Message Dee').fill('I will call you at');
  await maya.reload();
  await expect(field(maya, 'Message Dee')).toHaveValue('I will call you at');
  await endSession(maya);
  await note(maya)
    .getByRole('button', { name: /Add a sentence.*Assessment/ })
    .click();
  await field(maya, 'New sentence in Assessment').fill('Coped with a hard moment.');
  await maya.reload();
  await expect(field(maya, 'New sentence in Assessment')).toHaveValue('Coped with a hard moment.');
  await note(maya).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(note(maya).getByRole('listitem').filter({ hasText: 'Coped with a hard moment.' })).toContainText('you');
  await maya.reload();
  await expect(note(maya).getByText('Coped with a hard moment.')).toBeVisible();
  await expect(field(maya, 'New sentence in Assessment')).toHaveCount(0);
});
