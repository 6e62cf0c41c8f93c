import { describe, expect, test } from 'vitest';
import { reasonText, type CareEventKind, type Level, type Measures } from '../src/index.ts';
import { finding, past, pastEvents } from './support.ts';

type Told = { readonly measures?: Measures; readonly before?: readonly Measures[]; readonly on?: readonly [CareEventKind, number][] };
type Row = readonly [says: string, told: Told, level: Level | 'silent', words?: string];

/** `before`: what the check-ins of the days before said, yesterday first. `on`: events on file, so many days ago. */
function table(ruleId: string, rows: readonly Row[]): void {
  describe(ruleId, () => {
    test.for(rows)('%s', ([, told, level, words]) => {
      const checkIns = (told.before ?? []).flatMap((measures, n) => past('any', [n + 1, 0]).map((one) => ({ ...one, measures })));
      const events = pastEvents(...(told.on ?? []));
      // The event that was just written down is the last on file.
      const sourceId = told.measures?.['event'] === undefined ? undefined : `e-${events.length - 1}`;
      const found = finding(ruleId, told.measures ?? {}, {
        ended: true,
        ...(sourceId === undefined ? {} : { sourceId, checkInId: undefined }),
        history: { checkIns, events },
      });
      expect(found?.level ?? 'silent').toBe(level);
      if (words !== undefined && found) expect(reasonText(found.reason)).toBe(words);
    });
  });
}

const now = (event: string, more: Measures = {}): Measures => ({ event, 'event.now': false, 'event.days-ago': 0, ...more });

table('R01', [
  ['ASQ acute is now', { measures: { 'band.asq': 'acute-positive' } }, 'P0', 'ASQ: thoughts of suicide right now'],
  ['ASQ not acute is another rule', { measures: { 'band.asq': 'non-acute-positive' } }, 'silent'],
  ['C-SSRS high is now', { measures: { 'band.c-ssrs': 'high' } }, 'P0', 'C-SSRS high'],
  ['C-SSRS moderate is another rule', { measures: { 'band.c-ssrs': 'moderate' } }, 'silent'],
  ['words of self-harm are now', { measures: { 'said.danger': ['self-harm'] } }, 'P0', 'Wrote words that may mean self-harm'],
  ['other words are not', { measures: { 'said.danger': ['violence'] } }, 'silent'],
]);

table('R02', [
  ['item 9 of the new form counts', { measures: { 'phq-9.9': 1 } }, 'P1', 'Better off dead or hurting self: several days'],
  ['not at all is silent', { measures: { 'phq-9.9': 0 } }, 'silent'],
  ['nearly every day is now', { measures: { 'phq-9.9': 3 } }, 'P0'],
  ['with use yesterday it is now', { measures: { 'phq-9.9': 1 }, before: [{ use: 'yes' }] }, 'P0'],
  [
    'left out is one business day, never low',
    { measures: { 'flags.phq-9': ['item-9-skipped'] } },
    'P2',
    'Left out “better off dead or hurting self”',
  ],
  ['left out with use is not taken for a yes', { measures: { 'flags.phq-9': ['item-9-skipped'], use: 'yes' } }, 'P2'],
]);

table('R03', [
  ['C-SSRS moderate is today', { measures: { 'band.c-ssrs': 'moderate' } }, 'P1', 'C-SSRS moderate'],
  ['ASQ positive without thoughts now is today', { measures: { 'band.asq': 'non-acute-positive' } }, 'P1'],
  [
    'ASQ positive with the question about now left open says so',
    { measures: { 'band.asq': 'non-acute-positive', 'flags.asq': ['non-acute', 'item-5-unanswered'] } },
    'P1',
    'ASQ positive. Did not answer whether it is right now',
  ],
  ['C-SSRS low is three days', { measures: { 'band.c-ssrs': 'low' } }, 'P3'],
  ['C-SSRS none is silent', { measures: { 'band.c-ssrs': 'none' } }, 'silent'],
  ['ASQ negative is silent', { measures: { 'band.asq': 'negative' } }, 'silent'],
  ['not screened gets a person to follow up', { measures: { 'band.asq': 'not-screened' } }, 'P2', 'ASQ not screened'],
  ['a screen that nobody began is silent', { measures: { safety: 'no' } }, 'silent'],
]);

