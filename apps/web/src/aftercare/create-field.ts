import { candidatesOf, fieldAt, type Field, type Path, type Version } from '@cairn/co-editing';
import { createEffect, createMemo, createSignal, on, onCleanup } from 'solid-js';
import type { PlanModel } from './plan-model.ts';

/** A pause in typing after which words are sent. */
const PAUSE = 1200;

/** One text field while somebody writes in it: their words stay put, whatever arrives meanwhile. */
export function createField(model: () => PlanModel, path: () => Path) {
  const [draft, setDraft] = createSignal<string>();
  const [focused, setFocused] = createSignal(false);
  let base: Version = '';
  let written: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

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

  function type(text: string): void {
    if (draft() === undefined) {
      base = mine();
      written = standing();
    }
    setDraft(text);
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
    setFocused(false);
    setDraft(undefined);
    model().enter(undefined);
  }

  function enter(): void {
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

  return { field, focused, shown: () => draft() ?? standing(), isEmpty: () => (draft() ?? standing()) === '', type, send, enter, leave };
}
