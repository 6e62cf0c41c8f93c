import { SIGN_WITHIN, unsignedOf, type Unsigned, type UnsignedRow } from '@cairn/notes';
import { isStaff, mayDo, staffRoles, type Viewer } from '@cairn/people';
import * as z from 'zod/mini';
import type { View } from '../views.ts';
import { waitingFor } from './unsigned-store.ts';

/** Notes that wait for this staff member on charts they care for. */
export const unsigned: View<object, Unsigned> = {
  input: z.object({}),
  read: async ({ db, viewer, now }) => {
    if (!isStaff(viewer.role)) return undefined;
    if (!maySign(viewer)) return unsignedOf([], now);
    const signing = staffRoles.filter((role) => maySign({ ...viewer, role }));
    const waiting = await waitingFor(db, viewer.personId, signing);
    const rows = waiting.map(({ co_sign_due, ready_at, signed_at, ...row }): Omit<UnsignedRow, 'overdue'> => {
      const isCoSign = row.status === 'waiting-for-co-signature';
      const need = isCoSign ? 'co-sign' : row.author_id === viewer.personId ? 'sign' : 'take';
      const since = Number((isCoSign ? signed_at : ready_at) ?? 0);
      const dueAt = isCoSign ? Number(co_sign_due ?? since) : since + SIGN_WITHIN;
      const { chart, name, note_id: noteId, session_id: sessionId, author } = row;
      return { chart, name, noteId, sessionId, need, author, since, dueAt };
    });
    return unsignedOf(rows, now);
  },
  after: (kind) => kind.startsWith('note.') || kind.startsWith('care-team.') || kind.startsWith('chart.') || kind.startsWith('person.'),
};

function maySign(viewer: Viewer): boolean {
  return mayDo(viewer, 'notes.sign', 'care');
}