table('R04', [
  ['an overdose now is now', { measures: { 'use.overdose': 'now' } }, 'P0', 'Overdose now'],
  ['lately is today', { measures: { 'use.overdose': 'lately' } }, 'P1', 'Overdose lately'],
  ['no is silent', { measures: { 'use.overdose': 'no', 'use.naloxone-given': false } }, 'silent'],
  ['naloxone given is today', { measures: { 'use.naloxone-given': true } }, 'P1'],
  ['an event now is now', { measures: now('overdose', { 'event.now': true }) }, 'P0', 'Overdose. Going on now'],
  ['three days ago is today', { measures: now('overdose', { 'event.days-ago': 3 }) }, 'P1'],
  ['four days ago is one business day', { measures: now('naloxone-used', { 'event.days-ago': 4 }) }, 'P2'],
  ['thirty-one days ago is history', { measures: now('overdose', { 'event.days-ago': 31 }) }, 'silent'],
  ['words of an overdose are today', { measures: { 'said.danger': ['overdose'] } }, 'P1'],
]);

table('R05', [
  ['opioids one business day', { measures: { use: 'yes', 'use.substances': ['opioid'] } }, 'P2'],
  ['29 days after release', { measures: { use: 'yes', 'use.substances': ['opioid'] }, on: [['release', 29]] }, 'P2'],
  ['28 days after release is today', { measures: { use: 'yes', 'use.substances': ['opioid'] }, on: [['release', 28]] }, 'P1'],
  ['with the medicine run out is today', { measures: { use: 'yes', 'use.substances': ['opioid'], dose: 'ran-out' } }, 'P1'],
  ['with one missed dose is one business day', { measures: { use: 'yes', 'use.substances': ['opioid'], dose: 'missed' } }, 'P2'],
  ['after three days without medicine is today', { measures: { use: 'yes', 'use.substances': ['opioid'], 'dose.days-missed': 3 } }, 'P1'],
]);

table('R06', [
  ['taken is silent', { measures: { dose: 'home' } }, 'silent'],
  ['not due is silent', { measures: { dose: 'not-due' } }, 'silent'],
  ['not yet is silent', { measures: { dose: 'not-yet' } }, 'silent'],
  ['one missed day is three days', { measures: { dose: 'missed' } }, 'P3', 'Missed dose'],
  [
    'two in a row are one business day',
    { measures: { dose: 'missed' }, before: [{ dose: 'missed' }] },
    'P2',
    'Missed dose, 2 days in a row',
  ],
  ['three in a row are today', { measures: { dose: 'missed' }, before: [{ dose: 'missed' }, { dose: 'missed' }] }, 'P1'],
  ['a taken dose breaks the run', { measures: { dose: 'missed' }, before: [{ dose: 'home' }, { dose: 'missed' }] }, 'P3'],
  ['run out is one business day', { measures: { dose: 'ran-out' } }, 'P2', 'Medicine ran out'],
  ['two days told at once', { measures: { 'dose.days-missed': 2 } }, 'P2'],
  ['three days told at once', { measures: { 'dose.days-missed': 3 } }, 'P1', '3 days without a dose'],
  ['three days told by the team', { measures: now('missed-doses', { 'event.count': 3 }) }, 'P1', 'Missed doses. 3 days'],
  ['an injection 2 days late is silent', { measures: now('late-injection', { 'event.count': 2 }) }, 'silent'],
  ['an injection 3 days late is one business day', { measures: now('late-injection', { 'event.count': 3 }) }, 'P2'],
  ['an injection 13 days late is one business day', { measures: now('late-injection', { 'event.count': 13 }) }, 'P2'],
  ['an injection 14 days late is today', { measures: now('late-injection', { 'event.count': 14 }) }, 'P1'],
]);

