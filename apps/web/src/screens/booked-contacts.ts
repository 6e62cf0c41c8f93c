import type { Referral } from '@cairn/follow-up';
import type { Appointment } from '@cairn/scheduling';
import type { Contact, MarkKind } from '../aftercare/follow-up-weeks.ts';
import { clock, dayKey } from '../look/when.ts';

const kinds: Readonly<Record<Appointment['kind'], MarkKind>> = {
  counseling: 'visit',
  medical: 'medicine',
  dosing: 'visit',
  group: 'group',
  family: 'family',
  'follow-up': 'visit',
};

/** The chart's appointments as contacts of the follow-up grid, in the patient's zone. */
export function bookedContacts(appointments: readonly Appointment[], zone: string): readonly Contact[] {
  return appointments
    .filter((one) => one.cancelledAt === undefined)
    .map((one) => ({
      day: dayKey(one.startsAt, zone),
      kind: one.where === 'phone' && one.kind !== 'group' ? 'call' : kinds[one.kind],
      time: clock(one.startsAt, zone),
      with: one.with.name,
      about: '',
      path: undefined,
    }));
}

/** First visits that are agreed and have not happened yet. */
export function referredContacts(referrals: readonly Referral[]): readonly Contact[] {
  return referrals.flatMap(({ visitOn, visitedOn, with: who, to }): Contact[] =>
    visitOn === undefined || visitedOn !== undefined
      ? []
      : [{ day: visitOn, kind: 'referral', time: '', with: who || to.name, about: '', path: undefined }],
  );
}
