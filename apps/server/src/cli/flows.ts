import { commandGroup } from './command-group.ts';

export const flowsCommand = commandGroup(
  'flows',
  'says what would go wrong in a conversation; walks a conversation and prints it as a dialogue; prints a conversation, or a draft of one, as JSON; takes a conversation from a file as a draft',
  {
    check: async () => (await import('./flows-check.ts')).checkCommand,
    simulate: async () => (await import('./flows-simulate.ts')).simulateCommand,
    export: async () => (await import('./flows-desk.ts')).exportFlowCommand,
    import: async () => (await import('./flows-desk.ts')).importFlowCommand,
  },
);
