import type { StaffRole } from '@cairn/people';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openInput, preferencesInput } from '../src/index.ts';
import { decide, defaultPreferences, evolve, start, type Chart, type ChartCommand, type ChartEntry, type Profile } from '../src/index.ts';

const profile: Profile = {
  name: 'Dee Morgan',
  called: 'Dee',
  birthDate: '1985-03-04',
  pronouns: undefined,
  locale: 'en',
  zone: 'America/New_York',
  since: '2026-04-09',
  origin: { system: 'urn:clinic', value: '17' },
};
const staff: readonly (readonly [string, StaffRole])[] = [
  ['maya', 'counselor'],
  ['theo', 'nurse'],
  ['dani', 'peer'],
];
const command: fc.Arbitrary<ChartCommand> = fc.oneof(
  fc.constant({ type: 'open', patient: 'dee', profile, preferences: defaultPreferences } as const),
  fc.constantFrom(...staff).map(([personId, role]) => ({ type: 'assign', member: { personId, name: personId, role } }) as const),
  fc.constantFrom(...staff).map(([personId]) => ({ type: 'release', personId }) as const),
  fc
    .constantFrom('America/Denver', 'UTC')
    .map((zone) => ({ type: 'set-preferences', preferences: defaultPreferences, zone, locale: 'es' }) as const),
);

test('whatever is asked in whatever order, the team is who was let in and not yet let go, each once', () => {
  fc.assert(
    fc.property(fc.array(command, { maxLength: 40 }), (commands) => {
      let chart: Chart = start();
      let isOpen = false;
      const team: string[] = [];
      for (const asked of commands) {
        const decision = decide(chart, asked);
        const on =
          asked.type === 'assign' ? team.includes(asked.member.personId) : asked.type === 'release' && team.includes(asked.personId);
        const possible = asked.type === 'open' ? !isOpen : isOpen && (asked.type === 'set-preferences' || (asked.type === 'assign') !== on);
        expect(decision.ok).toBe(possible);
        if (!decision.ok) continue;
        isOpen = true;
        if (asked.type === 'assign') team.push(asked.member.personId);
        if (asked.type === 'release') team.splice(team.indexOf(asked.personId), 1);
        for (const fact of decision.facts)
          chart = evolve(chart, { stream: 'c/shared', seq: 1, at: 1, actor: 'ruth', opId: 'op', ...fact } as ChartEntry);
      }
      expect(chart.team.map(({ personId }) => personId)).toEqual(team);
      expect(chart.profile === undefined).toBe(!isOpen);
      if (chart.profile) expect({ ...chart.profile, zone: '', locale: '' }).toEqual({ ...profile, zone: '', locale: '' });
    }),
  );
});

describe('at the door', () => {
  const preferences = { checkInTime: '09:00', mayLeaveVoicemail: false };
  const set = (change: Record<string, unknown>, zone = 'America/New_York'): boolean =>
    preferencesInput.safeParse({ opId: 'op-12345678', chart: 'c', preferences: { ...preferences, ...change }, zone, locale: 'en' }).success;
  test.each(['00:00', '09:30', '23:59'])('%s is a time of day', (checkInTime) => expect(set({ checkInTime })).toBe(true));
  test.each(['24:00', '9:00', '12:60', '09:00:00', '', '09:00\n'])('%j is not', (checkInTime) => expect(set({ checkInTime })).toBe(false));
  test.each(['(555) 014-2277', '+1 555 014 2277', '988'])('%s can be called', (phone) => expect(set({ phone })).toBe(true));
  test.each(['call me', '12', '1'.repeat(31), 'javascript:1'])('%j cannot', (phone) => expect(set({ phone })).toBe(false));
  test('a name is not made of spaces', () => {
    const open = (name: string): boolean =>
      openInput.safeParse({
        opId: 'op-12345678',
        chart: 'c',
        patient: 'p',
        preferences,
        profile: { name, called: 'Dee', locale: 'en', zone: 'UTC', since: '2026-04-09' },
      }).success;
    expect([open('Dee Morgan'), open('   '), open(''), open('x'.repeat(121))]).toEqual([true, false, false, false]);
  });
});
