import type { GuestRoom } from '@cairn/sessions';
import type { SeenSheet } from '@cairn/worksheets';
import { createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import { secretHere } from '../../look/secret-link.ts';
import { GUEST_PATH } from '../guest-link.ts';

/** Coming in, a room, a link that opens nothing, too many tries, or a place that was taken back. */
export type GuestPhase = 'coming' | 'room' | 'no-link' | 'too-many' | 'gone';

const ASK_EVERY_MS = 2000;

async function ask(path: string, body?: unknown): Promise<Response | undefined> {
  const asked = body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    return await fetch(path, asked);
  } catch {
    return undefined;
  }
}

/** The room as a guest may see it, and what the patient shows there. */
export type GuestSees = { readonly room: GuestRoom; readonly pages: readonly SeenSheet[] };

/** What is known of the place now. */
function createPlace() {
  const [phase, setPhase] = createSignal<GuestPhase>('coming');
  const [room, setRoom] = createSignal<GuestRoom>();
  const [pages, setPages] = createSignal<readonly SeenSheet[]>([]);
  /** What the server says of it; null for no place. A guest who has read that the visit is over goes on reading it. */
  const see = (seen: GuestSees | null): void => {
    setPages(seen?.pages ?? []);
    if (seen) {
      setRoom(seen.room);
      setPhase('room');
    } else if (room()?.state !== 'over') {
      setPhase(room() ? 'gone' : 'no-link');
      setRoom(undefined);
    }
  };
  return { phase, setPhase, room, pages, see, isOver: () => phase() !== 'room' || room()?.state === 'over' };
}

async function wasCommitted(answer: Response | undefined): Promise<boolean> {
  if (!answer?.ok) return false;
  return ((await answer.json()) as { result?: { data?: { status?: string } } }).result?.data?.status === 'committed';
}

/** A guest's place in a room, asked for every two seconds until there is a live line that tells it: the room as it may be seen at that moment, or nothing. */
export function createGuest() {
  const { phase, setPhase, room, pages, see, isOver } = createPlace();
  const [online, setOnline] = createSignal(true);
  let left = false;
  let hears: Accessor<boolean> | undefined;
  let next: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    const answer = await ask('/api/guest/room');
    setOnline(answer !== undefined && answer.status < 500);
    if (answer?.ok) see((await answer.json()) as GuestSees);
    else if (answer?.status === 404) see(null);
  };

  const goOn = (): void => {
    if (left || isOver()) return;
    next = setTimeout(() => void (hears?.() ? Promise.resolve() : look()).finally(goOn), ASK_EVERY_MS);
  };

  const enter = async (): Promise<void> => {
    const token = secretHere();
    if (token) {
      const answer = await ask('/api/guest/enter', { token });
      // Nobody who looks at the address bar later, or goes back to it, finds a way in.
      if (answer?.ok) history.replaceState(null, '', GUEST_PATH);
      else if (answer?.status === 429) return void setPhase('too-many');
    }
    await look();
    // Without a network there is no answer yet: it is asked for again.
    if (phase() === 'coming') next = setTimeout(() => void enter(), ASK_EVERY_MS);
    else goOn();
  };
  onMount(() => void enter());
  onCleanup(() => {
    left = true;
    clearTimeout(next);
  });

  const command = async (path: string, more: object = {}): Promise<boolean> => {
    const now = room();
    if (now?.state !== 'let-in' && now?.state !== 'in') return false;
    const { chart, sessionId } = now;
    const answer = await ask(`/trpc/${path}`, { opId: `op-${crypto.randomUUID()}`, chart, sessionId, ...more });
    const done = await wasCommitted(answer);
    setOnline(answer !== undefined);
    await look();
    return done;
  };

  return {
    phase,
    room,
    pages,
    online,
    see,
    /** While this line is open the page need not ask; the answer takes it back. */
    hearBy: (isOpen: Accessor<boolean>) => {
      hears = isOpen;
      return () => void (hears = undefined);
    },
    comeIn: () => command('sessions.join'),
    say: (text: string) => command('sessions.say', { text }),
    /** From the door or out of the room; both may come back while the link's place stands. */
    go: () => ask('/api/guest/go', {}).then(look),
    knock: () => ask('/api/guest/knock', {}).then(look),
  };
}

export type Guest = ReturnType<typeof createGuest>;
