import type { Operation, Version } from '@cairn/co-editing';
import type { Actor } from '@cairn/kernel';
import { isMine, kindOf, type Kind, type Plain, type Question, type Sheet } from '@cairn/worksheets';
import type { Accessor } from 'solid-js';
import type { Closed, Sheets } from './create-sheets.ts';
import type { Presence } from './create-presence.ts';

export type Side = 'patient' | 'staff';

/** One sheet in front of one person: what its parts on the screen share. */
export type Desk = {
  readonly sheets: Sheets;
  readonly sheetId: string;
  readonly side: Side;
  readonly me: Actor;
  readonly sheet: Accessor<Sheet | undefined>;
  readonly kind: Accessor<Kind | undefined>;
  readonly closed: Accessor<Closed>;
  /** Whether this person may write in this field now. */
  readonly canWrite: (question: Pick<Question | Plain, 'by'>) => boolean;
  readonly write: (operation: Operation) => Version;
  readonly nameOf: Sheets['nameOf'];
  readonly present: (place: string, writing: boolean) => void;
  /** Who else writes at a place of this sheet right now. */
  readonly writersAt: (place: string) => readonly Actor[];
};

export function createDesk(sheets: Sheets, sheetId: string, side: Side, presence: Presence): Desk {
  const sheet = (): Sheet | undefined => sheets.sheet(sheetId);
  const closed = (): Closed => {
    const now = sheet();
    return now ? sheets.closed(now) : 'sheet-unknown';
  };
  return {
    sheets,
    sheetId,
    side,
    me: sheets.me,
    sheet,
    kind: () => {
      const now = sheet();
      return now && kindOf(now.kind, now.version);
    },
    closed,
    canWrite: ({ by }) => closed() === undefined && isMine(by, sheets.me.role),
    write: (operation) => sheets.write(sheetId, operation),
    nameOf: sheets.nameOf,
    present: (place, writing) => presence.at(sheetId, place, writing),
    writersAt: (place) =>
      presence
        .others()
        .filter((one) => one.sheetId === sheetId && one.place === place && one.writing)
        .map(({ person }) => person),
  };
}
