import { randomInt } from 'node:crypto';
import { joinAcceptInput, joinNameInput, registerInput } from '@cairn/family';
import type { Person } from '@cairn/people';
import { isZone } from '@cairn/scheduling/zones';
import type { HttpBindings } from '@hono/node-server';
import { getConnInfo } from '@hono/node-server/conninfo';
import { Hono, type Context } from 'hono';
import type { output } from 'zod/v4/core';
import { hashPassword } from './auth/passwords.ts';
import type { Cairn } from './cairn.ts';
import { familyConsents } from './family-consents.ts';
import { joinBy, linkFor } from './family/join.ts';
import type { HttpParts } from './http.ts';
import { personByUsername } from './people/store.ts';
import { Attempts } from './sessions/attempts.ts';
import { addPerson } from './setup.ts';

type App = Hono<{ Bindings: HttpBindings }>;
type Parts = Pick<HttpParts, 'cairn' | 'sessions' | 'auth'>;
type Account = Omit<output<typeof registerInput>, 'name'>;

const MINUTE = 60_000;
/** [D] From one address. */
const NAMES = { most: 10, windowMs: MINUTE } as const;
const ACCOUNTS = { most: 5, windowMs: 60 * MINUTE } as const;

/**
 * For somebody whom a patient wants close, and for whoever has no link. A link that is wrong, used, expired or taken back, and one whose
 * name does not fit, are answered in one way; nothing here tells whose link it is, or that it is anybody's.
 */
export function joinRoutes({ cairn, auth, sessions }: Parts): App {
  const app: App = new Hono();
  const names = new Attempts({ ...NAMES, now: cairn.clock.now });
  const accounts = new Attempts({ ...ACCOUNTS, now: cairn.clock.now });
  const address = (c: Context): string => getConnInfo(c).remote.address ?? '';
  const body = (c: Context): Promise<unknown> => c.req.json().catch(() => undefined);
  const nothing = (c: Context): Response => c.json({ code: 'link-not-valid' }, 404);
  const tooMany = (c: Context): Response => c.json({ code: 'too-many-tries' }, 429);
  const bad = (c: Context): Response => c.json({ code: 'bad-input' }, 400);

  app.use('/join/*', async (c, next) => {
    c.header('cache-control', 'no-store');
    return next();
  });
  app.post('/join/name', async (c) => {
    if (!names.may(address(c))) return tooMany(c);
    const input = joinNameInput.safeParse(await body(c));
    if (!input.success) return nothing(c);
    const link = await linkFor(cairn, familyConsents, input.data.token, input.data.name);
    return link ? c.json({ ok: true }) : nothing(c);
  });
  app.post('/join/accept', async (c) => {
    if (!names.may(address(c))) return tooMany(c);
    const input = joinAcceptInput.safeParse(await body(c));
    if (!input.success) return bad(c);
    const { token, name, account } = input.data;
    if (account && !isZone(account.zone)) return bad(c);
    const link = await linkFor(cairn, familyConsents, token, name);
    if (!link) return nothing(c);
    const signedIn = account ? undefined : (await sessions.find(c.req.header('cookie')))?.person;
    // Patients and staff have places of their own; a link is not a way to a second one.
    if (!account && signedIn?.role !== 'supporter') return c.json({ code: 'signed-out' }, 401);
    const person = account ? await makeAccount({ cairn, auth }, link.invitation.name, account) : signedIn;
    if (!person || !(await joinBy(cairn, link, { personId: person.personId, name: person.name }))) return nothing(c);
    return c.json({ ok: true, username: person.username });
  });
  app.post('/join/register', async (c) => {
    const input = registerInput.safeParse(await body(c));
    if (!input.success || !isZone(input.data.zone)) return bad(c);
    if (!accounts.may(address(c))) return tooMany(c);
    const { name, ...account } = input.data;
    const person = await makeAccount({ cairn, auth }, name, account);
    return person ? c.json({ ok: true, username: person.username }) : bad(c);
  });
  return app;
}

const DIGITS = 10_000;
const MOST = 5;

/**
 * The wished-for user name always gets four figures at its end, whether somebody has it or not: so that nobody learns here who has an
 * account. The answer brings the whole of it. No hyphen is left in it: signing in takes letters, figures, dots and underscores.
 */
async function makeAccount(parts: { readonly cairn: Cairn } & Pick<HttpParts, 'auth'>, name: string, account: Account) {
  const { cairn, auth } = parts;
  const hash = await hashPassword(account.password);
  for (let turn = 0; turn < MOST; turn += 1) {
    const person: Omit<Person, 'active'> = {
      personId: `s-${cairn.chance.newId()}`,
      role: 'supporter',
      name,
      username: `${account.username.slice(0, LONGEST).replaceAll('-', '.')}.${String(randomInt(DIGITS)).padStart(FIGURES, '0')}`,
      email: undefined,
      locale: account.locale,
      zone: account.zone,
      chart: undefined,
    };
    if (!(await personByUsername(cairn.store.read, person.username)) && (await addPerson(cairn, auth, person, hash)) === undefined)
      return person;
  }
  return undefined;
}

const LONGEST = 32;
const FIGURES = 4;
