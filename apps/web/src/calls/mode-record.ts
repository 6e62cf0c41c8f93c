import type { Mode, ModeReason } from '@cairn/sessions';

/** One person of a call as their own device tells it. `linked`: voice and picture can pass between them and us now. */
export type Party = {
  readonly personId: string;
  readonly role: string;
  readonly voice: boolean;
  readonly picture: boolean;
  /** Why no picture is sent, or no voice. */
  readonly why: ModeReason;
  readonly linked: boolean;
  /** Whether the server can reach their device: only then can it write the record. */
  readonly online: boolean;
};

export type Wanted = { readonly mode: Mode; readonly why: ModeReason };

/**
 * How patient and staff meet at this moment, both ways: a picture that goes one way only is no video visit (regulations §5, BL-9).
 * Undefined where the call has nothing to say: patient and staff are not both in it and it was not they who were meeting here.
 */
export function meetingNow(me: Party, others: readonly Party[], recorded: Mode): Wanted | undefined {
  const linked = others.filter((other) => other.linked);
  const here = [me, ...linked];
  const patients = here.filter(({ role }) => role === 'patient');
  const staff = here.filter(({ role }) => isOfTheTeam(role));
  if (patients.length === 0 || staff.length === 0) return afterwards(others, recorded);
  const both = (has: (one: Party) => boolean): boolean => patients.some(has) && staff.some(has);
  if (both((one) => one.picture && one.voice)) return { mode: 'video', why: recorded === 'video' ? 'chosen' : 'recovered' };
  if (both((one) => one.voice)) return { mode: 'audio', why: reasonIn(here, (one) => !one.picture) };
  return { mode: 'chat', why: reasonIn(here, (one) => !one.voice) };
}

/** Nobody can be heard: of what was voice or picture, writing is left. A phone call that was asked for goes on elsewhere. */
function afterwards(others: readonly Party[], recorded: Mode): Wanted | undefined {
  if (recorded !== 'video' && recorded !== 'audio') return undefined;
  return { mode: 'chat', why: others.length > 0 ? 'weak-network' : 'chosen' };
}

function isOfTheTeam(role: string): boolean {
  return role !== 'patient' && role !== 'supporter' && role !== 'guest';
}

/** What was not chosen says more than what was. */
function reasonIn(here: readonly Party[], lacks: (one: Party) => boolean): ModeReason {
  const reasons = here.filter((one) => lacks(one) && (one.role === 'patient' || isOfTheTeam(one.role))).map(({ why }) => why);
  return reasons.find((why) => why !== 'chosen') ?? 'chosen';
}

/** `recovered` is for what had been lost; who starts or goes up by choice has chosen. */
export function asRecorded(wanted: Wanted, before: ModeReason | undefined): Wanted {
  const forced = before === 'weak-network' || before === 'device-lost';
  return wanted.why === 'recovered' && !forced ? { ...wanted, why: 'chosen' } : wanted;
}

/**
 * One device writes the record: that of the first staff member who can reach the server, or the patient's when none can.
 * When it goes, the next one takes over. Of two whose line is broken neither knows what the other can still do, so each may write: the server
 * takes the same mode twice as once. Where others are in the call too, one broken line is not the whole call.
 */
export function writesRecord(me: Party, others: readonly Party[]): boolean {
  if (!me.online) return false;
  const reliable = others.filter(({ online, linked }) => online && (linked || others.length > 1));
  const able = [me, ...reliable].filter(({ role }) => role === 'patient' || isOfTheTeam(role));
  const rank = ({ role, personId }: Party): string => `${role === 'patient' ? 1 : 0}${personId}`;
  return able.every((other) => rank(me) <= rank(other)) && able.includes(me);
}

const UP_MS = 300;
const CHOSEN_MS = 1000;
/** A line that comes back within this was an interruption of the same way to meet, not another one. */
export const LOST_MS = 20_000;

/** How long a meeting has to be so before the record says it. */
export function settlesIn(wanted: Wanted, recorded: Mode): number {
  const order: readonly Mode[] = ['video', 'audio', 'chat', 'phone'];
  if (order.indexOf(wanted.mode) < order.indexOf(recorded)) return UP_MS;
  return wanted.mode === 'chat' && wanted.why === 'weak-network' ? LOST_MS : CHOSEN_MS;
}
