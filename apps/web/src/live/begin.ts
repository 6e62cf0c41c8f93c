import { isStaff } from '@cairn/people';
import { ApiError, callByHttp } from '../api.ts';
import { loadLaterCapabilities, loadTeamCapabilities } from './capabilities.ts';
import { makeLive, type Live, type Me } from './live.ts';
import { memoryPocket, openPocket, wipeDevice } from './pocket.ts';

const KEPT = 'cairn.person';
/** The server's idle limit on a phone that is shared: nothing is kept there. */
const SHARED_IDLE_MINUTES = 5;

export type Begun = { readonly live: Live } | { readonly signedOut: true } | { readonly unreachable: true };

/** Who is signed in here: asked of the server, or, without network, remembered by this person's own device. */
export async function begin(signedOut: (reason: string) => void): Promise<Begun> {
  const answer = await askServer();
  if (answer === 'signed-out') return { signedOut: true };
  if (answer !== 'unreachable') return { live: await open(answer, signedOut) };
  const person = remembered();
  const me = person ? (await (await openPocket(person)).all()).find(([id]) => id === 'me')?.[1] : undefined;
  return me ? { live: await open(me as Me, signedOut) } : { unreachable: true };
}

async function askServer(): Promise<Me | 'signed-out' | 'unreachable'> {
  try {
    return (await callByHttp('people.me', undefined)) as Me;
  } catch (error) {
    return error instanceof ApiError && error.code === 'signed-out' ? 'signed-out' : 'unreachable';
  }
}

async function open(me: Me, signedOut: (reason: string) => void): Promise<Live> {
  if (isStaff(me.role)) await Promise.all([loadTeamCapabilities(), loadLaterCapabilities()]);
  const shared = me.idleMinutes <= SHARED_IDLE_MINUTES;
  const pocket = shared ? memoryPocket() : await openPocket(me.personId);
  if (!shared) {
    localStorage.setItem(KEPT, me.personId);
    // Public, and needed by Help now when it is first opened without a network.
    localStorage.setItem('cairn.program', JSON.stringify({ name: me.program.name, phone: me.program.phone }));
    await pocket.put('me', me);
  }
  return makeLive({ me, pocket, signedOut });
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

/** Ends the session and empties the device. Ask first when commands are still pending: they go too. */
export async function signOut(): Promise<void> {
  await dropPush().catch(() => undefined);
  await fetch('/api/sign-out', { method: 'POST' }).catch(() => undefined);
  await forgetDevice();
}

/** Whoever uses this phone next gets no notice that was meant for this person, also when the server cannot be told now. */
async function dropPush(): Promise<void> {
  const registration = await navigator.serviceWorker?.getRegistration();
  await (await registration?.pushManager?.getSubscription())?.unsubscribe();
}

export async function forgetDevice(): Promise<void> {
  localStorage.removeItem(KEPT);
  await wipeDevice();
}
