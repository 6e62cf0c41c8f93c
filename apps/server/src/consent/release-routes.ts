import { mayDo } from '@cairn/people';
import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { standing } from '../cairn.ts';
import type { HttpParts } from '../http.ts';
import { viewerOf } from '../trpc.ts';
import { exportLines, streamOf, type Export, type ReadPart } from './release-export.ts';
import { releaseById, rowOf } from './release-store.ts';

/** A prepared export is for this hour, not for a drawer. */
const PREPARED_FOR_MS = 10 * 60_000;

type Parts = Pick<HttpParts, 'cairn' | 'sessions'>;

/**
 * The records themselves, to whoever prepared the export: `releases.prepareExport` has written the row of the ledger that
 * `disclosure` names. A row serves once. Whatever is wrong has one answer.
 */
export function releaseRoutes({ cairn, sessions }: Parts, read: ReadPart): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  const running = new Set<string>();
  app.get('/releases/:releaseId{[\\w.:-]{1,80}}/export', async (c) => {
    c.header('cache-control', 'no-store');
    const run = await prepared(c, { cairn, sessions }, read);
    if (!run || running.has(run.row.disclosureId)) return c.json({ code: 'not-available' }, 404);
    const { disclosureId } = run.row;
    running.add(disclosureId);
    c.header('content-type', 'application/x-ndjson; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="records.ndjson"');
    return c.body(streamOf(until(exportLines(run), () => running.delete(disclosureId))));
  });
  return app;
}

async function prepared(c: Context, { cairn, sessions }: Parts, read: ReadPart): Promise<Export | undefined> {
  const signedIn = await sessions.find(c.req.header('cookie'));
  if (!signedIn) return undefined;
  const [db, now, viewer] = [cairn.store.read, cairn.clock.now(), viewerOf(signedIn.person)];
  const found = await releaseById(db, c.req.param('releaseId') ?? '');
  if (!found) return undefined;
  const { chart, release } = found;
  const { relation } = await standing(db, viewer, chart, now);
  if (!mayDo(viewer, 'releases.export', relation)) return undefined;
  const row = await rowOf(db, chart, c.req.query('disclosure') ?? '');
  if (row?.way !== 'export' || row.ended || row.by.personId !== viewer.personId || now - row.at > PREPARED_FOR_MS) return undefined;
  if (row.basis.type !== 'release' || row.basis.releaseId !== release.releaseId) return undefined;
  return { cairn, chart, viewer, release, row, read };
}

async function* until(lines: AsyncGenerator<string>, over: () => void): AsyncGenerator<string> {
  try {
    yield* lines;
  } finally {
    over();
  }
}
