import { tellToSign } from './aftercare/tell.ts';
import { onClosed, onJoined, onOpened, onReviewed, onTryRefused } from './access/watch.ts';
import { onGiven, onRevoked } from './consent/expiry.ts';
import { onReleaseEnded, onReleaseGiven } from './consent/release-expiry.ts';
import { leaveTeams } from './charts/leaving.ts';
import { dropSchedule, setDays } from './check-ins/days.ts';
import { doAct } from './check-ins/acts.ts';
import { endPromise, promiseToRead } from './check-ins/reading.ts';
import { taskDone } from './rewards/task-done.ts';
import { endWait, setWait, wakes } from './check-ins/waits.ts';
import { hostWait } from './host-wait-setting.ts';
import { countNoShow } from './no-show-of-session.ts';
import { familyReactions } from './family-reactions.ts';
import { isStaff } from '@cairn/people';
import type { Reaction, Unit } from './journal/unit.ts';
import { moveRuns, stopRuns } from './flow-runs.ts';
import { beginNote, readyNote } from './note-of-session.ts';
import { awaitCoSign, stopAwaiting } from './notes/co-sign-timer.ts';
import { remindOfVisit } from './scheduling/reminders.ts';
import { setOver, takeRoomBack } from './room-of-appointment.ts';
import { endHostWait, setHostWait } from './sessions/host-wait.ts';
import { remindOfGroup } from './groups/reminders.ts';
import { noteMembers } from './note-of-group.ts';
import { settingsNow } from './triage/settings-store.ts';
import { triageReactions } from './triage/watched.ts';
import { dropReminder, setReminder } from './worksheets/reminders.ts';
import { triageSources } from './triage-sources.ts';
import { coverNewChart, moveWork } from './away-work.ts';
import { listenForSilence } from './follow-up/silence.ts';
import { awaitAbsence, endAbsenceTimers, moveOnCall } from './people/absences.ts';
import { reconcilePlan } from './plan-work.ts';
import { awaitReview, reviewAfterAlert, reviewAfterEvent } from './plan-work-review.ts';
import { taskReactions } from './task-sources.ts';
import { peopleTaskReactions } from './task-sources-people.ts';
import { leaveTasks } from './tasks/letting-go.ts';

/** Family and the patient write in the same conversation: only the team ends a wait for the team. */
function byStaff(unit: Unit): boolean {
  return isStaff(unit.viewer?.role ?? 'patient');
}

const promise = promiseToRead(async (tx) => (await settingsNow(tx)).of['reading.by-hour']);

/** Where capabilities meet: what follows from a fact, in the transaction that wrote it. */
const list: readonly (readonly [kind: string, reaction: Reaction])[] = [
  ['person.left', leaveTeams],
  ['chart.opened', setDays],
  ['chart.preferences-set', setDays],
  ['check-in.acted', doAct],
  ['check-in.acted', taskDone],
  ['check-in.waiting', setWait],
  ['check-in.passed', endWait],
  ['check-in.finished', promise],
  ['check-in.changed', promise],
  ['check-in.reviewed', endPromise],
  ['message.sent', wakes('staff-wrote', byStaff)],
  ['alert.taken', wakes('taken-up')],
  ['session.opened', wakes('session-started', byStaff)],
  ['session.admitted', wakes('session-started', byStaff)],
  ['session.arrived', setHostWait(hostWait)],
  ['session.withdrew', endHostWait],
  ['session.admitted', endHostWait],
  ['session.joined', endHostWait],
  ['session.ended', endHostWait],
  ['session.missed', endHostWait],
  ['session.cancelled', endHostWait],
  ['session.missed', countNoShow],
  ['appointment.booked', setOver],
  ['appointment.moved', setOver],
  ['appointment.cancelled', setOver],
  ['appointment.moved', takeRoomBack],
  ['appointment.cancelled', takeRoomBack],
  ['reach.chosen', setDays],
  ['check-in.scheduled', setDays],
  ['check-in.unscheduled', dropSchedule],
  ['session.opened', beginNote],
  ['session.joined', beginNote],
  ['session.ended', readyNote],
  ['session.missed', readyNote],
  ['note.signed', awaitCoSign],
  ['note.co-signed', stopAwaiting],
  ['note.retracted', stopAwaiting],
  ['appointment.booked', remindOfVisit],
  ['appointment.moved', remindOfVisit],
  ['appointment.cancelled', remindOfVisit],
  ['worksheet.assigned', setReminder],
  ['worksheet.unassigned', dropReminder],
  ['worksheet.handed-in', dropReminder],
  ['group.member-added', remindOfGroup],
  ['group.ended', noteMembers],
  ['flow.published', moveRuns],
  ['flow.recalled', stopRuns],
  ['emergency-access.opened', onOpened],
  ['emergency-access.closed', onClosed],
  ['emergency-access.reviewed', onReviewed],
  ['access-try.refused', onTryRefused],
  ['care-team.joined', onJoined],
  ...familyReactions,
  ['grant.given', onGiven],
  ['grant.revoked', onRevoked],
  ['release.given', onReleaseGiven],
  ['release.revoked', onReleaseEnded],
  ['plan.sign-off-asked', tellToSign],
  ['plan.published', awaitReview],
  ['plan.published', reconcilePlan],
  ['care-event.recorded', reviewAfterEvent],
  ['care-event.withdrawn', reviewAfterEvent],
  ['alert.raised', reviewAfterAlert],
  ['referral.sent', listenForSilence],
  ['referral.asked-again', listenForSilence],
  ['referral.accepted', listenForSilence],
  ['referral.declined', listenForSilence],
  ['referral.visited', listenForSilence],
  ['referral.closed', listenForSilence],
  ['absence.planned', awaitAbsence],
  ['absence.begun', moveOnCall],
  ['absence.begun', moveWork],
  ['absence.ended', moveOnCall],
  ['absence.ended', moveWork],
  ['absence.ended', endAbsenceTimers],
  ['care-team.joined', coverNewChart],
  ['care-team.left', leaveTasks],
  ...taskReactions,
  ...peopleTaskReactions,
  ...triageReactions(triageSources),
];

export const reactions: ReadonlyMap<string, readonly Reaction[]> = new Map(
  [...new Set(list.map(([kind]) => kind))].map((kind) => [kind, list.filter(([of]) => of === kind).map(([, reaction]) => reaction)]),
);
