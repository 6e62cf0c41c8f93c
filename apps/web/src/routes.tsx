import { Route, Router } from '@solidjs/router';
import { lazy, Suspense, type JSX } from 'solid-js';

/** One chunk per screen, so that a patient's phone loads a patient's code only. */
const HelpScreen = lazy(async () => ({ default: (await import('./screens/help-screen.tsx')).HelpScreen }));
const SignInScreen = lazy(async () => ({ default: (await import('./screens/sign-in-screen.tsx')).SignInScreen }));
const SignedIn = lazy(async () => ({ default: (await import('./screens/signed-in.tsx')).SignedIn }));
const Home = lazy(async () => ({ default: (await import('./screens/home.tsx')).Home }));
const SettingsScreen = lazy(async () => ({ default: (await import('./screens/settings-screen.tsx')).SettingsScreen }));
const MissingScreen = lazy(async () => ({ default: (await import('./screens/missing-screen.tsx')).MissingScreen }));

const PatientFrame = lazy(async () => ({ default: (await import('./screens/patient-frame.tsx')).PatientFrame }));
const PatientShell = lazy(async () => ({ default: (await import('./screens/patient-shell.tsx')).PatientShell }));

const SupporterShell = lazy(async () => ({ default: (await import('./screens/supporter-shell.tsx')).SupporterShell }));

const StaffShell = lazy(async () => ({ default: (await import('./screens/staff-shell.tsx')).StaffShell }));

function Root(props: { readonly children?: JSX.Element }): JSX.Element {
  return <Suspense>{props.children}</Suspense>;
}

export function AppRoutes(): JSX.Element {
  return (
    <Router root={Root}>
      <Route path="/sign-in" component={SignInScreen} />
      <Route path="/help" component={HelpScreen} />
      <Route path="/" component={SignedIn}>
        <Route path="/" component={Home} />
        <Route path="/settings" component={SettingsScreen} />
        <Route path="/" component={PatientFrame}>
          <Route path="/" component={PatientShell}></Route>
        </Route>
        <Route path="/" component={SupporterShell}></Route>
        <Route path="/" component={StaffShell}></Route>
        <Route path="*" component={MissingScreen} />
      </Route>
    </Router>
  );
}
