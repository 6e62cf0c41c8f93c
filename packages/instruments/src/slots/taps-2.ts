import type { LinkId, Scale, ScoringItem, Slot } from '../instrument.ts';
import { bands, flag, slotItem, summed } from '../make.ts';

/** Follow-up questions of each substance, after "used in the past three months" (clinical.md A1: two or three, [K]). */
const followUps: Readonly<Record<string, number>> = {
  tobacco: 2,
  alcohol: 3,
  cannabis: 2,
  stimulant: 2,
  heroin: 2,
  'rx-opioid': 2,
  sedative: 2,
  'rx-stimulant': 2,
};

function block([substance, count]: readonly [string, number]): { readonly items: readonly ScoringItem[]; readonly scale: Scale } {
  const follow = Array.from({ length: count }, (_, index): LinkId => `${substance}-${index + 1}`);
  const more = { type: 'yes-no', enableWhen: { item: substance, equals: true }, hiddenAs: 0 } as const;
  return {
    items: [slotItem(substance, { type: 'yes-no' }), ...follow.map((linkId) => slotItem(linkId, more))],
    scale: summed(substance, substance, [substance, ...follow], [0, count + 1], {
      bands: bands(count + 1, ['none', 0], ['problem-use', 1], ['higher-risk', 2]),
    }),
  };
}

const blocks = Object.entries(followUps).map(block);
const urgent = ['heroin', 'rx-opioid', 'sedative'] as const;

/** Part 2 of the TAPS tool: one scale for each substance, no total. */
export const taps2: Slot = {
  key: 'taps-2',
  version: '1',
  title: 'TAPS-2',
  purpose: 'How risky the use of each substance is',
  copyright: 'TAPS Tool, National Institute on Drug Abuse (NIDA) Clinical Trials Network.',
  licenseStatus: 'unknown',
  licenseNote: 'NIDA tool (clinical.md A5 [K]).',
  attestationRequired: true,
  why: 'Its exact follow-up questions are not confirmed in our sources.',
  languages: [],
  mode: 'either',
  minAge: 18,
  recallDays: 91,
  cadence: { everyDays: undefined, note: 'After TAPS-1 is positive' },
  meaningfulChange: undefined,
  items: blocks.flatMap(({ items }) => items),
  scales: blocks.map(({ scale }) => scale),
  flags: urgent.map((substance) => flag(substance, { item: substance, equals: true }, 'clinical.md A1')),
};
