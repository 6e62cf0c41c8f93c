import type { Component, JSX } from 'solid-js';
import { makeLayer, Router, type Layer, type Route } from './look/router.tsx';
import { createWords } from './words/words.ts';
import { routeWords } from './words/routes.ts';

const t = createWords(routeWords);

/** One chunk per screen, so that a patient's phone loads a patient's code only. */
const screen = <Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name): Layer =>
  makeLayer(async () => (await load())[name]);

const signedIn = screen(() => import('./screens/signed-in.tsx'), 'SignedIn');
const patient = [signedIn, screen(() => import('./screens/patient-frame.tsx'), 'PatientFrame')];
const patientBar = [...patient, screen(() => import('./screens/patient-shell.tsx'), 'PatientShell')];
const supporter = [signedIn, screen(() => import('./screens/supporter-shell.tsx'), 'SupporterShell')];
const staff = [signedIn, screen(() => import('./screens/staff-shell.tsx'), 'StaffShell')];
const inbox = [...staff, screen(() => import('./screens/inbox-screen.tsx'), 'InboxScreen')];

const review = [...staff, screen(() => import('./screens/review-screen.tsx'), 'ReviewScreen')];

const chart = [...staff, screen(() => import('./screens/chart-screen.tsx'), 'ChartScreen')];

const session = screen(() => import('./screens/session-screen.tsx'), 'SessionScreen');
const checkIn = screen(() => import('./screens/check-in-screen.tsx'), 'CheckInScreen');

