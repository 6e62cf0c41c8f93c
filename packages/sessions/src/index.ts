import type { Capability } from '@cairn/kernel';
import { evolve, LINES_ON_SCREEN, SESSIONS_ON_SCREEN, start, window } from './evolve.ts';
import type { SessionFact, Sessions } from './session.ts';

export {
  isIn,
  isOpen,
  isWaiting,
  newestSession,
  openSession,
  refusalCodes,
  leaveReasons,
  sessionFor,
  sessionOf,
  type Attendee,
  type Booked,
  type BookedRoom,
  type CancelReason,
  type HostCall,
  type LeaveReason,
  type Line,
  type Session,
  type SessionCommand,
  type SessionCounts,
  type SessionEnd,
  type SessionEntry,
  type SessionFact,
  type SessionRefusal,
  type SessionResult,
  type Sessions,
  type SessionStatus,
  type Stay,
  type Waiter,
} from './session.ts';
export { modeOf, modeReasons, modes, modeSpans, type Mode, type ModeChange, type ModeReason, type ModeSpan } from './modes.ts';
export {
  checkItems,
  checksOpen,
  checkSuggestions,
  consentWays,
  identityMethods,
  noChecks,
  type Check,
  type Checked,
  type CheckItem,
  type CheckOf,
  type Checks,
} from './checks.ts';
export {
  consentFor,
  guestOf,
  GUESTS_MAX,
  INVITATION_LIVES_MS,
  isGuest,
  isOpenInvitation,
  type GuestConsent,
  type Invitation,
} from './guests.ts';
export {
  arriveEvent,
  earlyOrLate,
  EARLIEST_MS,
  eventOf,
  missEvent,
  NO_SHOW_AFTER_MS,
  patientWaits,
  roomStateOf,
  type InRoom,
} from './room-events.ts';
export type { AtDoor, AtDoors } from './at-doors.ts';
export { roomEvents, roomStates, transition, type Outcome, type RoomEvent, type RoomState } from './room.ts';
export { discloseRoom, type GuestRoom, type RoomLine, type RoomPerson, type RoomSide } from './disclose.ts';
export { countsOf, decide } from './decide.ts';
export {
  admitInput,
  allowGuestInput,
  arriveInput,
  changeModeInput,
  checkInput,
  disallowGuestInput,
  endInput,
  inviteInput,
  joinInput,
  leaveInput,
  LINE_MAX,
  missInput,
  openInput,
  sayInput,
  withdrawInput,
  withdrawInvitationInput,
} from './wire.ts';
export { evolve, LINES_ON_SCREEN, SESSIONS_ON_SCREEN, start };

export const sessions: Capability<Sessions, SessionFact> = {
  name: 'sessions',
  audience: 'shared',
  kinds: {
    'session.opened': 1,
    'session.arrived': 1,
    'session.withdrew': 1,
    'session.admitted': 1,
    'session.host-called': 1,
    'session.joined': 1,
    'session.left': 1,
    'session.mode-changed': 1,
    'session.checked': 1,
    'session.guest-allowed': 1,
    'session.guest-disallowed': 1,
    'session.invited': 1,
    'session.invitation-used': 1,
    'session.invitation-withdrawn': 1,
    'session.missed': 1,
    'session.cancelled': 1,
    'session.said': 1,
    'session.ended': 1,
  },
  start,
  evolve,
  window,
};
