import { candidatesOf, fieldAt, type Candidate, type Field, type Path, type Value, type Version } from '@cairn/co-editing';
import { createMemo, createSignal, onCleanup, onMount, type Accessor } from 'solid-js';
import { createHeld } from '../look/create-held.ts';
import type { Desk } from './create-desk.ts';

/** A pause in typing after which words are sent. */
const PAUSE_MS = 700;
/** Someone who has not typed for this long is no longer shown as writing. */
const STILL_MS = 4000;

/** One field of a sheet while this person may be writing in it. */
export type Answer = {
  readonly place: string;
  readonly shown: Accessor<string>;
  readonly field: Accessor<Field | undefined>;
  /** What this person goes on from: their own value where several stand side by side. */
  readonly value: Accessor<Value>;
  /** Values that stand side by side; fewer than two when the line is settled. */
  readonly versions: Accessor<readonly Candidate[]>;
  readonly type: (text: string) => void;
  /** Writes a value that needs no typing, at once. */
  readonly set: (value: Value) => void;
  readonly enter: () => void;
  readonly leave: () => void;
  readonly choose: (version: Version) => void;
};

type Place = { readonly desk: Desk; readonly path: Path };
type Mine = { readonly value: Value; readonly version: Version };

/** What stands in a field, and what a person who writes there goes on from. */
function createReading({ desk, path }: Place) {
  const field = createMemo(() => {
    const sheet = desk.sheet();
    return sheet && fieldAt(sheet.doc, path);
  });
  const versions = createMemo(() => {
    const now = field();
    return now && now.conflict.length > 0 ? candidatesOf(now) : [];
  });
  /** In a line that is not settled, a person goes on with their own words. */
  const mine = (): Mine => {
    const own = versions().findLast((candidate) => candidate.by.personId === desk.me.personId);
    const { value, version = '' } = own ?? field() ?? {};
    return { value: value ?? null, version };
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

/** A page that goes out of sight may never come back. */
function onHidden(then: () => void): void {
  const whenHidden = (): void => {
    if (document.visibilityState === 'hidden') then();
  };
  onMount(() => document.addEventListener('visibilitychange', whenHidden));
  onCleanup(() => document.removeEventListener('visibilitychange', whenHidden));
}

/**
 * A field is one place of one sheet for as long as it is on the screen. What a person types stays put, whatever arrives
 * meanwhile; each write builds on the words they had before them.
 */
export function createAnswer(at: Place): Answer {
  const { desk, path } = at;
  const { field, versions, mine } = createReading(at);
  const place = path.join('/');
  const [draft, setDraft] = createSignal<string>();
  const { held, hold, release } = createHeld<{ readonly text: string; readonly base: Version }>();
  const pause = makePause(PAUSE_MS, send);
  const still = makePause(STILL_MS, () => desk.present(place, false));
  let base: Version | undefined;
  const words = (): string => textOf(mine().value);

  function type(text: string): void {
    base ??= held()?.base ?? mine().version;
    // First shown, then let go: the other way round the caret would jump.
    setDraft(text);
    release();
    desk.present(place, true);
    pause.again();
    still.again();
  }

  function set(value: Value): void {
    desk.present(place, true);
    still.again();
    if (value !== mine().value) desk.write({ type: 'set', path, value, base: mine().version });
  }

  /** Once the words are in the outbox, the folded sheet shows them; the draft makes way. */
  function send(): void {
    pause.stop();
    const text = draft();
    if (text !== undefined && text !== words()) {
      desk.write({ type: 'set', path, value: text.trim() === '' ? null : text, base: base ?? '' });
    }
    base = undefined;
    setDraft(undefined);
  }

  function enter(): void {
    hold({ text: words(), base: mine().version });
    desk.present(place, false);
  }

  function leave(): void {
    send();
    release();
    still.stop();
    desk.present('', false);
  }

  onHidden(send);
  onCleanup(send);
  onCleanup(still.stop);

  const shown = (): string => draft() ?? held()?.text ?? words();
  return {
    place,
    shown,
    field,
    value: () => mine().value,
    versions,
    type,
    set,
    enter,
    leave,
    choose: (version) => chooseOne(at, versions(), version),
  };
}

function chooseOne({ desk, path }: Place, versions: readonly Candidate[], version: Version): void {
  const chosen = versions.find((candidate) => candidate.version === version);
  if (chosen) desk.write({ type: 'choose', path, value: chosen.value, seen: versions.map((candidate) => candidate.version) });
}

function textOf(value: Value): string {
  return typeof value === 'string' ? value : '';
}
