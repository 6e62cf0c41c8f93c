import { commandGroup } from './command-group.ts';

export const rewardsCommand = commandGroup('rewards', 'prints the ledger of a course from a file; checks limits', {
  replay: async () => (await import('./rewards-replay.ts')).replayCommand,
  check: async () => (await import('./rewards-check.ts')).checkRewardsCommand,
});
