import type { HttpBindings } from '@hono/node-server';
import { subscriptionInput } from '@cairn/consent';
import { Hono, type Context } from 'hono';
import type { SignedIn } from '../auth/sessions.ts';
import type { HttpParts } from '../http.ts';
import { isSecret, parseText, takeText } from './inbound.ts';
import { isPushHost, keptPushKeys } from './push.ts';
import { reachDefaults } from './reach-options.ts';
import { dropSubscription, keepSubscription, subscriptionsOf } from './reach-store.ts';

type App = Hono<{ Bindings: HttpBindings }>;
type Parts = Pick<HttpParts, 'cairn' | 'sessions'>;

/** Devices that take push messages, and texts that come in. */
export function reachRoutes(parts: Parts): App {
  const app: App = new Hono();
  const { cairn } = parts;
  const options = cairn.options.reach ?? reachDefaults;
  const keys = keptPushKeys(cairn.options.folder);
  pushRoutes(app, parts, { hosts: options.push.hosts, publicKey: () => keys().publicKey });
  app.post('/sms/inbound', async (c) => {
    const given = c.req.header('authorization')?.replace(/^Bearer /, '') ?? c.req.header('x-cairn-secret') ?? '';
    if (options.inboundSecret === undefined || !isSecret(given, options.inboundSecret)) return c.json({ code: 'not-available' }, 404);
    const text = parseText(await c.req.text(), c.req.header('content-type') ?? '');
    if (!text) return c.json({ code: 'bad-input' }, 400);
    await takeText(cairn, text);
    return c.body(null, 204);
  });
  return app;
}

type PushParts = { readonly hosts: readonly string[]; readonly publicKey: () => string };

/** Who is reminded on a device of their own: patients, and supporters of their own week. */
const remindable: ReadonlySet<string> = new Set(['patient', 'supporter']);

/** A device belongs to whoever was signed in on it last. */
function pushRoutes(app: App, { cairn, sessions }: Parts, { hosts, publicKey }: PushParts): void {
  const signedIn = async (c: Context): Promise<SignedIn | undefined> => {
    const found = await sessions.find(c.req.header('cookie'));
    return found && remindable.has(found.person.role) ? found : undefined;
  };
  app.get('/push/key', async (c) => ((await signedIn(c)) ? c.json({ key: publicKey() }) : c.json({ code: 'not-available' }, 404)));
  app.post('/push/subscribe', async (c) => {
    const found = await signedIn(c);
    if (!found) return c.json({ code: 'not-available' }, 404);
    const input = subscriptionInput.safeParse(await c.req.json().catch(() => undefined));
    if (!input.success || !isPushHost(input.data.endpoint, hosts)) return c.json({ code: 'bad-input' }, 400);
    const { person, session } = found;
    const now = cairn.clock.now();
    await keepSubscription(cairn.store.write, { person: person.personId, token: session.token, subscription: input.data, now });
    return c.body(null, 204);
  });
  app.post('/push/unsubscribe', async (c) => {
    const found = await signedIn(c);
    if (!found) return c.json({ code: 'not-available' }, 404);
    const input = subscriptionInput.safeParse(await c.req.json().catch(() => undefined));
    if (!input.success) return c.json({ code: 'bad-input' }, 400);
    const { endpoint } = input.data;
    const own = (await subscriptionsOf(cairn.store.read, found.person.personId)).some((one) => one.endpoint === endpoint);
    if (own) await dropSubscription(cairn.store.write, endpoint);
    return c.body(null, 204);
  });
}
