import type { Instant } from '@cairn/kernel';
import type { GuideKey, GuideSource, Said } from './guide.ts';
import { courseOf, type GuideRun, type Reason, type StepStatus } from './run.ts';
import { secondsOf } from './time.ts';
import { talkKinds, type TalkKind } from './talk.ts';

/** A guide as a note may tell it. */
export type GuideForNote = {
  readonly key: GuideKey;
  readonly version: number;
  readonly title: Said;
  readonly steps: readonly StepForNote[];
};

/** `minutes` is the time actually spent, rounded; 0 means less than half a minute or none. */
export type StepForNote = {
  readonly stepId: string;
  readonly title: Said;
  readonly status: StepStatus;
  readonly minutes: number;
  readonly reason: Reason | undefined;
};

/** How often a patient spoke for change and for staying, by kind. Ratios and what the counselor counted of themselves are not here: those are theirs. */
export type TalkForNote = {
  readonly change: number;
  readonly sustain: number;
  readonly changeByKind: Readonly<Record<TalkKind, number>>;
};

/** The guide in use comes last; guides that were set aside before any of their steps was touched are left out. */
export type SummaryForNote = { readonly guides: readonly GuideForNote[]; readonly talk: TalkForNote };

/** `end`: when the session ended, for a step that was still being worked on. */
export function summarize(run: GuideRun, guideOf: GuideSource, end: Instant): SummaryForNote {
  const current = courseOf(run);
  const guides = run.courses.flatMap((course): GuideForNote[] => {
    const guide = guideOf(course.guide);
    if (!guide || (course !== current && course.steps.every((step) => step.status === 'open' && step.spans.length === 0))) return [];
    const steps = course.steps.flatMap((step): StepForNote[] => {
      const title = guide.steps.find(({ id }) => id === step.stepId)?.title;
      const minutes = Math.round(secondsOf(step, end) / 60);
      return title ? [{ stepId: step.stepId, title, status: step.status, minutes, reason: step.reason }] : [];
    });
    return [{ key: guide.key, version: guide.version, title: guide.title, steps }];
  });
  return { guides, talk: talkOf(run) };
}

function talkOf({ talk }: GuideRun): TalkForNote {
  const change = talk.filter((tag) => tag.side === 'change');
  const byKind = talkKinds.map((kind) => [kind, change.filter((tag) => tag.kind === kind).length] as const);
  return {
    change: change.length,
    sustain: talk.length - change.length,
    changeByKind: Object.fromEntries(byKind) as TalkForNote['changeByKind'],
  };
}
