import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cairn } from '../support/command.ts';
import { dast } from './forms.ts';

const folder = mkdtempSync(join(tmpdir(), 'cairn-instruments-'));
const file = join(folder, 'dast.json');
const instruments = (...args: string[]) => cairn(folder, 'instruments', ...args);
const rows = (table: string): readonly unknown[] => {
  const db = new Database(join(folder, 'cairn.db'), { readonly: true });
  const found = db.prepare(`select * from ${table}`).all();
  db.close();
  return found;
};

beforeAll(() => {
  process.env['CAIRN_PASSWORD'] = 'a password long enough';
  cairn(
    folder,
    'setup',
    '--program',
    'North',
    '--zone',
    'America/Chicago',
    '--phone',
    '(555) 010-0000',
    '--name',
    'Ada',
    '--username',
    'ada',
  );
  delete process.env['CAIRN_PASSWORD'];
  writeFileSync(file, `\ufeff${dast()}\n`);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

test('a dry run says what was found, with places, and writes nothing', () => {
  const plain = instruments('import', file);
  expect(plain).toMatchObject({ code: 0, out: expect.stringContaining('10 questions') });
  const fitted = instruments('import', file, '--key', 'dast-10');
  expect(fitted.out).toContain('fits       dast-10');
  expect(fitted.out).toContain('Questionnaire.item[3]: item-placed (dast-3 is item 3');
  expect(fitted.out).toContain('dry run: nothing was written');
  expect(JSON.parse(instruments('import', file, '--key', 'dast-10', '--json').out)).toMatchObject({ fits: true, questions: 10 });
  expect(rows('instrument_attestations')).toEqual([]);
}, 60_000);

test('what does not fit is refused with its place, and nothing is written', () => {
  const bad = join(folder, 'bad.json');
  for (const [text, said] of [
    ['{"resourceType": "Questionnaire", "item": [', 'line 1, column 44: not-json'],
    ['resourceType: Questionnaire', 'yaml-not-read'],
    ['{"resourceType": "Patient"}', 'resourceType: not-a-questionnaire'],
    [dast({ item: [] }), 'Questionnaire.item: no-items'],
  ] as const) {
    writeFileSync(bad, text);
    expect(instruments('import', bad, '--key', 'dast-10', '--attest', 'Ada: we may')).toMatchObject({
      code: 1,
      out: expect.stringContaining(said),
    });
  }
  writeFileSync(bad, Buffer.from([0x7b, 0xff, 0x7d]));
  expect(instruments('import', bad).out).toContain('UTF-8');
  expect(instruments('import', join(folder, 'none.json'))).toMatchObject({ code: 1, out: expect.stringContaining('no such file') });
  expect(rows('instrument_attestations')).toEqual([]);
}, 120_000);

test('a command that cannot be meant is said so', () => {
  expect(instruments('import')).toMatchObject({ code: 2 });
  expect(instruments('import', file, '--key', 'no-such')).toMatchObject({ code: 2, out: expect.stringContaining('dast-10') });
  expect(instruments('import', file, '--key', 'phq-9', '--attest', 'Ada: we may')).toMatchObject({
    code: 2,
    out: expect.stringContaining('ships'),
  });
  expect(instruments('import', file, '--attest', 'Ada: we may')).toMatchObject({ code: 2, out: expect.stringContaining('--key') });
}, 60_000);

test('with an attestation it is taken, byte for byte, listed, and withdrawn; the record verifies', () => {
  const attested = instruments('import', file, '--key', 'dast-10', '--attest', 'Ada: we are no business, and the holder agreed');
  expect(attested).toMatchObject({ code: 0, out: expect.stringMatching(/ATTESTED by ada.*version 1\+[0-9a-f]{12}/) });
  expect(rows('instrument_sources')).toEqual([expect.objectContaining({ source: readFileSync(file, 'utf8') })]);
  expect(instruments('import', file, '--key', 'dast-10', '--attest', 'Ada: again').out).toContain('already-attested');
  expect(instruments('list').out).toMatch(/dast-10 +noncommercial, in use as version 1\+[0-9a-f]{12}, attested by Ada/);
  expect(cairn(folder, 'verify').code).toBe(0);
  expect(instruments('withdraw', 'dast-10', '--reason', 'the agreement ended')).toMatchObject({ code: 0 });
  expect(instruments('withdraw', 'dast-10', '--reason', 'the agreement ended')).toMatchObject({
    code: 1,
    out: expect.stringContaining('not-attested'),
  });
  expect(instruments('list').out).toMatch(/dast-10 +noncommercial, no copy/);
  expect(cairn(folder, 'verify').code).toBe(0);
}, 120_000);

test('an instrument that ships and is off is attested by name', () => {
  expect(instruments('attest', 'bam', '--reason', 'Ada: the VA said yes')).toMatchObject({
    code: 0,
    out: expect.stringContaining('ATTESTED'),
  });
  expect(instruments('list').out).toMatch(/bam +unknown, attested/);
  expect(instruments('attest', 'phq-9', '--reason', 'Ada: no need')).toMatchObject({
    code: 1,
    out: expect.stringContaining('ships-already'),
  });
}, 60_000);

test('a file that was changed in the store is found out', () => {
  const db = new Database(join(folder, 'cairn.db'));
  db.prepare("update instrument_sources set source = replace(source, 'Question 3', 'Question 4')").run();
  db.close();
  expect(cairn(folder, 'verify')).toMatchObject({ code: 1 });
}, 60_000);

test('an export that may not be read answers as one that is not there', () => {
  expect(instruments('export', 'k-none', '--as', 'ada')).toMatchObject({ code: 1, out: expect.stringContaining('no such check-in') });
  expect(instruments('export', 'k-none')).toMatchObject({ code: 2 });
}, 60_000);
