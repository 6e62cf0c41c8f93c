import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import type { Guide, GuideSource, GuideStep, PinSource } from './guide.ts';
import {
  courseOf,
  runOf,
  type Around,
  type Course,
  type GuideCommand,
  type GuideFact,
  type GuideRefusal,
  type GuideResult,
  type GuideRun,
  type Guides,
  type Reason,
  type StepStatus,
} from './run.ts';
import { COUNT_MAX, TAGS_MAX } from './talk.ts';

type GuideDecision = Decision<GuideFact, GuideRefusal, GuideResult>;
type CommandOf<T extends GuideCommand['type']> = Extract<GuideCommand, { type: T }>;

/** What a decision asks about the session and about the guides there are; `around` is undefined when there is no such session. */
export type Known = { readonly around: Around | undefined; readonly guide: GuideSource; readonly pin: PinSource };

export function decide(state: Guides, command: GuideCommand, context: Context, known: Known): GuideDecision {
  const { around } = known;
  const { sessionId } = command;
  if (!around) return refuse('guide-no-session');
  const run = runOf(state, sessionId);
  switch (command.type) {
    case 'choose':
      return around.isOpen ? choose(run, command, context, known) : refuse('guide-session-over');
    case 'step':
      return around.isOpen ? step(run, command, context, known) : refuse('guide-session-over');
    case 'count':
      return around.isOpen ? count(run, command, context) : refuse('guide-session-over');
    case 'tag':
      return around.isSigned ? refuse('talk-note-signed') : tag(run, command, context, around);
    case 'untag':
      return around.isSigned ? refuse('talk-note-signed') : untag(run, command, context);
    default:
      return unreachable(command);
  }
}

function choose(run: GuideRun | undefined, command: CommandOf<'choose'>, context: Context, known: Known): GuideDecision {
  const { sessionId, key, version } = command;
  const guide = known.guide({ key, version });
  const pin = known.pin({ key, version });
  if (!guide || !pin) return refuse('guide-unknown');
  const current = courseOf(run)?.guide;
  if (current?.key === key && current.version === version) return unchanged(sessionId);
  const body = { sessionId, guide: pin, steps: guide.steps.map(({ id }) => id), by: context.actor };
  return accept([{ kind: 'guide.chosen', version: 1, body }], { sessionId });
}

function step(run: GuideRun | undefined, command: CommandOf<'step'>, context: Context, known: Known): GuideDecision {
  const { sessionId, stepId, to, next } = command;
  const course = courseOf(run);
  const guide = course && known.guide(course.guide);
  if (!course || !guide) return refuse('guide-not-chosen');
  const target = guide.steps.find(({ id }) => id === stepId);
  if (!target || (next !== undefined && !guide.steps.some(({ id }) => id === next))) return refuse('guide-step-unknown');
  const reason = to === 'skipped' ? reasonFor(target, command.reason) : undefined;
  if (typeof reason === 'string') return refuse(reason);
  const after = withStatus(course, stepId, to);
  const begun = [...(to === 'now' || to === 'done' ? [stepId] : []), ...(next === undefined ? [] : [next])];
  if (begun.some((id) => isGated(guide, after, id))) return refuse('guide-step-gated');
  const facts = [
    ...(isSo(course, stepId, to, reason) ? [] : [changedTo(sessionId, stepId, to, reason, context)]),
    ...(next === undefined || next === stepId || statusIn(after, next) === 'now'
      ? []
      : [changedTo(sessionId, next, 'now', undefined, context)]),
  ];
  return accept(facts, { sessionId });
}

/** What is said for leaving a step out, or the code of why it cannot be left out so. */
function reasonFor(
  target: GuideStep,
  given: Reason | undefined,
): Reason | Extract<GuideRefusal, 'guide-step-required' | 'guide-reason-needed'> {
  if (!given) return 'guide-reason-needed';
  const text = given.text.trim();
  if (target.gate ? given.code !== 'not-safe' : target.required && given.code !== 'crisis-first') return 'guide-step-required';
  if (given.code === 'other' && text === '') return 'guide-reason-needed';
  return { code: given.code, text };
}

/** Whether a gate that is not done stands before this step. */
function isGated(guide: Guide, course: Course, stepId: string): boolean {
  const place = guide.steps.findIndex(({ id }) => id === stepId);
  return guide.steps.slice(0, place).some((before) => before.gate && statusIn(course, before.id) !== 'done');
}

function statusIn(course: Course, stepId: string): StepStatus | undefined {
  return course.steps.find((one) => one.stepId === stepId)?.status;
}

function withStatus(course: Course, stepId: string, status: StepStatus): Course {
  return { ...course, steps: course.steps.map((one) => (one.stepId === stepId ? { ...one, status } : one)) };
}

function isSo(course: Course, stepId: string, to: StepStatus, reason: Reason | undefined): boolean {
  const held = course.steps.find((one) => one.stepId === stepId);
  return held?.status === to && held.reason?.code === reason?.code && held.reason?.text === reason?.text;
}

function changedTo(sessionId: string, stepId: string, to: StepStatus, reason: Reason | undefined, { actor }: Context): GuideFact {
  return { kind: 'guide.step-changed', version: 1, body: { sessionId, stepId, to, reason, by: actor } };
}

/** New tags while the session is open, corrections of one's own until the note is signed. */
function tag(run: GuideRun | undefined, command: CommandOf<'tag'>, context: Context, around: Around): GuideDecision {
  const { sessionId, kind, side } = command;
  const quote = command.quote.trim();
  const by = context.actor;
  const held = command.tagId === undefined ? undefined : run?.talk.find((one) => one.tagId === command.tagId);
  if (command.tagId !== undefined && !held) return refuse('talk-tag-unknown');
  if (held && held.by !== by.personId) return refuse('talk-not-yours');
  if (held && held.kind === kind && held.side === side && held.quote === quote) return unchanged(sessionId);
  if (!held && !around.isOpen) return refuse('guide-session-over');
  if (!held && (run?.talk.length ?? 0) >= TAGS_MAX) return refuse('talk-full');
  const tagId = held?.tagId ?? command.opId;
  const second = held?.second ?? Math.min(command.second, Math.max(0, Math.floor((context.now - around.zero) / 1000)));
  return accept([{ kind: 'talk.tagged', version: 1, body: { sessionId, tagId, kind, side, quote, second, by } }], { sessionId });
}

/** Taken away twice is taken away. */
function untag(run: GuideRun | undefined, command: CommandOf<'untag'>, context: Context): GuideDecision {
  const { sessionId, tagId } = command;
  const held = run?.talk.find((one) => one.tagId === tagId);
  if (!held) return unchanged(sessionId);
  if (held.by !== context.actor.personId) return refuse('talk-not-yours');
  return accept([{ kind: 'talk.untagged', version: 1, body: { sessionId, tagId, by: context.actor } }], { sessionId });
}

/** Everyone counts their own; nothing goes below none. */
function count(run: GuideRun | undefined, command: CommandOf<'count'>, context: Context): GuideDecision {
  const { sessionId, move, change } = command;
  const held = run?.tallies.find((tally) => tally.by === context.actor.personId)?.counts[move] ?? 0;
  if (change === -1 && held === 0) return unchanged(sessionId);
  if (change === 1 && held >= COUNT_MAX) return refuse('talk-full');
  return accept([{ kind: 'talk.counted', version: 1, body: { sessionId, move, change, by: context.actor } }], { sessionId });
}

function unchanged(sessionId: string): GuideDecision {
  return accept([], { sessionId });
}
