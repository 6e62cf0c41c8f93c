import { Route, Router } from '@solidjs/router';
import { lazy, type JSX } from 'solid-js';

const HelpScreen = lazy(async () => ({ default: (await import('./screens/help-screen.tsx')).HelpScreen }));
const SignInScreen = lazy(async () => ({ default: (await import('./screens/sign-in-screen.tsx')).SignInScreen }));

export function AppRoutes(): JSX.Element {
  return (
    <Router>
      <Route path="/sign-in" component={SignInScreen} />
      <Route path="/help" component={HelpScreen} />
    </Router>
  );
}
