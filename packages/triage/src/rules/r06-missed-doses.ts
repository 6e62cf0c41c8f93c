import type { Condition, Limit } from '../conditions.ts';
import { all, any, atLeast, gapOf, is } from './common.ts';
import type { Rule } from './rule.ts';

function late(days: Limit): Condition {
  return all(is('event', 'late-injection'), atLeast('event.count', days));
}

export const r06: Rule = {
  id: 'R06',
  version: 1,
  source: 'clinical.md §E R06',
  status: 'sourced',
  name: 'Missed doses',
  says: 'Within the P3 time: one day. One business day: {R06.second} days, run out, lost, or an injection {R06.injection} days late. Within the P1 time: {R06.third} days or more, or an injection {R06.injection-late} days late.',
  notes:
    'Methadone steps follow Australian guidance; a US program sets its own. Buprenorphine steps are [K], injection steps [D]. From {R06.restart} days on, the medicine is started anew by the prescriber. Which medicine it is stands on the chart.',
  trigger: any(
    is('dose', 'missed', 'vomited', 'ran-out', 'lost'),
    atLeast('dose.days-missed', 1),
    is('event', 'missed-doses'),
    late('R06.injection'),
  ),
  level: 'P3',
  raise: [
    { level: 'P1', when: any(gapOf('R06.third'), late('R06.injection-late')) },
    { level: 'P2', when: any(gapOf('R06.second'), is('dose', 'ran-out', 'lost'), late('R06.injection')) },
  ],
  owner: ['nurse', 'prescriber'],
  reason: 'told',
  alongside: ['dose.why', 'dose.days-missed'],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: [
    'When was the last dose, and any use since',
    'Tolerance falls fast: say so before the next dose or use',
    '2 days of methadone missed: check for intoxication before dosing',
    '3 or more days: hold or lower until the prescriber has assessed. 5 or more: start anew',
    'Solve the reason: refill, cost, transport, side effects',
  ],
};
