import type { ModeReason } from '@cairn/sessions';
import { createEffect, createMemo, createRoot, createSignal, getOwner, on, onCleanup, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { CallRoom } from './call-room.ts';
import { isInCall, type CallEvent, type CallState } from './call-state.ts';
import { createLine, type Line } from './line.ts';
import type { Other } from './mesh.ts';
import type { Party, Wanted } from './mode-record.ts';
import { createModeRecorder } from './mode-recorder.ts';
import { createOwnMedia, type OwnMedia } from './own-media.ts';
import type { Level } from './quality.ts';

/** The call of one room on this page, shared by the device check before it and the stage in it. */
export type Call = {
  readonly state: Accessor<CallState>;
  readonly own: OwnMedia;
  readonly others: Accessor<readonly Other[]>;
  /** What our line carries now. */
  readonly level: Accessor<Level>;
  /** Opens the devices; goes into the call at once, or as soon as the room lets this person in. */
  readonly start: (wish: { readonly picture: boolean }) => Promise<void>;
  /** Opens the devices for this person's own eyes; `go` makes it a start. */
  readonly check: (wish: { readonly picture: boolean }) => Promise<void>;
  readonly go: () => void;
  readonly held: Accessor<boolean>;
  readonly hangUp: () => void;
  /** Another way to meet, by choice: the record's own fact. Resolves with the code of a refusal. */
  readonly meetBy: (wanted: Wanted) => Promise<string | undefined>;
};

function createCall(live: Live, room: CallRoom): Call {
  const [held, setHeld] = createSignal(false);
  const own = createOwnMedia();
  const line = createLine(live, room, own, end);
  const { state, tell, others } = line;
  const recorder = createModeRecorder({
    live,
    room,
    me: mineOf(live, room, line),
    others: () => others().map(partyOf),
    reached: line.reached,
  });

  async function open(wish: { readonly picture: boolean }, hold: boolean): Promise<void> {
    setHeld(hold);
    tell('start');
    await own.open(wish);
    if (state().phase === 'asking') tell(own.voice() || own.picture() ? 'granted' : 'refused');
  }

  function end(why: CallEvent): void {
    if (why === 'hang-up' && line.isOpen()) recorder.leaving();
    line.close(why);
    own.close();
  }

  createEffect(on([room.amIn, held, () => state().phase], ([amIn, holds, phase]) => amIn && !holds && phase === 'ready' && line.enter()));
  createEffect(on(room.isOpen, (isOpen) => !isOpen && state().phase !== 'idle' && end('put-out'), { defer: true }));
  const leave = (): void => void (state().phase === 'idle' || state().phase === 'off' || end('hang-up'));
  window.addEventListener('pagehide', leave);
  onCleanup(() => {
    window.removeEventListener('pagehide', leave);
    leave();
  });
  return {
    state,
    own,
    others,
    level: line.level,
    start: (wish) => open(wish, false),
    check: (wish) => open(wish, true),
    go: () => void setHeld(false),
    held,
    hangUp: () => end('hang-up'),
    meetBy: recorder.write,
  };
}

function mineOf(live: Live, room: CallRoom, { state, media }: Line): Accessor<Party | undefined> {
  const { personId, role } = room.me;
  const reason = (): ModeReason => media().why as ModeReason;
  return createMemo(() =>
    isInCall(state()) ? { personId, role, ...media(), why: reason(), linked: true, online: live.online() } : undefined,
  );
}

function partyOf({ person, media, linked, online }: Other): Party {
  return { personId: person.personId, role: person.role, ...media, why: media.why as ModeReason, linked, online };
}

type Kept = { readonly call: Call; readonly dispose: () => void; users: number };
const kept = new WeakMap<CallRoom, Kept>();
/** From the device check to the stage the page may fetch a piece; a camera that nobody shows is on no longer than this. */
const HANDED_OVER_MS = 3000;

/** The room's call, for as long as something on the page shows it: no camera is open that nobody can see and close. */
export function useCall(live: Live, room: CallRoom): Call {
  const known = kept.get(room) ?? createRoot((dispose): Kept => ({ call: createCall(live, room), dispose, users: 0 }));
  kept.set(room, known);
  known.users += 1;
  if (getOwner()) onCleanup(() => letGo(room, known));
  return known.call;
}

function letGo(room: CallRoom, known: Kept): void {
  known.users -= 1;
  setTimeout(() => {
    if (known.users > 0 || kept.get(room) !== known) return;
    kept.delete(room);
    known.dispose();
  }, HANDED_OVER_MS);
}
