import { lazy, type Component, type JSX } from 'solid-js';
import { Router, type Layer, type Route } from './look/router.tsx';

/** One chunk per screen, so that a patient's phone loads a patient's code only. */
const screen = <Name extends string>(load: () => Promise<Record<Name, Component>>, name: Name): Layer =>
  lazy(async () => ({ default: (await load())[name] }));

const signedIn = screen(() => import('./screens/signed-in.tsx'), 'SignedIn');
const patient = [signedIn, screen(() => import('./screens/patient-frame.tsx'), 'PatientFrame')];
const patientBar = [...patient, screen(() => import('./screens/patient-shell.tsx'), 'PatientShell')];
const supporter = [signedIn, screen(() => import('./screens/supporter-shell.tsx'), 'SupporterShell')];
const staff = [signedIn, screen(() => import('./screens/staff-shell.tsx'), 'StaffShell')];
const inbox = [...staff, screen(() => import('./screens/inbox-screen.tsx'), 'InboxScreen')];

const session = screen(() => import('./screens/session-screen.tsx'), 'SessionScreen');
const checkIn = screen(() => import('./screens/check-in-screen.tsx'), 'CheckInScreen');

const routes: readonly Route[] = [
  { path: '/sign-in', layers: [screen(() => import('./screens/sign-in-screen.tsx'), 'SignInScreen')] },
  { path: '/help', layers: [screen(() => import('./screens/help-screen.tsx'), 'HelpScreen')] },
  { path: '/', layers: [signedIn, screen(() => import('./screens/home.tsx'), 'Home')] },
  { path: '/settings', layers: [signedIn, screen(() => import('./screens/settings-screen.tsx'), 'SettingsScreen')] },

  { path: '/today', layers: [...patientBar, screen(() => import('./screens/today-screen.tsx'), 'TodayScreen')] },
  { path: '/check-in', layers: [...patient, checkIn] },
  { path: '/check-in/:more', layers: [...patient, checkIn] },
  { path: '/plan/sharing/:person', layers: [...patient, screen(() => import('./screens/sharing-screen.tsx'), 'SharingScreen')] },
  { path: '/plan/sharing', layers: [...patient, screen(() => import('./screens/sharing-screen.tsx'), 'SharingScreen')] },
  { path: '/plan', layers: [...patientBar, screen(() => import('./screens/plan-screen.tsx'), 'PlanScreen')] },
  { path: '/messages', layers: [...patientBar, screen(() => import('./screens/messages-screen.tsx'), 'MessagesScreen')] },

  { path: '/visit/:session', layers: [...patient, screen(() => import('./screens/visit-screen.tsx'), 'VisitScreen')] },

  { path: '/f', layers: [...supporter, screen(() => import('./screens/supporter-home-screen.tsx'), 'SupporterHomeScreen')] },

  { path: '/session/:chart', layers: [...staff, session] },
  { path: '/caseload', layers: [...staff, screen(() => import('./screens/caseload-screen.tsx'), 'CaseloadScreen')] },
  { path: '/session/:chart/:session', layers: [...staff, session] },
  { path: '/inbox', layers: [...inbox, screen(() => import('./screens/inbox-screen.tsx'), 'NoConversation')] },
  { path: '/inbox/:chart', layers: [...inbox, screen(() => import('./screens/inbox-screen.tsx'), 'ConversationScreen')] },
  { path: '/p/:id/plan/edit', layers: [...staff, screen(() => import('./screens/plan-editor-screen.tsx'), 'PlanEditorScreen')] },

  { path: '*', layers: [signedIn, screen(() => import('./screens/missing-screen.tsx'), 'MissingScreen')] },
];

export function AppRoutes(): JSX.Element {
  return <Router routes={routes} />;
}
