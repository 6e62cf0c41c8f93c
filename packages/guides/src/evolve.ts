import { unreachable, type Instant } from '@cairn/kernel';
import type { Course, GuideEntry, GuideRun, Guides, Span, StepRun } from './run.ts';
import { noCounts, type Tag, type Tally } from './talk.ts';

export const RUNS_ON_SCREEN = 5;

export function start(): Guides {
  return { runs: [] };
}

export function evolve(state: Guides, entry: GuideEntry): Guides {
  const { sessionId } = entry.body;
  const known = state.runs.some((run) => run.sessionId === sessionId);
  const runs = known ? state.runs : [...state.runs, emptyRun(sessionId)];
  return { runs: runs.map((run) => (run.sessionId === sessionId ? changed(run, entry) : run)) };
}

/** The runs of the newest sessions. */
export function window(state: Guides): Guides {
  return state.runs.length > RUNS_ON_SCREEN ? { runs: state.runs.slice(-RUNS_ON_SCREEN) } : state;
}

export function emptyRun(sessionId: string): GuideRun {
  return { sessionId, courses: [], talk: [], tallies: [] };
}

function changed(run: GuideRun, entry: GuideEntry): GuideRun {
  switch (entry.kind) {
    case 'guide.chosen':
      return { ...run, courses: chosen(run.courses, entry) };
    case 'guide.step-changed':
      return { ...run, courses: run.courses.map((course, index) => (index === run.courses.length - 1 ? stepped(course, entry) : course)) };
    case 'talk.tagged':
      return { ...run, talk: tagged(run.talk, entry) };
    case 'talk.untagged':
      return { ...run, talk: run.talk.filter((tag) => tag.tagId !== entry.body.tagId) };
    case 'talk.counted':
      return { ...run, tallies: counted(run.tallies, entry) };
    default:
      return unreachable(entry);
  }
}

function chosen(courses: readonly Course[], entry: Extract<GuideEntry, { kind: 'guide.chosen' }>): readonly Course[] {
  const { guide, steps, by } = entry.body;
  const before = courses.map((course) => setAside(course, entry.at));
  const known = before.find((course) => course.guide.key === guide.key && course.guide.version === guide.version);
  if (known) return [...before.filter((course) => course !== known), known];
  const open = steps.map((stepId): StepRun => ({ stepId, status: 'open', spans: [], reason: undefined }));
  return [...before, { guide, chosenAt: entry.at, by, steps: open }];
}

/** What was being worked on stops being worked on. */
function setAside(course: Course, at: Instant): Course {
  return {
    ...course,
    steps: course.steps.map((step) => (step.status === 'now' ? { ...step, status: 'open', spans: closed(step.spans, at) } : step)),
  };
}

function stepped(course: Course, entry: Extract<GuideEntry, { kind: 'guide.step-changed' }>): Course {
  const { stepId, to, reason } = entry.body;
  const { steps } = to === 'now' ? setAside(course, entry.at) : course;
  return { ...course, steps: steps.map((step) => (step.stepId === stepId ? moved(step, to, reason, entry.at) : step)) };
}

function moved(step: StepRun, to: StepRun['status'], reason: StepRun['reason'], at: Instant): StepRun {
  const spans = closed(step.spans, at);
  return { ...step, status: to, reason, spans: to === 'now' ? [...spans, { from: at, until: undefined }] : spans };
}

function closed(spans: readonly Span[], at: Instant): readonly Span[] {
  return spans.map((span) => (span.until === undefined ? { ...span, until: at } : span));
}

function tagged(talk: readonly Tag[], entry: Extract<GuideEntry, { kind: 'talk.tagged' }>): readonly Tag[] {
  const { tagId, kind, side, quote, second, by } = entry.body;
  if (talk.some((tag) => tag.tagId === tagId)) return talk.map((tag) => (tag.tagId === tagId ? { ...tag, kind, side, quote } : tag));
  return [...talk, { tagId, kind, side, quote, at: entry.at, second, by: by.personId }];
}

function counted(tallies: readonly Tally[], entry: Extract<GuideEntry, { kind: 'talk.counted' }>): readonly Tally[] {
  const { move, change, by } = entry.body;
  const known = tallies.some((tally) => tally.by === by.personId);
  const all = known ? tallies : [...tallies, { by: by.personId, counts: noCounts, opId: entry.opId }];
  return all.map((tally) =>
    tally.by === by.personId
      ? { ...tally, counts: { ...tally.counts, [move]: Math.max(0, tally.counts[move] + change) }, opId: entry.opId }
      : tally,
  );
}
