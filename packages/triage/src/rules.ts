import type { Condition } from './conditions.ts';
import type { Level, OwnerRole } from './levels.ts';
import { CALL_ASKED } from './measures.ts';
import type { ReasonKey } from './reasons.ts';

/** A triage rule. A change of trigger, level, owner or checklist is a new `version`; alerts keep the version that raised them. */
export type Rule = {
  readonly id: string;
  readonly version: number;
  readonly source: string;
  /** What of the rule is a program default that no evidence backs ([D] in clinical.md) or is not yet covered. */
  readonly status: 'program-default';
  readonly notes: string;
  readonly trigger: Condition;
  readonly level: Level;
  /** The first that holds sets the level. */
  readonly raise: readonly { readonly level: Level; readonly when: Condition }[];
  readonly owner: readonly OwnerRole[];
  readonly reason: ReasonKey;
  /** Measures that say more about this finding; shown as evidence when they were answered. */
  readonly alongside: readonly string[];
  /** The patient's own screen says who was reached and who took it, once those are facts. */
  readonly patientHears: boolean;
  /** Shown to the clinician as "On this call". */
  readonly onThisCall: readonly string[];
};

const usedOpioids: Condition = { when: 'includes', measure: 'use.substances', oneOf: ['opioid'] };
const used: Condition = { when: 'is', measure: 'use', oneOf: ['yes'] };

/** R01, R02, R05, R07 and R13 of clinical.md §E: those whose trigger a check-in of today can really fire; and the program's own CALL. */
export const rules: readonly Rule[] = [
  {
    id: 'R01',
    version: 1,
    source: 'clinical.md §E R01',
    status: 'program-default',
    notes: 'Only the wording "not safe" (the daily safety question). C-SSRS Q4, Q5, Q6b and ASQ acute come with those instruments.',
    trigger: { when: 'is', measure: 'safety', oneOf: ['yes', 'talk'] },
    level: 'P0',
    raise: [],
    owner: ['on-call', 'counselor'],
    reason: 'not-safe',
    alongside: [],
    patientHears: true,
    onThisCall: [
      'Stay on chat and call by voice',
      'Confirm where they are. 988, or 911 if in danger now',
      'Ask about means, and agree how to put distance to them',
      'Go over the safety plan together',
      'Call the person they chose, if they agreed to that',
      'Agree on the next contact within 24 hours',
    ],
  },
  {
    id: 'R02',
    version: 1,
    source: 'clinical.md §E R02',
    status: 'program-default',
    notes:
      'The level is [D]. "With use" is use told in this check-in or another of today or yesterday. Follow-up by C-SSRS in the same flow comes with that instrument; until then a person calls the same day.',
    trigger: { when: 'at-least', measure: 'phq9.9', value: 1 },
    level: 'P1',
    raise: [
      { level: 'P0', when: { when: 'at-least', measure: 'phq9.9', value: 3 } },
      { level: 'P0', when: { when: 'lately', measure: 'use', oneOf: ['yes'] } },
    ],
    owner: ['counselor'],
    reason: 'item-nine',
    alongside: ['use'],
    patientHears: true,
    onThisCall: [
      'Call today, by voice',
      'Ask about thoughts, plan and means',
      'Go over the safety plan together',
      'Agree on the next contact',
    ],
  },
  {
    id: 'R05',
    version: 1,
    source: 'clinical.md §E R05',
    status: 'program-default',
    notes:
      'Use that is named as opioid, or use where the check-in ended before what was said. "After a gap" and "off medicine" come with dose records. One step up at most: alone is one of its own conditions.',
    trigger: {
      when: 'any',
      of: [usedOpioids, { when: 'all', of: [used, { when: 'left-open', measure: 'use.substances' }] }],
    },
    level: 'P2',
    raise: [
      { level: 'P1', when: { when: 'is', measure: 'use.alone', oneOf: [true] } },
      { level: 'P1', when: { when: 'is', measure: 'use.injected', oneOf: [true] } },
      {
        level: 'P1',
        when: { when: 'all', of: [usedOpioids, { when: 'includes', measure: 'use.substances', oneOf: ['alcohol', 'benzodiazepine'] }] },
      },
    ],
    owner: ['counselor'],
    reason: 'used-opioids',
    alongside: ['use.alone', 'use.injected', 'naloxone'],
    patientHears: false,
    onThisCall: [
      'Thank them for telling us. It costs them nothing here',
      'Ask if they are okay now and if someone is with them',
      'Ask about dose and withdrawal',
      'Naloxone in reach? Mail or hand over a kit',
      'Agree on one step and the next contact. No discharge',
    ],
  },
  {
    id: 'R07',
    version: 1,
    source: 'clinical.md §E R07',
    status: 'program-default',
    notes: '"+3 in 24 h" is read as higher by 3 than at a check-in of the last 24 hours or of yesterday.',
    trigger: {
      when: 'any',
      of: [
        { when: 'at-least', measure: 'craving', value: 7 },
        { when: 'rose', measure: 'craving', by: 3 },
        { when: 'days-at-least', measure: 'craving', value: 5, days: 3 },
      ],
    },
    level: 'P2',
    raise: [{ level: 'P1', when: { when: 'is', measure: 'craving.access', oneOf: [true] } }],
    owner: ['counselor'],
    reason: 'craving',
    alongside: ['craving.access'],
    patientHears: false,
    onThisCall: ['Practise one skill now', 'Offer a call or a visit', 'Ask if the dose holds the whole day'],
  },
  {
    id: 'R13',
    version: 1,
    source: 'clinical.md §E R13, §B2 branch rules',
    status: 'program-default',
    notes: 'Three whole days in a row without a check-in. Missed visits and "cannot be reached" come with scheduling.',
    trigger: { when: 'missed-days', atLeast: 3 },
    level: 'P2',
    raise: [{ level: 'P1', when: { when: 'alerted', rules: ['R01', 'R02', 'R03', 'R04', 'R05'], withinDays: 30 } }],
    owner: ['peer', 'counselor'],
    reason: 'no-check-in',
    alongside: [],
    patientHears: false,
    onThisCall: [
      'Try three times, by two ways',
      'Call the person they chose, if they agreed to that',
      'Send a letter if nothing reaches them',
    ],
  },
  {
    id: 'CALL',
    version: 1,
    source: 'Harm of a silent tap: who asks for a person gets a person (clinical.md §B2 branch rules)',
    status: 'program-default',
    notes: 'Not one of R01–R19. "Have the clinic call me", or the wish to tell a person about use instead of the screen.',
    trigger: {
      when: 'any',
      of: [
        { when: 'is', measure: CALL_ASKED, oneOf: [true] },
        { when: 'is', measure: 'use', oneOf: ['tell-person'] },
      ],
    },
    level: 'P2',
    raise: [{ level: 'P1', when: { when: 'is', measure: CALL_ASKED, oneOf: [true] } }],
    owner: ['counselor'],
    reason: 'asked-for-person',
    alongside: [],
    patientHears: true,
    onThisCall: ['Ask what they would like to talk about', 'Ask if they are okay now', 'Agree on the next contact'],
  },
];

/** Any finding goes up by one level for a person who is a minor or cannot be called back (clinical.md §E). */
export const raiseForPerson: readonly Condition[] = [
  { when: 'person', is: 'minor' },
  { when: 'person', is: 'no-callback-number' },
];

export function ruleOf(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}
