import { axeInBothThemes, expect, test } from '../../support/browser.ts';

test.use({ settings: { demo: 'small' } });

test('the inbox is worked through by keys: one is taken from the queue, handed on and done; the badge follows', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/tasks');
  await expect(maya.getByRole('row', { name: /Check naloxone with Tariq/ })).toBeVisible();
  await axeInBothThemes(maya);

  await maya.getByRole('button', { name: /^Team queue/ }).click();
  const group = maya.getByRole('row', { name: /Find a group for Lucía/ });
  await expect(group).toContainText('Team queue');
  await expect(maya.getByRole('complementary', { name: /Find a group for Lucía/ })).toBeVisible();
  await maya.keyboard.press('a');
  await expect(group).toHaveCount(0);

  await maya.getByRole('button', { name: /^Mine/ }).click();
  const row = maya.getByRole('row', { name: /Find a group for Lucía/ });
  await expect(row).toContainText('You');
  await row.getByRole('link').click();
  const panel = maya.getByRole('complementary', { name: /Find a group for Lucía/ });
  await expect(panel).toBeVisible();
  await maya.keyboard.press('e');
  await expect(row).toHaveCount(0);

  const first = maya.getByRole('row', { name: /Prepare papers for Lucía/ });
  await first.getByRole('link').click();
  const papers = maya.getByRole('complementary', { name: /Prepare papers for Lucía/ });
  await papers.getByRole('button', { name: 'Hand to' }).click();
  await papers.getByRole('button', { name: /Lena Brooks/ }).click();
  await expect(first).toHaveCount(0);

  const lena = await world.person('lena', { size: 'laptop' });
  await lena.goto('/tasks');
  await expect(lena.getByRole('row', { name: /Prepare papers for Lucía/ })).toContainText('You');
  await expect(lena.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /Tasks/ })).toContainText(/tasks of yours/);
});
