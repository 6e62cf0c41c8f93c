import { describe, expect, test } from 'vitest';
import { live, mayDisclose, type Consent } from '../src/index.ts';
import { benNamed, code, DAY, facts, fold, named, NOW, refusal, rosa, signed, signing, when } from './desk.ts';

describe('naming a supporter', () => {
  const name = { type: 'name', relationship: 'sister' } as const;

  test('lets the patient choose that person and lets that person see nothing', () => {
    const state = fold(facts(when([], name, NOW, { account: { personId: 'rosa', name: 'Rosa Morgan' } })));
    expect(state).toEqual({ supporters: [rosa], grants: [], looks: [] });
    expect(mayDisclose('appointments', state.grants, 'rosa', NOW)).toBe(false);
  });

  test('an account that does not exist is refused', () => {
    expect(code(when([], name))).toBe('unknown-supporter');
  });

  test('twice adds nothing; another relationship replaces the first', () => {
    const account = { personId: 'rosa', name: 'Rosa Morgan' };
    expect(facts(when([named], name, NOW, { account }))).toEqual([]);
    const changed = facts(when([named], { type: 'name', relationship: 'relative' }, NOW, { account }));
    expect(fold([named, ...changed]).supporters).toEqual([{ ...rosa, relationship: 'relative' }]);
  });
});

describe('a signed grant', () => {
  test('carries every element of 42 CFR 2.31(a)', () => {
    const [given] = facts(when([named], signing));
    expect(given).toEqual({
      kind: 'grant.given',
      version: 2,
      body: {
        grantId: expect.any(String),
        patientName: 'Dee Morgan',
        discloser: 'Harbor Recovery',
        supporter: rosa,
        topics: ['appointments', 'goals'],
        purpose: 'So Rosa can support me',
        expiresAt: NOW + 30 * DAY,
        signature: { typedName: 'Dee Morgan', at: NOW },
        notice: { version: 1, locale: 'en' },
        emergency: undefined,
      },
    });
  });

  test.each([
    ['topics', { topics: [] }],
    ['purpose', { purpose: '   ' }],
    ['expiry', { expiresAt: undefined }],
    ['signature', { typedName: '' }],
    ['revocation', { notice: { version: 99, locale: 'en' } }],
    ['topics purpose expiry signature', { topics: [], purpose: '', expiresAt: undefined, typedName: ' ' }],
  ] as const)('without %s is deficient, and the refusal names it', (missing, less) => {
    expect(refusal(when([named], { ...signing, ...less }))).toEqual({ code: 'grant-deficient', detail: { missing } });
  });

  test('without the names of patient or program is deficient', () => {
    expect(refusal(when([named], signing, NOW, { patientName: '', programName: ' ' }))).toEqual({
      code: 'grant-deficient',
      detail: { missing: 'patient discloser' },
    });
  });

  test.each([
    ['unknown-supporter', { supporterId: 'nobody' }],
    ['grant-expired', { expiresAt: NOW }],
    ['grant-too-long', { expiresAt: NOW + 367 * DAY }],
    ['signature-mismatch', { typedName: 'Rosa Morgan' }],
    ['signature-mismatch', { typedName: 'Dee' }],
  ] as const)('%s', (expected, more) => {
    expect(code(when([named], { ...signing, ...more }))).toBe(expected);
  });

  test.each(['dee morgan', '  Dee   Morgan ', 'DEE-MORGAN', 'Deé Morgan'])('may be signed as %j', (typedName) => {
    expect(code(when([named], { ...signing, typedName }))).toBe('accepted');
  });

  test('of somebody under eighteen, or for whom another signs, is not signed on a phone alone', () => {
    for (const signers of [['patient', 'guardian'], ['representative']] as const)
      expect(code(when([named], { ...signing, signers }))).toBe('signed-together');
  });

  test('an empty name signs for nobody', () => {
    expect(code(when([named], { ...signing, typedName: '---' }, NOW, { patientName: '...' }))).toBe('signature-mismatch');
  });

  test('the same topic twice is one topic', () => {
    const { grants } = fold(signed({ topics: ['appointments', 'appointments'] }));
    expect(grants[0]?.topics).toEqual(['appointments']);
  });
});

