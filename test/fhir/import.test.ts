import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Chart } from '@cairn/charts';
import { must } from '@cairn/kernel';
import type { Person } from '@cairn/people';
import type { Records } from '@cairn/records';
import { actAs, importFilesInto, importRecords, personById, snapshot, viewerOf, type ImportReport } from '@cairn/server/testing';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { freshDatabase } from '../support/postgres.ts';
import { makeWorld, type World } from '../support/world.ts';
import { calm, checkingIn } from '../check-ins/steps.ts';
import { atDesk } from '../triage/desk.ts';
import { bundle, condition, medicine, person, score, usual } from './bundles.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-fhir-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content));
  return path;
}

const plain = { as: undefined, assign: undefined, signIn: false, strict: false };

async function imported(world: World, paths: readonly string[], options = {}): Promise<ImportReport> {
  const report = await importFilesInto({ cairn: world.cairn, auth: undefined }, paths, { ...plain, ...options });
  if ('reason' in report) throw new Error(report.detail);
  return report;
}

/** Everything that is stored, as text: equal means that nothing at all was written. */
async function everything(world: World): Promise<string> {
  const rows = [];
  for (const table of [
    'streams',
    'entries',
    'receipts',
    'people',
    'charts',
    'care_team',
    'records',
    'record_originals',
    'record_runs',
    'timers',
  ] as const)
    rows.push(table, await world.cairn.store.read.selectFrom(table).selectAll().execute());
  return JSON.stringify(rows);
}

async function stateOf(world: World, chart: string): Promise<{ charts: Chart; records: Records }> {
  const snapshot = await world.snapshot('maya', chart);
  if (!snapshot) throw new Error('maya does not read this chart');
  return snapshot.state as { charts: Chart; records: Records };
}

for (const store of ['sqlite', 'postgres'] as const)
  describe(`on ${store}`, () => {
    test('a bundle becomes a chart with its records, and the second import writes nothing', async () => {
      await using database = store === 'postgres' ? await freshDatabase(inject('pgUrl')) : undefined;
      await using world = await makeWorld({ databaseUrl: database?.url });
      const path = file('kayla.json', usual());
      const first = (await imported(world, [path], { assign: 'maya' })).files[0];
      expect(first).toMatchObject({ outcome: 'imported', opened: true, added: 8, revised: 0, unchanged: 0, refused: [] });
      expect(first?.mapped).toEqual([
        { resourceType: 'Condition', count: 1 },
        { resourceType: 'MedicationRequest', count: 1 },
        { resourceType: 'Observation', count: 2 },
        { resourceType: 'Patient', count: 1 },
      ]);
      expect(first?.unmapped.map((one) => one.resourceType)).toEqual(['Claim', 'Organization', 'Practitioner']);
      const { charts, records } = await stateOf(world, first?.chart ?? '');
      expect(charts.profile).toMatchObject({
        name: 'Kayla Mae Núñez',
        called: 'Kayla',
        birthDate: '1991-06-30',
        locale: 'es',
        origin: { value: 'MRN-7' },
      });
      expect(charts.team.map((member) => member.personId)).toEqual(['maya']);
      expect(records.records.filter((record) => record.active).map((record) => record.text)).toEqual([
        'Kayla Mae Núñez',
        'Opioid use disorder',
        'Methadone 10 MG/ML',
      ]);
      const before = await everything(world);
      const again = (await imported(world, [path], { assign: 'maya' })).files[0];
      expect(again).toMatchObject({ outcome: 'unchanged', opened: false, added: 0, revised: 0, unchanged: 8 });
      expect(await everything(world)).toBe(before);
    });
  });

