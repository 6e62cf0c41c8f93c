import { sameName, type Instant } from '@cairn/kernel';
import { REDISCLOSURE } from '../notice.ts';
import { deficienciesOf, endOf, type ReleaseElement } from './deficiencies.ts';
import { mayWithoutConsent } from './exceptions.ts';
import { isRestricted } from './restrictions.ts';
import type {
  Exception,
  Party,
  PartyKind,
  Purpose,
  RecipientClass,
  RecordPart,
  Release,
  ReleaseRefusal,
  ReleaseTerms,
  Restriction,
} from './release.ts';
import { isUnderHipaa } from './statements.ts';

/** What a person has to do because software cannot know it. */
export const humanSteps = [
  'get-court-order-and-subpoena',
  'get-own-consent',
  'ask-patient-to-sign-anew',
  'ask-whether-event-came',
  'check-recipient',
  'sign-service-agreement',
  'ask-recipient-not-to-reuse',
  'review-emergency',
  'report-incident-only',
  'report-first-time-only',
  'judge-capacity',
  'file-adjudication',
  'ask-originator',
] as const;
export type HumanStep = (typeof humanSteps)[number];

/** Whom the recipient may pass it on to (P2-8): by HIPAA but never against the patient, only as consented, or to bound contractors. */
export type Onward = 'hipaa' | 'as-consented' | 'contractors';

/** Goes with what leaves: the notice, and what was consented to (P2-7). */
export type ReleaseScope = {
  readonly notice: string;
  readonly releaseId: string | undefined;
  readonly parts: readonly RecordPart[];
  readonly described: string;
  readonly to: Party;
  readonly purpose: Purpose;
  /** Undefined when no day ends it. */
  readonly until: Instant | undefined;
  readonly onward: Onward;
};

export type ReleaseAnswer =
  | { readonly allowed: true; readonly scope: ReleaseScope; readonly steps: readonly HumanStep[] }
  | {
      readonly allowed: false;
      readonly code: ReleaseRefusal;
      readonly missing: readonly ReleaseElement[];
      readonly step: HumanStep | undefined;
    };

export type ReleaseQuestion = {
  /** Undefined when nobody signed anything. */
  readonly under: { readonly release: Release | undefined } | { readonly exception: Exception };
  readonly part: RecordPart;
  readonly recipient: Party;
  readonly purpose: Purpose;
  readonly now: Instant;
  readonly restrictions: readonly Restriction[];
};

/** The one decision before anything leaves a chart. It is asked anew for every part of what leaves. */
export function mayRelease(asked: ReleaseQuestion): ReleaseAnswer {
  const { under } = asked;
  if ('exception' in under) return mayWithoutConsent(under.exception, asked);
  if (!under.release) return refused(asked.purpose === 'proceedings' ? 'needs-order' : 'not-in-scope', 'ask-patient-to-sign-anew');
  return flawOf(under.release, asked.now) ?? outside(under.release, asked) ?? allowed(under.release, asked);
}

/** A consent that may not be used at all (P2-4), whatever is asked of it. */
function flawOf(release: Release, now: Instant): ReleaseAnswer | undefined {
  if (release.foundFalse) return refused('release-known-false', 'ask-patient-to-sign-anew');
  if (release.ended?.cause === 'revoked') return refused('release-revoked', undefined);
  if (release.ended || now >= endOf(release.ends)) return refused('release-expired', 'ask-patient-to-sign-anew');
  const missing = deficienciesOf(release);
  if (missing.length === 0) return undefined;
  return { allowed: false, code: 'release-deficient', missing, step: 'ask-patient-to-sign-anew' };
}

function outside(release: Release, { part, recipient, purpose, restrictions }: ReleaseQuestion): ReleaseAnswer | undefined {
  if (purpose === 'proceedings' && release.kind !== 'proceedings') return refused('needs-order', 'get-court-order-and-subpoena');
  if (part === 'counseling-notes' && release.kind !== 'counseling-notes') return refused('needs-own-consent', 'get-own-consent');
  if (!reaches(release, recipient)) return refused('wrong-recipient', 'check-recipient');
  if (!release.parts.includes(part) || !release.purposes.includes(purpose)) return refused('not-in-scope', 'ask-patient-to-sign-anew');
  if (isRestricted(restrictions, part, recipient, purpose)) return refused('restricted', undefined);
  return undefined;
}

function allowed(release: Release, { recipient, purpose }: ReleaseQuestion): ReleaseAnswer {
  const until = endOf(release.ends);
  const scope: ReleaseScope = {
    notice: REDISCLOSURE,
    releaseId: release.releaseId,
    parts: release.parts,
    described: release.described,
    to: { name: recipient.name, is: recipient.is },
    purpose,
    until: Number.isFinite(until) ? until : undefined,
    onward: onwardOf(release, recipient.is),
  };
  return { allowed: true, scope, steps: release.ends.type === 'event' ? ['ask-whether-event-came'] : [] };
}

const members: Readonly<Record<RecipientClass, readonly PartyKind[]>> = {
  'treating-providers': ['treating-provider'],
  'health-plans': ['health-plan'],
  'program-operations': ['business-associate'],
};

function reaches({ recipient }: ReleaseTerms, party: Party): boolean {
  switch (recipient.type) {
    case 'parties':
      return recipient.parties.some(({ name, is }) => is === party.is && sameName(party.name, name));
    case 'classes':
      return recipient.classes.some((one) => members[one].includes(party.is));
    case 'intermediary': {
      if (party.is === 'intermediary') return sameName(party.name, recipient.name);
      const { participants } = recipient;
      if (participants === 'treating-providers') return party.is === 'treating-provider';
      return participants.some((name) => sameName(party.name, name));
    }
  }
}

function onwardOf(release: ReleaseTerms, kind: PartyKind): Onward {
  if (release.kind === 'tpo' && isUnderHipaa(kind)) return 'hipaa';
  return kind === 'part-2-program' || release.kind === 'criminal-justice' ? 'as-consented' : 'contractors';
}

function refused(code: ReleaseRefusal, step: HumanStep | undefined): ReleaseAnswer {
  return { allowed: false, code, missing: [], step };
}
