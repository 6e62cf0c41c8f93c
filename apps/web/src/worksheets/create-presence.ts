import type { Actor } from '@cairn/kernel';
import { createMemo, type Accessor } from 'solid-js';

/** Somebody else at a sheet, and the field they are in. */
export type AtSheet = { readonly person: Actor; readonly sheetId: string | undefined; readonly place: string; readonly writing: boolean };

/** Who is at which sheet, as the connection has it. */
export type Presence = {
  readonly others: Accessor<readonly AtSheet[]>;
  readonly at: (sheetId: string, place: string, writing: boolean) => void;
};

/** Somebody else beside us: where they are, as they said it. */
export type Beside = { readonly person: Actor; readonly at: string; readonly writing: boolean };

const SHEET = 'sheet:';

/** `sheet:<id>` or `sheet:<id>/<field>`, as a place of a room or of a chart. */
export function sheetPlace(sheetId: string, place: string): string {
  return `${SHEET}${sheetId}${place && `/${place}`}`;
}

/**
 * Somebody who is writing in the chat, or has just looked at who is here, still has the sheet in front of them that they had
 * before; it is remembered for as long as their page is open.
 */
export function createPresence(beside: Accessor<readonly Beside[]>, present: (at: string, writing: boolean) => void): Presence {
  const others = createMemo<readonly AtSheet[]>(
    (before) =>
      beside().map(({ person, at, writing }) => {
        const known = before.find((one) => one.person.personId === person.personId);
        if (!at.startsWith(SHEET)) return { person, sheetId: known?.sheetId, place: '', writing: false };
        const [sheetId = '', ...place] = at.slice(SHEET.length).split('/');
        return { person, sheetId, place: place.join('/'), writing };
      }),
    [],
  );
  return { others, at: (sheetId, place, writing) => present(sheetPlace(sheetId, place), writing) };
}
