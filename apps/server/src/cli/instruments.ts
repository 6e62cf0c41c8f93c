import { UsageError, type CliCommand } from './command.ts';
import { attestCommand, listCommand, withdrawCommand } from './instruments-copies.ts';
import { exportCommand } from './instruments-export.ts';
import { importInstrumentCommand } from './instruments-import.ts';
import { scoreCommand } from './instruments-score.ts';

/** What can be done with instruments: each a command of its own, called by its name after `instruments`. */
const subCommands: readonly CliCommand[] = [
  scoreCommand,
  listCommand,
  importInstrumentCommand,
  attestCommand,
  withdrawCommand,
  exportCommand,
];

export const instrumentsCommand: CliCommand = {
  name: 'instruments',
  usage: `instruments ${subCommands.map(({ name }) => name).join('|')} …`,
  summary: 'scores a filled form, brings in a program’s own copy, gives FHIR',
  details: subCommands.map(({ usage, details }) => `instruments ${usage}\n\n${details}`).join('\n\n'),
  run: async ([name, ...args]) => {
    const command = subCommands.find((one) => one.name === name);
    const names = subCommands.map((one) => one.name).join(', ');
    if (!command) throw new UsageError(name === undefined ? `Say what to do: ${names}.` : `"${name}" is none of: ${names}.`);
    return command.run(args);
  },
};
