import type { OwnerRole } from '../levels.ts';
import { any, atLeast } from './common.ts';
import type { Rule } from './rule.ts';

const roles = ['on-call', 'counselor', 'prescriber', 'nurse', 'case-manager', 'peer', 'supervisor'] as const satisfies readonly OwnerRole[];

/** What a conversation asks of somebody by itself: its author chose whom and how soon, and a second person approved it. */
export const asks: readonly Rule[] = roles.map(asksOf);

function asksOf(role: (typeof roles)[number]): Rule {
  const at = (level: string) => atLeast(`asks.${role}.${level}`, 1);
  return {
    id: `ASK-${role}`,
    version: 1,
    source: 'The conversation itself: its alert, task or hand-over (clinical.md §B2 branch rules)',
    status: 'program-default',
    name: `A conversation asks for ${role === 'on-call' ? 'whoever is on call' : `a ${role.replace('-', ' ')}`}`,
    says: 'At the level that the conversation names; tasks at P3, and within the P1 time where somebody is asked to come into the chat.',
    notes: 'Not one of R01–R19. Whom it asks and how soon is part of the conversation, and approved with it.',
    trigger: any(at('P0'), at('P1'), at('P2'), at('P3')),
    level: 'P3',
    raise: [
      { level: 'P0', when: at('P0') },
      { level: 'P1', when: at('P1') },
      { level: 'P2', when: at('P2') },
    ],
    owner: [role],
    reason: 'told',
    alongside: ['asks.words'],
    countsAlone: false,
    goesUp: false,
    patientHears: true,
    onThisCall: ['Read what was said, from the first line', 'Ask if they are okay now', 'Agree on the next contact'],
  };
}
