/** Addresses that no journey passes through in both themes, so that axe has seen every one of them. */
import { axeInBothThemes, expect, test, type Size } from '../../support/browser.ts';

const remaining: readonly { readonly address: string; readonly who: string | undefined; readonly size: Size }[] = [
  { address: '/sign-in', who: undefined, size: 'phone' },
  { address: '/check-in/mood-check', who: 'dee', size: 'phone' },
  { address: '/session/c-tariq', who: 'maya', size: 'laptop' },
  // Nobody is enrolled: what a patient without a plan reads, and how staff start one.
  { address: '/rewards', who: 'cole', size: 'phone' },
  { address: '/p/c-cole/rewards', who: 'maya', size: 'laptop' },
  // A supporter who has not answered the questions about safety, and one who asks for nobody.
  { address: '/f/learn', who: 'omar', size: 'phone' },
  { address: '/f/learn/talk-so-it-lands', who: 'omar', size: 'phone' },
  { address: '/f/naloxone', who: 'omar', size: 'phone' },
  { address: '/f/check-in', who: 'omar', size: 'phone' },
  { address: '/f/ask', who: 'omar', size: 'phone' },
  { address: '/settings', who: 'jonah', size: 'laptop' },
];

for (const { address, who, size } of remaining) {
  test(`${address} can be used by everybody, in light and in dark`, async ({ world }) => {
    const page = who ? await world.person(who, { size }) : await world.visitor({ size });
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();
    await page.waitForLoadState('networkidle');
    await axeInBothThemes(page);
    expect(new URL(page.url()).pathname).toBe(address);
  });
}
