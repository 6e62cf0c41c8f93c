export {
  elements,
  emergencyEvents,
  relationships,
  type Consent,
  type ConsentEntry,
  type ConsentFact,
  type DisclosureMade,
  type GrantExpired,
  type Element,
  type EmergencyContact,
  type EmergencyEvent,
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
export { decide, type Answer, type Command, type Desk, type Give, type Name, type RefusalCode, type Revoke } from './decide.ts';
export { refusalCodes } from './refusal-codes.ts';
export { consent } from './evolve.ts';
export { deficiencies, emergencyContacts, live, mayDisclose, topicsFor, type Draft } from './live.ts';
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
export {
  partyKinds,
  purposes,
  recipientClasses,
  recordParts,
  releaseKinds,
  releaseRefusals,
  representativeBases,
  revokedBy,
  signerKinds,
  statements,
  type Basis,
  type DisclosureRecorded,
  type End,
  type Exception,
  type LedgerRow,
  type Party,
  type PartyKind,
  type Purpose,
  type Recipient,
  type RecipientClass,
  type RecordPart,
  type Release,
  type ReleaseEntry,
  type ReleaseFact,
  type ReleaseKind,
  type ReleaseRefusal,
  type Releases,
  type ReleaseTerms,
  type Representative,
  type RepresentativeBasis,
  type RepresentativeNamed,
  type Restriction,
  type RestrictionAsked,
  type RevokedBy,
  type Signature,
  type SignerKind,
  type Statement,
} from './releases/release.ts';
export { type Disclose, type ReleaseCode, type ReleaseCommand, type ReleaseDesk, type ReleaseDraft } from './releases/commands.ts';
export { decideRelease, type ReleaseDecision, type ReleaseResult } from './releases/decide.ts';
export { underOf } from './releases/decide-ledger.ts';
export { deficienciesOf, endOf, releaseElements, type ReleaseElement } from './releases/deficiencies.ts';
export { evolveReleases, LEDGER_WINDOW, releases, startReleases } from './releases/evolve.ts';
export {
  humanSteps,
  mayRelease,
  type HumanStep,
  type Onward,
  type ReleaseAnswer,
  type ReleaseQuestion,
  type ReleaseScope,
} from './releases/may-release.ts';
export {
  ACCOUNTING_YEARS,
  intermediaryList,
  isWithinAccounting,
  LIST_DAYS,
  listOwedBy,
  type IntermediaryRow,
  type LeftPage,
  type LeftRow,
} from './releases/ledger.ts';
export { breachDuties, OUTSIDE_ANSWER, privacyNoticeDuty, toOutsider, type Breach, type Duty, type DutyKind } from './releases/duties.ts';
export { isRestricted, mustAgree } from './releases/restrictions.ts';
export { mayTellGuardian, minorRules, signersFor, type MinorRule, type SignerQuestion } from './releases/signers.ts';
export { isUnderHipaa, RELEASE_NOTICE, statementsFor, statementText } from './releases/statements.ts';
export {
  answerRestrictionInput,
  askRestrictionInput,
  discloseInput,
  doubtInput,
  endRepresentativeInput,
  eventCameInput,
  giveReleaseInput,
  ledgerInput,
  nameRepresentativeInput,
  prepareExportInput,
  recordReleaseInput,
  recordRevocationInput,
  revokeReleaseInput,
  type DiscloseInput,
  type GiveReleaseInput,
  type LedgerInput,
  type PrepareExportInput,
  type RecordReleaseInput,
  type WireDraft,
} from './releases/wire.ts';
