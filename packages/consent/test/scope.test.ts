import { describe, expect, test } from 'vitest';
import { giveInput, nextExpiry, NOTICE_VERSION, noticeText, REDISCLOSURE, scopeFor, type Grant } from '../src/index.ts';

const NOW = Date.UTC(2026, 10, 21, 15);
const DAY = 86_400_000;

function grant(more: Partial<Grant> = {}): Grant {
  return {
    grantId: 'g',
    patientName: 'Dee Morgan',
    discloser: 'Harbor Recovery',
    supporter: { personId: 'rosa', name: 'Rosa Morgan', relationship: 'sister' },
    topics: ['appointments'],
    signedTopics: ['appointments'],
    purpose: 'So Rosa can support me',
    expiresAt: NOW + 30 * DAY,
    signature: { typedName: 'Dee Morgan', at: NOW },
    notice: { version: 1, locale: 'en' },
    emergency: undefined,
    ended: undefined,
    ...more,
  };
}

describe('the scope that goes with a disclosed view', () => {
  test('is what the patient is called, topics, purpose, end and the redisclosure notice; not the family name, not the program', () => {
    expect(scopeFor([grant()], 'rosa', 'Dee', NOW)).toEqual({
      called: 'Dee',
      topics: ['appointments'],
      purpose: 'So Rosa can support me',
      until: NOW + 30 * DAY,
      notice: '42 CFR part 2 prohibits unauthorized use or disclosure of these records.',
    });
  });

  test.each([
    ['nothing was granted', []],
    ['it was stopped', [grant({ ended: { at: NOW, cause: 'stopped' } })]],
    ['it is over', [grant({ expiresAt: NOW })]],
    ['it was granted to someone else', [grant({ supporter: { personId: 'ben', name: 'Ben', relationship: 'friend' } })]],
  ] as const)('is the same nothing when %s', (_, grants) => {
    expect(scopeFor(grants, 'rosa', 'Dee', NOW)).toBeUndefined();
  });
});

test('the next expiry is that of the live grant that ends first', () => {
  const grants = [
    grant({ expiresAt: NOW + 9 }),
    grant({ expiresAt: NOW + 5 }),
    grant({ expiresAt: NOW + 1, ended: { at: NOW, cause: 'stopped' } }),
  ];
  expect(nextExpiry(grants, NOW)).toBe(NOW + 5);
  expect(nextExpiry(grants, NOW + 5)).toBe(NOW + 9);
  expect(nextExpiry(grants, NOW + 9)).toBeUndefined();
});

describe('the notice above the signature', () => {
  test('tells in every language how to take consent back', () => {
    for (const locale of ['en', 'es'] as const) expect(noticeText(NOTICE_VERSION, locale)?.length).toBe(4);
  });

  test('exists only in versions that were written', () => {
    expect(noticeText(0, 'en')).toBeUndefined();
    expect(noticeText(NOTICE_VERSION + 1, 'en')).toBeUndefined();
  });

  test('the redisclosure sentence is the one the rule gives, in English', () => {
    expect(REDISCLOSURE).toBe('42 CFR part 2 prohibits unauthorized use or disclosure of these records.');
  });
});

describe('what is sent to sign', () => {
  const good = {
    opId: 'o-1234567',
    chart: 'c',
    supporterId: 'rosa',
    topics: ['appointments'],
    purpose: 'p',
    until: '2026-12-21',
    typedName: 'Dee',
    noticeVersion: 1,
    locale: 'en',
  };

  test('passes the door also when members are blank, so that all that is missing is named at once', () => {
    expect(giveInput.safeParse(good).success).toBe(true);
    const { until: _, ...blank } = { ...good, topics: [], purpose: '', typedName: '' };
    expect(giveInput.safeParse(blank).success).toBe(true);
  });

  test.each([
    { topics: ['check-ins'] },
    { purpose: 'x'.repeat(201) },
    { typedName: 'x'.repeat(201) },
    { until: '2026-02-30' },
    { until: 1.5 },
    { locale: 'fr' },
    { supporterId: '' },
    { opId: 'o' },
  ])('%j is turned away', (bad) => {
    expect(giveInput.safeParse({ ...good, ...bad }).success).toBe(false);
  });
});
