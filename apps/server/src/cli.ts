import { detailsOf, UsageError } from './cli/command.ts';
import type { CommandTable } from './cli/command-group.ts';
import { FolderInUse } from './db/folder-lock.ts';

const table: CommandTable = {
  setup: async () => (await import('./cli/setup.ts')).setupCommand,
  person: async () => (await import('./cli/person.ts')).personCommand,
  import: async () => (await import('./cli/import.ts')).importCommand,
  verify: async () => (await import('./cli/verify.ts')).verifyCommand,
  backup: async () => (await import('./cli/backup.ts')).backupCommand,
  restore: async () => (await import('./cli/restore.ts')).restoreCommand,
  instruments: async () => (await import('./cli/instruments.ts')).instrumentsCommand,
  flows: async () => (await import('./cli/flows.ts')).flowsCommand,
  rewards: async () => (await import('./cli/rewards.ts')).rewardsCommand,
};

async function help(): Promise<string> {
  const commands = await Promise.all(Object.values(table).map((load) => load()));
  const lines = commands.map((command) => `  ${command.usage.padEnd(44)}${command.summary}`);
  return [
    'Usage: npm run cairn -- <command> [options]',
    '',
    ...lines,
    '',
    '  <command> --help shows its options. The data folder is $CAIRN_DATA or ./data; the store $DATABASE_URL when set.',
    '',
  ].join('\n');
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  const load = name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
  if (!load) {
    process.stdout.write(await help());
    return name === undefined || name === '--help' || name === 'help' ? 0 : 2;
  }
  const command = await load();
  if (args.includes('--help')) {
    process.stdout.write(`Usage: npm run cairn -- ${command.usage}\n\n${await detailsOf(command, args)}\n`);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof FolderInUse)) throw error;
    const hint =
      error instanceof FolderInUse
        ? 'Stop Cairn first, or use another folder with CAIRN_DATA.'
        : `See: npm run cairn -- ${command.name} --help`;
    process.stderr.write(`${error.message}\n${hint}\n`);
    return 2;
  }
}

process.exitCode = await run(process.argv.slice(2));
