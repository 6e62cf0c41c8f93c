import * as z from 'zod/mini';
import { day, id, instant, locale, opId } from '@cairn/kernel/wire';
import {
  partyKinds,
  purposes,
  recipientClasses,
  recordParts,
  releaseKinds,
  representativeBases,
  revokedBy,
  signerKinds,
  statements,
} from './release.ts';

const line = z.string().check(z.maxLength(200));
const words = z.string().check(z.maxLength(1000));
const parts = z.array(z.enum(recordParts)).check(z.maxLength(recordParts.length));
const party = z.object({ name: line, is: z.enum(partyKinds) });

const recipient = z.discriminatedUnion('type', [
  z.object({ type: z.literal('parties'), parties: z.array(party).check(z.maxLength(20)) }),
  z.object({ type: z.literal('classes'), classes: z.array(z.enum(recipientClasses)).check(z.maxLength(recipientClasses.length)) }),
  z.object({
    type: z.literal('intermediary'),
    name: line,
    participants: z.union([z.literal('treating-providers'), z.array(line).check(z.maxLength(50))]),
  }),
]);

/** The last day on which it holds, in the patient's zone; the server makes an instant of it. */
const ends = z.discriminatedUnion('type', [
  z.object({ type: z.literal('day'), day }),
  z.object({ type: z.literal('event'), event: line, latest: z.optional(day) }),
  z.object({ type: z.literal('none') }),
]);

const draft = z.object({
  kind: z.enum(releaseKinds),
  parts,
  described: words,
  recipient,
  purposes: z.array(z.enum(purposes)).check(z.maxLength(purposes.length)),
  purposeText: line,
  ends: z.optional(ends),
  bindsUntil: z.optional(z.object({ what: line, until: day, finalDisposition: day })),
});
export type WireDraft = z.infer<typeof draft>;

export const giveReleaseInput = z.object({
  opId,
  chart: id,
  draft,
  typedName: line,
  noticeVersion: z.int().check(z.minimum(0), z.maximum(10_000)),
  locale,
});
export type GiveReleaseInput = z.infer<typeof giveReleaseInput>;

export const recordReleaseInput = z.object({
  opId,
  chart: id,
  draft,
  signedOn: day,
  signatures: z.array(z.object({ by: z.enum(signerKinds), typedName: line, representativeId: z.optional(id) })).check(z.maxLength(3)),
  statements: z.array(z.enum(statements)).check(z.maxLength(statements.length)),
  witness: line,
  locale,
});
export type RecordReleaseInput = z.infer<typeof recordReleaseInput>;

export const revokeReleaseInput = z.object({ opId, chart: id, releaseId: id });
/** Staff say how they were told. */
export const recordRevocationInput = z.object({ opId, chart: id, releaseId: id, how: z.enum(revokedBy) });
export const eventCameInput = z.object({ opId, chart: id, releaseId: id });
export const doubtInput = z.object({ opId, chart: id, releaseId: id, why: line });
export const askRestrictionInput = z.object({
  opId,
  chart: id,
  parts,
  from: z.array(z.enum(partyKinds)).check(z.maxLength(partyKinds.length)),
  paidInFull: z.boolean(),
  words,
});
export const answerRestrictionInput = z.object({ opId, chart: id, restrictionId: id, agreed: z.boolean(), why: words });
export const nameRepresentativeInput = z.object({
  opId,
  chart: id,
  name: line,
  basis: z.enum(representativeBases),
  document: line,
});
export const endRepresentativeInput = z.object({ opId, chart: id, representativeId: id, why: line });

const exception = z.discriminatedUnion('type', [
  z.object({ type: z.literal('need-to-know') }),
  z.object({ type: z.literal('service-agreement'), agreement: line, associateAgreement: z.boolean() }),
  z.object({ type: z.literal('emergency'), nature: line, facility: line, consentUnobtainable: z.boolean() }),
  z.object({ type: z.literal('court-order'), court: line, docket: line, heard: z.boolean(), subpoena: z.boolean() }),
  z.object({ type: z.literal('child-abuse-report'), statute: line }),
  z.object({ type: z.literal('crime-report'), where: line }),
  z.object({ type: z.literal('death-record'), statute: line }),
]);

/** What left on paper or by word of mouth. An export writes its own row. */
export const discloseInput = z.object({
  opId,
  chart: id,
  parts,
  what: line,
  to: party,
  basis: z.discriminatedUnion('type', [
    z.object({ type: z.literal('release'), releaseId: id }),
    z.object({ type: z.literal('exception'), exception }),
  ]),
  purpose: z.enum(purposes),
  why: line,
  way: z.enum(['told', 'paper']),
});
export type DiscloseInput = z.infer<typeof discloseInput>;

/** What an export is about to carry out, and to whom. */
export const prepareExportInput = z.object({ opId, chart: id, releaseId: id, parts, to: party, purpose: z.enum(purposes), why: line });
export type PrepareExportInput = z.infer<typeof prepareExportInput>;

/** Older rows of the ledger than the screen has; without `before`, the newest. */
export const ledgerInput = z.object({ chart: id, before: z.optional(instant) });
export type LedgerInput = z.infer<typeof ledgerInput>;
