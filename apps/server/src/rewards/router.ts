import {
  askCorrectionInput,
  askToUseInput,
  codeInput,
  commitmentOf,
  courseOf,
  decide,
  drawInput,
  endInput,
  enrollInput,
  recordInput,
  redeemInput,
  settleCorrectionInput,
} from '@cairn/rewards';
import { refuse } from '@cairn/kernel';
import { sha256 } from '../journal/hash.ts';
import type { Unit } from '../journal/unit.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { codeOf, forDeciding, keepCode, keepSeed, seedOf } from './store.ts';

export const rewardsRouter = router({
  enroll: command('rewards.enroll', enrollInput, async ({ unit, input }) => {
    const { protocol, funder, substance, capPerYear, scaled = false, onMoud = false } = input;
    const seed = freshSeed(unit);
    const wanted = { type: 'enroll', protocol, funder, substance, capPerYear, scaled, onMoud, seed } as const;
    const decision = decide(await forDeciding(unit.tx, input.chart), wanted, unit.context);
    if (decision.ok && decision.facts.some(({ kind, body }) => kind === 'reward.enrolled' && body.commitment !== undefined))
      await keepSeed(unit.tx, input.chart, commitmentOf(seed), seed);
    return decision;
  }),
  record: command('rewards.record', recordInput, async ({ unit, input }) => {
    const { courseId, day, outcome, method, excuse, others = [], sessionId } = input;
    const event = { type: 'record', courseId, day, outcome, method, excuse, others, sessionId } as const;
    return decide(await forDeciding(unit.tx, input.chart), event, unit.context);
  }),
  draw: command('rewards.draw', drawInput, async ({ unit, input }) => {
    const { chart, courseId, draw: number, sessionId } = input;
    const state = await forDeciding(unit.tx, chart);
    const course = courseOf(state, courseId);
    if (!course) return refuse('course-unknown');
    const seed = await seedOf(unit.tx, chart, course);
    if (seed === undefined) return refuse('draw-not-ready');
    return decide(state, { type: 'draw', courseId, number, sessionId, seed }, unit.context);
  }),
  askToUse: command('rewards.askToUse', askToUseInput, async ({ unit, input: { chart, goods, cents } }) =>
    decide(await forDeciding(unit.tx, chart), { type: 'ask-to-use', goods, cents }, unit.context),
  ),
  redeem: command('rewards.redeem', redeemInput, async ({ unit, input }) => {
    const { chart, goods, cents, askId, code } = input;
    const redemptionId = unit.context.newId();
    const wanted = { type: 'redeem', redemptionId, goods, cents, askId, hasCode: code !== undefined } as const;
    const decision = decide(await forDeciding(unit.tx, chart), wanted, unit.context);
    if (decision.ok && code !== undefined) await keepCode(unit.tx, chart, redemptionId, code);
    return decision;
  }),
  askCorrection: command('rewards.askCorrection', askCorrectionInput, async ({ unit, input: { chart, courseId, recordId, to, why } }) =>
    decide(await forDeciding(unit.tx, chart), { type: 'ask-correction', courseId, recordId, to, why }, unit.context),
  ),
  approveCorrection: command(
    'rewards.approveCorrection',
    settleCorrectionInput,
    async ({ unit, input: { chart, courseId, correctionId } }) =>
      decide(await forDeciding(unit.tx, chart), { type: 'approve-correction', courseId, correctionId }, unit.context),
  ),
  declineCorrection: command(
    'rewards.declineCorrection',
    settleCorrectionInput,
    async ({ unit, input: { chart, courseId, correctionId } }) =>
      decide(await forDeciding(unit.tx, chart), { type: 'decline-correction', courseId, correctionId }, unit.context),
  ),
  end: command('rewards.end', endInput, async ({ unit, input: { chart, courseId, why } }) => {
    const state = await forDeciding(unit.tx, chart);
    const course = courseOf(state, courseId);
    const seed = course && (await seedOf(unit.tx, chart, course));
    return decide(state, { type: 'end', courseId, why, seed }, unit.context);
  }),
  /** The code of a voucher, for whoever may read this chart's shared record; it stands nowhere else. */
  code: chartQuery('shared', codeInput, async ({ db, input }) => ({ code: (await codeOf(db, input.chart, input.redemptionId)) ?? null })),
});

/** 64 hex digits that nobody can guess: ids of a running Cairn are 122 random bits each. */
function freshSeed({ context: { newId } }: Unit): string {
  return sha256(`${newId()}/${newId()}/${newId()}`);
}
