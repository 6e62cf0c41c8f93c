import { createHash } from 'node:crypto';
import { addendumInput, contentToSign, decide, editInput, noteOf, signInput, type Notes } from '@cairn/notes';
import { command, router } from '../trpc.ts';
import { forDeciding } from './store.ts';

export const notesRouter = router({
  edit: command('notes.edit', editInput, async ({ unit, input }) =>
    decide(await forDeciding(unit.tx, input.chart, input.noteId), { ...input.change, noteId: input.noteId }, unit.context),
  ),
  sign: command('notes.sign', signInput, async ({ unit, input }) => {
    const { noteId, revision } = input;
    const state = await forDeciding(unit.tx, input.chart, noteId);
    return decide(state, { type: 'sign', noteId, revision, hash: hashOf(state, noteId) }, unit.context);
  }),
  addendum: command('notes.addendum', addendumInput, async ({ unit, input }) =>
    decide(
      await forDeciding(unit.tx, input.chart, input.noteId),
      { type: 'add-addendum', noteId: input.noteId, text: input.text },
      unit.context,
    ),
  ),
});

/** sha-256, in hex, of what the signer is about to sign; empty when there is nothing to sign, which `decide` refuses. */
function hashOf(state: Notes, noteId: string): string {
  const note = noteOf(state, noteId);
  return note ? createHash('sha256').update(contentToSign(note)).digest('hex') : '';
}
