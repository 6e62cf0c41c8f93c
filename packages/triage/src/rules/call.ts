import { CALL_ASKED } from '../measures.ts';
import { any, is } from './common.ts';
import type { Rule } from './rule.ts';

export const call: Rule = {
  id: 'CALL',
  version: 1,
  source: 'Harm of a silent tap: who asks for a person gets a person (clinical.md §B2 branch rules)',
  status: 'program-default',
  name: 'Asked for a person',
  says: 'Within the P1 time: tapped "Have the clinic call me". One business day: would rather tell a person about use.',
  notes: 'Not one of R01–R19. "Have the clinic call me", or the wish to tell a person about use instead of the screen.',
  trigger: any(is(CALL_ASKED, true), is('use', 'tell-person')),
  level: 'P2',
  raise: [{ level: 'P1', when: is(CALL_ASKED, true) }],
  owner: ['counselor'],
  reason: 'asked-for-person',
  alongside: [],
  countsAlone: false,
  goesUp: true,
  patientHears: true,
  onThisCall: ['Ask what they would like to talk about', 'Ask if they are okay now', 'Agree on the next contact'],
};
