import type { Instant } from '@cairn/kernel';
import { cbt1 } from './content/cbt.ts';
import { family1 } from './content/family.ts';
import { mi1 } from './content/mi.ts';
import { relapsePrevention1 } from './content/relapse-prevention.ts';
import { safety1 } from './content/safety.ts';
import type { Guide, GuidePin, GuideSource, PinSource } from './guide.ts';
import { summarize, type SummaryForNote } from './note-summary.ts';
import type { GuideRun } from './run.ts';

export { skillMenu } from './content/skill-menu.ts';
export { checkGuide, type GuideProblem, type GuideProblemCode } from './check.ts';

export type ShippedGuide = { readonly guide: Guide; readonly pin: GuidePin };

/**
 * Every version that a run may be pinned to; only ever added to, the newest of a key last. The hash is SHA-256 of the guide's
 * canonical JSON: a test fails when a shipped guide changes without a new version.
 */
export const shippedGuides: readonly ShippedGuide[] = [
  ship(cbt1, 'b3211c6566bd757b1c4c4fd99361893d138f614987d93ac7c1e14a9993e7bd3f'),
  ship(mi1, '4a75b976b1440298f0a6c4e66caa3a01056913427b485d9ca86d49d94053b60a'),
  ship(relapsePrevention1, 'd28a790959d46ee0608f38b50a827dc8c7ffa4e24c62303927adf09e352dd6be'),
  ship(safety1, 'b8d901e36a4a9a4219b4a9885795af7624dbab19bb43fd5d43e468efb03c034a'),
  ship(family1, '3b71168bfb987e09aadc34cefc4427bc5471b1ccb87ff7b23b58417472b963a8'),
];

/** What can be chosen: the newest version of each guide. */
export const offeredGuides: readonly Guide[] = shippedGuides
  .map(({ guide }) => guide)
  .filter((guide, index, all) => all.findLastIndex(({ key }) => key === guide.key) === index);

export const shippedGuide: GuideSource = (pin) => find(pin)?.guide;

export const shippedPin: PinSource = (pin) => find(pin)?.pin;

/** `end`: when the session ended, for a step that was still being worked on. */
export function summaryForNote(run: GuideRun, end: Instant): SummaryForNote {
  return summarize(run, shippedGuide, end);
}

function find({ key, version }: { readonly key: string; readonly version: number }): ShippedGuide | undefined {
  return shippedGuides.find(({ guide }) => guide.key === key && guide.version === version);
}

function ship(guide: Guide, hash: string): ShippedGuide {
  return { guide, pin: { key: guide.key, version: guide.version, hash } };
}
