import { UsageError, type CliCommand } from './command.ts';
import { checkCommand } from './flows-check.ts';
import { exportFlowCommand, importFlowCommand } from './flows-desk.ts';
import { simulateCommand } from './flows-simulate.ts';

/** What can be done with conversations: each a command of its own, called by its name after `flows`. */
const subCommands: readonly CliCommand[] = [checkCommand, simulateCommand, exportFlowCommand, importFlowCommand];

export const flowsCommand: CliCommand = {
  name: 'flows',
  usage: `flows ${subCommands.map(({ name }) => name).join('|')} …`,
  summary: subCommands.map(({ summary }) => summary).join('; '),
  details: subCommands.map(({ usage, details }) => `flows ${usage}\n\n${details}`).join('\n\n'),
  run: async ([name, ...args]) => {
    const command = subCommands.find((one) => one.name === name);
    const names = subCommands.map((one) => one.name).join(', ');
    if (!command) throw new UsageError(name === undefined ? `Say what to do: ${names}.` : `"${name}" is none of: ${names}.`);
    return command.run(args);
  },
};
