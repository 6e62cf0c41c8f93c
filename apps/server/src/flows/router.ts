import {
  approveInput,
  approvePromiseInput,
  askReviewInput,
  changeInput,
  decide,
  discardInput,
  draftInput,
  publishInput,
  recallInput,
  sendBackInput,
} from '@cairn/flows';
import { localDay } from '@cairn/scheduling/zones';
import type { Unit } from '../journal/unit.ts';
import { programNow } from '../people/store.ts';
import { command, router } from '../trpc.ts';
import { deskFor } from './desk.ts';
import { tryOut, type RunSource } from './judging.ts';
import { flowQuestions } from './questions.ts';
import { draftById } from './store.ts';

type OnDraft = { readonly draftId: string; readonly revision: number };

async function onDraft<Type extends 'ask-review' | 'approve' | 'discard'>(unit: Unit, type: Type, { draftId, revision }: OnDraft) {
  return decide(await deskFor(unit.tx, { draftId }), { type, draftId, revision }, unit.context);
}

export function flowsRouter(runs: RunSource) {
  return router({
    ...flowQuestions(runs),
    draft: command('flows.draft', draftInput, async ({ unit, input: { draftId, base, flow } }) =>
      decide(await deskFor(unit.tx, { draftId, base, flowId: flow?.id }), { type: 'draft', draftId, base, flow }, unit.context),
    ),
    change: command('flows.change', changeInput, async ({ unit, input: { draftId, revision, flow, base } }) =>
      decide(await deskFor(unit.tx, { draftId, base }), { type: 'change', draftId, revision, flow, base }, unit.context),
    ),
    askReview: command('flows.askReview', askReviewInput, ({ unit, input }) => onDraft(unit, 'ask-review', input)),
    sendBack: command('flows.sendBack', sendBackInput, async ({ unit, input: { draftId, revision, words } }) =>
      decide(await deskFor(unit.tx, { draftId }), { type: 'send-back', draftId, revision, words }, unit.context),
    ),
    approve: command('flows.approve', approveInput, ({ unit, input }) => onDraft(unit, 'approve', input)),
    approvePromise: command('flows.approvePromise', approvePromiseInput, async ({ unit, input: { draftId, revision, promise } }) => {
      const { now } = unit.context;
      const { zone } = await programNow(unit.tx);
      const context = { ...unit.context, today: localDay(now, zone) };
      return decide(await deskFor(unit.tx, { draftId }), { type: 'approve-promise', draftId, revision, promise }, context);
    }),
    publish: command('flows.publish', publishInput, async ({ unit, input: { draftId, revision, runs: decision } }) => {
      const found = await draftById(unit.tx, draftId);
      const trial = found && (await tryOut(unit.tx, runs, found.draft, found.flow, decision));
      const desk = await deskFor(unit.tx, { draftId }, trial?.judged);
      return decide(desk, { type: 'publish', draftId, revision, runs: decision }, unit.context);
    }),
    discard: command('flows.discard', discardInput, ({ unit, input }) => onDraft(unit, 'discard', input)),
    recall: command('flows.recall', recallInput, async ({ unit, input: { pin, reason } }) =>
      decide(await deskFor(unit.tx, { base: pin }), { type: 'recall', pin, reason }, unit.context),
    ),
  });
}
