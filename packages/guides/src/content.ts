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
  ship(cbt1, '602af8c8a03e18b799c3852757f39627b341fb621e8b70c06ca715ce09c13ac5'),
  ship(mi1, '955588a71a108e81fdeac3e5baa580267092f34055706f55c71108c8be78bdf0'),
  ship(relapsePrevention1, '10a02a3ae8420027d522775adfb4a102b43ebbdb437978961db6513b15bfdef8'),
  ship(safety1, '8dc6ceadf3adb01e4fc5731d11bf0fc674287913c5ebed469a59d663fbbe5bf5'),
  ship(family1, '287e088e6eae6e3c19fdc5ffb8ff32b2b22116906fb553f06f9cf81ad6befea5'),
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
