import { describe, expect, test } from 'vitest';
import { emergencyContacts, mayDisclose, type Consent, type ConsentFact } from '../src/index.ts';
import { code, DAY, facts, fold, named, NOW, refusal, signed, signing, when } from './desk.ts';

describe('the emergency door', () => {
  const emergency = { phone: '(555) 014-2207', events: ['hospital', 'overdose'] } as const;
  const door = { topics: ['emergency'], emergency } as const;
  const calls = (event: 'overdose' | 'unreachable', state: Consent, now = NOW) =>
    emergencyContacts(state.grants, event, now).map(({ supporter, phone }) => [supporter.personId, phone]);

  test('opens for the events that were signed for, at the number that was signed for, and for no other', () => {
    const state = fold(signed(door));
    expect(calls('overdose', state)).toEqual([['rosa', '+15550142207']]);
    expect(calls('unreachable', state)).toEqual([]);
    expect(calls('overdose', state, NOW + 30 * DAY)).toEqual([]);
  });

  test('needs a number that can be one, and at least one event', () => {
    expect(refusal(when([named], { ...signing, ...door, emergency: undefined }))).toEqual({
      code: 'grant-deficient',
      detail: { missing: 'contact events' },
    });
    expect(code(when([named], { ...signing, ...door, emergency: { phone: 'ask Ben', events: ['overdose'] } }))).toBe('number-unreadable');
  });

  test('is shut when the patient takes it back; no number is kept that was not signed for', () => {
    const before = signed({ ...door, topics: ['goals', 'emergency'] });
    const grantId = fold(before).grants[0]?.grantId ?? '';
    const after = fold([...before, ...facts(when(before, { type: 'narrow', grantId, topic: 'emergency' }))]);
    expect(calls('overdose', after)).toEqual([]);
    expect(fold(signed({ topics: ['goals'], emergency })).grants[0]?.emergency).toBeUndefined();
  });

  test('a grant of before there was that door folds as one without it', () => {
    const { emergency: _, ...old } = (facts(when([named], signing))[0] as Extract<ConsentFact, { kind: 'grant.given' }>).body;
    const state = fold([named, { kind: 'grant.given', version: 1, body: old } as unknown as ConsentFact]);
    expect(state.grants[0]?.emergency).toBeUndefined();
    expect(mayDisclose('goals', state.grants, 'rosa', NOW)).toBe(true);
  });
});
