import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export class FolderInUse extends Error {
  readonly pid: number;
  constructor(pid: number) {
    super(`the data folder is in use by process ${pid}`);
    this.name = 'FolderInUse';
    this.pid = pid;
  }
}

/** One server per data folder on SQLite. A lock left by a process that is gone is taken over, also when its number went to another. */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'cairn.lock');
  const mine = `${process.pid} ${bornAt(process.pid) ?? ''}`;
  try {
    writeFileSync(file, mine, { flag: 'wx' });
  } catch {
    const [holder = '', born = ''] = readFileSync(file, 'utf8').split(' ');
    if (Number(holder) !== process.pid && isAlive(Number(holder), born)) throw new FolderInUse(Number(holder));
    writeFileSync(file, mine);
  }
  return () => rmSync(file, { force: true });
}

function isAlive(pid: number, born: string): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const now = bornAt(pid);
  // Where the system tells when a process began, the same number alone is not the same process; one that was killed has ended.
  if (now !== undefined && born) return now === born;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** When a process began, in the kernel's ticks; `ended` for one that was killed and not yet collected; nothing where the system does not tell. */
function bornAt(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return fields[0] === 'Z' || fields[0] === 'X' ? 'ended' : fields[19];
  } catch {
    return undefined;
  }
}
