import { isStaff } from '@cairn/people';
import { caseloadInput, type Caseload, type CaseloadInput } from '@cairn/triage';
import type { View } from '../views.ts';
import { readCaseload } from './caseload-store.ts';

const prefixes = ['alert.', 'check-in.', 'care-team.', 'care-event.', 'care-tier.', 'chart.', 'appointment.'];

/** The first page of a staff member's caseload, kept fresh. */
export const caseload: View<CaseloadInput, Caseload> = {
  input: caseloadInput,
  read: async ({ db, viewer, input, now }) => (isStaff(viewer.role) ? readCaseload(db, viewer.personId, input, now) : undefined),
  after: (kind) => prefixes.some((prefix) => kind.startsWith(prefix)),
};
