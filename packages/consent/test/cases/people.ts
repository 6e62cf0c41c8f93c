import {
  decideRelease,
  intermediaryList,
  isWithinAccounting,
  listOwedBy,
  mayTellGuardian,
  mayRelease,
  noticeText,
  OUTSIDE_ANSWER,
  REDISCLOSURE,
  startReleases,
  toOutsider,
  type LedgerRow,
  type ReleaseCommand,
  type ReleaseDesk,
  type SignerKind,
} from '../../src/index.ts';
import { named, signing, when } from '../desk.ts';
import { actor, DAY, exchange, hospital, justice, named as release, NOW, restriction, TODAY, type Case } from './case.ts';

const minor = '2010-03-01';
const adult = '1990-03-01';
const law = { ruleId: 'XX-1', state: 'XX', effectiveFrom: '2020-01-01', effectiveTo: undefined, aloneFrom: 14, confirmed: true } as const;

const s = (rule: string, title: string, more: Omit<Extract<Case, { type: 'signers' }>, 'type' | 'rule' | 'title'>): Case => ({
  type: 'signers',
  rule,
  title,
  ...more,
});
const h = (rule: string, title: string, ask: () => unknown, says: unknown): Case => ({ type: 'human', rule, title, ask, says });

export const desk: ReleaseDesk = {
  ...startReleases(),
  patientName: 'Dee Morgan',
  programName: 'Harbor Recovery',
  birthDate: adult,
  state: undefined,
  rules: [],
};

function told(
  change: Partial<ReleaseDesk>,
  command: ReleaseCommand,
  by = actor as { personId: string; name: string; role: string },
): unknown {
  const answer = decideRelease({ ...desk, ...change }, command, { now: NOW, today: TODAY, actor: by, newId: () => 'n1', random: () => 0 });
  return answer.ok ? answer.facts.map((fact) => fact.kind) : answer.refusal.code;
}

function grantOf(signers: readonly SignerKind[]): string {
  const answer = when([named], { ...signing, signers });
  return answer.ok ? 'given' : answer.refusal.code;
}

const row: LedgerRow = {
  disclosureId: 'd1',
  parts: ['care-plan'],
  what: 'care plan',
  to: hospital,
  basis: { type: 'release', releaseId: 'r1' },
  purpose: 'coordination',
  why: 'referral',
  by: actor,
  way: 'export',
  notice: { version: 1, with: 'scope' },
  at: NOW - DAY,
  ended: undefined,
};

