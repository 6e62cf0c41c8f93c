import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { openSession } from '../auth/routes.ts';
import type { HttpParts } from '../http.ts';
import { everyone, personById } from '../people/store.ts';
import { DEMO_PASSWORD, shownAtSignIn } from './people.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** A proxy on this machine makes everybody look local; it also says that it is there. */
const PROXIED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip'];

function isLocal(c: Context<{ Bindings: HttpBindings }>): boolean {
  return LOOPBACK.has(getConnInfo(c).remote.address ?? '') && PROXIED.every((name) => c.req.header(name) === undefined);
}

/** One-click sign-in. These routes exist in demo mode only, and answer to this machine only. */
export function demoRoutes({ cairn, auth, sessions }: HttpParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use('*', async (c, next) => (isLocal(c) ? next() : c.json({ code: 'not-available' }, 404)));
  app.get('/', async (c) => {
    const people = (await everyone(cairn.store.read)).filter((person) => shownAtSignIn(person));
    return c.json({ people: people.map(({ personId, name, role, username }) => ({ personId, name, role, username })) });
  });
  app.post('/sign-in', async (c) => {
    const input = z
      .object({ personId: z.string().check(z.maxLength(80)), sharedPhone: z.optional(z.boolean()) })
      .safeParse(await c.req.json().catch(() => undefined));
    if (!input.success) return c.json({ code: 'bad-input' }, 400);
    const person = await personById(cairn.store.read, input.data.personId);
    if (!person) return c.json({ code: 'sign-in-failed' }, 401);
    const answer = await auth.api.signInUsername({ body: { username: person.username, password: DEMO_PASSWORD }, asResponse: true });
    return (
      (await openSession(sessions, answer.headers.getSetCookie(), input.data.sharedPhone ?? false)) ??
      c.json({ code: 'sign-in-failed' }, 401)
    );
  });
  return app;
}