table('R08', [
  ['6 of 10 is silent', { measures: { 'withdrawal.scale': 6 } }, 'silent'],
  ['7 of 10 is today', { measures: { 'withdrawal.scale': 7 } }, 'P1', 'Withdrawal 7 of 10'],
  ['very bad in the daily check-in is today', { measures: { withdrawal: 3 } }, 'P1', 'Very bad withdrawal'],
  ['a lot is silent', { measures: { withdrawal: 2 } }, 'silent'],
  ['a lot with throwing up is today', { measures: { withdrawal: 2, 'withdrawal.signs': ['vomiting'] } }, 'P1'],
  ['a little with throwing up once is silent', { measures: { withdrawal: 1, 'withdrawal.signs': ['vomiting'] } }, 'silent'],
  [
    'throwing up two days in a row is today',
    { measures: { withdrawal: 1, 'withdrawal.signs': ['vomiting'] }, before: [{ 'withdrawal.signs': ['sweats', 'vomiting'] }] },
    'P1',
  ],
  ['SOWS 20 is silent', { measures: { 'score.sows-16': 20 } }, 'silent'],
  ['SOWS 21 is today', { measures: { 'score.sows-16': 21 } }, 'P1'],
  ['COWS 24 is silent', { measures: { 'score.cows': 24 } }, 'silent'],
  ['COWS 25 is today', { measures: { 'score.cows': 25 } }, 'P1'],
]);

table('R09', [
  ['alcohol without an opioid or the medicine is silent', { measures: { 'use.substances': ['alcohol'] } }, 'silent'],
  ['alcohol on a day with a dose is today', { measures: { 'use.substances': ['alcohol'], dose: 'clinic' } }, 'P1'],
  ['opioids alone are silent here', { measures: { 'use.substances': ['opioid'] } }, 'silent'],
  ['opioids with gabapentin are today', { measures: { 'use.substances': ['opioid', 'gabapentinoid'] } }, 'P1'],
  ['opioids with xylazine are today', { measures: { 'use.substances': ['opioid', 'xylazine'] } }, 'P1'],
  ['cannabis is not a sedative here', { measures: { 'use.substances': ['opioid', 'cannabis'] } }, 'silent'],
  ['drowsy by itself is silent', { measures: { 'side-effects': ['drowsy'] } }, 'silent'],
  [
    'drowsy the day after a benzodiazepine is today',
    { measures: { 'side-effects': ['drowsy'] }, before: [{ 'use.substances': ['benzodiazepine'] }] },
    'P1',
  ],
  ['fainting is today', { measures: { 'side-effects': ['fainting'] } }, 'P1', 'Fainting'],
  ['hard to wake is now', { measures: { 'side-effects': ['hard-to-wake'] } }, 'P0', 'Hard to wake'],
  ['slow breathing is now', { measures: { 'side-effects': ['slow-breathing', 'drowsy'] } }, 'P0'],
]);

table('R10', [
  ['an unexpected test is three days', { measures: now('unexpected-test') }, 'P3', 'Unexpected test'],
  ['with use told yesterday it is one business day', { measures: now('unexpected-test'), before: [{ use: 'yes' }] }, 'P2'],
  ['another event is silent', { measures: now('complaint') }, 'silent'],
]);

table('R11', [
  ['naloxone at hand is silent', { measures: { naloxone: 'yes' } }, 'silent'],
  ['none is three days', { measures: { naloxone: 'no' } }, 'P3', 'No naloxone at hand'],
  ['expired is three days', { measures: { naloxone: 'expired' } }, 'P3'],
  ['none with use is one business day', { measures: { naloxone: 'no', use: 'yes' } }, 'P2'],
  ['none after detox is one business day', { measures: { naloxone: 'no' }, on: [['detox', 20]] }, 'P2'],
]);

table('R12', [
  ['yes is today', { measures: { pregnant: 'yes' } }, 'P1', 'Pregnant'],
  ['may be is today', { measures: { pregnant: 'maybe' } }, 'P1', 'May be pregnant'],
  ['no is silent', { measures: { pregnant: 'no' } }, 'silent'],
  ['told by the team is today', { measures: now('pregnancy') }, 'P1'],
]);

