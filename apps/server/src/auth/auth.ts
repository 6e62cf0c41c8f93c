import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { username } from 'better-auth/plugins';
import type { Person } from '@cairn/people';
import type { Store } from '../db/open.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

export type AuthOptions = {
  readonly store: Store;
  readonly origin: string;
  readonly secret: string;
  readonly newId: () => string;
  readonly sessionEnded: (token: string) => void;
};

const HOURS_12 = 12 * 3600;

/** Credentials and sessions only; roles, care teams and consent are ours (stack.md §3.3). */
export function createAuth({ store, origin, secret, newId, sessionEnded }: AuthOptions) {
  return betterAuth({
    database: { db: store.write, type: store.dialect, transaction: true },
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    trustedOrigins: [origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: 'auth_user' },
    session: { modelName: 'auth_session', expiresIn: HOURS_12, updateAge: HOURS_12, freshAge: 600 },
    account: { modelName: 'auth_account' },
    verification: { modelName: 'auth_verification' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    rateLimit: {
      enabled: true,
      storage: 'database',
      modelName: 'auth_rate_limit',
      window: 60,
      max: 120,
      customRules: { '/sign-in/*': { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix: 'cairn',
      useSecureCookies: origin.startsWith('https:'),
      database: { generateId: () => newId() },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
    },
    databaseHooks: { session: { delete: { after: async (session) => sessionEnded(session.token) } } },
    plugins: [username({ minUsernameLength: 2, maxUsernameLength: 40 })],
  });
}

/** Set by the server from the socket's own address, never taken from the client. */
export const ADDRESS_HEADER = 'x-cairn-address';

export type Auth = ReturnType<typeof createAuth>;

export async function migrateAuth(auth: Auth): Promise<void> {
  await (await getMigrations(auth.options)).runMigrations();
}

/** An account for a person, with the person's own id. People without an address get one that cannot receive mail. */
export async function createAccount(
  auth: Auth,
  person: Pick<Person, 'personId' | 'name' | 'username' | 'email'>,
  passwordHash: string,
  at: Date,
): Promise<void> {
  const { adapter } = await auth.$context;
  const { personId: id, name, username: displayUsername } = person;
  const email = person.email ?? `${displayUsername}@cairn.invalid`;
  const stamps = { createdAt: at, updatedAt: at };
  await adapter.create({
    model: 'user',
    data: { id, name, email, emailVerified: true, username: displayUsername, displayUsername, ...stamps },
    forceAllowId: true,
  });
  await adapter.create({
    model: 'account',
    data: { userId: id, accountId: id, providerId: 'credential', password: passwordHash, ...stamps },
  });
}
