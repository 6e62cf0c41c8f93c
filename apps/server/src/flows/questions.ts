import { originOf } from '@cairn/check-ins/content';
import { draftQuestion, flowQuestion, pinQuestion, previewQuestion, type FlowLibrary, type Released } from '@cairn/flows';
import { isStaff, mayDo, type Viewer } from '@cairn/people';
import type { Pin } from '@cairn/workflows';
import { TRPCError } from '@trpc/server';
import type { Tx } from '../db/open.ts';
import { signedIn, staffOnly } from '../trpc.ts';
import { flowLibrary } from './library.ts';
import { tryOut, type Preview, type RunSource } from './judging.ts';
import { draftById, draftsNow, recallsNow, versionsNow } from './store.ts';

/** Those who write and approve flows; what is not published yet is theirs alone. */
const writersOnly = staffOnly.use(({ ctx, next }) => {
  if (!mayDo(ctx.viewer, 'flows.draft', 'none')) throw new TRPCError({ code: 'FORBIDDEN' });
  return next();
});

function listed(library: FlowLibrary, flowId: string) {
  const versions = library.versions(flowId);
  const newest = library.newest(flowId);
  const shown = newest ?? versions.at(-1);
  return {
    flowId,
    title: shown?.flow.title,
    audience: shown?.flow.audience ?? 'patient',
    newest: newest?.pin,
    /** Brought along by Cairn for the program to review and publish; nothing begins in it before. */
    offered: offeredOver(versions, newest),
    /** Its words come with Cairn, and no clinician has reviewed them yet. */
    isUnreviewed: newest !== undefined && originOf(newest.pin)?.review === 'unreviewed',
    versions: versions.length,
  };
}

/** The last version that is offered and newer than the one in use. */
function offeredOver(versions: readonly Released[], newest: Released | undefined): Pin | undefined {
  return versions.findLast(({ offered, pin }) => offered === true && pin.version > (newest?.pin.version ?? 0))?.pin;
}

/** A flow as it was written, with every flow that it includes: what a device needs to walk it, connected or not. */
export type Readable = Released & { readonly includes: readonly Released[]; readonly recalled: boolean };

export function flowQuestions(runs: RunSource) {
  return {
    /** The exact version of a run, or of a flow that this person may begin. */
    read: signedIn.input(pinQuestion).query(async ({ ctx, input: { pin } }): Promise<Readable> => {
      const library = await flowLibrary(ctx.db);
      const flow = library.flow(pin);
      if (!flow || !(await mayReadPin(ctx.db, runs, ctx.viewer, library, pin))) throw new TRPCError({ code: 'NOT_FOUND' });
      return readable(library, { pin, flow });
    }),
    /** The version in which a new run begins. */
    newest: signedIn.input(flowQuestion).query(async ({ ctx, input }): Promise<Readable> => {
      const library = await flowLibrary(ctx.db);
      const newest = library.newest(input.flow);
      if (!newest || !mayBegin(ctx.viewer, newest)) throw new TRPCError({ code: 'NOT_FOUND' });
      return readable(library, newest);
    }),
    list: staffOnly.query(async ({ ctx }) => {
      const library = await flowLibrary(ctx.db);
      const flows = library.flowIds.map((flowId) => listed(library, flowId));
      return { flows, drafts: mayDo(ctx.viewer, 'flows.draft', 'none') ? await draftsNow(ctx.db) : [] };
    }),
    versions: staffOnly.input(flowQuestion).query(async ({ ctx, input }) => {
      const library = await flowLibrary(ctx.db);
      const [published, recalls] = [await versionsNow(ctx.db), await recallsNow(ctx.db)];
      const newest = library.newest(input.flow)?.pin;
      return library.versions(input.flow).map(({ pin, offered }) => ({
        pin,
        /** Cairn brings it along; nothing begins in it until the program publishes it. */
        isOffered: offered === true,
        isNewest: newest?.hash === pin.hash,
        isRecalled: library.isRecalled(pin),
        /** Undefined for a version that Cairn ships. */
        published: published.find((one) => one.pin.hash === pin.hash),
        recall: recalls.find((one) => one.pin.hash === pin.hash),
      }));
    }),
    /** Whom of one's own people a version reached, also those who came to its end: after a recall, somebody asks how they are. */
    touched: staffOnly.input(pinQuestion).query(({ ctx, input }) => runs.touched(ctx.db, ctx.person.personId, input.pin)),
    /** A draft to write in, with the version that it follows. */
    open: writersOnly.input(draftQuestion).query(async ({ ctx, input }) => {
      const found = await draftById(ctx.db, input.draftId);
      if (!found) throw new TRPCError({ code: 'NOT_FOUND' });
      const library = await flowLibrary(ctx.db);
      const { base } = found.draft;
      return { ...found, base: base && { pin: base, flow: library.flow(base) }, newest: library.newest(found.draft.flowId) };
    }),
    /** What publishing would do, to each run in flight and to every gate. */
    preview: writersOnly.input(previewQuestion).query(async ({ ctx, input }): Promise<Preview> => {
      const found = await draftById(ctx.db, input.draftId);
      if (!found) throw new TRPCError({ code: 'NOT_FOUND' });
      const { judged: _, ...preview } = await tryOut(ctx.db, runs, found.draft, found.flow, input.runs);
      return preview;
    }),
  };
}

function readable(library: FlowLibrary, { pin, flow }: Released): Readable {
  return { pin, flow, includes: library.includedIn(flow), recalled: library.isRecalled(pin) };
}

/** Who a flow is for may begin it; staff read every flow, since they read the answers. */
function mayBegin(viewer: Viewer, { flow }: Released): boolean {
  return isStaff(viewer.role) || (flow.audience ?? 'patient') === viewer.role;
}

async function mayReadPin(db: Tx, runs: RunSource, viewer: Viewer, library: FlowLibrary, pin: Pin): Promise<boolean> {
  if (isStaff(viewer.role)) return true;
  const newest = library.newest(pin.id);
  if (newest?.pin.hash === pin.hash && mayBegin(viewer, newest)) return true;
  return viewer.chart !== undefined && runs.isPinned(db, viewer.chart, pin);
}