table('R13', [
  ['one missed visit is silent', { measures: now('no-show'), on: [['no-show', 0]] }, 'silent'],
  [
    'two in 30 days are one business day',
    {
      measures: now('no-show'),
      on: [
        ['no-show', 30],
        ['no-show', 0],
      ],
    },
    'P2',
    'Missed a visit, 2 times',
  ],
  [
    'two in 31 days are silent',
    {
      measures: now('no-show'),
      on: [
        ['no-show', 31],
        ['no-show', 0],
      ],
    },
    'silent',
  ],
  [
    'two on file say nothing at another fact',
    {
      measures: { craving: 1 },
      on: [
        ['no-show', 3],
        ['no-show', 0],
      ],
    },
    'silent',
  ],
  ['cannot be reached is one business day', { measures: now('unreachable') }, 'P2', 'Cannot be reached'],
]);

table('R14', [
  ['PHQ-9 14 is silent', { measures: { 'score.phq-9': 14 } }, 'silent'],
  ['PHQ-9 15 is one business day', { measures: { 'score.phq-9': 15 } }, 'P2', 'PHQ-9 15'],
  ['PHQ-9 19 is one business day', { measures: { 'score.phq-9': 19 } }, 'P2'],
  ['PHQ-9 20 is today', { measures: { 'score.phq-9': 20 } }, 'P1'],
  ['the old mood check counts the same', { measures: { 'phq9.total': 20 } }, 'P1'],
  ['up 5 is one business day', { measures: { 'score.phq-9': 9 }, before: [{ 'score.phq-9': 4 }] }, 'P2', 'PHQ-9 up to 9'],
  ['up 4 is silent', { measures: { 'score.phq-9': 9 }, before: [{ 'score.phq-9': 5 }] }, 'silent'],
  [
    'up 5 since the last, not since the lowest',
    { measures: { 'score.phq-9': 9 }, before: [{ 'score.phq-9': 6 }, { 'score.phq-9': 1 }] },
    'silent',
  ],
  ['an incomplete PHQ-9 has no score and is silent', { measures: { 'phq-9.1': 3, 'phq-9.2': 3 } }, 'silent'],
  ['GAD-7 14 is silent', { measures: { 'score.gad-7': 14 } }, 'silent'],
  ['GAD-7 15 is one business day', { measures: { 'score.gad-7': 15 } }, 'P2'],
  ['PC-PTSD-5 positive is three days', { measures: { 'band.pc-ptsd-5': 'positive' } }, 'P3'],
  ['PC-PTSD-5 negative is silent', { measures: { 'band.pc-ptsd-5': 'negative' } }, 'silent'],
  [
    'under 4 hours for 3 nights',
    { measures: { sleep: 3.5 }, before: [{ sleep: 2 }, { sleep: 3 }] },
    'P3',
    'Slept 3.5 hours, short for 3 nights',
  ],
  ['4 hours is not under 4', { measures: { sleep: 4 }, before: [{ sleep: 2 }, { sleep: 3 }] }, 'silent'],
  ['two nights are silent', { measures: { sleep: 3 }, before: [{ sleep: 3 }] }, 'silent'],
  ['words of psychosis are today', { measures: { 'said.danger': ['psychosis'] } }, 'P1'],
]);

table('R15', [
  ['housing lost is one business day', { measures: { housing: 'lost' } }, 'P2', 'Lost their housing'],
  ['housing unsure is silent', { measures: { housing: 'unsure' } }, 'silent'],
  ['violence now is now', { measures: { violence: 'now' } }, 'P0', 'Violence now'],
  ['afraid is today', { measures: { violence: 'afraid' } }, 'P1'],
  ['no violence is silent', { measures: { violence: 'no' } }, 'silent'],
  ['a child not safe is one business day', { measures: { 'child-safety': true } }, 'P2'],
  ['no support contact is one business day', { measures: { 'support.contacts': 0 } }, 'P2'],
  ['one support contact is silent', { measures: { 'support.contacts': 1 } }, 'silent'],
  ['an arrest is one business day', { measures: now('arrest') }, 'P2'],
  ['violence going on, told by the team, is now', { measures: now('violence', { 'event.now': true }) }, 'P0'],
  ['violence lately is today', { measures: now('violence', { 'event.days-ago': 2 }) }, 'P1'],
]);

