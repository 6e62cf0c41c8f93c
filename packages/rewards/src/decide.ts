import { accept, refuse, unreachable, type Context, type Decision } from '@cairn/kernel';
import { commitmentOf } from './bowl.ts';
import { decideCorrection } from './correct.ts';
import { decideDraw } from './draw.ts';
import { balanceOf, transfer } from './ledger.ts';
import { offered } from './offer.ts';
import { substances } from './protocol.ts';
import { funderOf } from './protocols/funders.ts';
import { protocolOf } from './protocols/shipped.ts';
import { decideRecord } from './record.ts';
import type { RewardCommand, RewardRefusal, RewardResult } from './command.ts';
import { courseOf, currentCourse, drawsReady, type Course, type RewardFact, type Rewards } from './reward.ts';

export type RewardDecision = Decision<RewardFact, RewardRefusal, RewardResult>;
type Of<Type extends RewardCommand['type']> = Extract<RewardCommand, { readonly type: Type }>;

export function decide(state: Rewards, command: RewardCommand, context: Context): RewardDecision {
  switch (command.type) {
    case 'enroll':
      return enroll(state, command, context);
    case 'ask-to-use':
      return askToUse(state, command, context);
    case 'redeem':
      return redeem(state, command, context);
    case 'record':
    case 'draw':
    case 'ask-correction':
    case 'approve-correction':
    case 'decline-correction':
    case 'end': {
      const course = courseOf(state, command.courseId);
      return course ? inCourse(state, course, command, context) : refuse('course-unknown');
    }
    default:
      return unreachable(command);
  }
}

type InCourse = Exclude<RewardCommand, { readonly type: 'enroll' | 'ask-to-use' | 'redeem' }>;

function inCourse(state: Rewards, course: Course, command: InCourse, context: Context): RewardDecision {
  switch (command.type) {
    case 'record':
      return decideRecord(state, course, command, context);
    case 'draw':
      return decideDraw(state, course, command, context);
    case 'ask-correction':
    case 'approve-correction':
    case 'decline-correction':
      return decideCorrection(state, course, command, context);
    case 'end':
      return end(course, command, context);
    default:
      return unreachable(command);
  }
}

/** The terms that were agreed to stand in the fact, whole: what is changed later changes nothing for this person. */
function enroll(state: Rewards, command: Of<'enroll'>, context: Context): RewardDecision {
  const protocol = protocolOf(command.protocol);
  if (!protocol) return refuse('protocol-unknown');
  const funder = funderOf(command.funder ?? protocol.funder);
  if (!funder) return refuse('funder-unknown');
  if (currentCourse(state)) return refuse('already-enrolled');
  const { substance } = command;
  const known = protocol.target.kind === 'negative-test' ? [protocol.target.substance, ...protocol.otherSubstances] : [];
  if (substance !== undefined && !(substances.includes(substance) && known.includes(substance))) return refuse('not-of-target');
  const { terms, caps, hash, findings, needsSignOff } = offered(protocol, funder, command);
  const [worst] = findings;
  if (worst) {
    const { code, perfect, cap } = worst;
    return perfect === undefined || cap === undefined
      ? refuse('protocol-unsound', { finding: code })
      : refuse('protocol-over-cap', { finding: code, perfect, cap });
  }
  if (needsSignOff && !(command.onMoud && context.actor.role === 'prescriber')) return refuse('opioid-target-off');
  const courseId = context.newId();
  const body = {
    courseId,
    terms,
    termsHash: hash,
    funder: funder.key,
    caps,
    commitment: terms.reward.kind === 'draws' ? commitmentOf(command.seed) : undefined,
    startDay: context.today,
    by: context.actor,
    signedOffBy: needsSignOff ? context.actor : undefined,
  };
  return accept([{ kind: 'reward.enrolled', version: 1, body }], told(courseId));
}

function askToUse(state: Rewards, { goods, cents }: Of<'ask-to-use'>, context: Context): RewardDecision {
  if (cents > balanceOf(state.accounts, 'available')) return refuse('balance-too-low');
  const askId = context.newId();
  return accept([{ kind: 'reward.use-asked', version: 1, body: { askId, goods, cents, day: context.today } }], told(askId));
}

function redeem(state: Rewards, command: Of<'redeem'>, context: Context): RewardDecision {
  const { redemptionId, goods, cents, hasCode, askId } = command;
  if (askId !== undefined && !state.asks.some((ask) => ask.askId === askId && !ask.done)) return refuse('ask-unknown');
  const balance = balanceOf(state.accounts, 'available');
  if (cents > balance) return refuse('balance-too-low', { balance });
  const postings = transfer('available', 'spent', cents);
  const body = { redemptionId, goods, cents, hasCode, askId, by: context.actor, day: context.today, postings };
  return accept([{ kind: 'reward.redeemed', version: 1, body }], told(redemptionId, cents));
}

/** What is earned stays to be drawn and spent; the seed is told as soon as nothing is left to draw. */
function end(course: Course, { why, seed }: Of<'end'>, context: Context): RewardDecision {
  const { courseId } = course;
  if (course.end) return accept([], told(courseId));
  const body = { courseId, why, by: context.actor, day: context.today };
  const ended: RewardFact = { kind: 'reward.ended', version: 1, body };
  return accept(drawsReady(course) === 0 ? [ended, ...reveal(course, seed)] : [ended], told(courseId));
}

function reveal({ courseId, commitment }: Course, seed: string | undefined): readonly RewardFact[] {
  return commitment !== undefined && seed !== undefined ? [{ kind: 'reward.seed-revealed', version: 1, body: { courseId, seed } }] : [];
}

function told(id: string, cents?: number, draws?: number, prize?: string): RewardResult {
  return { id, cents, draws, prize };
}
