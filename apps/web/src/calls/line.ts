import type { ModeReason } from '@cairn/sessions';
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { CallRoom } from './call-room.ts';
import { idle, isInCall, next, type CallEvent, type CallState } from './call-state.ts';
import { Mesh, type Media, type Other } from './mesh.ts';
import type { OwnMedia } from './own-media.ts';
import type { Budget } from './peer.ts';
import { createQualityWatch } from './quality-watch.ts';
import type { Level } from './quality.ts';

/** Where the call stands, who else is in it, and what goes out to them. */
export type Line = {
  readonly state: Accessor<CallState>;
  readonly tell: (event: CallEvent) => void;
  readonly others: Accessor<readonly Other[]>;
  readonly level: Accessor<Level>;
  readonly media: Accessor<Media>;
  readonly enter: () => void;
  readonly isOpen: () => boolean;
  /** Whether the server answers now. */
  readonly reached: () => Promise<boolean>;
  /** By hanging up the others are told; otherwise they know. */
  readonly close: (why: CallEvent) => void;
};

const budgets: Readonly<Record<Level, Budget>> = {
  full: { kbps: 600, scale: 1, fps: 24 },
  'small-picture': { kbps: 150, scale: 2, fps: 10 },
  voice: { kbps: 150, scale: 2, fps: 10 },
};

export function createLine(live: Live, room: CallRoom, own: OwnMedia, ended: (why: CallEvent) => void): Line {
  const [state, setState] = createSignal<CallState>(idle);
  const [others, setOthers] = createSignal<readonly Other[]>([]);
  let mesh: Mesh | undefined;
  const quality = createQualityWatch(async () => (await mesh?.stats()) ?? []);
  const media = createMemo<Media>(() => mediaOf(own, quality.level()));
  const tell = (event: CallEvent): void => void setState((before) => next(before, event));

  function enter(): void {
    if (mesh) return;
    const { chart, sessionId } = room;
    mesh = new Mesh({
      socket: live.socket,
      place: { stream: `${chart}/shared`, sessionId },
      iceServers: async () => (await live.call('calls.servers', { chart, sessionId })).iceServers,
      changed: setOthers,
      entered: () => tell('entered'),
      ended,
    });
    send();
    mesh.enter();
  }

  function send(): void {
    mesh?.send({ voice: own.voice() ?? null, picture: quality.level() === 'voice' ? null : (own.picture() ?? null) }, media());
    mesh?.spend(budgets[quality.level()]);
  }

  function follow(now: readonly Other[]): void {
    if (now.length === 0) return tell('nobody');
    const linked = now.some((other) => other.linked);
    tell(linked ? 'linked' : 'unlinked');
    if (linked && quality.level() !== 'full') tell('weak');
  }

  function close(why: CallEvent): void {
    if (why === 'hang-up') mesh?.leave();
    else mesh?.close();
    mesh = undefined;
    quality.reset();
    tell(why);
  }

  createEffect(on([own.voice, own.picture, media], send, { defer: true }));
  createEffect(on(quality.level, (level) => tell(level === 'full' ? 'well' : 'weak'), { defer: true }));
  createEffect(on([others, () => isInCall(state())], ([now, inCall]) => inCall && follow(now)));
  followNetwork(() => mesh?.restart());
  return {
    state,
    tell,
    others,
    level: quality.level,
    media,
    enter,
    isOpen: () => mesh !== undefined,
    reached: async () => (await mesh?.reached()) ?? false,
    close,
  };
}

function mediaOf(own: OwnMedia, level: Level): Media {
  const picture = own.picture() !== undefined && level !== 'voice';
  return { voice: own.voice() !== undefined, muted: own.muted(), picture, why: reasonOf(own, level) };
}

/** Why less is sent than could be; `chosen` also where nothing is missing. */
function reasonOf(own: OwnMedia, level: Level): ModeReason {
  const trouble = own.trouble().picture ?? own.trouble().voice;
  if (trouble === 'denied') return 'camera-denied';
  if (trouble !== undefined) return 'device-lost';
  return level === 'voice' ? 'weak-network' : 'chosen';
}

/** The browser knows first that the network is another one. */
function followNetwork(changed: () => void): void {
  const { connection } = navigator as Navigator & { readonly connection?: EventTarget };
  window.addEventListener('online', changed);
  connection?.addEventListener?.('change', changed);
  onCleanup(() => {
    window.removeEventListener('online', changed);
    connection?.removeEventListener?.('change', changed);
  });
}
