export {
  isOfferedByDefault,
  languages,
  licenseStatuses,
  TOTAL,
  wordingOf,
  type Answer,
  type Band,
  type FlagRule,
  type Instrument,
  type Item,
  type ItemType,
  type Language,
  type Licence,
  type LicenseStatus,
  type LinkId,
  type Method,
  type MissingRule,
  type Mode,
  type Option,
  type RedFlag,
  type Scale,
  type Scoring,
  type ScoringItem,
  type Slot,
  type Step,
  type Use,
  type Weight,
  type Words,
} from './instrument.ts';
export { always, asNumber, holds, itemsOf, type Condition, type Ground, type Person, type Sex } from './condition.ts';
export { CONTRADICTION, score, SCORER, type Answers, type Score, type ScoreContext, type Scored, type Subscale } from './score.ts';
export { refusalCodes, type Refusal, type RefusalCode } from './answers.ts';
export { pointsOf } from './scales.ts';
export { scoreAsked } from './asked.ts';
export {
  attestationRefusals,
  type Attestation,
  type AttestationRefusal,
  type Attestations,
  type Attested,
  type Attester,
  type BroughtItem,
  type BroughtWords,
  type Doubt,
  type InstrumentEntry,
  type InstrumentFact,
  type Withdrawn,
} from './attested/attestation.ts';
export { decide as decideAttestation, type AttestationCommand, type AttestationDecision } from './attested/decide.ts';
export { attestations, inForce } from './attested/evolve.ts';
export { askedVersion, attestedInstrument, broughtWording } from './attested/instrument.ts';