describe('what comes again', () => {
  test('a newer file of the same person adds and revises in the same chart', async () => {
    await using world = await makeWorld();
    const [first] = (await imported(world, [file('a.json', usual())], { assign: 'maya' })).files;
    const newer = bundle([condition({ clinicalStatus: { coding: [{ code: 'remission' }] } }), medicine(), score('phq-3', 6, '2026-05-11')]);
    const [second] = (await imported(world, [file('b.json', newer)])).files;
    expect(second).toMatchObject({ chart: first?.chart, opened: false, outcome: 'imported', added: 1, revised: 1, unchanged: 2 });
    const { records } = await stateOf(world, first?.chart ?? '');
    expect(records.records.find((record) => record.type === 'condition')).toMatchObject({ active: false, status: 'remission' });
    expect(records.counts['Observation']).toBe(3);
  });

  test('somebody else under the same identifier is refused; a corrected birth date is not', async () => {
    await using world = await makeWorld();
    await imported(world, [file('a.json', usual())]);
    const before = await everything(world);
    const other = bundle([], person({ name: [{ text: 'Somebody Else' }], birthDate: '1950-01-01' }));
    expect((await imported(world, [file('b.json', other)])).files[0]).toMatchObject({
      outcome: 'refused',
      refused: [{ reason: 'other-person' }],
    });
    expect(await everything(world)).toBe(before);
    const bare = (name: string): object => bundle([], person({ identifier: undefined, name: [{ text: name }] }));
    await imported(world, [file('d.json', bare('Ana Ruiz'))]);
    expect((await imported(world, [file('e.json', bare('Ann Ruse'))])).files[0]?.refused[0]?.reason).toBe('other-person');
    const corrected = bundle([], person({ birthDate: '1991-06-29' }));
    expect((await imported(world, [file('c.json', corrected)])).files[0]).toMatchObject({
      outcome: 'imported',
      revised: 1,
      notes: [expect.stringContaining('birth date')],
    });
  });
});

describe('what is refused leaves the store as it was', () => {
  const whole = JSON.stringify(usual());
  const bad: readonly (readonly [name: string, content: unknown, place: string, reason: string])[] = [
    ['empty.json', '', 'line 1, column 1', 'not-json'],
    ['cut.json', whole.slice(0, whole.length / 2), `line 1, column ${Math.floor(whole.length / 2) + 1}`, 'not-json'],
    ['note.txt', 'Dear colleague, …', 'line 1, column 1', 'not-json'],
    ['picture.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe]), 'file', 'not-utf8'],
    ['list.json', [usual()], 'Bundle', 'not-a-bundle'],
    ['patient.json', person(), 'Bundle', 'not-a-bundle'],
    ['nobody.json', { resourceType: 'Bundle', type: 'transaction', entry: [{ resource: condition() }] }, 'Bundle.entry', 'no-patient'],
    ['two.json', bundle([person({ id: 'other' })]), 'Bundle.entry[1].resource', 'two-patients'],
    ['nameless.json', bundle([], person({ name: undefined })), 'Bundle.entry[0].resource.name', 'missing-name'],
    ['unborn.json', bundle([], person({ birthDate: '2199-01-01' })), 'Bundle.entry[0].resource.birthDate', 'bad-date'],
  ];
  test.each(bad)('%s', async (name, content, place, reason) => {
    await using world = await makeWorld();
    const before = await everything(world);
    const [report] = (await imported(world, [file(name, content)])).files;
    expect(report?.outcome).toBe('refused');
    expect(report?.refused[0]).toMatchObject({ place, reason });
    expect(await everything(world)).toBe(before);
  });

  test('fifty megabytes, a folder, and a file that is not there', async () => {
    await using world = await makeWorld();
    const before = await everything(world);
    const large = file('large.json', whole);
    truncateSync(large, 50 * 1024 * 1024);
    mkdirSync(join(folder, 'folder.json'));
    const reports = (await imported(world, [large, join(folder, 'folder.json'), join(folder, 'missing.json')])).files;
    expect(reports.map((report) => report.refused[0]?.reason)).toEqual(['file-too-large', 'not-a-file', 'no-such-file']);
    expect(reports[0]?.refused[0]?.detail).toMatch(/^50 MB; at most 25 MB/);
    expect(await everything(world)).toBe(before);
  });

  test('one bad file does not stop the good ones', async () => {
    await using world = await makeWorld();
    const report = await imported(world, [file('bad.json', '{'), file('good.json', usual())]);
    expect(report.files.map((one) => one.outcome)).toEqual(['refused', 'imported']);
  });

  test('a bad resource is named and left out, unless everything has to be right', async () => {
    await using world = await makeWorld();
    const path = file(
      'partly.json',
      bundle([condition({ subject: { reference: 'Patient/other' } }), medicine(), { resourceType: 'Banana', id: 'b' }]),
    );
    const [strict] = (await imported(world, [path], { strict: true })).files;
    expect(strict).toMatchObject({ outcome: 'refused', chart: undefined });
    const [partly] = (await imported(world, [path])).files;
    expect(partly).toMatchObject({ outcome: 'imported', added: 2 });
    expect(partly?.refused.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      'Bundle.entry[3].resource.resourceType: unknown-resource-type',
      'Bundle.entry[1].resource.subject: other-person',
    ]);
  });
});

