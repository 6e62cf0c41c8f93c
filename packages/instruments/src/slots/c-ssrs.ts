import { always, type Condition } from '../condition.ts';
import type { ScoringItem, Slot } from '../instrument.ts';
import { byRules, flag, slotItem } from '../make.ts';

function yes(item: string): Condition {
  return { item, equals: true };
}
function no(item: string): Condition {
  return { item, equals: false };
}

const thoughts: Condition = yes('2');
const all = ['1', '2', '3', '4', '5', '6', '6b'];
const open: Condition = { any: all.map((unanswered) => ({ unanswered })) };

function ask(linkId: string, code: string, more: Partial<ScoringItem> = {}): ScoringItem {
  return slotItem(linkId, { type: 'yes-no', codes: [code], ...more });
}

/**
 * Columbia screener: 3 to 5 are asked after "yes" to 2; after "no" it goes on with 6. The triage is the developer's (clinical.md
 * A2): a public table that puts question 4 below High contradicts it. An open question never makes Low or None: that is not
 * screened, and a person follows up. High and Moderate stand as soon as they are reached, since more answers could only raise them.
 */
export const cSsrs: Slot = {
  key: 'c-ssrs',
  version: '1',
  title: 'C-SSRS screener',
  purpose: 'How urgent suicide risk is',
  copyright: '© The Research Foundation for Mental Hygiene, Inc. (Columbia-Suicide Severity Rating Scale).',
  licenseStatus: 'permission',
  licenseNote: 'No cost to a provider who builds it into its records; verbatim, with the notice (clinical.md A5: S11, S1, S2).',
  attestationRequired: true,
  why: 'The holder wants to know who uses it, and not a word changed: a program brings the copy it agreed on.',
  languages: [],
  mode: 'either',
  minAge: undefined,
  recallDays: 30,
  cadence: { everyDays: undefined, note: 'When a safety answer, item 9 or a word calls for it' },
  meaningfulChange: undefined,
  items: [
    ask('1', '93246-7'),
    ask('2', '93247-5'),
    ask('3', '93248-3', { enableWhen: thoughts }),
    ask('4', '93249-1', { enableWhen: thoughts, redFlag: { code: 'q4', atLeast: 1 } }),
    ask('5', '93250-9', { enableWhen: thoughts, redFlag: { code: 'q5', atLeast: 1 } }),
    ask('6', '93267-3'),
    ask('6b', '93269-9', { enableWhen: yes('6'), redFlag: { code: 'q6b', atLeast: 1 } }),
  ],
  scales: [
    byRules('total', 'Triage', all, '93374-7', [
      { band: 'high', when: { any: [yes('4'), yes('5'), yes('6b')] } },
      { band: 'moderate', when: { any: [yes('3'), yes('6')] } },
      { band: 'not-screened', when: open },
      { band: 'low', when: { all: [{ any: [yes('1'), yes('2')] }, no('6')] } },
      { band: 'none', when: { all: [no('1'), no('2'), no('6')] } },
      { band: 'not-screened', when: always },
    ]),
  ],
  flags: [flag('incomplete', open, 'missing or refused is followed up by a person (clinical.md A2)')],
};
