import { importHelp, importRecords } from '../import-records.ts';
import type { CliCommand } from './command.ts';
import { openForCommand } from './open.ts';

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import [options] FILE…',
  summary: 'makes charts from FHIR R4 bundles',
  details: importHelp,
  run: (args) => importRecords(args, openForCommand, (text) => void process.stdout.write(text)),
};
