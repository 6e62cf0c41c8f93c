export {
  runPolicies,
  type Approved,
  type FlowEntry,
  type FlowFact,
  type Published,
  type ReplayCounts,
  type RunPolicy,
  type RunsDecision,
} from './fact.ts';
export { isAuthor, samePin, type Draft, type Flows, type Recall, type Review, type Version } from './draft.ts';
export { MOST_DRAFTS, refusalCodes, type Command, type Judged, type Known, type RefusalCode } from './command.ts';
export { decide, type Answer } from './decide.ts';
export { changed, drafted, flows, type DraftEntry, type DraftedEntry } from './evolve.ts';
export { makeLibrary, type FlowLibrary, type Released } from './library.ts';
export { openPromises, promiseOf, withApproval, withRealApprovals } from './promises.ts';
export {
  counted,
  inFlight,
  mappingFor,
  placeOf,
  policyFor,
  replayed,
  type InFlight,
  type Outcome,
  type Recorded,
  type Replayed,
  type Target,
} from './replay.ts';
export {
  approveInput,
  approvePromiseInput,
  askReviewInput,
  changeInput,
  discardInput,
  draftInput,
  draftQuestion,
  flowQuestion,
  MOST_CHARACTERS,
  pinQuestion,
  previewQuestion,
  publishInput,
  recallInput,
  runsDecision,
  sendBackInput,
  type ApproveInput,
  type ApprovePromiseInput,
  type AskReviewInput,
  type ChangeInput,
  type DiscardInput,
  type DraftInput,
  type PreviewQuestion,
  type PublishInput,
  type RecallInput,
  type SendBackInput,
} from './wire.ts';
