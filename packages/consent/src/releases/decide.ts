import { accept, refuse, unreachable, type Context, type Decision, type Instant, sameName } from '@cairn/kernel';
import {
  MOST_RELEASES,
  MOST_REPRESENTATIVES,
  type GiveRelease,
  type RecordRelease,
  type ReleaseCode,
  type ReleaseCommand,
  type ReleaseDesk,
} from './commands.ts';
import { disclose, endDisclosure } from './decide-ledger.ts';
import { answerRestriction, askRestriction } from './decide-restriction.ts';
import { deficienciesOf, endOf } from './deficiencies.ts';
import type { Release, ReleaseFact, ReleaseTerms, SignerKind } from './release.ts';
import { RELEASE_NOTICE, statementsFor } from './statements.ts';
import { signersFor } from './signers.ts';

/** The id of what the command made or touched. */
export type ReleaseResult = { readonly id: string };
export type ReleaseDecision = Decision<ReleaseFact, ReleaseCode, ReleaseResult>;

export function decideRelease(desk: ReleaseDesk, command: ReleaseCommand, context: Context): ReleaseDecision {
  switch (command.type) {
    case 'give':
      return give(desk, command, context);
    case 'record':
      return record(desk, command, context);
    case 'revoke':
      return revoke(desk, command, context);
    case 'expire':
      return expire(desk, command, context);
    case 'event-came':
      return eventCame(desk, command, context);
    case 'doubt':
      return doubt(desk, command, context);
    case 'ask-restriction':
      return askRestriction(desk, command, context);
    case 'answer-restriction':
      return answerRestriction(desk, command, context);
    case 'name-representative':
      return nameRepresentative(desk, command, context);
    case 'end-representative':
      return endRepresentative(desk, command, context);
    case 'disclose':
      return disclose(desk, command, context);
    case 'end-disclosure':
      return endDisclosure(desk, command);
    default:
      return unreachable(command);
  }
}

/** In the app the patient alone signs; where a guardian or representative must sign, too, it is done on paper. */
function give(desk: ReleaseDesk, command: GiveRelease, context: Context): ReleaseDecision {
  const { draft, typedName, notice } = command;
  const terms: ReleaseTerms = {
    ...blankTerms(desk, draft, context),
    statements: statementsFor(draft),
    notice: { version: notice.version, locale: notice.locale },
    signatures: [{ by: 'patient', typedName: typedName.trim(), representativeId: undefined }],
    signing: { how: 'app' },
    signedOn: context.today,
  };
  return given(desk, terms, context.now);
}

function record(desk: ReleaseDesk, command: RecordRelease, context: Context): ReleaseDecision {
  const { draft, signedOn, signatures, statements, witness, locale } = command;
  if (witness.trim() === '') return refuse('empty-text');
  const known = signatures.every(
    ({ by, representativeId }) =>
      by === 'patient' || desk.representatives.some((one) => one.representativeId === representativeId && one.ended === undefined),
  );
  if (!known) return refuse('unknown-representative');
  const terms: ReleaseTerms = {
    ...blankTerms(desk, draft, context),
    statements,
    notice: { version: RELEASE_NOTICE, locale },
    signatures: signatures.map(({ by, typedName, representativeId }) => ({ by, typedName: typedName.trim(), representativeId })),
    signing: { how: 'paper', recordedBy: context.actor, witness: witness.trim() },
    signedOn: signedOn > context.today ? '' : signedOn,
  };
  return given(desk, terms, context.now);
}

type Blank = Omit<ReleaseTerms, 'statements' | 'notice' | 'signatures' | 'signing' | 'signedOn'>;

function blankTerms(desk: ReleaseDesk, draft: GiveRelease['draft'], context: Context): Blank {
  const { kind, parts, described, recipient, purposes, purposeText, ends, bindsUntil } = draft;
  return {
    releaseId: context.newId(),
    kind,
    patientName: desk.patientName,
    discloser: desk.programName,
    parts: [...new Set(parts)],
    described: described.trim(),
    recipient,
    purposes: [...new Set(purposes)],
    purposeText: purposeText.trim(),
    ends,
    bindsUntil,
    signers: signersFor({ ...desk, today: context.today }),
  };
}

