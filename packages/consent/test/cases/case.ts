import type {
  Exception,
  Grant,
  HumanStep,
  MinorRule,
  Onward,
  Party,
  Purpose,
  RecordPart,
  Release,
  ReleaseElement,
  ReleaseRefusal,
  Representative,
  RepresentativeBasis,
  Restriction,
  SignerKind,
} from '../../src/index.ts';
import type { Topic } from '@cairn/people';

/** Sunday, 22 November 2026, noon in UTC. */
export const NOW = Date.UTC(2026, 10, 22, 12);
export const TODAY = '2026-11-22';
export const DAY = 86_400_000;

export const actor = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' } as const;
export const hospital: Party = { name: 'Lakeside Hospital', is: 'treating-provider' };
export const plan: Party = { name: 'Blue Plan', is: 'health-plan' };

/** What a release is asked, and what the rule says to it. Everything not said is as in `named`. */
export type ReleaseCase = {
  readonly type: 'release';
  readonly rule: string;
  readonly title: string;
  readonly under?: Partial<Release> | 'nothing';
  readonly exception?: Exception;
  readonly part?: RecordPart;
  readonly recipient?: Party;
  readonly purpose?: Purpose;
  readonly now?: number;
  readonly restrictions?: readonly Restriction[];
  readonly says:
    | { readonly allowed: true; readonly onward?: Onward; readonly steps?: readonly HumanStep[] }
    | { readonly refused: ReleaseRefusal; readonly missing?: readonly ReleaseElement[]; readonly step?: HumanStep };
};

/** What a supporter's grants let one person know. */
export type GrantCase = {
  readonly type: 'grant';
  readonly rule: string;
  readonly title: string;
  readonly grants: readonly Partial<Grant>[];
  readonly person?: string;
  readonly now?: number;
  readonly topics: readonly Topic[];
};

/** Who has to sign. */
export type SignerCase = {
  readonly type: 'signers';
  readonly rule: string;
  readonly title: string;
  readonly birthDate: string | undefined;
  readonly state?: string;
  readonly rules?: readonly MinorRule[];
  readonly standsIn?: readonly RepresentativeBasis[];
  readonly signers: readonly SignerKind[];
};

/** What software cannot decide, or a clock that people live by: what is asked of them. */
export type HumanCase = {
  readonly type: 'human';
  readonly rule: string;
  readonly title: string;
  readonly ask: () => unknown;
  readonly says: unknown;
};

export type Case = ReleaseCase | GrantCase | SignerCase | HumanCase;

/** A consent for care coordination with one hospital that has every element. */
export const named: Release = {
  releaseId: 'r1',
  kind: 'named',
  patientName: 'Dee Morgan',
  discloser: 'Harbor Recovery',
  parts: ['care-plan', 'appointments'],
  described: '',
  recipient: { type: 'parties', parties: [hospital] },
  purposes: ['coordination'],
  purposeText: '',
  statements: ['right-to-revoke', 'care-not-conditioned'],
  notice: { version: 1, locale: 'en' },
  ends: { type: 'day', at: NOW + 90 * DAY },
  bindsUntil: undefined,
  signatures: [{ by: 'patient', typedName: 'Dee Morgan', representativeId: undefined }],
  signing: { how: 'app' },
  signedOn: '2026-11-01',
  signers: ['patient'],
  at: NOW - 21 * DAY,
  ended: undefined,
  foundFalse: undefined,
};

export const tpo: Partial<Release> = {
  kind: 'tpo',
  parts: ['attendance', 'appointments', 'care-plan', 'visit-notes', 'health-records'],
  recipient: { type: 'classes', classes: ['treating-providers', 'health-plans', 'program-operations'] },
  purposes: ['treatment', 'payment', 'operations'],
  statements: ['right-to-revoke', 'hipaa-redisclosure', 'redisclosure-risk', 'refusal-consequences'],
  ends: { type: 'none' },
};

export const notes: Partial<Release> = {
  kind: 'counseling-notes',
  parts: ['counseling-notes'],
  purposes: ['treatment'],
};

export const proceedings: Partial<Release> = {
  kind: 'proceedings',
  parts: ['attendance'],
  recipient: { type: 'parties', parties: [{ name: 'County Court', is: 'court' }] },
  purposes: ['proceedings'],
};

export const officer: Party = { name: 'Pat Reyes, Probation', is: 'justice-monitor' };
export const justice: Partial<Release> = {
  kind: 'criminal-justice',
  parts: ['attendance'],
  recipient: { type: 'parties', parties: [officer] },
  purposes: ['justice-monitoring'],
  statements: ['right-to-revoke'],
  ends: { type: 'day', at: NOW + 60 * DAY },
  bindsUntil: { what: 'the end of probation', until: NOW + 60 * DAY, finalDisposition: NOW + 60 * DAY },
};

export const exchange: Partial<Release> = {
  kind: 'intermediary',
  recipient: { type: 'intermediary', name: 'Lake Exchange', participants: ['Lakeside Hospital', 'Dr. Ann Ito'] },
  purposes: ['coordination'],
  statements: ['right-to-revoke'],
};

export function restriction(change: Partial<Restriction>): Restriction {
  return {
    restrictionId: 'x1',
    parts: ['care-plan'],
    from: ['treating-provider'],
    paidInFull: false,
    words: '',
    by: { personId: 'dee', name: 'Dee Morgan', role: 'patient' },
    at: NOW - DAY,
    answered: { agreed: true, why: '', by: actor, at: NOW },
    ...change,
  };
}

export function representative(basis: RepresentativeBasis): Representative {
  return { representativeId: basis, name: 'Rosa Morgan', basis, document: 'letter', by: actor, at: NOW, ended: undefined };
}

export const grant: Grant = {
  grantId: 'g1',
  patientName: 'Dee Morgan',
  discloser: 'Harbor Recovery',
  supporter: { personId: 'rosa', name: 'Rosa Morgan', relationship: 'sister' },
  topics: ['appointments'],
  signedTopics: ['appointments'],
  purpose: 'So Rosa can support me',
  expiresAt: NOW + 30 * DAY,
  signature: { typedName: 'Dee Morgan', at: NOW - DAY },
  notice: { version: 1, locale: 'en' },
  emergency: undefined,
  ended: undefined,
};

/** A case of a release, its rule and title first. */
export function releaseCase(rule: string, title: string, more: Omit<ReleaseCase, 'type' | 'rule' | 'title'>): Case {
  return { type: 'release', rule, title, ...more };
}
