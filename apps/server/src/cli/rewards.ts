import { UsageError, type CliCommand } from './command.ts';
import { checkRewardsCommand } from './rewards-check.ts';
import { replayCommand } from './rewards-replay.ts';

const subCommands: readonly CliCommand[] = [replayCommand, checkRewardsCommand];

export const rewardsCommand: CliCommand = {
  name: 'rewards',
  usage: `rewards ${subCommands.map(({ name }) => name).join('|')} …`,
  summary: 'prints the ledger of a course from a file; checks limits',
  details: subCommands.map(({ usage, details }) => `rewards ${usage}\n\n${details}`).join('\n\n'),
  run: async ([name, ...args]) => {
    const command = subCommands.find((one) => one.name === name);
    const names = subCommands.map((one) => one.name).join(', ');
    if (!command) throw new UsageError(name === undefined ? `Say what to do: ${names}.` : `"${name}" is none of: ${names}.`);
    return command.run(args);
  },
};
