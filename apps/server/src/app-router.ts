import { accessRouter } from './access/router.ts';
import { aftercareRouter } from './aftercare/router.ts';
import { callsRouter } from './calls/router.ts';
import { whoIsInSession } from './calls-in-sessions.ts';
import { chartsRouter } from './charts/router.ts';
import { checkInsRouter } from './check-ins/router.ts';
import { consentRouter } from './consent/router.ts';
import { exportCheckIn } from './export-check-in.ts';
import { familyConsents } from './family-consents.ts';
import { emergencyProcedures } from './family-emergency.ts';
import { joinFamilySession } from './family-join.ts';
import { mayCome } from './family-sessions.ts';
import { concernsRouter, familyDeskRouter } from './family/desk-router.ts';
import { ownDoors, pathRouter } from './family/path-router.ts';
import { roomProcedures } from './family/router.ts';
import { flowsRouter } from './flows/router.ts';
import { runSource } from './flow-runs.ts';
import { guideRoom } from './guide-room.ts';
import { guidesRouter } from './guides/router.ts';
import { instrumentProcedures } from './instruments/router.ts';
import { liveRouter } from './live/router.ts';
import { reachRouter } from './deliveries/router.ts';
import { ledgerPage } from './ledger.ts';
import { messagesRouter } from './messages/router.ts';
import { groupsRouter } from './groups/router.ts';
import { factsOfVisit } from './note-of-group.ts';
import { notesRouter } from './notes/router.ts';
import { peopleRouter } from './people/router.ts';
import { recordsRouter } from './records/router.ts';
import { signersOf } from './consent/release-desk.ts';
import { releasesRouter } from './consent/release-router.ts';
import { rewardsRouter } from './rewards/router.ts';
import { schedulingRouter } from './scheduling/router.ts';
import { roomOfAppointment } from './room-of-appointment.ts';
import { doorProcedures, sessionProcedures } from './sessions/router.ts';
import { addToPlan } from './sheet-to-plan.ts';
import { doorOf } from './sheets-in-sessions.ts';
import { referralsRouter, transitionsRouter } from './follow-up/router.ts';
import { referralQuietDays } from './task-sources.ts';
import { tasksRouter } from './tasks/router.ts';
import { triageRouter } from './triage/router.ts';
import { router } from './trpc.ts';
import { worksheetProcedures } from './worksheets/router.ts';

export const appRouter = router({
  access: accessRouter,
  people: peopleRouter,
  calls: callsRouter(whoIsInSession),
  charts: chartsRouter,
  checkIns: checkInsRouter,
  consent: consentRouter(signersOf),
  groups: groupsRouter,
  family: router({ ...roomProcedures(familyConsents), ...ownDoors, joinSession: joinFamilySession, ...emergencyProcedures }),
  familyPath: pathRouter(familyConsents),
  familyDesk: familyDeskRouter,
  concerns: concernsRouter,
  flows: flowsRouter(runSource),
  instruments: router({ ...instrumentProcedures, exportCheckIn }),
  reach: reachRouter,
  scheduling: schedulingRouter(mayCome),
  live: liveRouter,
  messages: messagesRouter,
  sessions: router({ ...doorProcedures(roomOfAppointment), ...sessionProcedures, addToPlan }),
  guides: guidesRouter(guideRoom),
  aftercare: aftercareRouter,
  notes: notesRouter(factsOfVisit),
  records: recordsRouter,
  releases: releasesRouter(ledgerPage),
  rewards: rewardsRouter,
  referrals: referralsRouter(referralQuietDays),
  tasks: tasksRouter,
  transitions: transitionsRouter,
  triage: triageRouter,
  worksheets: router({ ...worksheetProcedures(doorOf), addToPlan }),
});
export type AppRouter = typeof appRouter;
