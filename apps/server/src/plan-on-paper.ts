import { mayRead, type Viewer } from '@cairn/people';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { publishedVersion } from './aftercare/version-store.ts';
import { standing, type Cairn } from './cairn.ts';
import { readChart } from './charts/store.ts';
import type { HttpParts } from './http.ts';
import { programNow } from './people/store.ts';
import { planPdf } from './aftercare/print/pdf.ts';
import { printOf } from './aftercare/print/print.ts';
import { viewerOf } from './trpc.ts';

/** A published version of a plan on paper, for the patient and the care team. Everybody else learns nothing: not the chart, not the number. */
export function planRoutes({ cairn, sessions }: Pick<HttpParts, 'cairn' | 'sessions'>): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/plans/:chart/:file{[1-9]\\d{0,4}\\.pdf}', async (c) => {
    const signedIn = await sessions.find(c.req.header('cookie'));
    const viewer = signedIn && viewerOf(signedIn.person);
    const number = Number.parseInt(c.req.param('file'), 10);
    const pdf = viewer && (await planOnPaper(cairn, viewer, c.req.param('chart'), number));
    if (!pdf) return c.json({ code: 'not-available' }, 404);
    c.header('content-type', 'application/pdf');
    c.header('content-disposition', 'inline; filename="plan.pdf"');
    c.header('cache-control', 'no-store');
    return c.body(pdf);
  });
  return app;
}

/** `undefined` for everybody but the patient and the care team. Who broke the glass reads on the screen; paper is for those who stay. */
export async function planOnPaper(
  cairn: Cairn,
  viewer: Viewer,
  chart: string,
  number: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const db = cairn.store.read;
  const { relation } = await standing(db, viewer, chart, cairn.clock.now());
  if (!mayRead(viewer, 'shared', relation) || relation === 'emergency') return undefined;
  const version = await publishedVersion(db, chart, number);
  return version && planPdf(printOf(version, await readChart(db, chart), await programNow(db)));
}
