import { any, event, is } from './common.ts';
import type { Rule } from './rule.ts';

export const r18: Rule = {
  id: 'R18',
  version: 1,
  source: 'clinical.md §E R18',
  status: 'program-default',
  name: 'Trust in the team',
  says: 'Within the P3 time: a low alliance rating, or a complaint.',
  notes:
    'Two weak ratings in a row count as low; the team writes them down. SRS and WAI-SR are not shipped: a program that brings its own copy is heard by its band.',
  trigger: any(event(30, 'alliance-low', 'complaint'), is('band.srs', 'low', 'discuss'), is('band.wai-sr', 'low')),
  level: 'P3',
  raise: [],
  owner: ['supervisor', 'counselor'],
  reason: 'told',
  alongside: [],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: ['Thank them for saying so', 'Ask what would help, and offer another person', 'Review with the supervisor'],
};