export const people: readonly Case[] = [
  s('P2-11', 'an adult signs', { birthDate: adult, signers: ['patient'] }),
  s('P2-11', 'without a birth date, as an adult', { birthDate: undefined, signers: ['patient'] }),
  s('P2-11', 'a minor in an unknown state signs with a guardian', { birthDate: minor, signers: ['patient', 'guardian'] }),
  s('P2-11', 'a minor whose state lets them signs alone', { birthDate: minor, state: 'XX', rules: [law], signers: ['patient'] }),
  s('P2-11', 'a rule that nobody confirmed relaxes nothing', {
    birthDate: minor,
    state: 'XX',
    rules: [{ ...law, confirmed: false }],
    signers: ['patient', 'guardian'],
  }),
  s('P2-11', 'a rule of another state is none', { birthDate: minor, state: 'YY', rules: [law], signers: ['patient', 'guardian'] }),
  s('P2-11', 'a rule that has ended is none', {
    birthDate: minor,
    state: 'XX',
    rules: [{ ...law, effectiveTo: '2026-11-21' }],
    signers: ['patient', 'guardian'],
  }),
  s('P2-11', 'a minor below its age signs with a guardian', {
    birthDate: '2013-11-23',
    state: 'XX',
    rules: [law],
    signers: ['patient', 'guardian'],
  }),
  s('P2-11', 'the day one turns eighteen, one signs alone', { birthDate: '2008-11-22', signers: ['patient'] }),
  s('P2-11', 'the day before, not', { birthDate: '2008-11-23', signers: ['patient', 'guardian'] }),
  h(
    'P2-11',
    'a guardian learns of the application by the minor’s word, or the director’s judgment of both',
    () => [mayTellGuardian(false, false), mayTellGuardian(true, false), mayTellGuardian(false, true)],
    [false, true, true],
  ),
  s('P2-12', 'a court-appointed representative signs', { birthDate: adult, standsIn: ['court-appointed'], signers: ['representative'] }),
  s('P2-12', 'an executor signs for one who has died', { birthDate: adult, standsIn: ['executor'], signers: ['representative'] }),
  s('P2-12', 'a guardian of one who is of age signs nothing', { birthDate: adult, standsIn: ['guardian'], signers: ['patient'] }),
  h(
    'P2-11',
    'a minor’s name on a phone lets no relative see anything, where a guardian signs, too',
    () => grantOf(['patient', 'guardian']),
    'signed-together',
  ),
  h('P2-12', 'nor the name of one for whom a representative signs', () => grantOf(['representative']), 'signed-together'),
  h(
    'P2-12',
    'a representative is named with the paper that was seen, or not at all',
    () => told({}, { type: 'name-representative', name: 'Rosa Morgan', basis: 'court-appointed', document: ' ' }),
    'empty-text',
  ),
  h(
    'P2-7',
    'the notice is the short form of the rule, word for word',
    () => REDISCLOSURE,
    '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
  ),
  h(
    'P2-7',
    'a supporter’s view carries the patient’s notice in both languages',
    () => [noticeText(1, 'en')?.length, noticeText(1, 'es')?.length],
    [4, 4],
  ),
  h(
    'P2-9',
    'an outsider is told the same for every refusal, and for a person nobody knows',
    () => [
      toOutsider(undefined),
      ...(['named', 'proceedings'] as const).map((kind) =>
        toOutsider(
          mayRelease({
            under: { release: { ...release, kind, parts: [] } },
            part: 'messages',
            recipient: hospital,
            purpose: 'other',
            now: NOW,
            restrictions: [],
          }),
        ),
      ),
    ],
    [OUTSIDE_ANSWER, OUTSIDE_ANSWER, OUTSIDE_ANSWER],
  ),
  h(
    'P2-13',
    'the accounting goes back three years',
    () => [NOW - DAY, NOW - 3 * 365 * DAY, NOW - 1100 * DAY].map((at) => isWithinAccounting(at, NOW)),
    [true, true, false],
  ),
  h(
    'P2-13',
    'a row says who, to whom, what, why and under what, before anything leaves',
    () =>
      told(
        { releases: [release] },
        {
          type: 'disclose',
          parts: ['care-plan'],
          what: 'plan',
          to: hospital,
          basis: row.basis,
          purpose: 'coordination',
          why: 'referral',
          way: 'paper',
        },
      ),
    ['disclosure.recorded'],
  ),
  h(
    'P2-13',
    'a row without a reason is not written, so nothing leaves',
    () =>
      told(
        { releases: [release] },
        {
          type: 'disclose',
          parts: ['care-plan'],
          what: 'plan',
          to: hospital,
          basis: row.basis,
          purpose: 'coordination',
          why: ' ',
          way: 'paper',
        },
      ),
    'empty-text',
  ),
  h('P2-14', 'the list of an exchange is owed within thirty days', () => listOwedBy('2026-11-22'), '2026-12-22'),
  h(
    'P2-14',
    'it says to whom, when and in brief what, for three years',
    () =>
      intermediaryList(
        [{ ...row, at: NOW - 1100 * DAY }, row, { ...row, basis: { type: 'release', releaseId: 'other' } }],
        new Set(['r1']),
        NOW,
      ),
    [{ to: 'Lakeside Hospital', at: NOW - DAY, parts: ['care-plan'], what: 'care plan' }],
  ),
  h(
    'P2-14',
    'programs and providers are not intermediaries: only an exchange is signed for as one',
    () =>
      told({}, { type: 'give', draft: { ...exchange, ...release, kind: 'intermediary' }, typedName: 'Dee Morgan', notice: release.notice }),
    'release-deficient',
  ),
  h(
    'P2-15',
    'what was paid in full may not be declined',
    () =>
      told(
        { restrictions: [restriction({ from: ['health-plan'], paidInFull: true, answered: undefined })] },
        { type: 'answer-restriction', restrictionId: 'x1', agreed: false, why: 'no' },
      ),
    'must-agree',
  ),
  h(
    'P2-15',
    'anything else may, with a reason',
    () => [
      told(
        { restrictions: [restriction({ answered: undefined })] },
        { type: 'answer-restriction', restrictionId: 'x1', agreed: false, why: '' },
      ),
      told(
        { restrictions: [restriction({ answered: undefined })] },
        { type: 'answer-restriction', restrictionId: 'x1', agreed: false, why: 'the hospital needs it' },
      ),
    ],
    ['empty-text', ['restriction.answered']],
  ),
  h(
    'P2-18',
    'a consent that binds cannot be taken back before its day',
    () => told({ releases: [{ ...release, ...justice }] }, { type: 'revoke', releaseId: 'r1', how: 'app' }),
    'binds-until',
  ),
  h(
    'P2-18',
    'and can on it',
    () =>
      told(
        { releases: [{ ...release, ...justice, bindsUntil: { what: 'probation', until: NOW, finalDisposition: NOW + 60 * DAY } }] },
        { type: 'revoke', releaseId: 'r1', how: 'app' },
      ),
    ['release.revoked'],
  ),
  h(
    'P2-6',
    'an order is written down by director or privacy officer, and by nobody else',
    () => {
      const exception = { type: 'court-order', court: 'County Court', docket: '26-118', heard: true, subpoena: true } as const;
      const command = {
        type: 'disclose',
        parts: ['attendance'],
        what: 'dates',
        to: { name: 'County Court', is: 'court' },
        basis: { type: 'exception', exception },
        purpose: 'proceedings',
        why: 'order',
        way: 'paper',
      } as const;
      return [told({}, command), told({}, command, { personId: 'ruth', name: 'Ruth Feldman', role: 'director' })];
    },
    ['needs-officer', ['disclosure.recorded']],
  ),
  h(
    'P2-10',
    'an emergency is written down by those who treat',
    () => {
      const exception = { type: 'emergency', nature: 'overdose', facility: 'Lakeside', consentUnobtainable: true } as const;
      const command = {
        type: 'disclose',
        parts: ['health-records'],
        what: 'medicines',
        to: { name: 'Dr. Ito', is: 'medical-personnel' },
        basis: { type: 'exception', exception },
        purpose: 'treatment',
        why: 'overdose',
        way: 'told',
      } as const;
      return [told({}, command), told({}, command, { personId: 'theo', name: 'Theo Grant', role: 'nurse' })];
    },
    ['needs-medical-role', ['disclosure.recorded']],
  ),
];
