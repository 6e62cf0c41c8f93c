import { randomUUID } from 'node:crypto';
import { beforeSignOff, hashOf, versionToSign, type Plan } from '@cairn/aftercare';
import { fieldAt, openConflicts, type Operation, type Path, type Value } from '@cairn/co-editing';
import { must } from '@cairn/kernel';
import type { Page } from '@playwright/test';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const CHART = 'c-dee';

async function send(page: Page, path: string, input: object): Promise<void> {
  const data = { opId: `op-${randomUUID()}`, chart: CHART, ...input };
  const answer = await page.request.post(`/trpc/aftercare.${path}`, { data });
  expect(await answer.text(), path).toContain('"committed"');
}

async function planOf(page: Page): Promise<Plan> {
  const input = encodeURIComponent(JSON.stringify({ chart: CHART }));
  const answer = (await (await page.request.get(`/trpc/live.snapshot?input=${input}`)).json()) as {
    readonly result: { readonly data: { readonly state: { readonly aftercare: Plan } } };
  };
  return answer.result.data.state.aftercare;
}

async function write(page: Page, path: Path, value: Value): Promise<void> {
  const base = fieldAt((await planOf(page)).doc, path)?.version ?? '';
  const operation: Operation = { type: 'set', path, value, base };
  await send(page, 'edit', { operation });
}

/** What still stands before signatures, done as the team would, and the names of the other two. */
async function readyForHer(maya: Page, amara: Page): Promise<void> {
  for (const one of openConflicts((await planOf(maya)).doc)) {
    if (one.kind !== 'field') continue;
    const operation: Operation = {
      type: 'choose',
      path: one.path,
      value: must(one.candidates[0], 'a version').value,
      seen: one.candidates.map(({ version }) => version),
    };
    await send(maya, 'edit', { operation });
  }
  for (const { code, path } of beforeSignOff(await planOf(maya)).findings) {
    if (code === 'goal-without-date') await write(maya, [...path, 'reviewBy'], '2027-02-01');
    if (code === 'step-without-owner') await write(maya, [...path, 'owner'], { id: 'dee', name: 'Dee Morgan' });
    if (code === 'step-without-date') await write(maya, [...path, 'due'], 'daily');
    if (code === 'no-return-step') await write(maya, path, 'Call us. We see you that day.');
  }
  await send(maya, 'askSignOff', { why: 'A new goal' });
  const open = must(versionToSign(await planOf(maya)), 'a version to sign');
  for (const [page, typedName] of [
    [maya, 'Maya Alvarez'],
    [amara, 'Dr. Amara Okafor'],
  ] as const)
    await send(page, 'sign', { version: open.number, hash: hashOf(open.content), typedName });
}

test('the patient adds a goal without a network, signs the version that it becomes part of, and has it on paper and on a card', async ({
  world,
}) => {
  const dee = await world.person('dee');
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara');
  await dee.goto('/plan');

  await test.step('a goal written without a network arrives when there is one', async () => {
    await expect(dee.getByRole('button', { name: 'Add a goal' })).toBeVisible();
    await dee.context().setOffline(true);
    await dee.getByRole('button', { name: 'Add a goal' }).click();
    await dee.getByRole('textbox', { name: 'What do you want?' }).fill('Cook for my son on Sundays');
    await dee.getByRole('radio', { name: 'People and places' }).check();
    await dee.getByRole('button', { name: 'Add it' }).click();
    await expect(dee.getByRole('heading', { name: 'Cook for my son on Sundays' })).toBeVisible();
    expect(JSON.stringify((await planOf(maya)).doc)).not.toContain('Cook for my son');
    await dee.context().setOffline(false);
    await expect.poll(async () => JSON.stringify((await planOf(maya)).doc)).toContain('Cook for my son');
    await axeInBothThemes(dee);
  });

  await test.step('the whole version is read, what is new in it first, and signed by name', async () => {
    await readyForHer(maya, amara);
    await dee.getByRole('link', { name: 'Read it and sign' }).click();
    await expect(dee.getByRole('heading', { name: 'Sign my plan' })).toBeVisible();
    await expect(dee.getByRole('region', { name: /What changed since version/ })).toContainText('Cook for my son on Sundays');
    await expect(dee.getByRole('region', { name: 'The whole plan' })).toContainText('Cook for my son on Sundays');
    await axeInBothThemes(dee);
    const name = dee.getByRole('textbox', { name: 'Sign with your name' });
    await name.fill('Somebody Else');
    await dee.getByRole('button', { name: /^Sign version/ }).click();
    await expect(dee.getByRole('alert')).toBeVisible();
    await name.fill('Dee Morgan');
    await dee.getByRole('button', { name: /^Sign version/ }).click();
    await expect(dee.getByText('Everyone signed. This is your plan now.')).toBeVisible();
    await dee.getByRole('link', { name: 'Back to my plan' }).click();
    await expect(dee.getByText(/^You, .*(Maya|Amara).* signed this on /)).toBeVisible();
  });

  await test.step('it is there on paper, for nobody else', async () => {
    const address = must(await dee.getByRole('link', { name: /My plan on paper/ }).getAttribute('href'), 'address of the paper');
    const paper = await dee.request.get(address);
    expect(paper.headers()).toMatchObject({ 'content-type': 'application/pdf', 'cache-control': 'no-store' });
    expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
    const cole = await world.person('cole');
    const [theirs, nobodys] = [await cole.request.get(address), await cole.request.get('/api/plans/c-nobody/1.pdf')];
    expect([theirs.status(), await theirs.text()]).toEqual([nobodys.status(), await nobodys.text()]);
  });

  await test.step('the card opens without a network', async () => {
    await dee.goto('/plan/card');
    await expect(dee.getByText('This card is kept on this phone. It opens with no signal.')).toBeVisible();
    await axeInBothThemes(dee);
    await dee.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await dee.context().setOffline(true);
    await dee.reload();
    await expect(dee.getByRole('link', { name: /^988 Too much/ })).toHaveAttribute('href', 'tel:988');
    await expect(dee.getByRole('region', { name: 'My safety steps' })).toBeVisible();
    await expect(dee.getByRole('region', { name: 'If someone is overdosing' })).toContainText('naloxone');
    await dee.context().setOffline(false);
  });
});
