import type { FamilyLine, FamilyRoom, SharedThing, Thread } from '@cairn/family';
import type { Pending } from '../live/outbox.ts';

/** One line of a family room as any side of it reads it. */
export type RoomLine = {
  readonly id: string;
  readonly from: string;
  readonly role: string;
  readonly mine: boolean;
  readonly text: string;
  readonly thing: SharedThing | undefined;
  readonly at: number;
  /** `waiting`: on this device still. */
  readonly state: 'stored' | 'sending' | 'waiting';
};

export function linesOfRoom({ lines }: FamilyRoom): readonly RoomLine[] {
  return lines.map(({ lineId, from, text, shared, at }) => ({
    id: lineId,
    from: from.name,
    role: from.role,
    mine: from.mine,
    text,
    thing: shared,
    at,
    state: 'stored',
  }));
}

export function linesOfThread(thread: Thread | undefined, me: string): readonly RoomLine[] {
  return (thread?.lines ?? []).map((line: FamilyLine) => ({
    id: line.lineId,
    from: line.from.name,
    role: line.from.role,
    mine: line.from.personId === me,
    text: line.text,
    thing: line.shared,
    at: line.at,
    state: 'stored',
  }));
}

/** What this device has said to a room and the server has not answered. */
export function onTheWay(
  pending: readonly Pending[],
  room: { readonly chart: string; readonly supporterId: string | undefined; readonly name: string; readonly role: string },
): readonly RoomLine[] {
  return pending
    .filter(({ path, chart, input }) => path === 'family.say' && chart === room.chart && input['supporterId'] === room.supporterId)
    .map((one) => ({
      id: one.opId,
      from: room.name,
      role: room.role,
      mine: true,
      text: String(one.input['text']),
      thing: undefined,
      at: one.at,
      state: one.state() === 'queued' ? 'waiting' : 'sending',
    }));
}

/** Stored ones first; one that came back as stored is not shown twice: a line's id is the id of its command. */
export function withOnTheWay(stored: readonly RoomLine[], waiting: readonly RoomLine[]): readonly RoomLine[] {
  const known = new Set(stored.map(({ id }) => id));
  return [...stored, ...waiting.filter(({ id }) => !known.has(id))];
}

/** How far unread lines go: the newest place that is not ours, when it is beyond what was read. */
export function unreadUpTo(lines: readonly { readonly seq: number; readonly mine: boolean }[], readUpTo: number): number | undefined {
  const newest = lines.filter((line) => !line.mine).at(-1)?.seq;
  return newest !== undefined && newest > readUpTo ? newest : undefined;
}