describe('what may be disclosed', () => {
  const ask = (state: Consent, now = NOW) => ({
    appointments: mayDisclose('appointments', state.grants, 'rosa', now),
    goals: mayDisclose('goals', state.grants, 'rosa', now),
  });

  test('is nothing by default', () => {
    expect(ask(fold([named]))).toEqual({ appointments: false, goals: false });
  });

  test('is what was signed for, to whom it was signed for', () => {
    const state = fold(signed({ topics: ['goals'] }, [named, benNamed]));
    expect(ask(state)).toEqual({ appointments: false, goals: true });
    expect(mayDisclose('goals', state.grants, 'ben', NOW)).toBe(false);
  });

  test('ends to the millisecond at expiry', () => {
    const state = fold(signed());
    expect(ask(state, NOW + 30 * DAY - 1)).toEqual({ appointments: true, goals: true });
    expect(ask(state, NOW + 30 * DAY)).toEqual({ appointments: false, goals: false });
  });

  test('is nothing under a grant that is deficient on its face, however it came into the record', () => {
    const state = fold(signed());
    const grants = state.grants.map((grant) => ({ ...grant, purpose: '' }));
    expect(live(grants, NOW)).toEqual([]);
  });
});

describe('changing', () => {
  test('is a new signature that takes the place of the old grant', () => {
    const before = signed();
    const after = fold([...before, ...facts(when(before, { ...signing, topics: ['appointments'] }, NOW + DAY))]);
    expect(after.grants.map((grant) => [grant.topics, grant.ended?.cause])).toEqual([
      [['appointments', 'goals'], 'changed'],
      [['appointments'], undefined],
    ]);
    expect(mayDisclose('goals', after.grants, 'rosa', NOW + DAY)).toBe(false);
  });

  test('leaves what is shared with others as it is', () => {
    const both = [...signed({ supporterId: 'ben' }, [named, benNamed])];
    const after = fold([...both, ...facts(when(both, signing))]);
    expect(live(after.grants, NOW).map((grant) => grant.supporter.personId)).toEqual(['ben', 'rosa']);
  });

  test('one topic is taken back without a signature', () => {
    const before = signed();
    const grantId = fold(before).grants[0]?.grantId ?? '';
    const after = fold([...before, ...facts(when(before, { type: 'narrow', grantId, topic: 'goals' }))]);
    expect(after.grants[0]?.topics).toEqual(['appointments']);
    expect(after.grants[0]?.signedTopics).toEqual(['appointments', 'goals']);
    expect(mayDisclose('goals', after.grants, 'rosa', NOW)).toBe(false);
  });

  test('taking back the last topic ends the grant; taking back what is not shared adds nothing', () => {
    const before = signed({ topics: ['appointments'] });
    const grantId = fold(before).grants[0]?.grantId ?? '';
    expect(facts(when(before, { type: 'narrow', grantId, topic: 'goals' }))).toEqual([]);
    expect(facts(when(before, { type: 'narrow', grantId, topic: 'appointments' })).map((fact) => fact.kind)).toEqual(['grant.revoked']);
    expect(code(when(before, { type: 'narrow', grantId: 'other', topic: 'appointments' }))).toBe('unknown-grant');
  });
});

