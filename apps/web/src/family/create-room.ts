import type { FamilyRoom } from '@cairn/family';
import { createEffect, createSignal, onCleanup, type Accessor } from 'solid-js';
import { useLive } from '../live/live.ts';
import { useFamily } from './create-family.ts';
import { linesOfRoom, onTheWay, unreadUpTo, withOnTheWay, type RoomLine } from './room-line.ts';

export type Room = {
  readonly seen: Accessor<FamilyRoom | null | undefined>;
  readonly lines: Accessor<readonly RoomLine[]>;
  readonly draft: Accessor<string>;
  readonly setDraft: (text: string) => void;
  readonly send: () => Promise<void>;
  /** Why the last line was not taken; its words are back in the field. */
  readonly refused: Accessor<string | undefined>;
};

/** A supporter's own thread of one chart, while its patient shares it. */
export function createRoom(chart: string): Room {
  const live = useLive();
  const family = useFamily();
  const seen = live.watch<FamilyRoom>('familyRoom', { chart });
  const [refused, setRefused] = createSignal<string>();
  const place = `room/${chart}`;
  const lines = (): readonly RoomLine[] => {
    const room = seen();
    if (!room) return [];
    const mine = { chart, supporterId: undefined, name: live.me.name, role: live.me.role };
    return withOnTheWay(linesOfRoom(room), onTheWay(live.pending(), mine));
  };
  createReading(chart, seen);
  return {
    seen,
    lines,
    refused,
    draft: () => family.typed(place) ?? '',
    setDraft: (text) => family.type(place, text),
    send: async () => {
      const text = (family.typed(place) ?? '').trim();
      if (text === '' || !live.online()) return;
      setRefused(undefined);
      family.type(place, '');
      const settled = await live.send('family.say', { chart, text }).done;
      if (settled.ok) return;
      setRefused(settled.refusal.code);
      const since = family.typed(place) ?? '';
      family.type(place, since === '' ? text : `${text}\n${since}`);
    },
  };
}

/** Lines count as read when they stand on a page that is in view, not before. */
function createReading(chart: string, seen: Accessor<FamilyRoom | null | undefined>): void {
  const live = useLive();
  const [visible, setVisible] = createSignal(document.visibilityState === 'visible');
  const look = (): void => void setVisible(document.visibilityState === 'visible');
  document.addEventListener('visibilitychange', look);
  onCleanup(() => document.removeEventListener('visibilitychange', look));
  let told = 0;
  createEffect(() => {
    const room = seen();
    if (!room || !visible() || !live.online()) return;
    const upTo = unreadUpTo(
      room.lines.map(({ seq, from }) => ({ seq, mine: from.mine })),
      room.readUpTo,
    );
    if (upTo === undefined || upTo <= told) return;
    told = upTo;
    void live.send('family.read', { chart, upTo });
  });
}
