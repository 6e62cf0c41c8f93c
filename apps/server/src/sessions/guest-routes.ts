import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import type { SignedIn } from '../auth/sessions.ts';
import type { HttpParts } from '../http.ts';
import { viewerOf } from '../trpc.ts';
import { Attempts } from './attempts.ts';
import type { ReadGuestRoom } from './guest-room.ts';
import { atTheDoor, cameBy, enterByLink, findGuest, GUEST_COOKIE, openGuestSession } from './guests.ts';

type App = Hono<{ Bindings: HttpBindings }>;
type Parts = Pick<HttpParts, 'cairn' | 'sessions' | 'origins' | 'seen'>;

const linkInput = z.strictObject({ token: z.string().check(z.regex(/^[\w-]{43}$/)) });
const TRIES = { most: 10, windowMs: 60_000 } as const;

/**
 * For whoever was sent a link to a room. A link that is wrong, used, expired or taken back is answered in one way, so that nothing
 * tells whether there ever was a room behind it.
 */
export function guestRoutes({ cairn, sessions, origins, seen }: Parts, readGuestRoom: ReadGuestRoom<unknown>): App {
  const app: App = new Hono();
  const tries = new Attempts({ ...TRIES, now: cairn.clock.now });
  const nothing = (c: Context): Response => c.json({ code: 'link-not-valid' }, 404);
  const secure = (): string => (origins().some((origin) => origin.startsWith('https:')) ? '; Secure' : '');
  const visitor = async (c: Context): Promise<SignedIn | undefined> => {
    const cookie = c.req.header('cookie');
    const account = await sessions.find(cookie);
    return account?.person.role === 'supporter' ? account : ((await findGuest(cairn, cookie)) ?? undefined);
  };

  app.use('/guest/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    return next();
  });
  app.post('/guest/enter', async (c) => {
    if (!tries.may(getConnInfo(c).remote.address ?? '')) return c.json({ code: 'too-many-tries' }, 429);
    const input = linkInput.safeParse(await c.req.json().catch(() => undefined));
    if (!input.success) return nothing(c);
    const account = await sessions.find(c.req.header('cookie'));
    // Patients and staff have doors of their own; a link is not a way around them.
    if (account && account.person.role !== 'supporter') return nothing(c);
    // A page that is loaded again comes with the link it came by, and with the cookie it was given then.
    const known = account ?? (await findGuest(cairn, c.req.header('cookie')));
    const back = known && (await cameBy(cairn, input.data.token, known.person));
    const person = account || back ? known?.person : undefined;
    const guest = await enterByLink(cairn, input.data.token, person);
    if (!guest) return nothing(c);
    if (person) return c.json({ ok: true });
    const { secret, seconds } = await openGuestSession(cairn, input.data.token, guest);
    c.header('set-cookie', `${GUEST_COOKIE}=${secret}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure()}`);
    return c.json({ ok: true });
  });
  app.get('/guest/room', async (c) => {
    const found = await visitor(c);
    if (found) seen(found.person.personId);
    const room = found && (await readGuestRoom(cairn.store.read, viewerOf(found.person)));
    return room ? c.json(room) : nothing(c);
  });
  for (const what of ['knock', 'go'] as const)
    app.post(`/guest/${what}`, async (c) => {
      const found = await visitor(c);
      return found && (await atTheDoor(cairn, found.person, what)) ? c.json({ ok: true }) : nothing(c);
    });
  return app;
}
