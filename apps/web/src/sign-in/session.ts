import type { Role } from '@cairn/people';

export type SignInFailure = 'failed' | 'tooMany' | 'noSignal' | 'broken';
export type DemoPerson = { readonly personId: string; readonly name: string; readonly role: Role; readonly username: string };
export type Credentials = { readonly username: string; readonly password: string; readonly sharedPhone: boolean };

async function post(path: string, body: unknown): Promise<Response | undefined> {
  try {
    return await fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  } catch {
    return undefined;
  }
}

/** Undefined is success. Which of name and password was wrong is not known here either. */
function failureOf(answer: Response | undefined): SignInFailure | undefined {
  if (answer === undefined) return 'noSignal';
  if (answer.ok) return undefined;
  if (answer.status === 429) return 'tooMany';
  return answer.status === 400 || answer.status === 401 ? 'failed' : 'broken';
}

export const signIn = async (credentials: Credentials): Promise<SignInFailure | undefined> =>
  failureOf(await post('/api/sign-in', credentials));

export const signInAsDemo = async (personId: string, sharedPhone: boolean): Promise<SignInFailure | undefined> =>
  failureOf(await post('/api/demo/sign-in', { personId, sharedPhone }));

/** Whom a demo offers; nobody where the program is not a demo, or when the network is gone. */
export async function demoPeople(): Promise<readonly DemoPerson[]> {
  try {
    const program = (await (await fetch('/api/program')).json()) as { readonly demo?: boolean };
    if (program.demo !== true) return [];
    const answer = await fetch('/api/demo');
    return answer.ok ? ((await answer.json()) as { readonly people: readonly DemoPerson[] }).people : [];
  } catch {
    return [];
  }
}

const nextKey = 'cairn.next';
const whyKey = 'cairn.signed-out';

/** Where to go after signing in: a path of our own pages, kept for this tab only. */
export function rememberPlace(path: string): void {
  try {
    sessionStorage.setItem(nextKey, path);
  } catch {
    // Then sign-in leads to the start.
  }
}

function take(key: string): string | undefined {
  try {
    const value = sessionStorage.getItem(key) ?? undefined;
    sessionStorage.removeItem(key);
    return value;
  } catch {
    return undefined;
  }
}

/** A path, never another site's address. */
export const isOwnPath = (path: string | undefined): path is string =>
  path !== undefined && /^\/(?![/\\])/.test(path) && !path.startsWith('/sign-in');

/** A full load, so that nothing of one person stays in memory for the next. */
export function enter(): void {
  const place = take(nextKey);
  location.replace(isOwnPath(place) ? place : '/');
}

/** Said once, on the sign-in page that follows. */
export function tellIdle(): void {
  try {
    sessionStorage.setItem(whyKey, 'idle');
  } catch {
    // Then the page only asks to sign in.
  }
}

export const wasIdle = (): boolean => take(whyKey) === 'idle';