describe('stopping', () => {
  test('ends at once and needs no reason', () => {
    const before = signed();
    const grantId = fold(before).grants[0]?.grantId ?? '';
    const stopped = facts(when(before, { type: 'revoke', grantId }, NOW + 5));
    expect(stopped).toEqual([{ kind: 'grant.revoked', version: 1, body: { grantId, cause: 'stopped' } }]);
    expect(live(fold([...before, ...stopped]).grants, NOW + 5)).toEqual([]);
  });

  test('twice, or after expiry, is accepted and adds nothing', () => {
    const before = signed();
    const grantId = fold(before).grants[0]?.grantId ?? '';
    const after = [...before, ...facts(when(before, { type: 'revoke', grantId }))];
    expect(facts(when(after, { type: 'revoke', grantId }))).toEqual([]);
    expect(facts(when(before, { type: 'revoke', grantId }, NOW + 31 * DAY))).toEqual([]);
  });

  test('that arrives late ends also what was signed in between', () => {
    const first = signed();
    const oldId = fold(first).grants[0]?.grantId ?? '';
    const second = [...first, ...facts(when(first, { ...signing, topics: ['appointments'] }))];
    const after = fold([...second, ...facts(when(second, { type: 'revoke', grantId: oldId }))]);
    expect(live(after.grants, NOW)).toEqual([]);
  });

  test('a grant that was never given is refused', () => {
    expect(code(when([named], { type: 'revoke', grantId: 'g0' }))).toBe('unknown-grant');
  });

  test('one person leaves the others as they are', () => {
    const both = signed({ supporterId: 'ben' }, signed({}, [named, benNamed]));
    const rosas = fold(both).grants[0]?.grantId ?? '';
    const after = fold([...both, ...facts(when(both, { type: 'revoke', grantId: rosas }))]);
    expect(live(after.grants, NOW).map((grant) => grant.supporter.personId)).toEqual(['ben']);
  });
});

describe('expiry', () => {
  test('is written down when its time has come, once, and not before', () => {
    const before = signed();
    const grantId = fold(before).grants[0]?.grantId ?? '';
    expect(facts(when(before, { type: 'expire', grantId }, NOW + 30 * DAY - 1))).toEqual([]);
    const expired = facts(when(before, { type: 'expire', grantId }, NOW + 30 * DAY));
    expect(expired).toEqual([{ kind: 'grant.expired', version: 1, body: { grantId } }]);
    expect(facts(when([...before, ...expired], { type: 'expire', grantId }, NOW + 31 * DAY))).toEqual([]);
  });

  test('of a grant that was stopped says nothing', () => {
    const before = signed();
    const grantId = fold(before).grants[0]?.grantId ?? '';
    const stopped = [...before, ...facts(when(before, { type: 'revoke', grantId }))];
    expect(facts(when(stopped, { type: 'expire', grantId }, NOW + 31 * DAY))).toEqual([]);
  });
});

describe('what a supporter looked at', () => {
  const look = { type: 'look', supporterId: 'rosa' } as const;

  test('is written down with the topics and the grant it was under', () => {
    const before = signed({ topics: ['appointments'] });
    const grantId = fold(before).grants[0]?.grantId ?? '';
    const looked = facts(when(before, look, NOW + 1));
    const body = { supporterId: 'rosa', supporterName: 'Rosa Morgan', topics: ['appointments'], grantId };
    expect(looked).toEqual([{ kind: 'disclosure.made', version: 1, body }]);
    expect(fold([...before, ...looked]).looks).toEqual([{ supporterId: 'rosa', at: NOW, topics: ['appointments'] }]);
  });

  test('is one look within ten minutes, and another after that or when there is more to see', () => {
    const before = signed({ topics: ['appointments'] });
    const looked = [...before, ...facts(when(before, look))];
    expect(facts(when(looked, look, NOW + 599_999))).toEqual([]);
    expect(facts(when(looked, look, NOW + 600_000))).toHaveLength(1);
    const wider = [...looked, ...facts(when(looked, signing))];
    expect(facts(when(wider, look, NOW + 2))).toHaveLength(1);
  });

  test('cannot be written down when nothing is shared', () => {
    expect(code(when([named], look))).toBe('unknown-grant');
  });
});
