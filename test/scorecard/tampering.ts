/** Whether `cairn verify` can be believed: clean after a backup was restored, and not clean when one byte of the file was turned. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { startCairn } from '../support/cairn-process.ts';
import { openSocket, signInAs } from '../support/device.ts';
import { command } from '../bench/ground.ts';

export type Tampering = { readonly restoredClean: boolean; readonly flippedReported: boolean; readonly said: string };
let once: Promise<Tampering> | undefined;

export function tampering(): Promise<Tampering> {
  return (once ??= run());
}

const CHART = 'c-dee';
const MARK = 'a line that somebody turns one bit of';

async function run(): Promise<Tampering> {
  const place = mkdtempSync(join(tmpdir(), 'cairn-tampering-'));
  const [data, backup, restored] = ['data', 'backup', 'restored'].map((name) => join(place, name)) as [string, string, string];
  try {
    mkdirSync(restored);
    await using cairn = await startCairn({ demo: 'small', data, env: { CAIRN_QUIET: '1' } });
    const socket = await openSocket(cairn.url, await signInAs(cairn.url, 'maya'));
    await command(socket, 'messages.send', { chart: CHART, messageId: 'tampering', text: MARK });
    socket.disconnect();
    // While it runs: a backup needs no pause.
    must(cairnCommand(data, 'backup', backup));
    await cairn.stop();
    must(cairnCommand(restored, 'restore', backup));
    const restoredClean = cairnCommand(restored, 'verify').status === 0;
    const { stream, seq } = flipOneByte(restored);
    const { status, said } = cairnCommand(restored, 'verify', '--json');
    const flippedReported = status === 1 && said.includes(`"${stream}"`) && new RegExp(`"seq": ?${seq}\\b`).test(said);
    return { restoredClean, flippedReported, said };
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function cairnCommand(data: string, ...args: readonly string[]): { status: number; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/server/src/cli.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, CAIRN_DATA: data },
  });
  return { status: status ?? -1, said: `${stdout}${stderr}` };
}

function must({ status, said }: { status: number; said: string }): void {
  if (status !== 0) throw new Error(said);
}

/** Turns one bit of the entry's text in the file itself, past every check of the database; tells where the entry stands. */
function flipOneByte(folder: string): { stream: string; seq: number } {
  const file = join(folder, 'cairn.db');
  const db = new Database(file);
  db.pragma('wal_checkpoint(TRUNCATE)');
  const entry = db.prepare('select stream, seq from entries where body like ?').get(`%${MARK}%`) as { stream: string; seq: number };
  const body = db.prepare('select body from entries where stream = ? and seq = ?').pluck().get(entry.stream, entry.seq) as string;
  db.close();
  if (existsSync(`${file}-wal`)) rmSync(`${file}-wal`);
  const bytes = readFileSync(file);
  // The words stand in the message's own table too; the entry is the one inside its whole body.
  const at = bytes.indexOf(body);
  if (at < 0) throw new Error('the entry is not where it was looked for');
  copyFileSync(file, `${file}.whole`);
  const place = at + body.indexOf(MARK);
  bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
  writeFileSync(file, bytes);
  return entry;
}
