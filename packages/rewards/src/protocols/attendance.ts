import type { Protocol } from '../protocol.ts';

/** Cairn's own, after CM-4: coming to the agreed visit earns, whatever a test says. */
export const attendance: Protocol = {
  key: 'attendance',
  version: '1.0',
  title: { en: 'Coming to visits', es: 'Venir a las citas' },
  source: { rule: 'CM-4', cite: 'Own design: attendance is an approved target of SAMHSA grants (CM-1)' },
  unconfirmed: ['All amounts, the weeks and the way back are our own choice, kept far under every limit.'],
  target: { kind: 'attendance' },
  otherSubstances: [],
  verification: { method: 'signed-in', observers: ['counselor', 'nurse', 'case-manager', 'peer', 'prescriber'], windowDays: 3 },
  phases: [{ weeks: 12, perWeek: 1 }],
  reward: { kind: 'voucher', start: 300, step: 50, highestLevel: 10, rises: 'event', fixedWeeks: [], bonus: undefined },
  resetBy: ['missed', 'refused'],
  recoverAfter: 2,
  caps: [{ of: 'protocol', per: 'event', cents: 1000 }],
  funder: 'samhsa-grant',
};
