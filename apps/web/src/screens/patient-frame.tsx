import { Navigate } from '../look/router.tsx';
import { onCleanup, Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { beforeQuickExit } from '../look/leave.ts';
import { homeOf } from './home.tsx';
import { createPage } from './page.ts';

const sharedPhoneMinutes = 5;

/** Around every patient and supporter page, with bars or full screen: discreet title, ways out, and the right person. */
export function PersonFrame(props: { readonly of: 'patient' | 'supporter'; readonly children?: JSX.Element }): JSX.Element {
  const live = useLive();
  createPage('patient');
  onCleanup(
    beforeQuickExit(() => {
      live.close();
      // On a shared phone leaving is also signing out; a beacon outlives the page.
      if (live.me.idleMinutes <= sharedPhoneMinutes) navigator.sendBeacon('/api/sign-out');
    }),
  );
  return (
    <Show when={live.me.role === props.of} fallback={<Navigate href={homeOf(live.me.role)} />}>
      {props.children}
    </Show>
  );
}

export function PatientFrame(props: { readonly children?: JSX.Element }): JSX.Element {
  return <PersonFrame of="patient">{props.children}</PersonFrame>;
}