const routes: readonly Route[] = [
  { path: '/sign-in', layers: [screen(() => import('./screens/sign-in-screen.tsx'), 'SignInScreen')] },
  { path: '/guest', layers: [screen(() => import('./screens/guest-screen.tsx'), 'GuestScreen')] },
  { path: '/join', layers: [screen(() => import('./screens/join-screen.tsx'), 'JoinScreen')] },
  { path: '/help', layers: [screen(() => import('./screens/help-screen.tsx'), 'HelpScreen')] },
  { path: '/', layers: [signedIn, screen(() => import('./screens/home.tsx'), 'Home')] },
  { path: '/settings', layers: [signedIn, screen(() => import('./screens/settings-screen.tsx'), 'SettingsScreen')] },

  { path: '/today', layers: [...patientBar, screen(() => import('./screens/today-screen.tsx'), 'TodayScreen')] },
  { path: '/check-in', layers: [...patient, checkIn] },
  { path: '/check-in/:more', layers: [...patient, checkIn] },
  { path: '/plan/consents/:release', layers: [...patient, screen(() => import('./screens/consent-screen.tsx'), 'ConsentScreen')] },
  { path: '/plan/sharing/:person', layers: [...patient, screen(() => import('./screens/sharing-screen.tsx'), 'SharingScreen')] },
  { path: '/plan/sharing', layers: [...patient, screen(() => import('./screens/sharing-screen.tsx'), 'SharingScreen')] },
  { path: '/plan', layers: [...patientBar, screen(() => import('./screens/plan-screen.tsx'), 'PlanScreen')] },
  { path: '/plan/sign', layers: [...patient, screen(() => import('./screens/plan-sign-screen.tsx'), 'PlanSignScreen')] },
  { path: '/plan/card', layers: [...patient, screen(() => import('./screens/plan-card-screen.tsx'), 'PlanCardScreen')] },
  { path: '/visits', layers: [...patientBar, screen(() => import('./screens/visits-screen.tsx'), 'VisitsScreen')] },
  { path: '/messages', layers: [...patientBar, screen(() => import('./screens/messages-screen.tsx'), 'MessagesScreen')] },
  { path: '/rewards', layers: [...patientBar, screen(() => import('./screens/rewards-screen.tsx'), 'RewardsScreen')] },

  { path: '/group/:group', layers: [...patient, screen(() => import('./screens/group-screen.tsx'), 'GroupScreen')] },
  { path: '/pages', layers: [...patient, screen(() => import('./screens/pages-screen.tsx'), 'PagesScreen')] },
  { path: '/pages/:sheet', layers: [...patient, screen(() => import('./screens/pages-screen.tsx'), 'PageScreen')] },

  { path: '/visit/:session', layers: [...patient, screen(() => import('./screens/visit-screen.tsx'), 'VisitScreen')] },

  { path: '/f', layers: [...supporter, screen(() => import('./screens/supporter-home-screen.tsx'), 'SupporterHomeScreen')] },
  { path: '/f/room', layers: [...supporter, screen(() => import('./screens/family-room-screen.tsx'), 'FamilyRoomScreen')] },
  { path: '/f/learn', layers: [...supporter, screen(() => import('./screens/family-learn-screen.tsx'), 'FamilyLearnScreen')] },
  { path: '/f/learn/:module', layers: [...supporter, screen(() => import('./screens/family-lesson-screen.tsx'), 'FamilyLessonScreen')] },
  { path: '/f/naloxone', layers: [...supporter, screen(() => import('./screens/family-naloxone-screen.tsx'), 'FamilyNaloxoneScreen')] },
  { path: '/f/check-in', layers: [...supporter, screen(() => import('./screens/family-check-in-screen.tsx'), 'FamilyCheckInScreen')] },
  { path: '/f/concern', layers: [...supporter, screen(() => import('./screens/family-concern-screen.tsx'), 'FamilyConcernScreen')] },
  { path: '/f/ask', layers: [...supporter, screen(() => import('./screens/family-ask-screen.tsx'), 'FamilyAskScreen')] },
  { path: '/family/:person', layers: [...patient, screen(() => import('./screens/family-person-screen.tsx'), 'FamilyPersonScreen')] },

  { path: '/session/:chart', layers: [...staff, session] },
  { path: '/groups', layers: [...staff, screen(() => import('./screens/groups-screen.tsx'), 'GroupsScreen')] },
  { path: '/groups/:group', layers: [...staff, screen(() => import('./screens/group-desk-screen.tsx'), 'GroupDeskScreen')] },
  { path: '/emergency', layers: [...staff, screen(() => import('./screens/emergency-screen.tsx'), 'EmergencyScreen')] },
  { path: '/access-reviews', layers: [...staff, screen(() => import('./screens/access-reviews-screen.tsx'), 'AccessReviewsScreen')] },
  { path: '/calendar', layers: [...staff, screen(() => import('./screens/calendar-screen.tsx'), 'CalendarScreen')] },
  { path: '/caseload', layers: [...staff, screen(() => import('./screens/caseload-screen.tsx'), 'CaseloadScreen')] },
  { path: '/tasks', layers: [...staff, screen(() => import('./screens/tasks-screen.tsx'), 'TasksScreen')] },
  { path: '/rules', layers: [...staff, screen(() => import('./screens/rules-screen.tsx'), 'RulesScreen')] },
  { path: '/session/:chart/:session', layers: [...staff, session] },
  { path: '/inbox', layers: [...inbox, screen(() => import('./screens/inbox-screen.tsx'), 'NoConversation')] },
  { path: '/inbox/:chart', layers: [...inbox, screen(() => import('./screens/inbox-screen.tsx'), 'ConversationScreen')] },
  { path: '/notes', layers: [...staff, screen(() => import('./screens/notes-screen.tsx'), 'NotesScreen')] },
  { path: '/notes/:chart', layers: [...staff, screen(() => import('./screens/apart-screen.tsx'), 'ApartScreen')] },
  { path: '/review', layers: [...review, screen(() => import('./screens/review-screen.tsx'), 'NothingOpen')] },
  { path: '/review/:chart/:run', layers: [...review, screen(() => import('./screens/review-pane.tsx'), 'ReviewPane')] },
  { path: '/p/:id', layers: [...chart, screen(() => import('./screens/chart-sections.tsx'), 'ChartOverview')] },
  { path: '/p/:id/checkins', layers: [...chart, screen(() => import('./screens/chart-sections.tsx'), 'ChartCheckIns')] },
  { path: '/p/:id/sessions', layers: [...chart, screen(() => import('./screens/chart-sections.tsx'), 'ChartSessions')] },
  { path: '/p/:id/note/:visit', layers: [...chart, screen(() => import('./screens/chart-note.tsx'), 'ChartNote')] },
  { path: '/p/:id/sessions/:sheet', layers: [...chart, screen(() => import('./screens/chart-sections.tsx'), 'ChartSheet')] },
  { path: '/p/:id/visits', layers: [...chart, screen(() => import('./screens/chart-visits.tsx'), 'ChartVisits')] },
  { path: '/p/:id/rewards', layers: [...chart, screen(() => import('./screens/chart-rewards.tsx'), 'ChartRewards')] },
  { path: '/p/:id/records', layers: [...chart, screen(() => import('./screens/chart-sections.tsx'), 'ChartRecords')] },
  { path: '/p/:id/sharing', layers: [...chart, screen(() => import('./screens/chart-sharing.tsx'), 'ChartSharing')] },
  { path: '/p/:id/family', layers: [...chart, screen(() => import('./screens/chart-family.tsx'), 'ChartFamily')] },
  { path: '/concerns', layers: [...staff, screen(() => import('./screens/concern-desk-screen.tsx'), 'ConcernDeskScreen')] },
  { path: '/p/:id/referrals', layers: [...chart, screen(() => import('./screens/chart-referrals.tsx'), 'ChartReferrals')] },
  { path: '/p/:id/plan/edit', layers: [...staff, screen(() => import('./screens/plan-editor-screen.tsx'), 'PlanEditorScreen')] },
  { path: '/p/:id/plan/versions', layers: [...staff, screen(() => import('./screens/plan-versions-screen.tsx'), 'PlanVersionsScreen')] },
  { path: '/flows', layers: [...staff, screen(() => import('./screens/flows-screen.tsx'), 'FlowsScreen')] },
  { path: '/flows/:id', layers: [...staff, screen(() => import('./screens/flow-editor-screen.tsx'), 'FlowEditorScreen')] },

  { path: '*', layers: [signedIn, screen(() => import('./screens/missing-screen.tsx'), 'MissingScreen')] },
];

/** Small on purpose: it must be there when nothing else could be fetched. */
function Failed(props: { readonly onRetry: () => void }): JSX.Element {
  return (
    <main class="pt" id="main">
      <div class="pt__main pt__main--pad" role="alert">
        <p>
          <b>{t('failed')}</b> {t('failedMore')}
        </p>
        <button type="button" class="btn btn--primary btn--block" onClick={() => props.onRetry()}>
          {t('again')}
        </button>
        <a class="btn btn--now-soft btn--block" href="/help" rel="external">
          {t('help')}
        </a>
      </div>
    </main>
  );
}

export function AppRoutes(): JSX.Element {
  return <Router routes={routes} failed={Failed} />;
}