table('R16', [
  ['release today is today', { measures: now('release') }, 'P1', 'Released from jail or prison'],
  ['release 28 days ago is today', { measures: now('release', { 'event.days-ago': 28 }) }, 'P1'],
  ['release 29 days ago is silent', { measures: now('release', { 'event.days-ago': 29 }) }, 'silent'],
  ['came from detox is today', { measures: { 'came-from': 'detox' } }, 'P1'],
  ['came from home is silent', { measures: { 'came-from': 'home' } }, 'silent'],
  ['three days without medicine are today', { measures: { 'dose.days-missed': 3 } }, 'P1'],
  ['two days are silent', { measures: { 'dose.days-missed': 2 } }, 'silent'],
  ['a release ahead is one business day', { measures: { coming: ['court', 'release'] } }, 'P2', 'A release is coming'],
  ['a court day is silent', { measures: { coming: ['court'] } }, 'silent'],
]);

table('R17', [
  ['BAM risk 11 is silent', { measures: { 'score.bam.risk': 11 } }, 'silent'],
  ['BAM risk 12 is three days', { measures: { 'score.bam.risk': 12 } }, 'P3'],
  ['BAM protective 13 is silent', { measures: { 'score.bam-iop.protective': 13 } }, 'silent'],
  ['BAM protective 12 is three days', { measures: { 'score.bam-iop.protective': 12 } }, 'P3'],
  ['BAM with only alcohol is silent', { measures: { 'flags.bam-iop': ['use'] } }, 'silent'],
  ['BAM-IOP with sedatives is one business day', { measures: { 'flags.bam-iop': ['sedatives'] } }, 'P2'],
  ['BAM with opioid use is one business day', { measures: { 'flags.bam': ['use', 'opiates'] } }, 'P2'],
  ['BARC-10 down 5 is silent', { measures: { 'score.barc-10': 40 }, before: [{ 'score.barc-10': 45 }] }, 'silent'],
  ['BARC-10 down 6 is three days', { measures: { 'score.barc-10': 39 }, before: [{ 'score.barc-10': 45 }] }, 'P3', 'BARC-10 down to 39'],
]);

table('R18', [
  ['a low rating is three days', { measures: now('alliance-low') }, 'P3'],
  ['a complaint is three days', { measures: now('complaint') }, 'P3', 'Complaint'],
  ['SRS low is three days', { measures: { 'band.srs': 'low' } }, 'P3'],
  ['SRS high is silent', { measures: { 'band.srs': 'high' } }, 'silent'],
]);

table('R19', [
  [
    'a review day that passed is one business day',
    { measures: { 'file.review-was-due': '2026-11-19' } },
    'P2',
    'Plan review was due 2026-11-19',
  ],
  [
    'missing things in the High tier are one business day',
    { measures: { tier: 'high', 'file.missing': ['crisis-plan'] } },
    'P2',
    'Not on file: crisis plan',
  ],
  ['the same in the Medium tier is silent', { measures: { tier: 'medium', 'file.missing': ['crisis-plan'] } }, 'silent'],
  ['nothing missing in the High tier is silent', { measures: { tier: 'high' } }, 'silent'],
]);

table('CONCERN-now', [
  ['an urgent concern is now', { measures: { 'heard.concern': 'now' } }, 'P0', 'Someone close to them shared an urgent concern'],
  ['another concern is not', { measures: { 'heard.concern': 'concern' } }, 'silent'],
]);

table('CONCERN', [
  ['a concern is one business day', { measures: { 'heard.concern': 'concern' } }, 'P2', 'Someone close to them shared a concern'],
  ['so is a wish to be called', { measures: { 'heard.concern': 'call' } }, 'P2', 'Someone close to them asks for a call'],
  ['an urgent one is the other rule', { measures: { 'heard.concern': 'now' } }, 'silent'],
]);
