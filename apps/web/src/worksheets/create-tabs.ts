import { sheetsOfSession, type Sheet } from '@cairn/worksheets';
import { createEffect, createMemo, createSignal, on, type Accessor } from 'solid-js';
import type { Side } from './create-desk.ts';
import { createPresence, type AtSheet, type Presence } from './create-presence.ts';
import type { Sheets } from './create-sheets.ts';
import type { SheetRoom } from './sheet-room.ts';

const EXTRA = 'extra:';

/** A tab that is no sheet, as a place in presence and as the choice of a tab. */
export const extraId = (key: string): string => `${EXTRA}${key}`;

export type Tabs = {
  readonly presence: Presence;
  /** The sheets of this session, and one from elsewhere (homework) that was opened beside them. */
  readonly sheets: Accessor<readonly Sheet[]>;
  /** Id of a sheet, or `extraId` of another tab. */
  readonly active: Accessor<string | undefined>;
  readonly pick: (id: string) => void;
  /** The patient's side: who leads and where, when that is not what is shown here. */
  readonly elsewhere: Accessor<{ readonly person: AtSheet['person']; readonly id: string } | undefined>;
  /** The staff side: the patient as their connection has them. */
  readonly patient: Accessor<AtSheet | undefined>;
};

type TabsParts = {
  readonly sheets: Sheets;
  readonly room: SheetRoom;
  readonly side: Side;
  readonly extras: Accessor<readonly string[]>;
  /** Whether this person is in the middle of writing: then no page is taken from under their hands. */
  readonly isWriting: () => boolean;
};

/**
 * Which page is in front. The patient's screen follows the counselor's from page to page, except while the patient is writing
 * or has gone to another page by hand; where both are is always said as it is.
 */
export function createTabs({ sheets, room, side, extras, isWriting }: TabsParts): Tabs {
  const presence = createPresence(room.beside, room.present);
  const [picked, setPicked] = createSignal<string>();
  const mine = createMemo(() => ofRoom(sheets, room, picked()));
  const isThere = (id: string | undefined): id is string =>
    id !== undefined && (mine().some((sheet) => sheet.sheetId === id) || extras().some((key) => extraId(key) === id));
  const lead = createMemo(() => (side === 'patient' ? leader(presence, room) : undefined));
  const led = (): string | undefined => {
    const id = lead()?.sheetId;
    return isThere(id) ? id : undefined;
  };
  const active = createMemo((): string | undefined => {
    const chosen = picked();
    if (isThere(chosen)) return chosen;
    return led() ?? mine().at(-1)?.sheetId ?? extras().map(extraId)[0];
  });
  createEffect(
    on(led, (id, before) => {
      if (id === undefined || id === before) return;
      setPicked(isWriting() ? active() : undefined);
    }),
  );
  createEffect(
    on(active, (id) => {
      if (id !== undefined) presence.at(id, '', false);
    }),
  );
  return {
    presence,
    sheets: mine,
    active,
    pick: setPicked,
    elsewhere: () => {
      const [one, id] = [lead(), led()];
      return one && id !== undefined && id !== active() ? { person: one.person, id } : undefined;
    },
    patient: () => presence.others().findLast(({ person }) => person.role === 'patient'),
  };
}

function ofRoom(sheets: Sheets, room: SheetRoom, picked: string | undefined): readonly Sheet[] {
  const sessionId = room.session()?.sessionId;
  const own = sessionId === undefined ? [] : sheetsOfSession(sheets.state(), sessionId);
  const guest = picked === undefined ? undefined : sheets.sheet(picked);
  return guest && guest.sessionId !== sessionId ? [...own, guest] : own;
}

/** Whoever opened the session leads; while they are not here, whoever else of the staff is. */
function leader(presence: Presence, room: SheetRoom): AtSheet | undefined {
  const staff = presence.others().filter(({ person, sheetId }) => person.role !== 'patient' && sheetId !== undefined);
  const opener = room.session()?.openedBy.personId;
  return staff.findLast(({ person }) => person.personId === opener) ?? staff.at(-1);
}
