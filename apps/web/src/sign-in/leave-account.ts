import { forgetDevice, signOut } from '../live/begin.ts';
import { rememberPlace, tellIdle } from './session.ts';

/** Ends the session on the server, empties this device, then loads sign-in afresh. */
export async function leaveAccount(why: 'asked' | 'idle'): Promise<void> {
  await signOut();
  if (why === 'idle') tellIdle();
  location.replace('/sign-in');
}

/** The server ended the session: nothing of it stays on the screen or the device. `reason` is the server's word. */
export async function onSignedOut(reason: string): Promise<void> {
  document.body.replaceChildren();
  await forgetDevice();
  if (reason === 'idle') tellIdle();
  location.replace('/sign-in');
}

/** Asked for a page without a session: come back to it after sign-in. */
export function askToSignIn(): void {
  rememberPlace(location.pathname);
  location.replace('/sign-in');
}
