import type { GuestRoom } from '@cairn/sessions';
import { createSignal, onCleanup, onMount } from 'solid-js';
import { GUEST_PATH, secretHere } from '../guest-link.ts';

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

/** A guest's place in a room, asked for every two seconds: the answer is the room as it may be seen at that moment, or nothing. */
export function createGuest() {
  const [phase, setPhase] = createSignal<GuestPhase>('coming');
  const [room, setRoom] = createSignal<GuestRoom>();
  const [online, setOnline] = createSignal(true);
  let stopped = false;
  let next: ReturnType<typeof setTimeout> | undefined;

  const look = async (): Promise<void> => {
    const answer = await ask('/api/guest/room');
    setOnline(answer !== undefined && answer.status < 500);
    if (answer?.ok) {
      setRoom((await answer.json()) as GuestRoom);
      setPhase('room');
    } else if (answer?.status === 404) {
      // The end of the visit also ends the place; a guest who has read that it is over goes on reading it.
      if (room()?.state !== 'over') setPhase(room() ? 'gone' : 'no-link');
      setRoom(undefined);
      stopped = phase() !== 'room';
    }
  };

  const goOn = (): void => {
    if (stopped) return;
    next = setTimeout(() => void look().finally(goOn), ASK_EVERY_MS);
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
    goOn();
  };
  onMount(() => void enter());
  onCleanup(() => {
    stopped = true;
    clearTimeout(next);
  });

  const command = async (path: string, more: object = {}): Promise<boolean> => {
    const now = room();
    if (now?.state !== 'let-in' && now?.state !== 'in') return false;
    const { chart, sessionId } = now;
    const answer = await ask(`/trpc/${path}`, { opId: `op-${crypto.randomUUID()}`, chart, sessionId, ...more });
    const done = answer?.ok ? ((await answer.json()) as { result?: { data?: { status?: string } } }).result?.data?.status : undefined;
    setOnline(answer !== undefined);
    await look();
    return done === 'committed';
  };

  return {
    phase,
    room,
    online,
    comeIn: () => command('sessions.join'),
    say: (text: string) => command('sessions.say', { text }),
    /** From the door or out of the room; both may come back while the link's place stands. */
    go: () => ask('/api/guest/go', {}).then(look),
    knock: () => ask('/api/guest/knock', {}).then(look),
  };
}

export type Guest = ReturnType<typeof createGuest>;
