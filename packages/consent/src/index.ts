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
export { deficiencies, live, mayDisclose, type Draft } from './live.ts';
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
