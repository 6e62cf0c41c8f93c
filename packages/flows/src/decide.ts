import { accept, canonical, refuse, unreachable, type Actor, type Context, type Decision } from '@cairn/kernel';
import type { Flow, Pin } from '@cairn/workflows';
import { MOST_DRAFTS, type Command, type Known, type RefusalCode } from './command.ts';
import { isAuthor, type Draft } from './draft.ts';
import type { FlowFact } from './fact.ts';
import { openPromises, promiseOf, withRealApprovals } from './promises.ts';

export type Answer = { readonly draftId: string; readonly revision: number } | { readonly pin: Pin };
type Decided = Decision<FlowFact, RefusalCode, Answer>;
type OnDraft<Type extends Command['type']> = Extract<Command, { type: Type }>;
type Desk = Known & { readonly draft: Draft; readonly flow: Flow };

export function decide(known: Known, command: Command, context: Context): Decided {
  if (command.type === 'draft') return draft(known, command, context);
  if (command.type === 'recall') return recall(known, command, context);
  const { draft: found, flow } = known;
  if (!found || !flow) return refuse('unknown-draft');
  const desk: Desk = { ...known, draft: found, flow };
  if (command.type === 'change') return change(desk, command, context);
  if (command.revision !== found.revision) return movedOn(found);
  switch (command.type) {
    case 'ask-review':
      return askReview(desk, context);
    case 'send-back':
      return sendBack(desk, command, context);
    case 'approve':
      return approve(desk, context);
    case 'approve-promise':
      return approvePromise(desk, command, context);
    case 'publish':
      return publish(desk, command, context);
    case 'discard':
      return accept([{ kind: 'flow.discarded', version: 1, body: { draftId: found.draftId, by: actorOf(context) } }], answer(found));
    default:
      return unreachable(command);
  }
}

function draft(known: Known, { draftId, base, flow }: OnDraft<'draft'>, context: Context): Decided {
  const by = actorOf(context);
  if (known.draft) return known.draft.authors[0]?.personId === by.personId ? accept([], answer(known.draft)) : refuse('draft-exists');
  if (known.drafts >= MOST_DRAFTS) return refuse('too-many-drafts', { most: MOST_DRAFTS });
  if ((base || !flow) && !known.base) return refuse('unknown-version');
  const begun = flow ?? known.base?.flow;
  if (!begun) return refuse('unknown-version');
  if (known.base && known.base.pin.id !== begun.id) return refuse('flow-id-differs');
  const body = { draftId, base: known.base?.pin, flow: withRealApprovals(begun, [known.base?.flow]), by };
  return accept([{ kind: 'flow.drafted', version: 1, body }], { draftId, revision: 1 });
}

/** Two people who write at once never overwrite each other: the later one is told, and keeps what they wrote. */
function change({ draft, flow, began, base }: Desk, command: OnDraft<'change'>, context: Context): Decided {
  if (command.base && !base) return refuse('unknown-version');
  if (command.flow.id !== draft.flowId || (base && base.pin.id !== draft.flowId)) return refuse('flow-id-differs');
  const next = withRealApprovals(command.flow, [flow, began, base?.flow]);
  const pin = base?.pin ?? draft.base;
  if (canonical([next, pin ?? null]) === canonical([flow, draft.base ?? null])) return accept([], answer(draft));
  if (command.revision !== draft.revision) return movedOn(draft);
  const revision = draft.revision + 1;
  const body = { draftId: draft.draftId, revision, base: pin, flow: next, by: actorOf(context) };
  return accept([{ kind: 'flow.draft-changed', version: 1, body }], { draftId: draft.draftId, revision });
}

function askReview({ draft }: Desk, context: Context): Decided {
  if (draft.review.state === 'asked' || draft.review.state === 'approved') return accept([], answer(draft));
  return accept([{ kind: 'flow.review-asked', version: 1, body: onDraft(draft, context) }], answer(draft));
}

function sendBack({ draft }: Desk, { words }: OnDraft<'send-back'>, context: Context): Decided {
  if (draft.review.state !== 'asked' && draft.review.state !== 'approved') return refuse('not-in-review');
  return accept([{ kind: 'flow.sent-back', version: 1, body: { ...onDraft(draft, context), words } }], answer(draft));
}

/** A second person's: whoever put a word into it is not asked whether it is right. */
function approve({ draft }: Desk, context: Context): Decided {
  if (isAuthor(draft, context.actor.personId)) return refuse('author-approves');
  if (draft.review.state === 'approved') return accept([], answer(draft));
  if (draft.review.state !== 'asked') return refuse('not-in-review');
  return accept([{ kind: 'flow.approved', version: 1, body: onDraft(draft, context) }], answer(draft));
}

function approvePromise({ draft, flow }: Desk, { promise }: OnDraft<'approve-promise'>, context: Context): Decided {
  const found = promiseOf(flow, promise);
  if (!found) return refuse('unknown-promise');
  if (found.approved) return accept([], answer(draft));
  const approved = { ...actorOf(context), day: context.today };
  const body = { draftId: draft.draftId, promise, text: found.text, approved };
  return accept([{ kind: 'flow.promise-approved', version: 1, body }], answer(draft));
}

/** Every gate is asked here, at the moment of publishing; a preview asks the same ones before. */
function publish({ draft, newer, unlike, flow, judged }: Desk, { runs }: OnDraft<'publish'>, context: Context): Decided {
  const { review } = draft;
  if (review.state !== 'approved') return refuse('not-approved');
  if (isAuthor(draft, review.by.personId)) return refuse('author-approves');
  if (newer) return refuse('base-moved-on', { version: newer.version });
  if (!judged) return refuse('unknown-draft');
  if (unlike.some((other) => sameButVersion(other, flow))) return refuse('nothing-new');
  if (judged.errors > 0) return refuse('open-errors', { count: judged.errors });
  if (judged.recalled.length > 0) return refuse('includes-recalled', { count: judged.recalled.length });
  const promises = openPromises(judged.flow);
  if (promises.length > 0) return refuse('open-promises', { count: promises.length });
  if (judged.replay.failed > 0) return refuse('replay-fails', { count: judged.replay.failed });
  const { draftId, authors } = draft;
  const { pin, replay } = judged;
  const body = { draftId, pin, flow: judged.flow, authors, approvedBy: review.by, by: actorOf(context), runs, replay };
  return accept([{ kind: 'flow.published', version: 1, body }], { pin });
}

/** One person is enough to stop what harms. */
function recall(known: Known, { pin, reason }: OnDraft<'recall'>, context: Context): Decided {
  if (!known.base) return refuse('unknown-version');
  if (known.isRecalled) return accept([], { pin });
  return accept([{ kind: 'flow.recalled', version: 1, body: { pin, reason, by: actorOf(context) } }], { pin });
}

function sameButVersion(a: Flow, b: Flow): boolean {
  return canonical({ ...a, version: 1 }) === canonical({ ...b, version: 1 });
}

function movedOn(draft: Draft): Decided {
  return refuse('draft-moved-on', { revision: draft.revision, by: draft.changedBy.name });
}

function onDraft({ draftId, revision }: Draft, context: Context) {
  return { draftId, revision, by: actorOf(context) };
}

function actorOf({ actor: { personId, name, role } }: Context): Actor {
  return { personId, name, role };
}

function answer({ draftId, revision }: Draft): Answer {
  return { draftId, revision };
}
