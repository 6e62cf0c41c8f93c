/**
 * Where this device stands in a call. `ready`: its devices are open and it waits to be let into the room; `alone`: in the call, nobody
 * else yet; `lower`: connected, and this side sends less than it would like to, because its line is weak.
 */
export const phases = ['idle', 'asking', 'ready', 'alone', 'connecting', 'connected', 'lower', 'reconnecting', 'off'] as const;
export type Phase = (typeof phases)[number];

/**
 * `granted` and `refused` come from the browser; `entered` is the server's; `linked`, `unlinked` (they are there, no line works) and
 * `nobody` are about the others; `weak` and `well` about our line; the rest end it.
 */
export const callEvents = [
  'start',
  'granted',
  'refused',
  'entered',
  'linked',
  'unlinked',
  'nobody',
  'weak',
  'well',
  'hang-up',
  'put-out',
  'elsewhere',
  'full',
  'failed',
] as const;
export type CallEvent = (typeof callEvents)[number];

/** Why a call is off, as its words say it. */
export type OffReason = Extract<CallEvent, 'refused' | 'hang-up' | 'put-out' | 'elsewhere' | 'full' | 'failed'>;
export type CallState = { readonly phase: Phase; readonly why: OffReason | undefined };

export const idle: CallState = { phase: 'idle', why: undefined };

type Table = Readonly<Record<Phase, Readonly<Partial<Record<CallEvent, Phase>>>>>;

const ends = { 'hang-up': 'off', 'put-out': 'off', elsewhere: 'off', full: 'off', failed: 'off' } as const;
const inCall = { linked: 'connected', nobody: 'alone', ...ends } as const;

const table: Table = {
  idle: { start: 'asking' },
  asking: { granted: 'ready', refused: 'off', ...ends },
  ready: { entered: 'alone', ...ends },
  alone: { ...inCall, unlinked: 'connecting' },
  connecting: inCall,
  connected: { ...inCall, unlinked: 'reconnecting', weak: 'lower' },
  lower: { ...inCall, linked: 'lower', unlinked: 'reconnecting', well: 'connected' },
  reconnecting: inCall,
  off: { start: 'asking' },
};

/** Total: what makes no sense here changes nothing. */
export function next(state: CallState, event: CallEvent): CallState {
  const phase = table[state.phase][event];
  if (phase === undefined || phase === state.phase) return state;
  return { phase, why: phase === 'off' ? (event as OffReason) : undefined };
}

/** Whether the server counts this device among the call's. */
export function isInCall({ phase }: CallState): boolean {
  return ['alone', 'connecting', 'connected', 'lower', 'reconnecting'].includes(phase);
}

export function isLinked({ phase }: CallState): boolean {
  return phase === 'connected' || phase === 'lower';
}
