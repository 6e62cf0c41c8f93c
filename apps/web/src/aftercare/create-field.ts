import { candidatesOf, fieldAt, type Field, type Path, type Version } from '@cairn/co-editing';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import { createHeld } from '../look/create-held.ts';
import type { PlanModel } from './plan-model.ts';

/** A pause in typing after which words are sent. */
const PAUSE = 1200;

/** One text field while somebody writes in it: their words stay put, whatever arrives meanwhile. */
export function createField(model: () => PlanModel, path: () => Path) {
  const [draft, setDraft] = createSignal<string>();
  const [focused, setFocused] = createSignal(false);
  const { held, hold, release } = createHeld<{ readonly text: string; readonly base: Version }>();
  let base: Version = '';
  let written: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const { field, standing, mine } = createReading(model, path);

  function type(text: string): void {
    if (draft() === undefined) {
      base = held()?.base ?? mine();
      written = held()?.text ?? standing();
    }
    // First shown, then let go: the other way round the caret would jump.
    setDraft(text);
    release();
    clearTimeout(timer);
    timer = setTimeout(send, PAUSE);
  }

  function send(): void {
    clearTimeout(timer);
    const text = draft();
    if (text === undefined || text === written) return;
    base = model().edit({ type: 'set', path: path(), value: text.trim() === '' ? null : text, base });
    written = text;
  }

  function leave(): void {
    send();
    release();
    setFocused(false);
    setDraft(undefined);
    model().enter(undefined);
  }

  function enter(): void {
    hold({ text: standing(), base: mine() });
    setFocused(true);
    model().enter(path());
  }

  /** What others wrote over my sent words shows at once, unless I have typed on. */
  createEffect(
    on(
      () => field()?.version,
      (version) => {
        if (draft() !== undefined && draft() === written && version !== base && (field()?.conflict.length ?? 0) === 0) setDraft(undefined);
      },
      { defer: true },
    ),
  );
  window.addEventListener('pagehide', send);
  onCleanup(() => {
    window.removeEventListener('pagehide', send);
    send();
  });

  const shown = (): string => draft() ?? held()?.text ?? standing();
  return { field, focused, shown, isEmpty: () => shown() === '', type, send, enter, leave };
}

/** What stands in a field, and what a person who writes there goes on from. */
function createReading(model: () => PlanModel, path: () => Path) {
  // Kept while it is the same, so that what is written elsewhere does not come by here.
  const field = createMemo((): Field | undefined => fieldAt(model().plan().doc, path()));
  const standing = (): string => {
    const value = field()?.value;
    return typeof value === 'string' ? value : '';
  };

  /** The version my next words build on: my own candidate when the line is unsettled. */
  function mine(): Version {
    const now = field();
    const own = now && candidatesOf(now).find((candidate) => candidate.by.personId === model().me().personId);
    return (now && now.conflict.length > 0 ? own?.version : undefined) ?? now?.version ?? '';
  }
  return { field, standing, mine };
}
