import { dayNumber, type Actor, type Context, type Day, type Refusal } from '@cairn/kernel';
import { decide } from './decide.ts';
import { evolve, start } from './evolve.ts';
import type { ReplayEvent, ReplayFile } from './replay-file.ts';
import type { RewardCommand } from './command.ts';
import { currentCourse, drawsReady, type RewardEntry, type RewardFact, type Rewards } from './reward.ts';

/** Everything that one line of the file brought about. `at` is its place among the events; undefined is the enrolment. */
export type ReplayedStep = {
  readonly at: number | undefined;
  readonly day: Day;
  readonly facts: readonly RewardFact[];
  readonly state: Rewards;
};
export type Replayed =
  | { readonly ok: true; readonly steps: readonly ReplayedStep[]; readonly state: Rewards }
  | { readonly ok: false; readonly at: number | undefined; readonly refusal: Refusal; readonly steps: readonly ReplayedStep[] };

const NOON = 12 * 3_600_000;
const DAY = 86_400_000;
const worker: Actor = { personId: 'staff', name: 'Staff', role: 'counselor' };
const prescriber: Actor = { personId: 'prescriber', name: 'Prescriber', role: 'prescriber' };
const supervisor: Actor = { personId: 'supervisor', name: 'Supervisor', role: 'supervisor' };

/** The decisions of the product itself over a course in a file: same rules, same caps, same draws, nothing guessed. */
export function replay(protocol: string, file: ReplayFile): Replayed {
  const run = new Run(file.seed);
  const enrolled = run.take(undefined, file.start, enrollment(protocol, file), file.onMoud ? prescriber : worker);
  if (enrolled) return enrolled;
  for (const [at, event] of file.events.entries()) {
    const stopped = oneEvent(run, at, event);
    if (stopped) return stopped;
  }
  return { ok: true, steps: run.steps, state: run.state };
}

type Stopped = Extract<Replayed, { readonly ok: false }>;

/** Folds as it goes; ids are counted, so that the same file always gives the same lines. */
class Run {
  state: Rewards = start();
  readonly steps: ReplayedStep[] = [];
  readonly seed: string | undefined;
  #seq = 0;
  #ids = 0;

  constructor(seed: string | undefined) {
    this.seed = seed;
  }

  take(at: number | undefined, day: Day, command: RewardCommand, actor: Actor): Stopped | undefined {
    const now = dayNumber(day) * DAY + NOON;
    const context: Context = { now, today: day, actor, newId: () => `r${++this.#ids}`, random: () => 0 };
    const decision = decide(this.state, command, context);
    if (!decision.ok) return this.stop(at, decision.refusal);
    for (const fact of decision.facts) {
      this.#seq += 1;
      const entry = { ...fact, stream: 'replay/shared', seq: this.#seq, at: now, actor: actor.personId, opId: `replay-${this.#seq}` };
      this.state = evolve(this.state, entry as RewardEntry);
    }
    this.steps.push({ at, day, facts: decision.facts, state: this.state });
    return undefined;
  }

  stop(at: number | undefined, refusal: Refusal): Stopped {
    return { ok: false, at, refusal, steps: this.steps };
  }
}

const NO_SEED = '0'.repeat(64);

function enrollment(protocol: string, { funder, substance, capPerYear, scaled = false, onMoud = false, seed }: ReplayFile): RewardCommand {
  return { type: 'enroll', protocol, funder, substance, capPerYear, scaled, onMoud, seed: seed ?? NO_SEED };
}

function oneEvent(run: Run, at: number, event: ReplayEvent): Stopped | undefined {
  const course = currentCourse(run.state) ?? run.state.courses.at(-1);
  if (!course) return run.stop(at, { code: 'course-unknown', detail: undefined });
  const { courseId } = course;
  const { day } = event;
  if ('outcome' in event) {
    const { outcome, method, excuse, others = [], recordedOn = day } = event;
    return run.take(at, recordedOn, { type: 'record', courseId, day, outcome, method, excuse, others, sessionId: undefined }, worker);
  }
  if ('draw' in event) return drawSome(run, at, day, event.draw === 'all' ? drawsReady(course) : event.draw);
  if ('redeem' in event) {
    const { redeem: cents, goods = 'grocery' } = event;
    const redemptionId = `redeemed-${at + 1}`;
    return run.take(at, day, { type: 'redeem', redemptionId, goods, cents, hasCode: false, askId: undefined }, worker);
  }
  if ('end' in event) return run.take(at, day, { type: 'end', courseId, why: event.end, seed: run.seed }, worker);
  return correct(run, at, event);
}

function drawSome(run: Run, at: number, day: Day, count: number): Stopped | undefined {
  for (let n = 0; n < count; n += 1) {
    const course = run.state.courses.at(-1);
    if (!course) return run.stop(at, { code: 'course-unknown', detail: undefined });
    if (run.seed === undefined) return run.stop(at, { code: 'seed-missing', detail: undefined });
    const { courseId } = course;
    const number = course.draws.length + 1;
    const stopped = run.take(at, day, { type: 'draw', courseId, number, sessionId: undefined, seed: run.seed }, worker);
    if (stopped) return stopped;
  }
  return undefined;
}

function correct(run: Run, at: number, event: Extract<ReplayEvent, { readonly correct: Day }>): Stopped | undefined {
  const { day, correct: of, to, why = 'other' } = event;
  const course = run.state.courses.at(-1);
  const record = course?.records.find((one) => one.day === of);
  if (!course || !record) return run.stop(at, { code: 'record-unknown', detail: undefined });
  const { courseId } = course;
  const asked = run.take(at, day, { type: 'ask-correction', courseId, recordId: record.recordId, to, why }, worker);
  const correctionId = run.state.corrections.at(-1)?.correctionId ?? '';
  return asked ?? run.take(at, day, { type: 'approve-correction', courseId, correctionId }, supervisor);
}
