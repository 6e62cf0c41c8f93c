/** An ordinary day: how many taps it takes, and how soon the next question is there, with and without a network. */
import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, measured, test } from '../../support/browser.ts';

/** The pace of the scripted hand. */
const SECONDS_A_TAP = 2;

/** `frames`: the most that were painted between a tap and its next question. */
type Timed = { readonly taps: number; readonly nexts: readonly number[]; readonly worked: number; readonly frames: number };

/**
 * In the page itself: answers what is asked with its usual answer, one tap at a time, until nothing is asked. `nexts` is the
 * time in ms from each tap that answers to the paint in which the next question (or the end) stands.
 */
async function throughWithTaps(page: Page): Promise<Timed> {
  return page.evaluate(async () => {
    const usual = ['Yes, at the clinic', 'None', '4', 'Okay', 'No', 'Yes'];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const legend = () => document.querySelector('.ci__panel legend')?.textContent ?? '';
    const nexts: number[] = [];
    let taps = 0;
    let frames = 0;
    const tap = (element: HTMLElement): void => {
      taps += 1;
      element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      element.click();
    };
    const began = performance.now();
    for (let asked = legend(); asked !== '' && taps < 60; asked = legend()) {
      const radios = [...document.querySelectorAll<HTMLInputElement>('.ci__panel input[type=radio]')];
      const words = (radio: HTMLInputElement) => radio.closest('label')?.textContent?.trim() ?? '';
      const safe = asked.includes('safe right now') ? ['Yes'] : usual;
      const pick = safe.map((word) => radios.find((radio) => words(radio) === word)).find((radio) => radio !== undefined) ?? radios[0];
      let from = performance.now();
      if (pick) tap(pick);
      await frame();
      let painted = 1;
      const goOn = document.querySelector<HTMLButtonElement>('.ci__panel button[type=submit]');
      if (legend() === asked && goOn) {
        from = performance.now();
        tap(goOn);
        painted = 0;
      }
      for (; legend() === asked && performance.now() - from < 5000; painted += 1) await frame();
      frames = Math.max(frames, painted);
      nexts.push(performance.now() - from);
    }
    return { taps, nexts, worked: performance.now() - began, frames };
  });
}

function p99(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.99) - 1)] ?? Number.NaN;
}

async function another(page: Page): Promise<void> {
  const again = page.getByRole('button', { name: 'Check in again' });
  await page.goto('/check-in');
  await expect(again.or(page.locator('.ci__panel legend'))).toBeVisible();
  if (await again.isVisible()) await again.click();
  await expect(page.locator('.ci__panel legend')).toBeVisible();
}

test('an ordinary day is at most ten taps, and the next question is there at once', async ({ world }) => {
  const dee = await world.person('dee');
  const on: number[] = [];
  let first: Timed | undefined;
  for (let day = 0; day < 8; day += 1) {
    await another(dee);
    const timed = await throughWithTaps(dee);
    first ??= timed;
    on.push(...timed.nexts);
    await expect(dee.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
  }
  expect(first?.taps).toBeLessThanOrEqual(10);
  measured('usual-taps', first?.taps ?? Number.NaN);
  measured('usual-seconds', (first?.taps ?? Number.NaN) * SECONDS_A_TAP + (first?.worked ?? Number.NaN) / 1000);
  measured('answer-next', p99(on));
  await axeInBothThemes(dee);

  await test.step('without a network', async () => {
    await another(dee);
    await dee.context().setOffline(true);
    const { frames } = await throughWithTaps(dee);
    measured('answer-next-off', frames);
    await expect(dee.getByRole('heading', { name: 'Your answers are on this phone' })).toBeVisible();
    await dee.context().setOffline(false);
    await expect(dee.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
  });
});

test('keys alone: arrows move between answers, Enter goes on, and nothing is sent by moving', async ({ world }) => {
  const dee = await world.person('dee');
  await another(dee);
  await dee.getByRole('radio').first().focus();
  await dee.keyboard.press('Space');
  await dee.keyboard.press('ArrowDown');
  await expect(dee.getByRole('group', { name: 'Did you take your dose today?' })).toBeVisible();
  await dee.keyboard.press('Enter');
  await expect(dee.getByRole('group', { name: 'Any withdrawal right now?' })).toBeVisible();
  const legend = dee.locator('.ci__panel legend');
  for (let left = 8; left > 0 && (await legend.count()) > 0; left -= 1) {
    const asked = await legend.innerText();
    const radio = dee.locator('.ci__panel').getByRole('radio').first();
    // The screen takes the focus to each new question; a key pressed before that is pressed again.
    await expect(async () => {
      if ((await legend.filter({ hasText: asked }).count()) === 0) return;
      if ((await radio.count()) > 0) {
        await radio.focus();
        await dee.keyboard.press('Space');
      } else await dee.getByRole('button', { name: /^(Next|Finish)$/ }).focus();
      await dee.keyboard.press('Enter');
      await expect(legend.filter({ hasText: asked })).toHaveCount(0, { timeout: 2000 });
    }).toPass({ timeout: 20_000 });
  }
  await expect(dee.getByRole('heading', { name: 'Your stone is placed' })).toBeVisible();
});
