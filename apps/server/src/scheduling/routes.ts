import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import type { HttpParts } from '../http.ts';
import { standing } from '../cairn.ts';
import { viewerOf } from '../trpc.ts';
import { invitation } from './invitation.ts';
import { visitById } from './store.ts';

const words = { en: { summary: 'Appointment' }, es: { summary: 'Cita' } } as const;

/** A visit for somebody's own calendar: for the patient, and for the staff member who will be there. */
export function schedulingRoutes({ cairn, sessions }: Pick<HttpParts, 'cairn' | 'sessions'>): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/visits/:file{[\\w-]{1,80}\\.ics}', async (c) => {
    const signedIn = await sessions.find(c.req.header('cookie'));
    const found = await visitById(cairn.store.read, c.req.param('file').slice(0, -'.ics'.length));
    const viewer = signedIn && viewerOf(signedIn.person);
    const relation = found && viewer ? (await standing(cairn.store.read, viewer, found.chart, cairn.clock.now())).relation : 'none';
    if (!found || !signedIn || (relation !== 'self' && relation !== 'care')) return c.json({ code: 'not-available' }, 404);
    c.header('content-type', 'text/calendar; charset=utf-8');
    c.header('content-disposition', 'attachment; filename="appointment.ics"');
    c.header('cache-control', 'no-store');
    return c.body(invitation(found.visit, words[signedIn.person.locale], cairn.clock.now()));
  });
  return app;
}
