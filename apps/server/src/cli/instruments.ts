import { commandGroup } from './command-group.ts';

export const instrumentsCommand = commandGroup('instruments', 'scores a filled form, brings in a program’s own copy, gives FHIR', {
  score: async () => (await import('./instruments-score.ts')).scoreCommand,
  list: async () => (await import('./instruments-copies.ts')).listCommand,
  import: async () => (await import('./instruments-import.ts')).importInstrumentCommand,
  attest: async () => (await import('./instruments-copies.ts')).attestCommand,
  withdraw: async () => (await import('./instruments-copies.ts')).withdrawCommand,
  export: async () => (await import('./instruments-export.ts')).exportCommand,
});
