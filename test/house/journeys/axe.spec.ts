import { axeFindings, expect, test } from '../../support/browser.ts';

test('a picture without words and pale letters are found on a page', async ({ world }) => {
  const page = await world.visitor();
  await page.goto('/sign-in');
  await page.getByRole('main').getByRole('button').first().waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.evaluate(() => {
    const picture = document.createElement('img');
    const pale = document.createElement('p');
    picture.src = '/nothing.png';
    pale.textContent = 'pale';
    pale.style.cssText = 'color: #ddd; background: #fff';
    document.querySelector('main')?.append(picture, pale);
  });
  expect((await axeFindings(page)).map((finding) => finding.split(' ')[0] ?? '').toSorted()).toEqual(['color-contrast', 'image-alt']);
  expect((await axeFindings(page, 'colors')).map((finding) => finding.split(' ')[0])).toEqual(['color-contrast']);
});
