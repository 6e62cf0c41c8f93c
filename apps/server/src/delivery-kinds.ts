import type { Delivered } from './deliveries/deliveries.ts';
import { reminded } from './check-ins/reminders.ts';
import { hostWasTold } from './sessions/host-wait.ts';
import { paged } from './triage/timers.ts';

/** What is written to the journal when a delivery of a template has really been handed over. */
export const delivered: Readonly<Record<string, Delivered>> = {
  'staff-page': paged,
  'staff-notice': paged,
  'staff-waiting': hostWasTold,
  'patient-reminder-again': reminded,
};
