import { all, any, event, is, said } from './common.ts';
import type { Rule } from './rule.ts';

const violence = any(is('violence', 'now', 'afraid'), event(30, 'violence'), said('violence'));

export const r15: Rule = {
  id: 'R15',
  version: 1,
  source: 'clinical.md §E R15',
  status: 'program-default',
  name: 'Violence, housing lost, a child at risk, arrest, isolation',
  says: 'Now: violence is going on. Within the P1 time: afraid of someone, or violence lately. One business day: housing lost, a child may not be safe, arrest, or no support contact in a week.',
  notes:
    "A child who may not be safe starts the state's own reporting duty: the team decides and writes it down, the program reports nothing by itself.",
  trigger: any(
    violence,
    is('housing', 'lost'),
    is('child-safety', true),
    is('support.contacts', 0),
    event(30, 'housing-loss', 'child-safety', 'arrest'),
  ),
  level: 'P2',
  raise: [
    { level: 'P0', when: any(is('violence', 'now'), all(is('event', 'violence'), is('event.now', true))) },
    { level: 'P1', when: violence },
  ],
  owner: ['case-manager', 'counselor'],
  reason: 'told',
  alongside: ['needs'],
  countsAlone: false,
  goesUp: true,
  patientHears: true,
  onThisCall: [
    'Is it safe to talk now? Agree on a word if not',
    'Violence now: 911, or the hotline they choose',
    'Find a place for tonight, food, transport',
    "A child at risk: follow the state's reporting steps and write down what was done",
    'Agree on the next contact',
  ],
};
