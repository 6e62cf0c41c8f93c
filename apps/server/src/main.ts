import { randomUUID } from 'node:crypto';
import { seedDemo } from './demo/seed.ts';
import { settableClock } from './clock.ts';
import { greeting } from './demo/greeting.ts';
import { FolderInUse, lockFolder } from './db/folder-lock.ts';
import { readSettings } from './settings.ts';
import { start } from './start.ts';

const settings = readSettings(process.env);
const demo = settings.demo !== 'off';
const unlock = settings.databaseUrl ? (): void => undefined : lockOrLeave(settings.folder);
const clock = settableClock(Date.now);
const chance = { newId: () => randomUUID(), random: () => Math.random() };

const cairn = await start({
  ...settings,
  demo,
  clock,
  chance,
  quiet: process.env['CAIRN_QUIET'] === '1',
  loops: true,
  prepare:
    settings.demo === 'off' ? undefined : (parts) => seedDemo({ ...parts, clock, size: settings.demo === 'small' ? 'small' : 'full' }),
});
process.stdout.write(await greeting(cairn, cairn.demo));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    setTimeout(() => process.exit(1), 5000).unref();
    void cairn.stop().then(() => {
      unlock();
      process.exit(0);
    });
  });
}

function lockOrLeave(folder: string): () => void {
  try {
    return lockFolder(folder);
  } catch (error) {
    if (!(error instanceof FolderInUse)) throw error;
    process.stderr.write(`${error.message}. Stop it first, or use another folder with CAIRN_DATA.\n`);
    process.exit(2);
  }
}
