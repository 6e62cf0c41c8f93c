/** Random walks through the room: what decide and evolve make of each step is compared with the table of docs/room.md. */
import { canonical, type Actor, type Context } from '@cairn/kernel';
import { leftBehind } from '../src/decide-room.ts';
import {
  arriveEvent,
  decide,
  earlyOrLate,
  eventOf,
  evolve,
  isIn,
  isOpen,
  missEvent,
  openSession,
  roomStateOf,
  sessionFor,
  start,
  transition,
  type BookedRoom,
  type RoomEvent,
  type RoomState,
  type Session,
  type SessionCommand,
  type SessionEntry,
  type Sessions,
} from '../src/index.ts';
import { amara, dee, maya, MINUTE } from './room.ts';

export const rosa: Actor = { personId: 'rosa', name: 'Rosa Morgan', role: 'supporter' };
export const visitor: Actor = { personId: 'g-1', name: 'Uncle Ray', role: 'guest' };
export const third: Actor = { personId: 'g-2', name: 'Ann Lee', role: 'guest' };
const program: Actor = { personId: 'system', name: 'Cairn', role: 'system' };
const people = [dee, maya, amara, rosa, visitor, third] as const;
const guests = [rosa, visitor, third] as const;

export type Walked = {
  readonly steps: number;
  /** Pairs `event × state` that the walk went through. */
  readonly pairs: ReadonlySet<string>;
  /** Every step that did not do what the table says, and every state that cannot be. */
  readonly wrong: readonly string[];
};

/** What a step is to the table, before it is taken. */
type Place = { readonly from: RoomState; readonly event: RoomEvent; readonly session: Session | undefined };

/** `pick(n)` is a whole number below n; everything else about a walk follows from it. */
export function walk(length: number, pick: (below: number) => number): Walked {
  let state: Sessions = start();
  let [now, ids, seq] = [10_000_000, 0, 0];
  const visits: BookedRoom[] = [0, 1].map((at) => ({
    appointmentId: `a${at}`,
    startsAt: now + (at * 300 + 50) * MINUTE,
    endsAt: now + (at * 300 + 95) * MINUTE,
    with: maya,
    cancelled: false,
  }));
  const wrong: string[] = [];
  const pairs = new Set<string>();
  const any = <T>(of: readonly T[]): T => of[pick(of.length)] as T;
  const contextOf = (actor: Actor): Context => ({ now, today: '2026-11-21', actor, newId: () => `s${++ids}`, random: () => 0.5 });

  const script = pick(2) === 0 ? [] : fullRoom();

  for (let step = 0; step < length; step += 1) {
    now += pick(4) * pick(12) * MINUTE;
    const [actor, command] = script.shift()?.(state) ?? nextStep(state, visits, any, pick);
    const context = contextOf(actor);
    const at = placeOf(state, command, context);
    const decision = decide(state, command, context);
    const before = state;
    for (const fact of decision.ok ? decision.facts : []) {
      const entry = { stream: 'c/shared', seq: ++seq, at: now, actor: actor.personId, opId: `op-${seq}`, ...fact } as SessionEntry;
      state = evolve(state, entry);
    }
    if (!at) continue;
    pairs.add(`${at.event} × ${at.from}`);
    const said = (): string => `step ${step}: ${actor.personId} ${canonical(command)} as ${at.event} in ${at.from}`;
    const expected = transition(at.from, at.event);
    const code = decision.ok ? undefined : decision.refusal.code;
    if (expected.type === 'refused' && code !== expected.code) wrong.push(`${said()}: ${code ?? 'accepted'}, not ${expected.code}`);
    if (expected.type !== 'refused' && code !== undefined) wrong.push(`${said()}: refused as ${code}`);
    if (expected.type !== 'to' && before !== state) wrong.push(`${said()}: changed something`);
    if (expected.type === 'to' && decision.ok) {
      const after = state.sessions.find((one) => one.sessionId === decision.result.sessionId)?.status;
      if (after !== expected.state) wrong.push(`${said()}: ${after}, not ${expected.state}`);
      if (decision.facts.length === 0) wrong.push(`${said()}: nothing was written down`);
    }
    wrong.push(...impossible(before, state).map((what) => `${said()}: ${what}`));
  }
  return { steps: length, pairs, wrong };
}

