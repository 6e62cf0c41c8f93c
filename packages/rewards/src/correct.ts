import { accept, refuse, type Context, type Decision } from '@cairn/kernel';
import { underCaps } from './caps.ts';
import { atStart } from './evolve.ts';
import { step } from './ladder.ts';
import type { Cents, Outcome } from './protocol.ts';
import { transfer, type Posting } from './ledger.ts';
import type { RewardCommand, RewardRefusal, RewardResult } from './command.ts';
import type { Correction, Course, Recorded, RewardFact, Rewards, Standing } from './reward.ts';

type CorrectionDecision = Decision<RewardFact, RewardRefusal, RewardResult>;
type Ask = Extract<RewardCommand, { readonly type: 'ask-correction' }>;
type Settle = Extract<RewardCommand, { readonly type: 'approve-correction' | 'decline-correction' }>;

export function decideCorrection(state: Rewards, course: Course, command: Ask | Settle, context: Context): CorrectionDecision {
  return command.type === 'ask-correction' ? ask(state, course, command, context) : settle(state, course, command, context);
}

/** A record is put right once; what is asked and not yet answered waits for a second person. */
function ask(state: Rewards, course: Course, { recordId, to, why }: Ask, context: Context): CorrectionDecision {
  const { courseId } = course;
  const record = course.records.find((one) => one.recordId === recordId);
  if (!record) return refuse('record-unknown');
  const before = state.corrections.filter((one) => one.recordId === recordId);
  if (before.some(({ settled }) => settled === undefined)) return refuse('correction-waiting');
  if (before.some(({ settled }) => settled?.approved) || !changes(record, to)) return refuse('nothing-to-correct');
  const correctionId = context.newId();
  const body = { courseId, correctionId, recordId, to, why, by: context.actor };
  return accept([{ kind: 'reward.correction-asked', version: 1, body }], { ...NOTHING, id: correctionId });
}

const NOTHING: RewardResult = { id: '', cents: undefined, draws: undefined, prize: undefined };

function changes({ outcome }: Recorded, to: Correction['to']): boolean {
  if (to === 'not-met') return outcome === 'met';
  return to === 'met' ? outcome !== 'met' : outcome !== 'met' && outcome !== 'excused';
}

function settle(state: Rewards, course: Course, { type, correctionId }: Settle, context: Context): CorrectionDecision {
  const correction = state.corrections.find((one) => one.correctionId === correctionId && one.courseId === course.courseId);
  if (!correction) return refuse('correction-unknown');
  if (correction.settled) return refuse('correction-settled');
  const { recordId, to } = correction;
  const by = context.actor;
  if (type === 'decline-correction') {
    const body = { courseId: course.courseId, correctionId, recordId, by };
    return accept([{ kind: 'reward.correction-declined', version: 1, body }], { ...NOTHING, id: correctionId });
  }
  if (by.personId === correction.askedBy.personId) return refuse('second-person-needed');
  const record = course.records.find((one) => one.recordId === recordId);
  if (!record) return refuse('record-unknown');
  const { courseId, funder } = course;
  const right = to === 'not-met' ? undefined : rightCourse(state, course, correction);
  const { cents, cut } = underCaps(state, course, context.today, right?.cents ?? 0);
  const earned = { cents, draws: right?.draws ?? 0 };
  const postings = right ? transfer(`funder:${funder}`, 'available', cents) : paidBack(course, record);
  const after = right ? notLower(course.standing, right.standing) : course.standing;
  const body = { courseId, correctionId, recordId, to, by, day: context.today, earned, cut, after, funder, postings };
  return accept([{ kind: 'reward.correction-approved', version: 1, body }], { id: correctionId, ...earned, prize: undefined });
}

type Right = { readonly cents: Cents; readonly draws: number; readonly standing: Standing };

/**
 * The course as it would have been, with this and every earlier correction: what it is worth more than what was given (never
 * less than nothing), and where the person would stand. So what came after a wrong reset is made good too, and it does not
 * matter in which order corrections are approved.
 */
function rightCourse({ corrections }: Rewards, course: Course, correction: Correction): Right {
  const applied = corrections.filter((one) => one.settled?.approved || one.correctionId === correction.correctionId);
  const outcomeOf = ({ recordId, outcome }: Recorded): Outcome => {
    const to = applied.find((one) => one.recordId === recordId)?.to;
    return to === undefined || to === 'not-met' ? outcome : to;
  };
  let standing = atStart;
  let [cents, draws] = [0, 0];
  for (const record of course.records) {
    const { worth, after } = step(course.terms, standing, record.week, outcomeOf(record));
    standing = after;
    cents += worth.cents - record.earned.cents - (record.earned.cut?.cents ?? 0);
    draws += worth.draws - record.earned.draws;
  }
  for (const { courseId, settled } of corrections) {
    if (courseId !== course.courseId || !settled?.approved) continue;
    cents -= settled.earned.cents + (settled.cut?.cents ?? 0);
    draws -= settled.earned.draws;
  }
  return { cents: Math.max(0, cents), draws: Math.max(0, draws), standing };
}

/** From the program to the funder: what the record has cost so far. The patient's account is not touched. */
function paidBack({ draws, funder }: Course, { recordId, earned }: Recorded): readonly Posting[] {
  const drawn = draws.reduce((sum, one) => (one.recordId === recordId ? sum + one.cents : sum), 0);
  return transfer('program', `funder:${funder}`, earned.cents + drawn);
}

/** Nobody stands lower after a correction than before it. */
function notLower(now: Standing, right: Standing): Standing {
  const level = Math.max(now.level, right.level);
  const saved = Math.max(now.saved, right.saved);
  return {
    ...right,
    week: now.week,
    recorded: now.recorded,
    level,
    saved: saved > level ? saved : 0,
    inARow: Math.max(now.inARow, right.inARow),
  };
}