/** The same world, in which an imported patient acts too. */
function withPatient(world: World, patient: Person): World {
  const isPatient = (username: string): boolean => username === patient.username;
  return {
    ...world,
    as: (username) => (isPatient(username) ? actAs(world.cairn, patient) : world.as(username)),
    snapshot: (username, chart) =>
      isPatient(username) ? snapshot(world.cairn.store.read, viewerOf(patient), chart, world.now()) : world.snapshot(username, chart),
  };
}

test('the main job runs on an imported person: check-in, alert, session, plan', async () => {
  await using world = await makeWorld();
  const [report] = (await imported(world, [file('a.json', usual())], { assign: 'maya' })).files;
  const chart = report?.chart ?? '';
  const kayla = must(await personById(world.cairn.store.read, (await stateOf(world, chart)).charts.patient ?? ''), 'patient');
  expect(kayla).toMatchObject({ role: 'patient', username: 'kayla.nunez', chart, locale: 'es' });

  const both = withPatient(world, kayla);
  const checkIn = checkingIn(both, chart, kayla.username);
  await checkIn.start('run-1');
  await checkIn.goThrough('run-1', { ...calm, craving: 9, use: 'yes', substances: ['opioid'], alone: true });
  const desk = atDesk(both, 'maya', chart);
  const { alerts } = await desk.triage();
  const used = alerts.findIndex((alert) => alert.reason.key === 'used-opioids');
  expect(alerts[used]?.reason.params).toMatchObject({ alone: true });
  expect(await desk.row()).toMatchObject({ chart, name: 'Kayla Mae Núñez' });
  await desk.take(used);

  const { sessionId } = (await world.as('maya').do('sessions.open', { chart })) as { sessionId: string };
  await both.as(kayla.username).do('sessions.join', { chart, sessionId });
  const opened = await world.as('maya').do('worksheets.open', { chart, sessionId, kind: 'what-happened' });
  const { sheetId } = opened as { sheetId: string };
  const idea = { type: 'add', path: ['ideas'], id: 'idea-1', value: { cue: 'Ray texts', response: 'I call the line' }, after: null };
  await both.as(kayla.username).do('worksheets.write', { chart, sheetId, operation: idea });
  const place = { type: 'watch-out' };
  await world.as('maya').do('worksheets.addToPlan', { chart, sheetId, list: 'ideas', itemId: 'idea-1', place });
  await world.as('maya').do('sessions.end', { chart, sessionId });
  const { state } = must(await both.snapshot(kayla.username, chart), 'what the patient sees');
  expect(JSON.stringify(state['aftercare'])).toContain('I call the line');
  expect(JSON.stringify((await world.snapshot('maya', chart))?.state['notes'])).toContain(sessionId);
});

describe('the command', () => {
  const run = async (world: World, ...args: string[]): Promise<{ code: number; said: string }> => {
    let said = '';
    const open = async () => ({ cairn: world.cairn, auth: undefined, close: async () => undefined });
    return { code: await importRecords(args, open, (text) => (said += text)), said };
  };

  test('says how it went in words, in JSON, and by its exit code', async () => {
    await using world = await makeWorld();
    const good = file('good.json', usual());
    const bad = file('bad.json', '{');
    const first = await run(world, good);
    expect(first.code).toBe(0);
    expect(first.said).toContain('kept, not mapped   3: Claim 1, Organization 1, Practitioner 1');
    expect(first.said).toContain('1 file: 1 imported, 0 unchanged, 0 refused (by ruth)');
    const both = await run(world, '--json', good, bad);
    expect(both.code).toBe(1);
    expect((JSON.parse(both.said) as ImportReport).files.map((one) => one.outcome)).toEqual(['unchanged', 'refused']);
    expect((await run(world, file('partly.json', bundle([{ resourceType: 'Banana' }])))).code).toBe(3);
  });

  test('says nothing of the person, whatever is wrong', async () => {
    await using world = await makeWorld();
    const { said } = await run(
      world,
      file('x.json', bundle([condition({ onsetDateTime: 'Kayla was here' })])),
      file('y.json', '{"Kayla": Núñez}'),
    );
    expect(said).not.toMatch(/Kayla|Núñez|MRN-7|999-12/);
  });

  test('explains itself, and refuses what it does not know', async () => {
    await using world = await makeWorld();
    expect(await run(world, '--help')).toMatchObject({ code: 0, said: expect.stringContaining('Exit codes') });
    expect((await run(world)).code).toBe(2);
    expect((await run(world, '--frobnicate', 'x')).code).toBe(2);
    expect((await run(world, '--as', 'maya', file('good.json', usual()))).code).toBe(2);
  });
});
