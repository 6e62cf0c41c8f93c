import { refuse, type Actor } from '@cairn/kernel';
import {
  admitInput,
  allowGuestInput,
  arriveInput,
  changeModeInput,
  checkInput,
  decide,
  disallowGuestInput,
  endInput,
  inviteInput,
  joinInput,
  leaveInput,
  missInput,
  openInput,
  sayInput,
  withdrawInput,
  withdrawInvitationInput,
  type BookedRoom,
  type InRoom,
  type Sessions,
} from '@cairn/sessions';
import { readChart } from '../charts/store.ts';
import type { Tx } from '../db/open.ts';
import type { Unit } from '../journal/unit.ts';
import { personById } from '../people/store.ts';
import { command } from '../trpc.ts';
import { forDeciding, wholeSession } from './store.ts';

type Here = { readonly chart: string; readonly sessionId: string };

/** Decides about one session that there is. */
async function inSession(unit: Unit, { chart, sessionId }: Here, does: InRoom): Promise<ReturnType<typeof decide>> {
  return decide(await forDeciding(unit.tx, chart, sessionId), does, unit.context);
}

/** What the calendar says of an appointment that is met in a room. */
export type FindRoom = (tx: Tx, chart: string, appointmentId: string) => Promise<BookedRoom | undefined>;

async function patientOf(tx: Tx, chart: string): Promise<Actor | undefined> {
  const { patient } = await readChart(tx, chart);
  const person = patient === undefined ? undefined : await personById(tx, patient);
  return person && { personId: person.personId, name: person.name, role: person.role };
}

/** Opening, coming, letting in and marking as missed: each may begin with an appointment. */
export const doorProcedures = (findRoom: FindRoom) => ({
  open: command('sessions.open', openInput, async ({ unit, input }) => {
    const { chart, about, appointmentId } = input;
    const appointment = appointmentId === undefined ? undefined : await findRoom(unit.tx, chart, appointmentId);
    if (appointmentId !== undefined && !appointment) return refuse('session-no-room');
    const patient = await patientOf(unit.tx, chart);
    const known = await forDeciding(unit.tx, chart, undefined, appointmentId);
    return decide(known, { type: 'open', about, appointment, patient }, unit.context);
  }),
  arrive: command('sessions.arrive', arriveInput, async ({ unit, input }) => {
    const sessionId = 'sessionId' in input ? input.sessionId : undefined;
    const appointmentId = 'appointmentId' in input ? input.appointmentId : undefined;
    const appointment = appointmentId === undefined ? undefined : await findRoom(unit.tx, input.chart, appointmentId);
    if (appointmentId !== undefined && !appointment) return refuse('session-no-room');
    return decide(
      await forDeciding(unit.tx, input.chart, sessionId, appointmentId),
      { type: 'arrive', sessionId, appointment },
      unit.context,
    );
  }),
  miss: command('sessions.miss', missInput, async ({ unit, input }) => {
    const { chart, appointmentId } = input;
    const appointment = await findRoom(unit.tx, chart, appointmentId);
    if (!appointment) return refuse('session-no-room');
    return decide(await forDeciding(unit.tx, chart, undefined, appointmentId), { type: 'miss', appointment, over: false }, unit.context);
  }),
});

export const sessionProcedures = {
  withdraw: command('sessions.withdraw', withdrawInput, ({ unit, input }) =>
    inSession(unit, input, { type: 'withdraw', sessionId: input.sessionId }),
  ),
  admit: command('sessions.admit', admitInput, ({ unit, input }) =>
    inSession(unit, input, { type: 'admit', sessionId: input.sessionId, personId: input.personId }),
  ),
  join: command('sessions.join', joinInput, ({ unit, input }) => inSession(unit, input, { type: 'join', sessionId: input.sessionId })),
  leave: command('sessions.leave', leaveInput, ({ unit, input }) => inSession(unit, input, { type: 'leave', sessionId: input.sessionId })),
  changeMode: command('sessions.changeMode', changeModeInput, ({ unit, input }) => {
    const { sessionId, mode, why } = input;
    return inSession(unit, input, { type: 'change-mode', sessionId, mode, why });
  }),
  check: command('sessions.check', checkInput, ({ unit, input }) =>
    inSession(unit, input, { type: 'check', sessionId: input.sessionId, check: input.check }),
  ),
  allowGuest: command('sessions.allowGuest', allowGuestInput, ({ unit, input }) => {
    const { sessionId, name, relation } = input;
    return inSession(unit, input, { type: 'allow-guest', sessionId, name, relation });
  }),
  disallowGuest: command('sessions.disallowGuest', disallowGuestInput, ({ unit, input }) =>
    inSession(unit, input, { type: 'disallow-guest', sessionId: input.sessionId, name: input.name }),
  ),
  invite: command('sessions.invite', inviteInput, ({ unit, input }) => {
    const { sessionId, name, relation, tokenHash } = input;
    return inSession(unit, input, { type: 'invite', sessionId, name, relation, tokenHash });
  }),
  withdrawInvitation: command('sessions.withdrawInvitation', withdrawInvitationInput, ({ unit, input }) => {
    const { sessionId, invitationId } = input;
    return inSession(unit, input, { type: 'withdraw-invitation', sessionId, invitationId });
  }),
  say: command('sessions.say', sayInput, ({ unit, input }) => {
    const { opId, sessionId, text } = input;
    return inSession(unit, input, { type: 'say', opId, sessionId, text });
  }),
  end: command('sessions.end', endInput, async ({ unit, input }) =>
    decide(await forEnding(unit.tx, input.chart, input.sessionId), { type: 'end', sessionId: input.sessionId }, unit.context),
  ),
};

/** Ending counts what was said, so it needs every line. */
async function forEnding(tx: Tx, chart: string, sessionId: string): Promise<Sessions> {
  const session = await wholeSession(tx, chart, sessionId);
  return { sessions: session ? [session] : [] };
}