/** What never may be, whatever came before. */
function impossible(before: Sessions, { sessions }: Sessions): string[] {
  const found: string[] = [];
  if (sessions.filter(isOpen).length > 1) found.push('two open sessions');
  for (const session of sessions) {
    const { waiting, admitted, people: present, status, startedAt } = session;
    const inside = present.filter(({ personId }) => isIn(session, personId));
    if (waiting.some(({ personId }) => admitted.includes(personId))) found.push('waits and is let in');
    if (new Set(waiting.map(({ personId }) => personId)).size < waiting.length) found.push('waits twice');
    if (inside.some(({ personId, role }) => role !== 'counselor' && role !== 'prescriber' && !admitted.includes(personId)))
      found.push('in without being let in');
    if (!isOpen(session) && (waiting.length > 0 || present.some(({ stays }) => stays.some(({ until }) => until === undefined))))
      found.push('somebody is left in a closed room');
    if ((status === 'live') !== (startedAt !== undefined) && isOpen(session)) found.push('live without a start');
    if (present.some(({ stays }) => stays.slice(0, -1).some(({ until }) => until === undefined))) found.push('there twice');
    const earlier = before.sessions.find((one) => one.sessionId === session.sessionId);
    if (earlier && earlier !== session && !isOpen(earlier) && canonical(earlier) !== canonical(session))
      found.push('a closed room changed');
    if (earlier?.startedAt !== undefined && earlier.startedAt !== startedAt) found.push('the start moved');
  }
  return found;
}

function placeOf(state: Sessions, command: SessionCommand, context: Context): Place | undefined {
  const { actor, now } = context;
  if (command.type === 'miss') {
    const session = sessionFor(state, command.appointment);
    return { from: roomStateOf(state, command.appointment), event: missEvent(session, command.appointment, command.over, now), session };
  }
  if (command.type === 'withdraw-room') {
    const session = openSession(state);
    if (session?.appointmentId !== command.appointmentId) return undefined;
    return { from: session.status, event: command.why === 'appointment-moved' ? 'reschedule' : 'cancel', session };
  }
  if (command.type === 'open' || command.type === 'arrive') return placeAtTheDoor(state, command, context);
  const session = state.sessions.find((one) => one.sessionId === command.sessionId);
  return session && { from: session.status, event: eventOf(session, command, { ...context, actor }), session };
}

function placeAtTheDoor(
  state: Sessions,
  command: Extract<SessionCommand, { readonly type: 'open' | 'arrive' }>,
  { actor, now }: Context,
): Place | undefined {
  const { appointment } = command;
  const left = leftBehind(state, appointment);
  const existing = left ? undefined : openSession(state);
  if (command.type === 'open') {
    if (existing)
      return { from: existing.status, event: isIn(existing, actor.personId) ? 'staff-come-again' : 'staff-come', session: existing };
    if (!appointment) return { from: 'scheduled', event: 'drop-in', session: undefined };
    return { from: roomStateOf(state, appointment), event: 'open', session: undefined };
  }
  const session = command.sessionId === undefined ? existing : state.sessions.find((one) => one.sessionId === command.sessionId);
  if (session) return { from: session.status, event: arriveEvent(session, actor), session };
  return appointment && { from: roomStateOf(state, appointment), event: earlyOrLate(appointment, now), session: undefined };
}

type Step = (state: Sessions) => readonly [Actor, SessionCommand];

