import type { Instant } from '@cairn/kernel';
import type { Guide, GuideSource } from './guide.ts';
import { summarize, type SummaryForNote } from './note-summary.ts';
import type { GuideRun } from './run.ts';

/** Every version that a run may be pinned to, newest of each key last; only ever added to. */
export const shippedGuides: readonly Guide[] = [];

export const shippedGuide: GuideSource = ({ key, version }) =>
  shippedGuides.find((guide) => guide.key === key && guide.version === version);

/** `end`: when the session ended, for a step that was still being worked on. */
export function summaryForNote(run: GuideRun, end: Instant): SummaryForNote {
  return summarize(run, shippedGuide, end);
}
