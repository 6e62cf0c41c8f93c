import { actor, exchange, hospital, justice, NOW, officer, plan, releaseCase, restriction, tpo, type Case } from './case.ts';

const crisis = { type: 'emergency', nature: 'overdose', facility: 'Lakeside Hospital', consentUnobtainable: true } as const;
const medic = { name: 'Dr. Ann Ito', is: 'medical-personnel' } as const;
const rosa = { name: 'Rosa Morgan', is: 'family' } as const;

/** Emergencies, deaths, exchanges, restrictions, monitors and reports. */
export const beyond: readonly Case[] = [
  releaseCase('P2-10', 'in an emergency medical staff are told what they need', {
    exception: crisis,
    recipient: medic,
    says: { allowed: true, steps: ['review-emergency'] },
  }),
  releaseCase('P2-10', 'never family', { exception: crisis, recipient: rosa, says: { refused: 'wrong-recipient' } }),
  releaseCase('P2-10', 'never a payer', { exception: crisis, recipient: plan, says: { refused: 'wrong-recipient' } }),
  releaseCase('P2-10', 'not when the patient can be asked', {
    exception: { ...crisis, consentUnobtainable: false },
    recipient: medic,
    says: { refused: 'needs-own-consent' },
  }),
  releaseCase('P2-10', 'who, where and what must be written down', {
    exception: { ...crisis, nature: ' ' },
    recipient: medic,
    says: { refused: 'release-deficient' },
  }),
  releaseCase('P2-12', 'a cause of death may go where the law wants it', {
    exception: { type: 'death-record', statute: 'vital statistics' },
    part: 'health-records',
    says: { allowed: true },
  }),
  releaseCase('P2-12', 'and nothing else of the record with it', {
    exception: { type: 'death-record', statute: 'vital statistics' },
    part: 'messages',
    says: { refused: 'not-in-scope' },
  }),
  releaseCase('P2-14', 'what goes by way of an exchange reaches its named participants', {
    under: exchange,
    recipient: hospital,
    says: { allowed: true },
  }),
  releaseCase('P2-14', 'and nobody who is not one', {
    under: exchange,
    recipient: { name: 'Other Clinic', is: 'treating-provider' },
    says: { refused: 'wrong-recipient' },
  }),
  releaseCase('P2-14', 'or whoever treats, when that is what was signed', {
    under: { ...exchange, recipient: { type: 'intermediary', name: 'Lake Exchange', participants: 'treating-providers' } },
    recipient: { name: 'Other Clinic', is: 'treating-provider' },
    says: { allowed: true },
  }),
  releaseCase('P2-15', 'what was agreed to be kept back is kept back', {
    restrictions: [restriction({})],
    says: { refused: 'restricted' },
  }),
  releaseCase('P2-15', 'a restriction that was declined holds nothing back', {
    restrictions: [restriction({ answered: { agreed: false, why: 'needed for care', by: actor, at: NOW } })],
    says: { allowed: true },
  }),
  releaseCase('P2-15', 'one that waits for an answer holds nothing back', {
    restrictions: [restriction({ answered: undefined })],
    says: { allowed: true },
  }),
  releaseCase('P2-15', 'but what was paid in full stays from the plan from the first moment', {
    under: tpo,
    recipient: plan,
    purpose: 'payment',
    restrictions: [restriction({ from: ['health-plan'], paidInFull: true, answered: undefined })],
    says: { refused: 'restricted' },
  }),
  releaseCase('P2-15', 'a restriction for one recipient does not bind another', {
    restrictions: [restriction({ from: ['health-plan'] })],
    says: { allowed: true },
  }),
  releaseCase('P2-15', 'in an emergency it gives way, and the recipient is asked not to use it again', {
    exception: crisis,
    recipient: medic,
    restrictions: [restriction({ from: ['medical-personnel'] })],
    says: { allowed: true, steps: ['review-emergency', 'ask-recipient-not-to-reuse'] },
  }),
  releaseCase('P2-18', 'a monitor gets what was consented to, and passes on no more', {
    under: justice,
    recipient: officer,
    purpose: 'justice-monitoring',
    part: 'attendance',
    says: { allowed: true, onward: 'as-consented' },
  }),
  releaseCase('P2-19', 'a report of child abuse opens no record', {
    exception: { type: 'child-abuse-report', statute: 'state law' },
    says: { refused: 'not-in-scope', step: 'report-first-time-only' },
  }),
  releaseCase('P2-19', 'a report of a crime here tells what happened, not the record', {
    exception: { type: 'crime-report', where: 'front desk' },
    says: { refused: 'not-in-scope', step: 'report-incident-only' },
  }),
];
