import { candidatesOf, fieldAt, type Candidate, type Field, type Path, type Version } from '@cairn/co-editing';
import { createMemo, createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import type { Room } from './create-room.ts';

/** A pause in typing after which words are sent. */
const PAUSE_MS = 700;
/** Someone who has not typed for this long is no longer shown as writing. */
const STILL_MS = 4000;

/** One field of the page while this person may be writing in it. */
export type Answer = {
  readonly place: string;
  readonly shown: Accessor<string>;
  readonly field: Accessor<Field | undefined>;
  /** Values that stand side by side; fewer than two when the line is settled. */
  readonly versions: Accessor<readonly Candidate[]>;
  readonly type: (text: string) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly choose: (version: Version) => void;
};

type Place = { readonly room: Room; readonly path: Path };
type Mine = { readonly text: string; readonly version: Version };

/** What stands in a field, and what a person who writes there goes on from. */
function createReading({ room, path }: Place) {
  const field = createMemo(() => {
    const session = room.session();
    return session && fieldAt(session.worksheet, path);
  });
  const versions = createMemo(() => {
    const now = field();
    return now && now.conflict.length > 0 ? candidatesOf(now) : [];
  });
  /** In a line that is not settled, a person goes on with their own words. */
  const mine = (): Mine => {
    const own = versions().findLast((candidate) => candidate.by.personId === room.me.personId);
    const { value, version = '' } = own ?? field() ?? {};
    return { text: typeof value === 'string' ? value : '', version };
  };
  return { field, versions, mine };
}

/** Calls after a pause in typing; `stop` forgets. */
function makePause(ms: number, then: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => clearTimeout(timer);
  const again = (): void => {
    stop();
    timer = setTimeout(then, ms);
  };
  return { again, stop };
}

/**
 * A field is one place of one room for as long as it is on the screen. What a person types stays put, whatever arrives
 * meanwhile; each write builds on the words they had before them.
 */
export function createAnswer(at: Place): Answer {
  const { room, path } = at;
  const place = path.join('/');
  const { field, versions, mine } = createReading(at);
  const [draft, setDraft] = createSignal<string>();
  const pause = makePause(PAUSE_MS, send);
  const still = makePause(STILL_MS, () => room.present(place, false));
  let base: Version | undefined;

  function type(text: string): void {
    base ??= mine().version;
    setDraft(text);
    room.present(place, true);
    pause.again();
    still.again();
  }

  /** Once the words are in the outbox, the folded session shows them; the draft makes way. */
  function send(): void {
    pause.stop();
    const text = draft();
    if (text !== undefined && text !== mine().text) {
      room.write({ type: 'set', path, value: text.trim() === '' ? null : text, base: base ?? '' });
    }
    base = undefined;
    setDraft(undefined);
  }

  function leave(): void {
    send();
    still.stop();
    room.present('', false);
  }

  function choose(version: Version): void {
    const chosen = versions().find((candidate) => candidate.version === version);
    if (chosen) room.write({ type: 'choose', path, value: chosen.value, seen: versions().map((candidate) => candidate.version) });
  }

  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') send();
  };
  onMount(() => document.addEventListener('visibilitychange', whenHidden));
  onCleanup(() => {
    document.removeEventListener('visibilitychange', whenHidden);
    send();
    still.stop();
  });

  const shown = (): string => draft() ?? mine().text;
  return { place, shown, field, versions, type, enter: () => room.present(place, false), leave, choose };
}