/** Three guests with the patient's consent come to the door of a visit that goes on: half of all walks begin there. */
function fullRoom(): Step[] {
  const here = (state: Sessions): string => state.sessions.at(-1)?.sessionId ?? 'none';
  const link = (state: Sessions, name: string): string =>
    state.sessions.at(-1)?.invitations.find((one) => one.name === name)?.invitationId ?? 'none';
  return [
    () => [maya, { type: 'open', about: undefined, appointment: undefined, patient: dee }],
    (state) => [dee, { type: 'join', sessionId: here(state) }],
    ...guests.flatMap((guest): Step[] => [
      (state) => [dee, { type: 'allow-guest', sessionId: here(state), name: guest.name, relation: 'family' }],
      (state) => [maya, { type: 'invite', sessionId: here(state), name: guest.name, relation: 'family', tokenHash: '0'.repeat(64) }],
      (state) => [guest, { type: 'use-invitation', sessionId: here(state), invitationId: link(state, guest.name) }],
      (state) => [maya, { type: 'admit', sessionId: here(state), personId: guest.personId }],
      (state) => [guest, { type: 'join', sessionId: here(state) }],
    ]),
  ];
}

type Any = <T>(of: readonly T[]) => T;

/** Mostly the newest room: what is long over is asked about less often. */
function nextStep(state: Sessions, visits: BookedRoom[], any: Any, pick: (below: number) => number): readonly [Actor, SessionCommand] {
  const sessionId = (pick(5) === 0 ? any(state.sessions) : state.sessions.at(-1))?.sessionId ?? 'none';
  const visit = pick(2);
  const appointment = visits[visit] as BookedRoom;
  const session = state.sessions.find((one) => one.sessionId === sessionId);
  const guest = any(guests);
  const invitationId = session && session.invitations.length > 0 ? any(session.invitations).invitationId : 'none';
  const steps: readonly (() => readonly [Actor, SessionCommand])[] = [
    () => [any([maya, amara]), { type: 'open', about: undefined, appointment: pick(3) === 0 ? undefined : appointment, patient: dee }],
    () => [dee, { type: 'arrive', sessionId: undefined, appointment }],
    () => [any([dee, guest]), { type: 'arrive', sessionId, appointment: undefined }],
    () => [any([dee, dee, guest]), { type: 'withdraw', sessionId }],
    () => [any([maya, amara]), { type: 'admit', sessionId, personId: any([dee, dee, guest]).personId }],
    () => [any(people), { type: 'join', sessionId }],
    () => [any([dee, dee, maya]), { type: 'join', sessionId }],
    () => [any(people), { type: 'leave', sessionId }],
    () => [program, { type: 'lose', sessionId, personId: any(people).personId }],
    () => [program, { type: 'call-host', sessionId, step: any(['host', 'on-call']), to: any([maya, amara]) }],
    () => [any(people), { type: 'change-mode', sessionId, mode: any(['video', 'audio', 'chat', 'phone']), why: 'chosen' }],
    () => [any(people), { type: 'say', opId: `line-${pick(1e9)}`, sessionId, text: 'x' }],
    () => [any([dee, maya]), { type: 'check', sessionId, check: { item: 'callback', phone: '555 014 2200' } }],
    () => [any([dee, maya]), { type: 'allow-guest', sessionId, name: guest.name, relation: 'family' }],
    () => [any([dee, maya]), { type: 'disallow-guest', sessionId, name: guest.name }],
    () => [maya, { type: 'invite', sessionId, name: guest.name, relation: 'family', tokenHash: '0'.repeat(64) }],
    () =>
      invitationId === 'none' ? [maya, { type: 'join', sessionId }] : [maya, { type: 'withdraw-invitation', sessionId, invitationId }],
    () => [guest, { type: 'use-invitation', sessionId, invitationId }],
    () => [maya, pick(3) === 0 ? { type: 'end', sessionId } : { type: 'join', sessionId }],
    () => [maya, { type: 'miss', appointment, over: false }],
    () => [program, { type: 'miss', appointment, over: true }],
    () => {
      if (pick(4) > 0) return [dee, { type: 'join', sessionId }];
      const moved = pick(2) === 0;
      visits[visit] = moved
        ? { ...appointment, startsAt: appointment.startsAt + 30 * MINUTE, endsAt: appointment.endsAt + 30 * MINUTE }
        : { ...appointment, cancelled: true };
      const why = moved ? 'appointment-moved' : 'appointment-cancelled';
      return [maya, { type: 'withdraw-room', appointmentId: appointment.appointmentId, why }];
    },
  ];
  return any(steps)();
}
