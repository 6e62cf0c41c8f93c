import { backupCommand } from './cli/backup.ts';
import type { CliCommand } from './cli/command.ts';
import { UsageError } from './cli/command.ts';
import { flowsCommand } from './cli/flows.ts';
import { importCommand } from './cli/import.ts';
import { instrumentsCommand } from './cli/instruments.ts';
import { personCommand } from './cli/person.ts';
import { restoreCommand } from './cli/restore.ts';
import { rewardsCommand } from './cli/rewards.ts';
import { setupCommand } from './cli/setup.ts';
import { verifyCommand } from './cli/verify.ts';
import { FolderInUse } from './db/folder-lock.ts';

const commands: readonly CliCommand[] = [
  setupCommand,
  personCommand,
  importCommand,
  verifyCommand,
  backupCommand,
  restoreCommand,
  instrumentsCommand,
  flowsCommand,
  rewardsCommand,
];

function help(): string {
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
  const command = commands.find((one) => one.name === name);
  if (!command) {
    process.stdout.write(help());
    return name === undefined || name === '--help' || name === 'help' ? 0 : 2;
  }
  if (args.includes('--help')) {
    process.stdout.write(`Usage: npm run cairn -- ${command.usage}\n\n${command.details}\n`);
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
