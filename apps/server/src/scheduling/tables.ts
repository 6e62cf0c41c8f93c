import type { AppointmentKind, Place } from '@cairn/scheduling';
import type { StaffRole } from '@cairn/people';

export type SchedulingTables = {
  appointments: {
    appointment_id: string;
    chart: string;
    starts_at: number;
    minutes: number;
    place: Place;
    with_id: string;
    with_name: string;
    with_role: StaffRole;
    kind: AppointmentKind;
    booked_at: number;
    cancelled_at: number | null;
    cancelled_by: string | null;
    series: string | null;
    sequence: number;
    /** JSON of a family session's supporters and topic; null for every other visit. */
    family: string | null;
  };
  /** `hours` is JSON. */
  working_hours: { person_id: string; hours: string };
};
