import type { Party, Purpose, RecordPart, Restriction } from './release.ts';

/** Agreed ones bind. One that must be agreed to (P2-15) binds from the moment it is asked for. */
export function isRestricted(restrictions: readonly Restriction[], part: RecordPart, { is }: Party, purpose: Purpose): boolean {
  return restrictions.some(
    (one) =>
      one.parts.includes(part) &&
      one.from.includes(is) &&
      (one.answered?.agreed === true || (mustAgree(one) && is === 'health-plan' && (purpose === 'payment' || purpose === 'operations'))),
  );
}

/** A service that the patient paid for in full stays from a health plan that would only pay for it (P2-15). */
export function mustAgree({ paidInFull, from }: Pick<Restriction, 'paidInFull' | 'from'>): boolean {
  return paidInFull && from.includes('health-plan');
}
