import { importHelp, importRecords } from '../import-records.ts';
import { openForCommand, type CliCommand } from './command.ts';

export const importCommand: CliCommand = {
  name: 'import',
  usage: 'import [options] FILE…',
  summary: 'makes charts from FHIR R4 bundles',
  details: importHelp,
  run: (args) => importRecords(args, openForCommand, (text) => void process.stdout.write(text)),
};
