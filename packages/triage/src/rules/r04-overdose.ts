import { all, any, event, is, said } from './common.ts';
import type { Rule } from './rule.ts';

export const r04: Rule = {
  id: 'R04',
  version: 1,
  source: 'clinical.md §E R04',
  status: 'sourced',
  name: 'Overdose, or naloxone used',
  says: 'Now: it is going on. Within the P1 time: in the last 72 hours. One business day: longer ago, up to 30 days.',
  notes:
    'Between 72 hours and 30 days is P2 [D]: the source names only the first 72 hours. "Lately" in a check-in counts as the last 72 hours. Words of overdose in free text ask a person to look.',
  trigger: any(
    is('use.overdose', 'now', 'lately'),
    is('use.naloxone-given', true),
    event(30, 'overdose', 'naloxone-used'),
    said('overdose'),
  ),
  level: 'P2',
  raise: [
    { level: 'P0', when: any(is('use.overdose', 'now'), all(is('event', 'overdose', 'naloxone-used'), is('event.now', true))) },
    {
      level: 'P1',
      when: any(is('use.overdose', 'lately'), is('use.naloxone-given', true), event(3, 'overdose', 'naloxone-used'), said('overdose')),
    },
  ],
  owner: ['nurse', 'prescriber'],
  reason: 'told',
  alongside: ['use.substances', 'use.alone', 'naloxone'],
  countsAlone: false,
  goesUp: true,
  patientHears: true,
  onThisCall: [
    'If it is going on: 911, naloxone, breaths, stay until help comes',
    'Ask how they are now, and if someone is with them',
    'Replace the naloxone kit and train who lives with them',
    'Review the medicine and dose with the prescriber',
    'Make or go over the overdose plan',
    'Agree on contact in the next days. Nobody loses care over this',
  ],
};
