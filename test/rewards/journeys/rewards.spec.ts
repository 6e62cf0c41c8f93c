import { axeInBothThemes, expect, sizes, test } from '../../support/browser.ts';

test('the patient draws on the phone, and the chart shows the stone at once', async ({ world }) => {
  const [maya, dee] = [await world.person('maya', { size: 'laptop' }), await world.person('dee')];
  await maya.goto('/p/c-dee/rewards');
  await dee.getByRole('link', { name: 'Rewards' }).click();
  await expect(dee.getByRole('heading', { name: '2 draws ready' })).toBeVisible();
  await axeInBothThemes(dee);
  const chosen = maya.getByRole('region', { name: /draws? ready|No draws/ });
  await expect(chosen.getByRole('heading', { name: '2 draws ready' })).toBeVisible();

  // Two taps are one draw.
  await dee.getByRole('button', { name: 'Draw a stone' }).dblclick();
  const result = dee.getByText(/^You drew: /);
  await expect(result).toBeVisible();
  const drawn = await result.textContent();
  await expect(chosen.getByText(drawn ?? '', { exact: true })).toBeVisible();
  await expect(chosen.getByRole('heading', { name: '1 draw ready' })).toBeVisible();
  await expect(dee.getByRole('heading', { name: '1 draw ready' })).toBeVisible();

  // Without a signal everything can be read, and a draw says what it needs.
  await dee.context().setOffline(true);
  await expect(dee.getByText('You need a signal to draw. Your draws wait for you.')).toBeVisible();
  await expect(dee.getByRole('button', { name: 'Draw a stone' })).toHaveAttribute('aria-disabled', 'true');
  await dee.getByText('Your chances, for each draw').click();
  await expect(dee.getByRole('row', { name: /Jumbo stone, \$100 1 in 500/ })).toBeVisible();
  await dee.context().setOffline(false);

  await maya.getByRole('button', { name: 'Draw a stone' }).click();
  for (const page of [maya, dee]) await expect(page.getByRole('heading', { name: 'No draws ready now' })).toBeVisible();
  await axeInBothThemes(maya);
  await maya.setViewportSize(sizes.phone);
  await axeInBothThemes(maya);
});

test('a missed day: staff read what to say, the patient sees the way back and no word that shames', async ({ world }) => {
  const [maya, tariq] = [await world.person('maya', { size: 'laptop' }), await world.person('tariq')];
  await tariq.goto('/rewards');
  await expect(tariq.getByRole('heading', { name: 'Next time: 2 draws' })).toBeVisible();
  await maya.goto('/p/c-tariq/rewards');
  await maya.getByRole('radio', { name: 'Missed' }).check();
  await expect(maya.getByText(/We missed you\. What you won stays yours\. The next one starts at 1 draw and climbs again\./)).toBeVisible();
  await maya.getByRole('button', { name: 'Record', exact: true }).click();
  await expect(maya.getByText('Recorded for today. Tariq sees it now.')).toBeVisible();
  await expect(maya.getByText('No award').first()).toBeVisible();

  await expect(tariq.getByRole('heading', { name: 'Next time: 1 draw' })).toBeVisible();
  await expect(tariq.getByText(/^Your way back: 2 in a row bring you to/)).toBeVisible();
  // What was earned before stays to be drawn.
  await expect(tariq.getByRole('heading', { name: '1 draw ready' })).toBeVisible();
  const page = (await tariq.getByRole('main').textContent()) ?? '';
  expect(page).not.toMatch(/miss(ed)? (a|your)|fail|lost|broke|positive|dirty|relapse|sorry/i);
  await axeInBothThemes(tariq);
});
