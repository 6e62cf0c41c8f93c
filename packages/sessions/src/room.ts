import type { SessionRefusal, SessionStatus } from './session.ts';

/** A room from the calendar to its end. `scheduled` is an appointment whose room nobody has opened: there is no session yet. */
export const roomStates = ['scheduled', 'waiting', 'admitted', 'live', 'ended', 'missed', 'cancelled'] as const satisfies readonly (
  | SessionStatus
  | 'scheduled'
)[];
export type RoomState = (typeof roomStates)[number];

/** What becomes of a room: it stands in this state and something was written down; nothing changes; or it is refused. */
export type Outcome =
  | { readonly type: 'to'; readonly state: RoomState }
  | { readonly type: 'same' }
  | { readonly type: 'refused'; readonly code: SessionRefusal };

const same: Outcome = { type: 'same' };
const to = (state: RoomState): Outcome => ({ type: 'to', state });
const no = (code: SessionRefusal): Outcome => ({ type: 'refused', code });

type Row = Readonly<Record<RoomState, Outcome>>;
type Over = Pick<Row, 'ended' | 'missed' | 'cancelled'>;

const refusedAfter: Over = { ended: no('session-ended'), missed: no('session-missed'), cancelled: no('session-cancelled') };
/** Going out of, or ending, what is over is no mistake. */
const quietAfter: Over = { ended: same, missed: same, cancelled: same };
const unopened = no('session-not-open');

/** Something happens in an open room and it stays where it is. */
const within: Row = { scheduled: unopened, waiting: to('waiting'), admitted: to('admitted'), live: to('live'), ...refusedAfter };
const refusedWithin = (code: SessionRefusal): Row => ({
  scheduled: unopened,
  waiting: no(code),
  admitted: no(code),
  live: no(code),
  ...refusedAfter,
});
const quietWithin: Row = { scheduled: unopened, waiting: same, admitted: same, live: same, ...quietAfter };
const goneWithin: Row = { ...within, ...quietAfter };
const sameWithin: Row = { ...quietWithin, ...refusedAfter };

const table = {
  /** The appointment gets another time. The room of the old time is taken back, unless they have met in it. */
  reschedule: { scheduled: to('scheduled'), waiting: to('cancelled'), admitted: to('cancelled'), live: same, ...quietAfter },
  cancel: { scheduled: to('cancelled'), waiting: to('cancelled'), admitted: to('cancelled'), live: same, ...quietAfter },

  /** Staff open the room of an appointment: the patient waits until somebody lets them in. */
  open: { ...within, scheduled: to('waiting') },
  /** Staff open a room without an appointment: that asks the patient in. */
  'drop-in': { ...within, scheduled: to('admitted') },
  'staff-come': within,
  'staff-come-again': sameWithin,
  'staff-go': goneWithin,

  /** The patient comes to the door, perhaps as the first one. */
  arrive: { scheduled: to('waiting'), waiting: to('waiting'), admitted: same, live: same, ...refusedAfter },
  'arrive-again': { ...sameWithin, scheduled: to('waiting') },
  'arrive-early': { ...sameWithin, scheduled: no('session-too-early') },
  'arrive-late': { ...sameWithin, scheduled: no('session-missed') },
  /** The patient goes away from the door. Once inside it is leaving. */
  withdraw: { scheduled: unopened, waiting: to('waiting'), admitted: to('waiting'), live: same, ...quietAfter },
  'withdraw-absent': quietWithin,
  /** Staff let the patient in. Two who do it at once have done it once. */
  admit: { scheduled: unopened, waiting: to('admitted'), admitted: same, live: same, ...refusedAfter },
  'admit-again': sameWithin,
  'admit-absent': refusedWithin('session-not-waiting'),
  /** The patient has waited past the limit and the team is told. */
  'wait-long': { scheduled: unopened, waiting: to('waiting'), admitted: same, live: same, ...quietAfter },
  'wait-over': quietWithin,

  join: { scheduled: unopened, waiting: no('session-not-admitted'), admitted: to('live'), live: to('live'), ...refusedAfter },
  /** A second tab or device of somebody who is in: the same person once. */
  'join-again': sameWithin,
  /** After leaving, a crash or a lost network: a new stay in the same session. */
  rejoin: { scheduled: unopened, waiting: no('session-not-admitted'), admitted: to('live'), live: to('live'), ...refusedAfter },
  'join-unasked': refusedWithin('session-not-admitted'),
  /** Leaving or being lost never ends a visit: the way back stays open. */
  leave: goneWithin,
  lose: goneWithin,
  'leave-absent': quietWithin,

  'change-mode': within,
  'same-mode': sameWithin,
  say: within,
  check: within,
  'act-outside': refusedWithin('session-not-joined'),

  'allow-guest': within,
  'allow-guest-again': sameWithin,
  'disallow-guest': within,
  'disallow-nobody': quietWithin,
  invite: within,
  'invite-unallowed': refusedWithin('guest-not-allowed'),
  'withdraw-invitation': within,
  'withdraw-withdrawn': quietWithin,
  'guest-arrive': within,
  'guest-arrive-again': sameWithin,
  'guest-arrive-unasked': refusedWithin('invitation-closed'),
  'guest-go-away': goneWithin,
  'guest-admit': within,
  'guest-admit-full': refusedWithin('guests-full'),
  'guest-join': within,

  end: { scheduled: unopened, waiting: to('ended'), admitted: to('ended'), live: to('ended'), ...quietAfter },
  /** Staff say that the patient did not come. */
  miss: {
    scheduled: to('missed'),
    waiting: to('missed'),
    admitted: to('missed'),
    live: no('session-patient-came'),
    ...refusedAfter,
    missed: same,
  },
  'miss-early': { ...refusedWithin('session-too-early'), scheduled: no('session-too-early'), missed: same },
  'miss-came': { ...refusedWithin('session-patient-came'), scheduled: no('session-patient-came'), missed: same },
  /** The booked time is past and the patient never came. */
  'time-over': { scheduled: to('missed'), waiting: to('missed'), admitted: to('missed'), live: same, ...quietAfter },
  'time-over-came': { ...quietWithin, scheduled: same },
} as const satisfies Record<string, Row>;

export type RoomEvent = keyof typeof table;
export const roomEvents = Object.keys(table) as RoomEvent[];

/** Every pair is defined: docs/room.md lists them. */
export function transition(state: RoomState, event: RoomEvent): Outcome {
  return table[event][state];
}
