import {
  answerInput,
  answerSuggestionInput,
  askInput,
  askSignOffInput,
  checkInput,
  commentInput,
  compareInput,
  contentOf,
  decide,
  differences,
  editInput,
  settleCommentInput,
  signInput,
  suggestInput,
  takeBackInput,
  useTemplateInput,
  versionInput,
  versionsInput,
  type PlanCommand,
  type PlanContent,
  type PlanDecision,
} from '@cairn/aftercare';
import type { ChartId } from '@cairn/kernel';
import { TRPCError } from '@trpc/server';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { chartQuery, command, router } from '../trpc.ts';
import { planDesk, readDocument } from './store.ts';
import { publishedVersion, readVersions } from './version-store.ts';

/** `about` names the request, comment or suggestion that the command is about. */
async function decided(unit: Unit, chart: ChartId, asked: PlanCommand, about?: string): Promise<PlanDecision> {
  return decide(await planDesk(unit.tx, chart, about), asked, unit.context);
}

export const aftercareRouter = router({
  edit: command('aftercare.edit', editInput, ({ unit, input: { chart, ...input } }) => decided(unit, chart, { type: 'edit', ...input })),
  check: command('aftercare.check', checkInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'check', ...input }),
  ),
  ask: command('aftercare.ask', askInput, ({ unit, input: { chart, ...input } }) => decided(unit, chart, { type: 'ask', ...input })),
  answer: command('aftercare.answer', answerInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'answer', ...input }, input.requestId),
  ),
  comment: command('aftercare.comment', commentInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'comment', ...input }),
  ),
  settleComment: command('aftercare.settleComment', settleCommentInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'settleComment', ...input }, input.commentId),
  ),
  suggest: command('aftercare.suggest', suggestInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'suggest', ...input }),
  ),
  answerSuggestion: command('aftercare.answerSuggestion', answerSuggestionInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'answerSuggestion', ...input }, input.suggestionId),
  ),
  useTemplate: command('aftercare.useTemplate', useTemplateInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'useTemplate', ...input }),
  ),
  askSignOff: command('aftercare.askSignOff', askSignOffInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'askSignOff', ...input }),
  ),
  sign: command('aftercare.sign', signInput, ({ unit, input: { chart, ...input } }) => decided(unit, chart, { type: 'sign', ...input })),
  takeBack: command('aftercare.takeBack', takeBackInput, ({ unit, input: { chart, ...input } }) =>
    decided(unit, chart, { type: 'takeBack', ...input }),
  ),
  /** Every attempt to sign, oldest first, without what was in it. */
  versions: chartQuery('shared', versionsInput, async ({ db, input }) =>
    (await readVersions(db, input.chart, undefined)).map(({ content: _, ...version }) => version),
  ),
  /** One published version, whole. */
  version: chartQuery('shared', versionInput, ({ db, input }) => published(db, input.chart, input.number)),
  /** What changed from one published version to another, or to the draft. */
  compare: chartQuery('shared', compareInput, async ({ db, input: { chart, from, to } }) => {
    const before = (await published(db, chart, from)).content;
    const after: PlanContent = to === null ? contentOf((await readDocument(db, chart)).doc) : (await published(db, chart, to)).content;
    return differences(before, after);
  }),
});

async function published(db: Tx, chart: ChartId, number: number) {
  const version = await publishedVersion(db, chart, number);
  if (!version) throw new TRPCError({ code: 'NOT_FOUND' });
  return version;
}
