import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { HttpParts } from '../http.ts';
import { withAddress } from './address.ts';

const signInInput = z.object({
  username: z.string().check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(200)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
  sharedPhone: z.boolean(),
});

/** Sign-in and sign-out. Every failure reads the same, whether or not there is such a person. */
export function signInRoutes({ auth, sessions }: HttpParts): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.post('/sign-in', async (c) => {
    const input = signInInput.safeParse(await c.req.json().catch(() => undefined));
    if (!input.success) return c.json({ code: 'bad-input' }, 400);
    const { username, password, sharedPhone } = input.data;
    const [path, body] = username.includes('@')
      ? (['email', { email: username, password }] as const)
      : (['username', { username, password }] as const);
    const url = new URL(`/api/auth/sign-in/${path}`, c.req.url);
    const request = new Request(url, { method: 'POST', headers: c.req.raw.headers, body: JSON.stringify(body) });
    const response = await auth.handler(withAddress(request, getConnInfo(c).remote.address));
    if (response.status === 429) return c.json({ code: 'too-many-tries' }, 429);
    const cookies = response.headers.getSetCookie();
    if (!response.ok || cookies.length === 0) return c.json({ code: 'sign-in-failed' }, 401);
    return (await openSession(sessions, cookies, sharedPhone)) ?? c.json({ code: 'sign-in-failed' }, 401);
  });
  app.post('/sign-out', async (c) => {
    const found = await sessions.find(c.req.header('cookie'));
    if (found) await sessions.end(found.session.token, 'signed-out');
    const response = c.json({ ok: true });
    for (const cookie of ['cairn.session_token=; ', '__Secure-cairn.session_token=; Secure; '])
      response.headers.append('set-cookie', `${cookie}Path=/; Max-Age=0; HttpOnly; SameSite=Lax`);
    response.headers.append('clear-site-data', '"cache"');
    return response;
  });
  return app;
}

/** Sends the new cookies on, once the session's person and idle limit are known. */
export async function openSession(
  sessions: HttpParts['sessions'],
  cookies: readonly string[],
  sharedPhone: boolean,
): Promise<Response | undefined> {
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
  const found = await sessions.find(cookie);
  if (!found) return undefined;
  await sessions.began(found.session.token, found.person, sharedPhone);
  const { role, personId } = found.person;
  const response = Response.json({ ok: true, role, personId });
  for (const line of cookies) response.headers.append('set-cookie', line);
  return response;
}
