import type { Instant } from '@cairn/kernel';

/** One note that waits for the reader: to be signed, to be signed beside somebody, or to be taken over from somebody who cannot. */
export type UnsignedRow = {
  readonly chart: string;
  readonly name: string;
  readonly noteId: string;
  readonly sessionId: string;
  readonly need: 'sign' | 'co-sign' | 'take';
  /** Whose note it is. */
  readonly author: string;
  /** When the visit ended, or, for a co-signature, when it was asked for. */
  readonly since: Instant;
  readonly dueAt: Instant;
  readonly overdue: boolean;
};

/** Overdue first, then by when they are due. */
export type Unsigned = { readonly rows: readonly UnsignedRow[]; readonly overdue: number };

/** A program default: a note is signed within a day of its visit; later, it says that it was late. */
export const SIGN_WITHIN = 24 * 3_600_000;

export function unsignedOf(rows: readonly Omit<UnsignedRow, 'overdue'>[], now: Instant): Unsigned {
  const told = rows.map((row) => ({ ...row, overdue: row.dueAt < now }));
  const sorted = told.toSorted(
    (a, b) => Number(b.overdue) - Number(a.overdue) || a.dueAt - b.dueAt || (a.noteId < b.noteId ? -1 : a.noteId > b.noteId ? 1 : 0),
  );
  return { rows: sorted, overdue: told.filter(({ overdue }) => overdue).length };
}
