import type { GuestRoom } from '@cairn/sessions';
import { createEffect, on, onCleanup, onMount, untrack, type JSX } from 'solid-js';
import type { CallRoom } from '../calls/call-room.ts';
import { CallStage } from '../calls/call-stage.tsx';
import { LiveContext, makeLive, type Live } from '../live/live.ts';
import { memoryPocket } from '../live/pocket.ts';
import type { Guest, GuestSees } from '../sessions/guest/create-guest.ts';
import { language } from '../words/words.ts';

type Inside = Extract<GuestRoom, { readonly state: 'in' }>;

/** A live line for as long as somebody is in the room, and on it voice and picture. Nothing of it stays on the device. */
export function GuestCall(props: { readonly guest: Guest; readonly room: Inside }): JSX.Element {
  const live = untrack(() => lineOf(props.room));
  onCleanup(() => live.close());
  const seen = live.watch<GuestSees>('guestRoom', {});
  createEffect(on(seen, (now) => now !== undefined && props.guest.see(now), { defer: true }));
  onMount(() => onCleanup(props.guest.hearBy(live.online)));
  const room = untrack(() => roomOf(props.guest, props.room));
  return (
    <LiveContext.Provider value={live}>
      <CallStage room={room} side="guest" />
    </LiveContext.Provider>
  );
}

function lineOf({ personId, name }: Inside): Live {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const program = { name: '', phone: '', zone };
  return makeLive({
    me: { personId, name, role: 'guest', chart: undefined, locale: language(), zone, program, idleMinutes: 0 },
    pocket: memoryPocket(),
    // Whoever lost their place reads it on the page, which asks for it by itself.
    signedOut: () => undefined,
  });
}

function roomOf(guest: Guest, { chart, sessionId, personId, name, people }: Inside): CallRoom {
  const inside = (): boolean => guest.room()?.state === 'in';
  return {
    chart,
    sessionId,
    session: () => undefined,
    me: { personId, name, role: 'guest' },
    called: () => people.find(({ side }) => side === 'patient')?.name ?? '',
    nameOf: (person) => person.name,
    amIn: inside,
    isOpen: inside,
  };
}
