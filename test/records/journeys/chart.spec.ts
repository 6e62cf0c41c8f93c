import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundle, condition, medicine, others, person, score } from '../../fhir/bundles.ts';
import type { CairnProcess } from '../../support/cairn-process.ts';
import { axeInBothThemes, expect, test } from '../../support/browser.ts';

const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'cairn-chart-'));

type Report = {
  readonly files: readonly { readonly chart: string; readonly outcome: string; readonly signIn?: { username: string; password: string } }[];
};

/** The command a program runs, beside a Cairn that goes on serving. */
function importInto(cairn: CairnProcess, content: object): Report['files'][number] {
  const file = join(folder, 'bundle.json');
  writeFileSync(file, JSON.stringify(content));
  const said = execFileSync(process.execPath, ['apps/server/src/cli.ts', 'import', '--json', '--assign', 'maya', '--sign-in', file], {
    cwd: root,
    env: { ...process.env, CAIRN_DATA: cairn.data },
    encoding: 'utf8',
  });
  const [report] = (JSON.parse(said) as Report).files;
  if (!report) throw new Error(said);
  return report;
}

// Whole screens are looked at in two themes, and news from another process takes up to half a minute.
test.setTimeout(180_000);

const methadone = medicine({ medicationCodeableConcept: { text: 'Methadone' } });
const first = bundle([condition(), methadone, score('phq-1', 14, '2026-05-01'), ...others]);

test('an imported person has a chart; they and their counselor do the main job on it', async ({ world }) => {
  const report = importInto(world.cairn, first);
  expect(report.outcome).toBe('imported');

  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto(`/p/${report.chart}`);
  await expect(maya.getByRole('heading', { level: 1, name: 'Kayla Mae Núñez' })).toBeVisible();
  await expect(maya.getByText('Methadone, 90 mg once a day')).toBeVisible();
  await expect(maya.getByText('Spanish. Counselor: you.')).toBeVisible();
  await expect(maya.getByText('7 new, 0 changed.')).toBeVisible();

  const kayla = await world.visitor();
  const answer = await kayla.request.post('/api/sign-in', { data: { ...report.signIn, sharedPhone: false } });
  expect(answer.ok()).toBe(true);
  await kayla.goto('/messages');
  await kayla.getByRole('textbox').fill('Gracias, Maya.');
  await kayla.getByRole('button', { name: 'Enviar' }).click();
  await expect(maya.getByRole('list', { name: 'Timeline' }).getByText('“Gracias, Maya.”')).toBeVisible();

  await maya.getByRole('button', { name: 'Open session' }).click();
  await expect(maya).toHaveURL(new RegExp(`/session/${report.chart}/`));
});

test('records stand by kind, each with its original, and a newer file is there without being asked for', async ({ world }) => {
  const { chart } = importInto(world.cairn, first);
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto(`/p/${chart}/records`);
  const conditions = maya.getByRole('region', { name: /Conditions/ });
  await expect(conditions.getByRole('row', { name: /Opioid use disorder.*current/ })).toBeVisible();
  await expect(maya.getByRole('region', { name: /Results/ }).getByRole('row', { name: /PHQ-9 total score 14/ })).toBeVisible();
  await expect(maya.getByText('claim 1, organization 1, practitioner 1')).toBeVisible();
  await axeInBothThemes(maya);

  await maya.getByRole('button', { name: 'Opioid use disorder, as it came' }).click();
  await expect(maya.getByRole('dialog')).toContainText('"clinicalStatus"');
  await axeInBothThemes(maya);
  await maya.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  expect(importInto(world.cairn, first).outcome).toBe('unchanged');
  const resolved = condition({ clinicalStatus: { coding: [{ code: 'resolved' }] } });
  expect(importInto(world.cairn, bundle([resolved], person())).outcome).toBe('imported');
  await expect(conditions.getByRole('row', { name: /Opioid use disorder.*past/ })).toBeVisible({ timeout: 45_000 });
});

test('a chart shows thirty days against the person’s own usual, as a picture and as a table', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  await maya.goto('/p/c-dee');
  await expect(maya.getByRole('img', { name: 'Trends of Dee, last 30 days' })).toBeVisible();
  await axeInBothThemes(maya);
  await maya.getByRole('button', { name: 'Table' }).click();
  const table = maya.getByRole('table', { name: 'The same days as a table' });
  await expect(table.getByRole('row')).toHaveCount(31);
  await maya.getByRole('button', { name: '14 d' }).click();
  await expect(table.getByRole('row')).toHaveCount(15);
  await axeInBothThemes(maya);
  for (const section of ['Check-ins', 'Sessions and notes', 'Sharing']) {
    await maya.getByRole('navigation', { name: 'Chart sections' }).getByRole('link', { name: section }).click();
    await expect(maya.getByRole('region', { name: section })).toBeVisible();
    await axeInBothThemes(maya);
  }
});

test('a quick note reaches a colleague’s open chart, and never the patient', async ({ world }) => {
  const maya = await world.person('maya', { size: 'laptop' });
  const amara = await world.person('amara', { size: 'laptop' });
  await amara.goto('/p/c-dee');
  await maya.goto('/p/c-dee');
  await expect(maya.getByText('Dr. Amara Okafor is here too')).toBeVisible();
  await maya.keyboard.press('n');
  await maya.keyboard.type('Called twice, no answer. Trying again at 4.');
  await maya.keyboard.press('Enter');
  for (const page of [maya, amara])
    await expect(page.getByRole('list', { name: 'Timeline' }).getByText('Called twice, no answer.')).toBeVisible();
  await amara.getByRole('button', { name: 'Notes' }).click();
  await expect(amara.getByText('Maya Alvarez noted:').first()).toBeVisible();
  const dee = await world.person('dee');
  await dee.goto('/messages');
  await expect(dee.getByText('Called twice')).toHaveCount(0);
});

test('a chart that is not theirs tells a staff member nothing', async ({ world }) => {
  const { chart } = importInto(world.cairn, first);
  const lena = await world.person('lena', { size: 'laptop' });
  for (const id of [chart, 'c-nobody-at-all']) {
    await lena.goto(`/p/${id}`);
    await expect(lena.getByText('This chart is not open to you')).toBeVisible();
    await expect(lena.getByText('Kayla')).toHaveCount(0);
  }
  await axeInBothThemes(lena);
});
