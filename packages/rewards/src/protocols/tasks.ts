import type { Protocol } from '../protocol.ts';

/** Cairn's own, after CM-4: a task that a check-in or a flow says is done earns a little, at most two a week. */
export const tasks: Protocol = {
  key: 'tasks',
  version: '1.0',
  title: { en: 'Tasks done', es: 'Tareas hechas' },
  source: { rule: 'CM-4', cite: 'Own design: completed tasks are named beside attendance and medicine as fitting targets' },
  unconfirmed: ['All amounts and weeks are our own choice, kept far under every limit.'],
  target: { kind: 'tasks', events: ['task-done'] },
  otherSubstances: [],
  verification: { method: 'task-done', observers: ['system', 'counselor', 'nurse', 'case-manager', 'peer'], windowDays: 1 },
  phases: [{ weeks: 12, perWeek: 2 }],
  reward: { kind: 'voucher', start: 100, step: 25, highestLevel: 8, rises: 'event', fixedWeeks: [], bonus: undefined },
  resetBy: ['missed'],
  recoverAfter: 2,
  caps: [{ of: 'protocol', per: 'event', cents: 300 }],
  funder: 'samhsa-grant',
};
