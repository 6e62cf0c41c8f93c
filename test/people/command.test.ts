import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { cairn } from '../support/command.ts';

test('an empty program becomes one with a director, a counselor and a patient whose chart is cared for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-command-'));
  process.env['CAIRN_PASSWORD'] = 'a password long enough';
  const person = (...args: string[]) => cairn(folder, 'person', ...args);
  expect(person('--role', 'nurse', '--name', 'Theo', '--username', 'theo')).toMatchObject({
    code: 2,
    out: expect.stringContaining('setup'),
  });
  const setup = ['--program', 'North', '--zone', 'America/Chicago', '--phone', '(555) 010-0000', '--name', 'Ada', '--username', 'ada'];
  expect(cairn(folder, 'setup', ...setup).code).toBe(0);
  expect(cairn(folder, 'setup', ...setup).code).toBe(2);
  expect(person('--role', 'counselor', '--name', 'Cy', '--username', 'cy', '--on-call').code).toBe(0);
  expect(person('--role', 'patient', '--name', 'Pat Example', '--username', 'pat', '--team', 'nobody')).toMatchObject({ code: 2 });
  expect(person('--role', 'patient', '--name', 'Pat Example', '--username', 'pat', '--team', 'cy').code).toBe(0);
  expect(person('--role', 'patient', '--name', 'Pat Again', '--username', 'pat').out).toContain('username-taken');
  expect(cairn(folder, 'verify').code).toBe(0);
  delete process.env['CAIRN_PASSWORD'];
  const db = new Database(join(folder, 'cairn.db'), { readonly: true });
  expect(db.prepare('select c.name as patient, t.name as cares from charts c join care_team t on t.chart = c.chart').all()).toEqual([
    { patient: 'Pat Example', cares: 'Cy' },
  ]);
  db.close();
  rmSync(folder, { recursive: true });
}, 90_000);
