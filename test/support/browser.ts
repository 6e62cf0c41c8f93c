/** What every journey has: a Cairn of its own, people who sign in, both themes, both sizes, and axe. */
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { startCairn, type CairnProcess, type CairnSettings } from './cairn-process.ts';

export const sizes = { phone: { width: 390, height: 844 }, laptop: { width: 1440, height: 900 } } as const;
export const themes = ['light', 'dark'] as const;
export type Size = keyof typeof sizes;
export type Theme = (typeof themes)[number];

type Seat = { readonly size?: Size; readonly theme?: Theme };

export type World = {
  readonly cairn: CairnProcess;
  /** A browser of their own (cookies, storage) for one person, signed in. */
  readonly person: (name: string, seat?: Seat) => Promise<Page>;
  /** The same for somebody who is not signed in. */
  readonly visitor: (seat?: Seat) => Promise<Page>;
};

type Fixtures = {
  /** How the Cairn of this file starts: with the small demo program, unless `test.use({ settings })` says otherwise. */
  readonly settings: CairnSettings;
  readonly cairn: CairnProcess;
  readonly world: World;
};
type Running = { file: string; cairn: CairnProcess | undefined };

/** One Cairn for each spec file; the tests of a file share it. */
export const test = base.extend<Fixtures, { readonly running: Running }>({
  settings: [{ demo: 'small' }, { option: true }],
  running: [
    async ({ browserName: _name }, use) => {
      const running: Running = { file: '', cairn: undefined };
      await use(running);
      await running.cairn?.[Symbol.asyncDispose]();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  cairn: [
    async ({ settings, running }, use, { file }) => {
      if (!running.cairn || running.file !== file) {
        await running.cairn?.[Symbol.asyncDispose]();
        const seeded = process.env['CAIRN_DEMO_DATA'];
        running.cairn = await startCairn(settings.demo === 'small' && seeded ? { from: seeded, ...settings } : settings);
        running.file = file;
      }
      await use(running.cairn);
    },
    { timeout: 180_000 },
  ],
  world: async ({ cairn, browser }, use) => {
    const contexts: BrowserContext[] = [];
    const visitor = async ({ size = 'phone', theme = 'light' }: Seat = {}): Promise<Page> => {
      const context = await browser.newContext({
        baseURL: cairn.url,
        viewport: sizes[size],
        colorScheme: theme,
        hasTouch: size === 'phone',
        locale: 'en-US',
        timezoneId: 'America/New_York',
      });
      contexts.push(context);
      return context.newPage();
    };
    const person = async (name: string, seat?: Seat): Promise<Page> => {
      const page = await visitor(seat);
      await signIn(page, name);
      return page;
    };
    await use({ cairn, person, visitor });
    for (const context of contexts) await context.close();
  },
});

export { expect };

/** Signs in as one of the demo people ("maya", "dee", …) and opens their first screen. */
export async function signIn(page: Page, personId: string): Promise<void> {
  const answer = await page.request.post('/api/demo/sign-in', { data: { personId } });
  expect(answer.ok(), `${personId} signs in`).toBe(true);
  await page.goto('/');
  await expect(page.getByRole('main')).toBeVisible();
}

/** A figure for the scorecard, with the journey it was taken in. */
export function measured(name: string, value: number): void {
  test.info().annotations.push({ type: `measured:${name}`, description: String(Math.round(value * 10) / 10) });
}

/** Fails with rule, place and help when axe finds anything on the page as it stands; the scorecard counts what was looked at. */
export async function axe(page: Page, rules: 'all' | 'colors' = 'all'): Promise<void> {
  // An address changes before its screen is drawn, and a screen may wait for its data: until there is a heading there is nothing to look at.
  await page.locator('main').first().waitFor();
  await page.locator('h1').first().waitFor({ state: 'attached' });
  const findings = await axeFindings(page, rules);
  const dark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
  const screen = new URL(page.url()).pathname;
  test.info().annotations.push({ type: 'axe', description: JSON.stringify({ screen, theme: dark ? 'dark' : 'light', findings }) });
  expect(findings).toEqual([]);
}

export async function axeFindings(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  // One document without frames needs no second page to put results together, and what passed is of no use here.
  const builder = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules === 'colors' ? builder.withRules(['color-contrast', 'link-in-text-block']) : builder).analyze();
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}: ${help}`));
}

/** axe in light, and once more in dark, where nothing but the colors is another, on the page as it stands. */
export async function axeInBothThemes(page: Page): Promise<void> {
  for (const colorScheme of themes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await axe(page, colorScheme === 'light' ? 'all' : 'colors');
  }
}
