import { must } from '@cairn/kernel';
import { describe, expect, test } from 'vitest';
import {
  careTier,
  contactMinimum,
  decideTier,
  raiseTier,
  tierNow,
  usualSettings,
  type CareTierCommand,
  type CareTierFact,
  type CareTierState,
  type TierKnown,
} from '../src/index.ts';
import { DAY, FRIDAY, FRIDAY_8, maya, past, pastEvents } from './support.ts';

const long: TierKnown = {
  now: FRIDAY_8,
  today: FRIDAY,
  since: '2026-01-05',
  alerts: [],
  events: [],
  checkIns: [],
  settings: usualSettings,
};
const alert = (level: 'P0' | 'P1' | 'P2' | 'P3', ruleId = 'R07', ago = 0, status: 'open' | 'resolved' = 'open') => ({
  ruleId,
  level,
  status,
  raisedAt: FRIDAY_8 - ago,
  touchedAt: FRIDAY_8 - ago,
});
const told = (measure: string, value: string | number, back: number) =>
  past('any', [back, 0]).map((one) => ({ ...one, measures: { [measure]: value } }));

describe('a tier', () => {
  test.each([
    ['nothing open and long in care', {}, 'low', []],
    ['an open P3', { alerts: [alert('P3')] }, 'low', []],
    ['an open P0', { alerts: [alert('P0')] }, 'critical', ['open-now']],
    ['a resolved P0', { alerts: [alert('P0', 'R01', DAY, 'resolved')] }, 'low', []],
    ['an open P1', { alerts: [alert('P1')] }, 'high', ['open-today']],
    ['an open P2', { alerts: [alert('P2')] }, 'medium', ['open-soon']],
    ['a release 28 days ago', { events: pastEvents(['release', 28]) }, 'high', ['tolerance']],
    ['a release 29 days ago', { events: pastEvents(['release', 29]) }, 'low', []],
    ['an overdose 28 days ago', { events: pastEvents(['overdose', 28]) }, 'high', ['overdose']],
    ['an overdose 29 days ago', { events: pastEvents(['overdose', 29]) }, 'low', []],
    ['a medicine begun 14 days ago', { events: pastEvents(['treatment-begun', 14]) }, 'high', ['treatment-new']],
    ['a medicine begun 15 days ago', { events: pastEvents(['treatment-begun', 15]) }, 'low', []],
    ['C-SSRS high 30 days ago', { checkIns: told('band.c-ssrs', 'high', 30) }, 'high', ['screen-high']],
    ['C-SSRS high 31 days ago', { checkIns: told('band.c-ssrs', 'high', 31) }, 'low', []],
    ['PHQ-9 15', { checkIns: told('score.phq-9', 15, 3) }, 'medium', ['depression']],
    ['PHQ-9 14', { checkIns: told('score.phq-9', 14, 3) }, 'low', []],
    ['day 90 in care', { since: '2026-08-23' }, 'medium', ['new-in-care']],
    ['day 91 in care', { since: '2026-08-22' }, 'low', []],
    ['housing unsure', { checkIns: told('housing', 'unsure', 3) }, 'medium', ['housing']],
    ['all at once is the highest', { alerts: [alert('P0'), alert('P1')], since: FRIDAY }, 'critical', ['open-now']],
  ] as const)('%s', (_, more, tier, because) => {
    expect(tierNow({ ...long, ...more } as TierKnown)).toEqual({ tier, because });
  });

  test('each has a least contact, closer for the higher', () => {
    const perWeek = Object.values(contactMinimum).map(({ times, days }) => (7 * times) / days);
    expect(perWeek).toEqual([7, 2, 1, 0.5]);
  });
});

describe('stepping down', () => {
  const apply = (state: CareTierState, fact: CareTierFact, at: number): CareTierState =>
    careTier.evolve(state, { ...fact, stream: 'dee/team', seq: 1, at, actor: 'maya', opId: 'op' } as never);
  const raised = apply(careTier.start(), must(raiseTier(careTier.start(), { ...long, alerts: [alert('P1')] })[0], 'raise'), FRIDAY_8);
  const decide = (state: CareTierState, command: CareTierCommand, known: TierKnown = long, today = FRIDAY) =>
    decideTier(state, command, known, { now: FRIDAY_8, today, actor: maya, newId: () => 'x', random: () => 0 });
  const reviewed = (state: CareTierState, stable: boolean, today: string): CareTierState => {
    const decision = decide(state, { type: 'review', stable, note: 'Seen' }, long, today);
    return decision.ok ? apply(state, must(decision.facts[0], 'review'), FRIDAY_8) : state;
  };
  const down = (state: CareTierState, known: TierKnown = long) => {
    const decision = decide(state, { type: 'step-down', why: 'Two calm weeks' }, known);
    return decision.ok ? decision.facts[0]?.body : decision.refusal.code;
  };

  test('a tier goes up by the rules and never down by itself', () => {
    expect(raised).toMatchObject({ tier: 'high', because: ['open-today'] });
    expect(raiseTier(raised, long)).toEqual([]);
    expect(raiseTier(raised, { ...long, alerts: [alert('P0')] })[0]?.body).toMatchObject({ tier: 'critical', was: 'high' });
  });

  test('it needs two stable reviews on different days', () => {
    expect(down(raised)).toBe('tier-reviews-needed');
    const sameDay = reviewed(reviewed(raised, true, '2026-11-18'), true, '2026-11-18');
    expect(down(sameDay)).toBe('tier-reviews-needed');
    expect(down(reviewed(sameDay, true, '2026-11-20'))).toMatchObject({ was: 'high', tier: 'medium', by: maya, why: 'Two calm weeks' });
  });

  test('a review that was not stable starts the count anew', () => {
    const state = reviewed(reviewed(reviewed(raised, true, '2026-11-17'), false, '2026-11-18'), true, '2026-11-20');
    expect(down(state)).toBe('tier-reviews-needed');
  });

  test('it is refused while a rule still holds the tier, and goes one step at a time', () => {
    const state = reviewed(reviewed(raised, true, '2026-11-18'), true, '2026-11-20');
    expect(down(state, { ...long, alerts: [alert('P1')] })).toBe('tier-rules-hold');
    const lowered = apply(state, must(okFacts(decide(state, { type: 'step-down', why: 'Calm' }))[0], 'lowered'), FRIDAY_8);
    expect(lowered).toMatchObject({ tier: 'medium', reviews: [] });
    expect(down(lowered)).toBe('tier-reviews-needed');
  });

  test('it says why', () => {
    const state = reviewed(reviewed(raised, true, '2026-11-18'), true, '2026-11-20');
    expect(decide(state, { type: 'step-down', why: ' ' })).toMatchObject({ ok: false, refusal: { code: 'note-needed' } });
  });
});

function okFacts(decision: ReturnType<typeof decideTier>): readonly CareTierFact[] {
  return decision.ok ? decision.facts : [];
}
