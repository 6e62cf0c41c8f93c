import { accept, refuse, sameName, type Context } from '@cairn/kernel';
import { beforeSignOff, needsOf, type FindingCode } from './before-sign-off.ts';
import { APPLIED, SAME, type PlanDecision } from './change.ts';
import { contentOf, hashOf } from './content.ts';
import type { PlanCommand, PlanDesk, PlanFact } from './plan.ts';
import { publishedVersion, versionToSign } from './read.ts';

/** Refused with a count of each blocking finding; where they are, `beforeSignOff` says. From the second version on there is a reason. */
export function askSignOff(desk: PlanDesk, why: string, { actor, today }: Context): PlanDecision {
  if (versionToSign(desk)) return refuse('being-signed');
  const published = publishedVersion(desk);
  const hash = hashOf(contentOf(desk.doc));
  if (published?.hash === hash) return refuse('nothing-new-to-sign');
  const { findings } = beforeSignOff(desk, { people: desk.people, locale: desk.locale, today });
  const blocking = findings.filter((one) => one.blocks);
  if (blocking.length > 0) return refuse('not-ready-to-sign', counts(blocking.map(({ code }) => code)));
  if (published && why === '') return refuse('needs-why');
  const body = { version: (published?.number ?? 0) + 1, hash, why, needs: needsOf(desk.people), by: actor };
  return accept([{ kind: 'plan.sign-off-asked', version: 1, body }], APPLIED);
}

function counts(codes: readonly FindingCode[]): Readonly<Record<string, number>> {
  return Object.fromEntries([...new Set(codes)].map((code) => [code, codes.filter((one) => one === code).length]));
}

type Sign = Extract<PlanCommand, { type: 'sign' }>;

/** What was on the signer's screen is what they sign: `hash` has to be that of the version that waits. The last signature publishes. */
export function sign(desk: PlanDesk, { version, hash, typedName }: Sign, { actor }: Context): PlanDecision {
  const open = versionToSign(desk);
  if (!open || open.number !== version) return refuse('not-being-signed');
  const as = open.needs.find((need) => need === actor.role);
  if (!as) return refuse('not-asked-to-sign');
  if (open.hash !== hash) return refuse('not-what-you-saw');
  if (open.signatures.some((one) => one.by.personId === actor.personId)) return accept([], SAME);
  if (!sameName(typedName, actor.name)) return refuse('signature-mismatch');
  const signed: PlanFact = { kind: 'plan.signed', version: 1, body: { version, hash, typedName: typedName.trim(), as, by: actor } };
  const isLast = open.needs.every((need) => need === as || open.signatures.some((one) => one.as === need));
  return accept(isLast ? [signed, { kind: 'plan.published', version: 1, body: { version, hash } }] : [signed], APPLIED);
}

/** The signatures given so far stay in the record and count for nothing. */
export function takeBack(desk: PlanDesk, { version, why }: Extract<PlanCommand, { type: 'takeBack' }>, { actor }: Context): PlanDecision {
  const open = versionToSign(desk);
  if (!open || open.number !== version) return refuse('not-being-signed');
  if (why.trim() === '') return refuse('needs-why');
  return accept([{ kind: 'plan.taken-back', version: 1, body: { version, why: why.trim(), by: actor } }], APPLIED);
}
