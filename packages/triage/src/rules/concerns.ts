import { HEARD } from '../measures.ts';
import { is } from './common.ts';
import type { Rule } from './rule.ts';

const onThisCall = [
  'Listen. Thank the sharer for telling us, and say nothing about anybody’s care',
  'Look at the person, not only at the words about them: contact them today',
  'Tell the patient that somebody shared a concern, unless it puts a person in danger',
  'Write down what was done',
] as const;

const shared = {
  version: 1,
  source: 'clinical.md §C5: concerns are received without any consent; no passing secrets',
  status: 'program-default',
  notes:
    'Not one of R01–R19. What somebody close to the patient wrote, in the concern door or in the family room. Words of danger are a list, not a judgement. It says what they wrote, never that it is so.',
  raise: [],
  reason: 'told',
  alongside: [],
  countsAlone: false,
  goesUp: false,
  patientHears: false,
  onThisCall,
} as const;

/** Somebody close to the patient wrote to the team: in words of danger, saying that it is now, or otherwise. */
export const concernRules: readonly Rule[] = [
  {
    ...shared,
    id: 'CONCERN-now',
    name: 'Somebody close shares an urgent concern',
    says: 'Now: wrote words of danger, said that it is urgent now, or that they themselves are not safe.',
    trigger: is(HEARD, 'now'),
    level: 'P0',
    owner: ['on-call', 'counselor'],
  },
  {
    ...shared,
    id: 'CONCERN',
    name: 'Somebody close shares a concern',
    says: 'One business day: shared a concern, or asks for a call.',
    trigger: is(HEARD, 'concern', 'call'),
    level: 'P2',
    owner: ['counselor'],
  },
];