function given(desk: ReleaseDesk, terms: ReleaseTerms, now: Instant): ReleaseDecision {
  if (desk.releases.filter(({ ended }) => ended === undefined).length >= MOST_RELEASES) return refuse('list-full');
  const missing = deficienciesOf(terms);
  if (missing.length > 0) return refuse('release-deficient', { missing: missing.join(' ') });
  if (!signedByName(desk, terms)) return refuse('signature-mismatch');
  if (endOf(terms.ends) <= now) return refuse('release-expired');
  return accept([{ kind: 'release.given', version: 1, body: terms }], { id: terms.releaseId });
}

/** Each signature is of the person it says: the patient's own name, or that of who stands in for them. */
function signedByName(desk: ReleaseDesk, { signatures, signers }: ReleaseTerms): boolean {
  return signers.every((who) =>
    signatures.some(({ by, typedName, representativeId }) => by === who && sameName(typedName, nameOf(desk, who, representativeId))),
  );
}

function nameOf(desk: ReleaseDesk, who: SignerKind, representativeId: string | undefined): string {
  if (who === 'patient') return desk.patientName;
  return desk.representatives.find((one) => one.representativeId === representativeId)?.name ?? '';
}

/** Taking back what has ended is accepted and adds nothing. A criminal-justice consent binds until its own day (P2-18). */
function revoke(
  desk: ReleaseDesk,
  command: { readonly releaseId: string; readonly how: 'app' | 'writing' | 'told' },
  context: Context,
): ReleaseDecision {
  const release = find(desk, command.releaseId);
  if (!release) return refuse('unknown-release');
  const { releaseId, bindsUntil } = release;
  if (release.ended) return accept([], { id: releaseId });
  if (bindsUntil && context.now < bindsUntil.until) return refuse('binds-until', { until: bindsUntil.until });
  return accept([{ kind: 'release.revoked', version: 1, body: { releaseId, how: command.how, by: context.actor } }], { id: releaseId });
}

function expire(desk: ReleaseDesk, { releaseId }: { readonly releaseId: string }, context: Context): ReleaseDecision {
  const release = find(desk, releaseId);
  if (!release || release.ended || endOf(release.ends) > context.now) return accept([], { id: releaseId });
  return accept([{ kind: 'release.expired', version: 1, body: { releaseId, cause: 'day', by: context.actor } }], { id: releaseId });
}

function eventCame(desk: ReleaseDesk, { releaseId }: { readonly releaseId: string }, context: Context): ReleaseDecision {
  const release = find(desk, releaseId);
  if (release?.ends.type !== 'event') return refuse('unknown-release');
  if (release.ended) return accept([], { id: releaseId });
  return accept([{ kind: 'release.expired', version: 1, body: { releaseId, cause: 'event', by: context.actor } }], { id: releaseId });
}

function doubt(
  desk: ReleaseDesk,
  { releaseId, why }: { readonly releaseId: string; readonly why: string },
  context: Context,
): ReleaseDecision {
  const release = find(desk, releaseId);
  if (!release) return refuse('unknown-release');
  if (why.trim() === '') return refuse('empty-text');
  if (release.foundFalse) return accept([], { id: releaseId });
  const body = { releaseId, why: why.trim(), by: context.actor };
  return accept([{ kind: 'release.found-false', version: 1, body }], { id: releaseId });
}

function nameRepresentative(
  desk: ReleaseDesk,
  { name, basis, document }: Extract<ReleaseCommand, { type: 'name-representative' }>,
  context: Context,
): ReleaseDecision {
  if (name.trim() === '' || document.trim() === '') return refuse('empty-text');
  if (desk.representatives.filter(({ ended }) => ended === undefined).length >= MOST_REPRESENTATIVES) return refuse('list-full');
  const body = { representativeId: context.newId(), name: name.trim(), basis, document: document.trim(), by: context.actor };
  return accept([{ kind: 'representative.named', version: 1, body }], { id: body.representativeId });
}

function endRepresentative(
  desk: ReleaseDesk,
  { representativeId, why }: Extract<ReleaseCommand, { type: 'end-representative' }>,
  context: Context,
): ReleaseDecision {
  const one = desk.representatives.find((known) => known.representativeId === representativeId);
  if (!one) return refuse('unknown-representative');
  if (one.ended) return accept([], { id: representativeId });
  const body = { representativeId, why: why.trim(), by: context.actor };
  return accept([{ kind: 'representative.ended', version: 1, body }], { id: representativeId });
}

function find(desk: ReleaseDesk, releaseId: string): Release | undefined {
  return desk.releases.find((one) => one.releaseId === releaseId);
}
