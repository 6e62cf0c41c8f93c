import { createHash } from 'node:crypto';
import { must, streamId, type ChartId } from '@cairn/kernel';
import {
  compose,
  contentToSign,
  copiedFrom,
  leftOutOf,
  missingFrom,
  noteOfSession,
  noteViewInput,
  type Content,
  type DraftView,
  type Facts,
  type Note,
} from '@cairn/notes';
import type { Tx } from '../db/open.ts';
import { mayReadStream } from '../trpc.ts';
import type { View } from '../views.ts';
import { ofSession, signedBefore } from './store.ts';

/** What the record says of one visit at this moment. */
export type FactsOf = (tx: Tx, chart: ChartId, sessionId: string, now: number) => Promise<Facts | undefined>;

/** sha-256, in hex, of all that a reader sees. */
export function hashOf(content: Content): string {
  return createHash('sha256').update(contentToSign(content)).digest('hex');
}

/** The note of a session that is still a draft, as its writers see it: derived anew whenever something it is made of changes. */
export function noteDraft(factsOf: FactsOf): View<{ readonly chart: ChartId; readonly sessionId: string }, DraftView> {
  return {
    input: noteViewInput,
    read: async ({ db, viewer, input: { chart, sessionId }, now }) => {
      if (!(await mayReadStream(db, viewer, streamId(chart, 'team'), now))) return undefined;
      const note = noteOfSession(await ofSession(db, chart, sessionId), sessionId);
      if (!note || note.signature || note.retraction) return undefined;
      return draftOf(db, chart, note, must(await factsOf(db, chart, sessionId, now), 'the session of a note'));
    },
    after: undefined,
  };
}

async function draftOf(tx: Tx, chart: ChartId, note: Note, facts: Facts): Promise<DraftView> {
  const content = compose(note, facts);
  const earlier = await signedBefore(tx, chart, note.noteId);
  return {
    content,
    hash: hashOf(content),
    missing: missingFrom(content),
    leftOut: leftOutOf(note, facts).map(({ id, text }) => ({ id, text })),
    copied: earlier?.content ? copiedFrom(earlier.content, content) : [],
    copiedAt: earlier?.signature?.at,
    savedAt: note.savedAt,
  };
}
