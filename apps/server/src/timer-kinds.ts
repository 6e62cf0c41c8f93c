import { ACCESS_OVER, ACCESS_REVIEW, over, reviewDue } from './access/watch.ts';
import { EXPIRE, expire } from './consent/expiry.ts';
import { RELEASE_EXPIRE, releaseExpires } from './consent/release-expiry.ts';
import { leave, LEAVE } from './charts/leaving.ts';
import { noticeTimers } from './check-ins/acts.ts';
import { checkInTimers } from './check-ins/days.ts';
import { readingTimers } from './check-ins/reading.ts';
import { waitTimers } from './check-ins/waits.ts';
import { CO_SIGN, coSignOverdue } from './notes/co-sign-timer.ts';
import { familyConsents } from './family-consents.ts';
import { familyTimers } from './family/asks.ts';
import { weekIsOver } from './family/reminders.ts';
import { WEEK } from './family/timers.ts';
import { flowTimers } from './flow-runs.ts';
import { GROUP_SOON, groupSoon } from './groups/reminders.ts';
import { GROUP_NOTE, noteOfMember } from './note-of-group.ts';
import { VISIT_SOON, visitSoon } from './scheduling/reminders.ts';
import { hostWait } from './host-wait-setting.ts';
import { VISIT_OVER, visitOver } from './room-of-appointment.ts';
import { HOST_WAIT, hostIsLate } from './sessions/host-wait.ts';
import type { TimerHandler } from './timers/timers.ts';
import { AWAY_ON_CHART, awayOnChart } from './away-work.ts';
import { fallSilent, SILENCE } from './follow-up/silence.ts';
import { absenceBegins, absenceEnds, AWAY_BEGINS, AWAY_ENDS } from './people/absences.ts';
import { PLAN_REVIEW, reviewComesDue } from './plan-work-review.ts';
import { CONSENT_SOON, consentSoon } from './task-sources-people.ts';
import { DAILY, daily } from './triage/daily.ts';
import { climb, dayBegins } from './triage/timers.ts';
import { worksheetTimers } from './worksheets/reminders.ts';
import { triageSources } from './triage-sources.ts';

/** What each kind of timer does when it is due, in one transaction with the mark that it fired. */
export const timerKinds: Readonly<Record<string, TimerHandler>> = {
  ...checkInTimers,
  ...familyTimers(familyConsents),
  [WEEK]: weekIsOver,
  ...flowTimers,
  ...waitTimers,
  ...noticeTimers,
  ...readingTimers,
  ...worksheetTimers,
  [ACCESS_OVER]: over,
  [ACCESS_REVIEW]: reviewDue,
  [CO_SIGN]: coSignOverdue,
  [EXPIRE]: expire,
  [RELEASE_EXPIRE]: releaseExpires,
  [LEAVE]: leave,
  [GROUP_NOTE]: noteOfMember,
  [GROUP_SOON]: groupSoon,
  [VISIT_SOON]: visitSoon,
  [VISIT_OVER]: visitOver,
  [HOST_WAIT]: hostIsLate(hostWait),
  [AWAY_BEGINS]: absenceBegins,
  [AWAY_ENDS]: absenceEnds,
  [AWAY_ON_CHART]: awayOnChart,
  [PLAN_REVIEW]: reviewComesDue,
  [SILENCE]: fallSilent,
  [CONSENT_SOON]: consentSoon,
  'triage.ladder': climb,
  'triage.day': dayBegins,
  [DAILY]: daily(triageSources),
};
