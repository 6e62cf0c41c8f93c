import { accept, refuse, type Context, type Decision } from '@cairn/kernel';
import { commitmentOf, prizeAt, slipsIn, slipsOf } from './bowl.ts';
import { underCaps } from './caps.ts';
import { scaled } from './ladder.ts';
import { transfer } from './ledger.ts';
import type { RewardCommand, RewardRefusal, RewardResult } from './command.ts';
import { drawsReady, type Course, type RewardFact, type Rewards } from './reward.ts';

type Command = Extract<RewardCommand, { readonly type: 'draw' }>;

/** Draws have numbers: asking twice for one, from whichever device, is one draw, and tells what it was. */
export function decideDraw(
  state: Rewards,
  course: Course,
  { number, sessionId, seed }: Command,
  context: Context,
): Decision<RewardFact, RewardRefusal, RewardResult> {
  const { courseId, terms, funder, commitment } = course;
  const drawn = course.draws.find((one) => one.number === number);
  if (drawn) return accept([], { id: `${number}`, cents: drawn.cents, draws: undefined, prize: drawn.prize });
  const [next] = course.ready;
  if (!next || terms.reward.kind !== 'draws' || number !== course.draws.length + 1) return refuse('draw-not-ready');
  if (commitmentOf(seed) !== commitment) throw new Error('the seed is not the one that was committed to');
  const slip = slipsOf(seed)(number, slipsIn(terms.reward.prizes));
  const prize = prizeAt(terms.reward, slip);
  const worth = scaled(prize.cents, terms.scale);
  const { cents, cut } = underCaps(state, course, context.today, worth);
  const body = {
    courseId,
    number,
    recordId: next.recordId,
    slip,
    prize: prize.key,
    worth,
    cents,
    cut,
    by: context.actor,
    sessionId,
    day: context.today,
    funder,
    postings: transfer(payer(state, next.recordId, funder), 'available', cents),
  };
  const over = course.end !== undefined && drawsReady(course) === 1;
  const told: RewardFact[] = over ? [{ kind: 'reward.seed-revealed', version: 1, body: { courseId, seed } }] : [];
  const result = { id: `${number}`, cents, draws: undefined, prize: prize.key };
  return accept([{ kind: 'reward.drawn', version: 1, body }, ...told], result);
}

/** Draws that should not have been earned stay the patient's, and the program pays for what they come to. */
function payer({ corrections }: Rewards, recordId: string, funder: string): `funder:${string}` | 'program' {
  const wrong = corrections.some((one) => one.recordId === recordId && one.to === 'not-met' && one.settled?.approved);
  return wrong ? 'program' : `funder:${funder}`;
}
