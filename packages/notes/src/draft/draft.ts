import type { Facts } from '../note.ts';
import type { Found } from '../sentence.ts';
import { checkInSentences } from './check-in.ts';
import { foundFields } from './fields.ts';
import type { DraftFrom } from './from.ts';
import { guideSentences } from './guide.ts';
import { sheetSentences } from './sheets.ts';
import { visitOf, visitSentences } from './visit.ts';

/**
 * What the record says about a visit, a sentence for each thing it says, each naming where it stands. Nothing is inferred: no
 * assessment, no risk, no response. Those are the clinician's to write.
 */
export function draft(from: DraftFrom): Facts {
  const { session, zone } = from;
  const found = [
    ...visitSentences(session, zone),
    ...checkInSentences(from.checkIn, zone),
    ...guideSentences(from),
    ...sheetSentences(from.sheets),
    ...rewards(from),
  ];
  return { visit: visitOf(session, zone), found, fields: foundFields(from) };
}

function rewards({ rewards: told }: DraftFrom): readonly Found[] {
  return told.map(({ ref, text }) => ({
    id: `rewards/${ref}`,
    topic: 'observed',
    text,
    sources: [{ kind: 'rewards', ref, label: 'rewards' }],
  }));
}
