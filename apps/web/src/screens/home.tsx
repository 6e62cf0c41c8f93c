import { Navigate } from '../look/router.tsx';
import { isStaff, type Role } from '@cairn/people';
import type { JSX } from 'solid-js';
import { useLive } from '../live/live.ts';

/** Where a role's day begins. */
export function homeOf(role: Role): string {
  if (role === 'patient') return '/today';
  return isStaff(role) ? '/caseload' : '/f';
}

export function Home(): JSX.Element {
  return <Navigate href={homeOf(useLive().me.role)} />;
}
