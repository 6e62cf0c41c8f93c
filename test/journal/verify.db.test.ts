import { cpSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync, closeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { cairn } from '../support/command.ts';
import { DEE, makeWorld } from '../support/world.ts';

/** A folder with a store in which Dee has written `lines` messages. */
async function storeWithMessages(lines: number): Promise<string> {
  await using world = await makeWorld();
  for (let n = 1; n <= lines; n += 1)
    await world.as('dee').do('messages.send', { chart: DEE, messageId: `m${n}`, text: `line number ${n} of the store` });
  const folder = mkdtempSync(join(tmpdir(), 'cairn-verify-'));
  for (const name of ['cairn.db', 'cairn.db-wal'])
    if (existsSync(join(world.folder, name))) cpSync(join(world.folder, name), join(folder, name));
  return folder;
}

function settle(folder: string): void {
  const db = new Database(join(folder, 'cairn.db'));
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

describe('cairn verify', () => {
  test('a store as it was written is clean', async () => {
    const folder = await storeWithMessages(5);
    expect(cairn(folder, 'verify')).toMatchObject({ code: 0, out: expect.stringContaining('clean') });
    rmSync(folder, { recursive: true });
  });

  test('one flipped byte in the file is reported with stream and seq', async () => {
    const folder = await storeWithMessages(9);
    settle(folder);
    const file = join(folder, 'cairn.db');
    const wanted = seqOf(file, 'line number 7 of the store');
    flip(file, '"text":"line number 7 of the store"');
    const { code, out } = cairn(folder, 'verify', '--json');
    const { problems } = JSON.parse(out) as { problems: { stream: string; seq: number; what: string }[] };
    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({ stream: `${DEE}/shared`, seq: wanted, what: 'hash-wrong' });
    rmSync(folder, { recursive: true });
  });

  test('a table that was changed behind the journal is reported', async () => {
    const folder = await storeWithMessages(3);
    settle(folder);
    const db = new Database(join(folder, 'cairn.db'));
    db.prepare("update messages set text = 'other words' where message_id = 'm2'").run();
    db.close();
    const { problems } = JSON.parse(cairn(folder, 'verify', '--json').out) as {
      problems: { stream: string; what: string; detail: string }[];
    };
    expect(problems).toEqual([
      expect.objectContaining({ stream: `${DEE}/shared`, what: 'tables-differ', detail: expect.stringContaining('messages') }),
    ]);
    expect(problems[0]?.detail).not.toContain('other words');
    rmSync(folder, { recursive: true });
  });

  test('a tail that was cut off is shown by the signed heads of a backup', async () => {
    const folder = await storeWithMessages(4);
    settle(folder);
    const backup = join(folder, 'backup');
    expect(cairn(folder, 'backup', backup).code).toBe(0);
    const db = new Database(join(folder, 'cairn.db'));
    db.exec(
      `delete from messages where message_id = 'm4'; delete from entries where stream = '${DEE}/shared' and seq = (select max(seq) from entries where stream = '${DEE}/shared')`,
    );
    db.exec(
      `update streams set head_seq = head_seq - 1, head_hash = (select hash from entries where stream = '${DEE}/shared' order by seq desc limit 1) where id = '${DEE}/shared'`,
    );
    db.close();
    expect(cairn(folder, 'verify').code).toBe(0);
    const { code, out } = cairn(folder, 'verify', '--heads', join(backup, 'heads.json'));
    expect({ code, out }).toMatchObject({ code: 1, out: expect.stringContaining('the signed head is gone') });
    rmSync(folder, { recursive: true });
  });

  test('a restored store is clean and begins a new epoch', async () => {
    const folder = await storeWithMessages(4);
    const [backup, restored] = [join(folder, 'backup'), join(folder, 'restored')];
    expect(cairn(folder, 'backup', backup).code).toBe(0);
    expect(cairn(restored, 'restore', backup)).toMatchObject({ code: 0, out: expect.stringContaining('Epoch 2 begins') });
    expect(cairn(restored, 'verify').code).toBe(0);
    expect(cairn(restored, 'restore', backup)).toMatchObject({ code: 2, out: expect.stringContaining('--replace') });
    const db = new Database(join(restored, 'cairn.db'), { readonly: true });
    expect(db.prepare('select distinct epoch from streams').all()).toEqual([{ epoch: 2 }]);
    db.close();
    rmSync(folder, { recursive: true });
  });
});

function seqOf(file: string, text: string): number {
  const db = new Database(file, { readonly: true });
  const row = db.prepare('select seq from entries where body like ?').get(`%${text}%`) as { seq: number };
  db.close();
  return row.seq;
}

/** Changes one bit of one byte of the journal entry that holds `text`, in the file itself. */
function flip(file: string, text: string): void {
  const at = readFileSync(file).indexOf(text);
  expect(at).toBeGreaterThan(0);
  const place = at + text.indexOf('7');
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([(readFileSync(file)[place] ?? 0) ^ 1]), 0, 1, place);
  closeSync(handle);
}
