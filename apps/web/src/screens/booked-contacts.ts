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
