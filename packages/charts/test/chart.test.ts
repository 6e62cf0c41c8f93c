import { expect, test } from 'vitest';
import {
  charts,
  decide,
  defaultPreferences,
  evolve,
  start,
  type Chart,
  type ChartEntry,
  type ChartFact,
  type Profile,
} from '../src/index.ts';

const profile: Profile = {
  name: 'Dee Morgan',
  called: 'Dee',
  birthDate: undefined,
  pronouns: 'she/her',
  locale: 'en',
  zone: 'America/New_York',
  since: '2026-10-19',
  origin: undefined,
};
const opened: ChartFact = { kind: 'chart.opened', version: 1, body: { patient: 'dee', profile, preferences: defaultPreferences } };
const maya = { personId: 'maya', name: 'Maya Alvarez', role: 'counselor' } as const;
const theo = { personId: 'theo', name: 'Theo Grant', role: 'nurse' } as const;
const joined = (member: typeof maya | typeof theo): ChartFact => ({ kind: 'care-team.joined', version: 1, body: { member } });
const given = (...facts: ChartFact[]): Chart =>
  facts.reduce(
    (chart, fact, n) => evolve(chart, { stream: 'c/shared', seq: n + 1, at: n, actor: 'ruth', opId: `op-${n}`, ...fact } as ChartEntry),
    start(),
  );

test('a chart is opened once', () => {
  const open = { type: 'open', patient: 'dee', profile, preferences: defaultPreferences } as const;
  expect(decide(start(), open)).toMatchObject({ ok: true, facts: [opened] });
  expect(decide(given(opened), open)).toMatchObject({ refusal: { code: 'chart-exists' } });
});

test('nothing is done in a chart that is not there', () => {
  expect(decide(start(), { type: 'assign', member: maya })).toMatchObject({ refusal: { code: 'no-such-chart' } });
  expect(decide(start(), { type: 'set-preferences', preferences: defaultPreferences, zone: 'UTC', locale: 'en' })).toMatchObject({
    refusal: { code: 'no-such-chart' },
  });
});

test('the team is who joined and did not leave, in the order they joined', () => {
  const chart = given(opened, joined(maya), joined(theo), { kind: 'care-team.left', version: 1, body: { personId: 'maya' } }, joined(maya));
  expect(chart.team.map(({ personId }) => personId)).toEqual(['theo', 'maya']);
  expect(decide(chart, { type: 'assign', member: theo })).toMatchObject({ refusal: { code: 'already-on-team' } });
  expect(decide(given(opened), { type: 'release', personId: 'theo' })).toMatchObject({ refusal: { code: 'not-on-team' } });
});

test('a move to another zone is kept in the profile, and nothing else of it changes', () => {
  const moved: ChartFact = {
    kind: 'chart.preferences-set',
    version: 1,
    body: { preferences: defaultPreferences, zone: 'America/Denver', locale: 'es' },
  };
  expect(given(opened, moved).profile).toEqual({ ...profile, zone: 'America/Denver', locale: 'es' });
});

test('the whole chart is shared: the patient knows who is on their team', () => {
  expect(charts.audience).toBe('shared');
});
