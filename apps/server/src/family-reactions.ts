import { nameSupporter } from './family-named.ts';
import { leaveFamilySession } from './family-sessions.ts';
import { onAsked, onConcern, onRouted } from './family/asks.ts';
import { tellDesk } from './family/desk.ts';
import { remindOfWeek, tellPatient } from './family/reminders.ts';
import type { Reaction } from './journal/unit.ts';

/** What follows from facts of the family part, and from the end of a consent for it. */
export const familyReactions: readonly (readonly [kind: string, reaction: Reaction])[] = [
  ['family.joined', nameSupporter],
  ['family.joined', tellPatient],
  ['connection.answered', nameSupporter],
  ['connection.offered', tellPatient],
  ['family-path.connection-asked', onAsked],
  ['family-path.concern-shared', onConcern],
  ['family-path.screened', remindOfWeek],
  ['family-path.checked-in', remindOfWeek],
  ['concern.shared', tellDesk],
  ['concern.routed', onRouted],
  ['grant.revoked', leaveFamilySession],
  ['grant.narrowed', leaveFamilySession],
  ['grant.expired', leaveFamilySession],
];
