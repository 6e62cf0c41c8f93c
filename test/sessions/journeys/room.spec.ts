import type { Page } from '@playwright/test';
import { axeFindings, axeInBothThemes, expect, measured, sizes, test, themes } from '../../support/browser.ts';

const CHART = 'c-dee';
const MINUTE = 60_000;
type Result = { readonly appointmentId: string; readonly sessionId: string };

/** A command as a page sends it. */
async function send(page: Page, path: string, input: Readonly<Record<string, unknown>>): Promise<Result> {
  const data = { opId: `op-${crypto.randomUUID()}`, chart: CHART, ...input };
  const answer = (await (await page.request.post(`/trpc/${path}`, { data })).json()) as {
    result: { data: { status: string; result: Result } };
  };
  expect(answer.result.data.status, path).toBe('committed');
  return answer.result.data.result;
}

/** A visit with Maya that begins in half an hour, by Dee's clock. */
async function bookSoon(maya: Page): Promise<string> {
  const at = Date.now() + 30 * MINUTE;
  const there = (options: Intl.DateTimeFormatOptions, locale: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'America/New_York', ...options }).format(at);
  const day = there({ year: 'numeric', month: '2-digit', day: '2-digit' }, 'en-CA');
  const clock = there({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'en-GB');
  const visit = { withId: 'maya', day, clock, minutes: 45, where: 'video', kind: 'counseling' };
  return (await send(maya, 'scheduling.book', visit)).appointmentId;
}

test('a booked visit: the patient is early and waits, is let in, comes back after a reload, and reads what is next', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const appointmentId = await bookSoon(maya);

  await dee.goto(`/visit/${appointmentId}`);
  await dee.getByRole('button', { name: 'I am here' }).click();
  await expect(dee.getByRole('heading', { name: 'You are waiting for Maya' })).toBeVisible();
  await expect(dee.getByText('We can’t tell if Maya has seen that you are here.')).toBeVisible();
  await expect(dee.getByRole('link', { name: 'Help now' })).toBeVisible();
  await expect(dee.getByRole('button', { name: 'Quick exit' }).or(dee.getByRole('link', { name: 'Quick exit' }))).toBeVisible();
  await axeInBothThemes(dee);

  await maya.goto('/caseload');
  await expect(maya.getByText(/^Dee waits since/)).toBeVisible();
  await maya.getByRole('link', { name: 'Go to the room' }).click();
  await expect(maya.getByRole('button', { name: 'Let Dee in' })).toBeVisible();
  await maya.getByRole('button', { name: 'Go in' }).click();
  await expect(dee.getByText(/^Maya is in the room since/)).toBeVisible();

  // What the note needs is written down as it is asked, each item by itself.
  await maya.getByLabel('How you know').selectOption('name-and-birth-date');
  await expect(maya.getByRole('group', { name: /Who this is.*Confirmed/ })).toBeVisible();
  await maya.getByLabel('Street and number, or a landmark').fill('12 Mill St');
  await maya.getByLabel('Town').fill('Rutland');
  await maya.getByLabel('Door, floor, how to find it').fill('Apt 4');
  await maya.getByRole('button', { name: 'Let Dee in' }).click();
  await expect(maya.getByText('4 to confirm')).toBeVisible();
  await expect(maya.getByRole('timer')).toBeVisible();
  await expect(maya.getByText('of 45 min')).toBeVisible();

  const line = dee.getByRole('textbox', { name: 'Write to your care team' });
  await expect(line).toBeVisible();
  await dee.reload();
  await expect(line).toBeVisible();
  await expect(maya.getByRole('log').getByText(/Dee came in/)).toHaveCount(1);

  await maya.getByRole('button', { name: 'End session' }).click();
  await maya.getByRole('dialog').getByRole('button', { name: 'End session' }).click();
  await expect(dee.getByRole('heading', { name: 'What comes next' })).toBeVisible();
  await axeInBothThemes(dee);
});

/** What has the keyboard's focus: its accessible name, near enough. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return '';
    const isField = element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
    const labels = isField ? [...(element.labels ?? [])] : [];
    const label = element.getAttribute('aria-label') ?? labels.map((one) => one.innerText).join(' ');
    return `${element.tagName} ${label || element.innerText || element.id}`.trim();
  });

/** Presses a key until something with these words has the focus; fails when it never does. */
async function goTo(page: Page, wanted: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 120; presses += 1) {
    const here = await focused(page);
    if (wanted.test(here)) return;
    passed.push(here);
    await page.keyboard.press(key);
  }
  throw new Error(`${String(wanted)} is not reached by ${key}: ${passed.join(' | ')}`);
}

test('the workspace by keyboard alone: from the door through checklist, guide, tags and chat to the end', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const dee = await world.person('dee');
  const { sessionId } = await send(maya, 'sessions.open', {});
  await send(dee, 'sessions.join', { sessionId });
  await maya.goto(`/session/${CHART}/${sessionId}`);
  await expect(maya.getByRole('timer')).toBeVisible();
  await expect(maya.getByRole('heading', { name: 'Change talk' })).toBeVisible();

  await goTo(maya, /Skip to guide and note/);
  await maya.keyboard.press('Enter');
  expect(await focused(maya)).toMatch(/^ASIDE/);
  await goTo(maya, /Before you start/);
  await maya.keyboard.press('Enter');
  await goTo(maya, /Phone number/);
  await maya.keyboard.type('555 014 2201');
  await goTo(maya, /Confirm: Callback number/);
  await maya.keyboard.press('Enter');
  await expect(maya.getByRole('group', { name: /Callback number.*Confirmed/ })).toBeVisible();

  await goTo(maya, /Relapse prevention/);
  await maya.keyboard.press('Enter');
  await expect(maya.getByRole('heading', { name: /Relapse prevention/ })).toBeVisible();
  await maya.keyboard.press('Alt+ArrowRight');
  await expect(maya.locator('.guide-step--now')).toHaveCount(1);

  // Out of every field, then one key marks what was said.
  await goTo(maya, /Desire/);
  await maya.keyboard.press('2');
  await expect(maya.getByRole('list').getByText('Ability').first()).toBeVisible();

  // The skip links stand before everything else of the room: no part holds the keyboard.
  await goTo(maya, /Skip to people and chat/, 'Shift+Tab');
  await maya.keyboard.press('Enter');
  await goTo(maya, /Message Dee/);
  await maya.keyboard.type('Yes. I am right here.');
  await maya.keyboard.press('Enter');
  await expect(maya.getByRole('log').getByText('Yes. I am right here.')).toBeVisible();

  const findings: string[] = [];
  for (const size of Object.values(sizes)) {
    await maya.setViewportSize(size);
    for (const colorScheme of themes) {
      await maya.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      findings.push(...(await axeFindings(maya)));
    }
  }
  expect(findings).toEqual([]);

  await maya.setViewportSize(sizes.laptop);
  await goTo(maya, /End session/, 'Shift+Tab');
  await maya.keyboard.press('Enter');
  await expect(maya.getByRole('dialog')).toBeVisible();
  await goTo(maya, /^BUTTON End session/);
  await maya.keyboard.press('Enter');
  await expect(maya.getByText(/^Ended /)).toBeVisible();
  // Taken at the end: by then all of it was done without a pointer.
  measured('workspace', findings.length);
});
