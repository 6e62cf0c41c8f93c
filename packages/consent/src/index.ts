export {
  elements,
  relationships,
  type Consent,
  type ConsentEntry,
  type ConsentFact,
  type DisclosureMade,
  type GrantExpired,
  type Element,
  type Look,
  type EndCause,
  type Grant,
  type GrantGiven,
  type GrantNarrowed,
  type GrantRevoked,
  type Relationship,
  type Supporter,
  type SupporterNamed,
  type Terms,
} from './grant.ts';
export {
  decide,
  refusalCodes,
  type Answer,
  type Command,
  type Desk,
  type Give,
  type Name,
  type RefusalCode,
  type Revoke,
} from './decide.ts';
export { consent } from './evolve.ts';
export { deficiencies, live, mayDisclose, topicsFor, type Draft } from './live.ts';
export { nextExpiry, scopeFor, type Scope, type Shared } from './disclose.ts';
export { NOTICE_VERSION, noticeText, REDISCLOSURE } from './notice.ts';
export {
  accountsInput,
  giveInput,
  nameInput,
  narrowInput,
  previewInput,
  revokeInput,
  type GiveInput,
  type NameInput,
  type NarrowInput,
  type PreviewInput,
  type RevokeInput,
} from './wire.ts';
export {
  askedByText,
  decideReach,
  evolveReach,
  openWays,
  phoneNumber,
  reach,
  reachRefusals,
  startReach,
  ways,
  type Chosen,
  type Quiet,
  type Reach,
  type ReachCommand,
  type ReachEntry,
  type ReachFact,
  type Way,
} from './reach.ts';
export { chooseReachInput, subscriptionInput, type ChooseReachInput, type SubscriptionInput } from './reach-wire.ts';
