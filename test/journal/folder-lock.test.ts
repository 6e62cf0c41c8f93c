import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FolderInUse, lockFolder } from '@cairn/server/testing';
import { expect, test } from 'vitest';

function inFolder(act: (folder: string, file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-lock-'));
  act(folder, join(folder, 'cairn.lock'));
  rmSync(folder, { recursive: true });
}

test('a folder held by a living process is refused, and free again once it lets go', () =>
  inFolder((folder, file) => {
    const held = lockFolder(folder);
    const [, born] = readFileSync(file, 'utf8').split(' ');
    writeFileSync(file, `${process.ppid} ${readFileSync(`/proc/${process.ppid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19]}`);
    expect(() => lockFolder(folder)).toThrow(FolderInUse);
    expect(born).toMatch(/^\d+$/);
    held();
    lockFolder(folder)();
  }));

test('a number that went to another process since does not hold the folder', () =>
  inFolder((folder, file) => {
    writeFileSync(file, `${process.ppid} 1`);
    expect(() => lockFolder(folder)()).not.toThrow();
  }));

test('a killed process that nobody has collected yet does not hold the folder', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await new Promise((resolve) => child.once('spawn', resolve));
  const born = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
  child.kill('SIGKILL');
  await new Promise((resolve) => child.once('exit', resolve));
  inFolder((folder, file) => {
    writeFileSync(file, `${child.pid} ${born}`);
    expect(() => lockFolder(folder)()).not.toThrow();
  });
});
