import { any, atLeast, atMost, includes } from './common.ts';
import type { Rule } from './rule.ts';

const flagged = ['opiates', 'sedatives'] as const;
const use = any(includes('flags.bam', ...flagged), includes('flags.bam-r', ...flagged), includes('flags.bam-iop', ...flagged));

export const r17: Rule = {
  id: 'R17',
  version: 1,
  source: 'clinical.md §E R17',
  status: 'not-confirmed',
  name: 'Progress measures (BAM, BARC-10)',
  says: 'One business day: BAM shows opioid or sedative use. Within the P3 time: BAM risk {R17.risk} or more, protective factors {R17.protective} or less, or BARC-10 down {R17.barc-fall}.',
  notes:
    'The BAM limits come from a vendor and have no norms; they apply to BAM and BAM-IOP, whose scales end at 24, not to the day counts of BAM-R. A subscale with a missing item has no score and says nothing.',
  trigger: any(
    use,
    atLeast('score.bam.risk', 'R17.risk'),
    atLeast('score.bam-iop.risk', 'R17.risk'),
    atMost('score.bam.protective', 'R17.protective'),
    atMost('score.bam-iop.protective', 'R17.protective'),
    { when: 'fell-since-last', measure: 'score.barc-10', by: 'R17.barc-fall' },
  ),
  level: 'P3',
  raise: [{ level: 'P2', when: use }],
  owner: ['counselor'],
  reason: 'told',
  alongside: [],
  countsAlone: false,
  goesUp: true,
  patientHears: false,
  onThisCall: ['Put it on the agenda of the next session', 'Ask what they make of it', 'One thing to keep, one thing to try'],
};
