import type { Instant } from '@cairn/kernel';
import type { Purpose, Recipient, ReleaseTerms } from './release.ts';
import { statementsFor, statementText } from './statements.ts';

/** The names under which `release-deficient` says what is missing (P2-3, P2-5, P2-6, P2-18). */
export const releaseElements = [
  'patient',
  'discloser',
  'information',
  'recipient',
  'purpose',
  'right-to-revoke',
  'hipaa-redisclosure',
  'redisclosure-risk',
  'refusal-consequences',
  'fundraising-opt-out',
  'care-not-conditioned',
  'expiry',
  'signature',
  'guardian-signature',
  'representative-signature',
  'date',
  'intermediary',
  'participants',
  'stands-alone',
  'binding-end',
] as const;
export type ReleaseElement = (typeof releaseElements)[number];

const treatmentPaymentOperations: ReadonlySet<Purpose> = new Set(['treatment', 'payment', 'operations']);

/** Which elements of 42 CFR 2.31 a consent lacks on its face, in one fixed order. */
export function deficienciesOf(terms: ReleaseTerms): ReleaseElement[] {
  const missing = new Set<ReleaseElement>([
    ...lacks(terms),
    ...statementsMissing(terms),
    ...signaturesMissing(terms),
    ...(standsAlone(terms) ? [] : (['stands-alone'] as const)),
    ...(isBound(terms) ? [] : (['binding-end'] as const)),
  ]);
  return releaseElements.filter((element) => missing.has(element));
}

function lacks(terms: ReleaseTerms): ReleaseElement[] {
  const missing: ReleaseElement[] = [];
  if (blank(terms.patientName)) missing.push('patient');
  if (blank(terms.discloser)) missing.push('discloser');
  if (terms.parts.length === 0) missing.push('information');
  if (!isNamed(terms.recipient)) missing.push('recipient');
  if (terms.recipient.type === 'intermediary' || terms.kind === 'intermediary') missing.push(...intermediaryMissing(terms.recipient));
  if (terms.purposes.length === 0 || (terms.purposes.includes('other') && blank(terms.purposeText))) missing.push('purpose');
  if (!hasEnd(terms)) missing.push('expiry');
  if (blank(terms.signedOn)) missing.push('date');
  return missing;
}

function isNamed(recipient: Recipient): boolean {
  if (recipient.type === 'parties') return recipient.parties.length > 0 && recipient.parties.every(({ name }) => !blank(name));
  return recipient.type === 'intermediary' || recipient.classes.length > 0;
}

function intermediaryMissing(recipient: Recipient): ReleaseElement[] {
  if (recipient.type !== 'intermediary') return ['intermediary'];
  const { name, participants } = recipient;
  const unnamed = participants !== 'treating-providers' && (participants.length === 0 || participants.some(blank));
  return [...(blank(name) ? (['intermediary'] as const) : []), ...(unnamed ? (['participants'] as const) : [])];
}

/** "None" is for treatment, payment and operations alone. */
function hasEnd({ ends, kind, purposes }: ReleaseTerms): boolean {
  if (ends.type === 'event') return !blank(ends.event);
  return ends.type === 'day' || (kind === 'tpo' && purposes.every((purpose) => treatmentPaymentOperations.has(purpose)));
}

function statementsMissing(terms: ReleaseTerms): ReleaseElement[] {
  const { version, locale } = terms.notice;
  return statementsFor(terms).filter(
    (statement) => !terms.statements.includes(statement) || statementText(version, locale, statement) === undefined,
  );
}

const unsigned = { patient: 'signature', guardian: 'guardian-signature', representative: 'representative-signature' } as const;

function signaturesMissing({ signers, signatures }: ReleaseTerms): ReleaseElement[] {
  if (signers.length === 0) return ['signature'];
  return signers.filter((who) => !signatures.some((one) => one.by === who && !blank(one.typedName))).map((who) => unsigned[who]);
}

/** Counseling notes and proceedings are never signed together with anything else, and a class does not do for them. */
function standsAlone({ kind, parts, purposes, recipient }: ReleaseTerms): boolean {
  const notes = parts.includes('counseling-notes');
  if (kind === 'counseling-notes') return parts.every((part) => part === 'counseling-notes') && !purposes.includes('proceedings');
  if (notes) return false;
  if (kind === 'proceedings') return purposes.every((purpose) => purpose === 'proceedings') && recipient.type === 'parties';
  if (purposes.includes('proceedings')) return false;
  return kind !== 'tpo' || purposes.every((purpose) => treatmentPaymentOperations.has(purpose) || purpose === 'fundraising');
}

/** A consent that cannot be taken back says until when, and that is no later than the end of the case (P2-18). */
function isBound({ kind, bindsUntil, recipient, ends }: ReleaseTerms): boolean {
  if (kind !== 'criminal-justice') return bindsUntil === undefined;
  const monitors = recipient.type === 'parties' && recipient.parties.every(({ is }) => is === 'justice-monitor');
  if (!monitors || !bindsUntil || blank(bindsUntil.what)) return false;
  return bindsUntil.until <= bindsUntil.finalDisposition && endOf(ends) <= bindsUntil.finalDisposition;
}

/** The instant after which a consent does not bind whatever else happens; Infinity when only an event ends it. */
export function endOf(ends: ReleaseTerms['ends']): Instant {
  if (ends.type === 'day') return ends.at;
  return ends.type === 'event' && ends.latest !== undefined ? ends.latest : Number.POSITIVE_INFINITY;
}

function blank(text: string): boolean {
  return text.trim() === '';
}
