import { actor, DAY, hospital, notes, NOW, plan, proceedings, releaseCase, tpo, type Case } from './case.ts';

const order = { type: 'court-order', court: 'County Court', docket: '26-118', heard: true, subpoena: true } as const;
const court = { name: 'County Court', is: 'court' } as const;
const vendor = { name: 'Cloud Host', is: 'business-associate' } as const;
const qso = { type: 'service-agreement', agreement: 'signed 2026-01-02', associateAgreement: true } as const;
const rosa = { name: 'Rosa Morgan', is: 'family' } as const;

export const scope: readonly Case[] = [
  releaseCase('P2-1', 'inside the program, need to know is enough', { exception: { type: 'need-to-know' }, says: { allowed: true } }),
  releaseCase('P2-1', 'a vendor under both agreements needs no consent', {
    exception: qso,
    recipient: vendor,
    purpose: 'operations',
    says: { allowed: true },
  }),
  releaseCase('P2-1', 'a vendor without the associate agreement gets nothing', {
    exception: { ...qso, associateAgreement: false },
    recipient: vendor,
    purpose: 'operations',
    says: { refused: 'release-deficient', step: 'sign-service-agreement' },
  }),
  releaseCase('P2-1', 'an agreement for services does not cover a hospital', {
    exception: qso,
    says: { refused: 'wrong-recipient', step: 'check-recipient' },
  }),
  releaseCase('P2-2', 'one consent reaches whoever treats, by class', {
    under: tpo,
    recipient: hospital,
    purpose: 'treatment',
    says: { allowed: true, onward: 'hipaa' },
  }),
  releaseCase('P2-2', 'and a provider who was not one when it was signed', {
    under: tpo,
    recipient: { name: 'Clinic of next year', is: 'treating-provider' },
    purpose: 'treatment',
    now: NOW + 2000 * DAY,
    says: { allowed: true },
  }),
  releaseCase('P2-2', 'and the plan that pays', {
    under: tpo,
    recipient: plan,
    purpose: 'payment',
    part: 'attendance',
    says: { allowed: true },
  }),
  releaseCase('P2-2', 'a class of recipients reaches no relative', {
    under: tpo,
    recipient: rosa,
    purpose: 'treatment',
    says: { refused: 'wrong-recipient' },
  }),
  releaseCase('P2-2', 'and no court', { under: tpo, recipient: court, purpose: 'treatment', says: { refused: 'wrong-recipient' } }),
  releaseCase('P2-2', 'until it is revoked', {
    under: { ...tpo, ended: { at: NOW, cause: 'revoked', by: actor } },
    recipient: hospital,
    purpose: 'treatment',
    says: { refused: 'release-revoked' },
  }),
  releaseCase('P2-5', 'counseling notes do not go under a consent for treatment', {
    under: tpo,
    recipient: hospital,
    purpose: 'treatment',
    part: 'counseling-notes',
    says: { refused: 'needs-own-consent', step: 'get-own-consent' },
  }),
  releaseCase('P2-5', 'counseling notes go under their own consent', {
    under: notes,
    part: 'counseling-notes',
    purpose: 'treatment',
    says: { allowed: true },
  }),
  releaseCase('P2-5', 'a consent that lists them beside other parts is deficient', {
    under: { parts: ['care-plan', 'counseling-notes'] },
    part: 'counseling-notes',
    says: { refused: 'release-deficient', missing: ['stands-alone'] },
  }),
  releaseCase('P2-5', 'their own consent opens nothing else', {
    under: notes,
    part: 'care-plan',
    purpose: 'treatment',
    says: { refused: 'not-in-scope' },
  }),
  releaseCase('P2-5', 'their own consent says that care does not depend on it', {
    under: { ...notes, statements: ['right-to-revoke'] },
    part: 'counseling-notes',
    purpose: 'treatment',
    says: { refused: 'release-deficient', missing: ['care-not-conditioned'] },
  }),
  releaseCase('P2-5', 'their author uses them for treatment', {
    exception: { type: 'own-notes', use: 'treatment', originator: true },
    part: 'counseling-notes',
    says: { allowed: true },
  }),
  releaseCase('P2-5', 'somebody else of the team does not', {
    exception: { type: 'own-notes', use: 'treatment', originator: false },
    part: 'counseling-notes',
    says: { refused: 'needs-own-consent', step: 'ask-originator' },
  }),
  releaseCase('P2-5', 'need to know does not open them', {
    exception: { type: 'need-to-know' },
    part: 'counseling-notes',
    says: { refused: 'needs-own-consent' },
  }),
  releaseCase('P2-6', 'a consent for treatment is none for a case', {
    under: tpo,
    recipient: hospital,
    purpose: 'proceedings',
    says: { refused: 'needs-order', step: 'get-court-order-and-subpoena' },
  }),
  releaseCase('P2-6', 'a consent for a case stands alone', {
    under: { ...proceedings, purposes: ['proceedings', 'treatment'] },
    recipient: court,
    purpose: 'proceedings',
    part: 'attendance',
    says: { refused: 'release-deficient', missing: ['stands-alone'] },
  }),
  releaseCase('P2-6', 'alone, it is used', {
    under: proceedings,
    recipient: court,
    purpose: 'proceedings',
    part: 'attendance',
    says: { allowed: true },
  }),
  releaseCase('P2-6', 'no other consent may name proceedings among its purposes', {
    under: { purposes: ['coordination', 'proceedings'] },
    says: { refused: 'release-deficient', missing: ['stands-alone'] },
  }),
  releaseCase('P2-6', 'a subpoena alone is never enough', {
    exception: { ...order, heard: false },
    recipient: court,
    purpose: 'proceedings',
    says: { refused: 'needs-order', step: 'get-court-order-and-subpoena' },
  }),
  releaseCase('P2-6', 'an order without a subpoena is not enough', {
    exception: { ...order, subpoena: false },
    recipient: court,
    purpose: 'proceedings',
    says: { refused: 'needs-order' },
  }),
  releaseCase('P2-6', 'order after a hearing, and subpoena, are enough', {
    exception: order,
    recipient: court,
    purpose: 'proceedings',
    says: { allowed: true },
  }),
  releaseCase('P2-6', 'no exception but an order leads into a case', {
    exception: { type: 'need-to-know' },
    purpose: 'proceedings',
    says: { refused: 'needs-order' },
  }),
  releaseCase('P2-6', 'a case without any consent asks for an order', {
    under: 'nothing',
    purpose: 'proceedings',
    says: { refused: 'needs-order' },
  }),
  releaseCase('P2-7', 'whatever leaves carries the notice and its scope', { says: { allowed: true } }),
  releaseCase('P2-8', 'a provider under a consent for treatment follows HIPAA', {
    under: tpo,
    recipient: hospital,
    purpose: 'treatment',
    says: { allowed: true, onward: 'hipaa' },
  }),
  releaseCase('P2-8', 'another program follows the consent', {
    under: { recipient: { type: 'parties', parties: [{ name: 'North OTP', is: 'part-2-program' }] } },
    recipient: { name: 'North OTP', is: 'part-2-program' },
    says: { allowed: true, onward: 'as-consented' },
  }),
  releaseCase('P2-8', 'anybody else may go on to bound contractors alone', { says: { allowed: true, onward: 'contractors' } }),
  releaseCase('P2-9', 'a part that the consent does not name stays', { part: 'messages', says: { refused: 'not-in-scope' } }),
  releaseCase('P2-9', 'a purpose that the consent does not name is none', { purpose: 'payment', says: { refused: 'not-in-scope' } }),
  releaseCase('P2-9', 'a hospital of another name is another hospital', {
    recipient: { name: 'Lakeside Hospital Annex', is: 'treating-provider' },
    says: { refused: 'wrong-recipient', step: 'check-recipient' },
  }),
  releaseCase('P2-9', 'somebody of the right name who is something else is another', {
    recipient: { name: 'Lakeside Hospital', is: 'health-plan' },
    says: { refused: 'wrong-recipient' },
  }),
  releaseCase('P2-9', 'accents and case make no other person', {
    recipient: { name: 'LAKESIDE  hospital', is: 'treating-provider' },
    says: { allowed: true },
  }),
  releaseCase('P2-9', 'without any consent nothing leaves', { under: 'nothing', says: { refused: 'not-in-scope' } }),
];
