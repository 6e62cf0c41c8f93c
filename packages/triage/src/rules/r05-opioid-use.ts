import { all, any, includes, is, lately, toleranceLoss, used, usedOpioids } from './common.ts';
import type { Rule } from './rule.ts';

export const r05: Rule = {
  id: 'R05',
  version: 2,
  source: 'clinical.md §E R05',
  status: 'sourced',
  name: 'Return to opioid use',
  says: 'One business day. Within the P1 time: alone, injected, mixed with alcohol or benzodiazepines, after a gap in care, or off the medicine.',
  notes:
    'Use that is named as opioid, or use where the check-in ended before what was said. "After a gap": tolerance loss in the window of R16. "Off the medicine": today or yesterday it had run out or was lost. One step up at most: alone is one of its own conditions, and then raises no other rule of the same check-in [D], so that one danger is not called out three times.',
  trigger: any(usedOpioids, all(used, { when: 'left-open', measure: 'use.substances' })),
  level: 'P2',
  raise: [
    { level: 'P1', when: is('use.alone', true) },
    { level: 'P1', when: is('use.injected', true) },
    { level: 'P1', when: all(usedOpioids, includes('use.substances', 'alcohol', 'benzodiazepine')) },
    { level: 'P1', when: toleranceLoss },
    { level: 'P1', when: lately('dose', 'ran-out', 'lost') },
  ],
  owner: ['counselor'],
  reason: 'used-opioids',
  alongside: ['use.alone', 'use.injected', 'naloxone'],
  countsAlone: true,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'Thank them for telling us. It costs them nothing here',
    'Ask if they are okay now and if someone is with them',
    'Ask about dose and withdrawal',
    'Naloxone in reach? Mail or hand over a kit',
    'Agree on one step and the next contact. No discharge',
  ],
};
