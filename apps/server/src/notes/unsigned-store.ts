import type { PersonId } from '@cairn/kernel';
import type { Note } from '@cairn/notes';
import type { StaffRole } from '@cairn/people';
import type { Tx } from '../db/open.ts';

/**
 * On charts this person cares for: their own drafts whose visit is over, what they are asked to sign beside somebody, and drafts
 * whose author is not on the team any more or may not sign.
 */
export async function waitingFor(tx: Tx, person: PersonId, signing: readonly StaffRole[]) {
  const rows = await tx
    .selectFrom('session_notes as notes')
    .innerJoin('care_team as mine', (join) => join.onRef('mine.chart', '=', 'notes.chart').on('mine.person_id', '=', person))
    .innerJoin('charts', 'charts.chart', 'notes.chart')
    .leftJoin('care_team as theirs', (join) =>
      join
        .onRef('theirs.chart', '=', 'notes.chart')
        .onRef('theirs.person_id', '=', 'notes.author_id')
        .on('theirs.role', 'in', signing.length > 0 ? signing : ['counselor']),
    )
    .select(['notes.chart', 'charts.name', 'notes.note_id', 'notes.session_id', 'notes.author_id', 'notes.status', 'notes.note'])
    .select(['notes.ready_at', 'notes.signed_at', 'notes.co_sign_due'])
    .where((is) =>
      is.or([
        is.and([
          is('notes.status', '=', 'draft'),
          is('notes.ready_at', 'is not', null),
          is.or([is('notes.author_id', '=', person), is('theirs.person_id', 'is', null)]),
        ]),
        is.and([is('notes.status', '=', 'waiting-for-co-signature'), is('notes.co_signer_id', '=', person)]),
      ]),
    )
    .execute();
  return rows.map(({ note, ...row }) => ({ ...row, author: (JSON.parse(note) as Note).author.name }));
}
