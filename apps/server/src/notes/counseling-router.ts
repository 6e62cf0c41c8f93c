import { counselingInput, keepCounseling, keepCounselingInput } from '@cairn/notes';
import { mayDo } from '@cairn/people';
import { TRPCError } from '@trpc/server';
import { standing } from '../cairn.ts';
import { signedIn } from '../trpc.ts';
import { notesOfAuthor } from './counseling-store.ts';
import { seal, unseal } from './sealing.ts';

/** A counseling note as its author reads it. `text` is undefined when this program does not hold the key it was sealed with. */
export type OpenedNote = {
  readonly noteId: string;
  readonly text: string | undefined;
  readonly version: number;
  readonly begunAt: number;
  readonly keptAt: number;
};

const ACTION = 'notes.keepApart';

/**
 * SUD counseling notes (regulations.md P2-5). They leave the server by one door, to their own author, while that author cares for the
 * person: no stream, snapshot, view or export knows them, and the journal holds them sealed.
 */
export const counselingProcedures = {
  keepApart: signedIn.input(keepCounselingInput).mutation(async ({ ctx, input }) => {
    const { opId, chart, noteId, version, text } = input;
    const { personId, name, role } = ctx.person;
    const { folder } = ctx.cairn.options;
    return ctx.cairn.writer.submit({
      opId,
      name: ACTION,
      payload: input,
      chart,
      actor: { personId, name, role },
      by: { viewer: ctx.viewer, action: ACTION },
      decide: async (unit) => {
        const state = await notesOfAuthor(unit.tx, chart, personId);
        const wanted = { noteId, version, isEmpty: text.trim() === '' };
        return keepCounseling(state, wanted, (id) => seal(folder, { chart, author: personId, noteId: id }, text), unit.context);
      },
    });
  }),
  keptApart: signedIn.input(counselingInput).query(async ({ ctx, input: { chart } }): Promise<readonly OpenedNote[]> => {
    const { personId: author } = ctx.person;
    const { relation } = await standing(ctx.db, ctx.viewer, chart, ctx.cairn.clock.now());
    if (!mayDo(ctx.viewer, ACTION, relation)) throw new TRPCError({ code: 'NOT_FOUND' });
    const { notes } = await notesOfAuthor(ctx.db, chart, author);
    return notes.map(({ noteId, sealed, version, begunAt, keptAt }) => {
      const text = unseal(ctx.cairn.options.folder, { chart, author, noteId }, sealed);
      return { noteId, text, version, begunAt, keptAt };
    });
  }),
};
