import { DAY, grant, NOW, type Case } from './case.ts';

const g = (rule: string, title: string, more: Omit<Extract<Case, { type: 'grant' }>, 'type' | 'rule' | 'title'>): Case => ({
  type: 'grant',
  rule,
  title,
  ...more,
});

/** A supporter is named, never a class; and a grant has the same elements as any consent. */
export const grants: readonly Case[] = [
  g('P2-2', 'a relative sees nothing without a consent that names them', { grants: [], topics: [] }),
  g('P2-2', 'a consent that names another is none', { grants: [{}], person: 'ben', topics: [] }),
  g('P2-3', 'a named person sees what was signed for', { grants: [{}], topics: ['appointments'] }),
  ...(
    [
      ['patient', { patientName: '' }],
      ['discloser', { discloser: '' }],
      ['recipient', { supporter: { ...grant.supporter, name: '' } }],
      ['purpose', { purpose: '' }],
      ['signature', { signature: { typedName: '', at: NOW } }],
      ['the right to revoke', { notice: { version: 99, locale: 'en' } }],
      ['topics', { topics: [] }],
    ] as const
  ).map(([what, change]) => g('P2-3', `a grant without ${what} opens nothing`, { grants: [change], topics: [] })),
  g('P2-3', 'an emergency door without a number opens nothing', { grants: [{ topics: ['emergency'] }], topics: [] }),
  g('P2-4', 'an expired grant opens nothing', { grants: [{}], now: NOW + 30 * DAY, topics: [] }),
  g('P2-4', 'a stopped grant opens nothing', { grants: [{ ended: { at: NOW, cause: 'stopped' } }], topics: [] }),
  g('P2-4', 'of two that overlap, each opens its own', {
    grants: [{}, { grantId: 'g2', topics: ['goals'], expiresAt: NOW + DAY }],
    topics: ['appointments', 'goals'],
  }),
  g('P2-4', 'when one of two ends, the other goes on', {
    grants: [{}, { grantId: 'g2', topics: ['goals'], expiresAt: NOW + DAY }],
    now: NOW + DAY,
    topics: ['appointments'],
  }),
  g('P2-4', 'a stopped one is not kept open by its neighbor of another person', {
    grants: [
      { ended: { at: NOW, cause: 'stopped' } },
      { grantId: 'g2', supporter: { personId: 'ben', name: 'Ben Ode', relationship: 'friend' } },
    ],
    topics: [],
  }),
  g('P2-9', 'a topic that was not signed for stays', { grants: [{ topics: ['week'], signedTopics: ['week'] }], topics: ['week'] }),
];
