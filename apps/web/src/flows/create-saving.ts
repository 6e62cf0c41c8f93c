import { withRealApprovals } from '@cairn/flows';
import { canonical, PROGRAM } from '@cairn/kernel';
import type { Flow } from '@cairn/workflows';
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import type { Live } from '../live/live.ts';
import type { SaveState } from '../look/marks.tsx';
import type { EditorModel, Opened } from './editor-model.ts';
import { merge, type Merged, type Part, type Side } from './model/merge.ts';

/** Somebody else's newer revision, beside what stands here. */
export type Conflict = { readonly name: string; readonly base: Flow; readonly theirs: Opened };
type Kept = { readonly revision: number; readonly base: Flow; readonly flow: Flow };

export type SavingModel = {
  readonly opened: Accessor<Opened>;
  readonly state: Accessor<SaveState | undefined>;
  /** When the server's receipt came. */
  readonly savedAt: Accessor<number | undefined>;
  readonly isDirty: Accessor<boolean>;
  readonly refused: Accessor<string | undefined>;
  readonly conflict: Accessor<Conflict | undefined>;
  readonly joined: (chosen: Readonly<Record<Part, Side>>) => Merged | undefined;
  readonly join: (chosen: Readonly<Record<Part, Side>>) => void;
  /** Edits of an earlier page of this device were taken up. */
  readonly restored: Accessor<boolean>;
  readonly refresh: () => Promise<void>;
  readonly isGone: Accessor<boolean>;
};

const PAUSE = 700;
const LOOK_AGAIN = 4000;

/** Keeps what is written on this device at once, sends it after a pause, and says saved only after the server's receipt. */
export function createSaving(live: Live, first: Opened, editor: EditorModel): SavingModel {
  const draftId = first.draft.draftId;
  const [opened, setOpened] = createSignal(first);
  const [stored, setStored] = createSignal(first.flow);
  const [savedAt, setSavedAt] = createSignal<number>();
  const [sending, setSending] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const [conflict, setConflict] = createSignal<Conflict>();
  const [restored, setRestored] = createSignal(false);
  const [isGone, setGone] = createSignal(false);
  const isDirty = createMemo(() => editor.flow() !== stored() && canonical(editor.flow()) !== canonical(stored()));
  const keep = (): void => {
    const kept: Kept = { revision: opened().draft.revision, base: stored(), flow: editor.flow() };
    live.keepDraft(`flow:${draftId}`, isDirty() ? JSON.stringify(kept) : '');
  };
  /** What the server has, when nothing here is on its way. */
  const adopt = (next: Opened): void => {
    setOpened(next);
    setStored(next.flow);
    editor.load(next.flow, false);
  };
  const look = async (): Promise<Opened | undefined> => {
    try {
      return (await live.call('flows.open', { draftId })) as Opened;
    } catch (error) {
      if (error instanceof Error && error.message === 'not-available') setGone(true);
      return undefined;
    }
  };
  const refresh = async (): Promise<void> => {
    const next = await look();
    if (!next || sending() || conflict()) return;
    if (!isDirty()) return void (canonical(next) === canonical(opened()) || adopt(next));
    if (next.draft.revision === opened().draft.revision) setOpened(next);
    else setConflict({ name: next.draft.changedBy.name, base: stored(), theirs: next });
  };
  const send = async (): Promise<void> => {
    if (sending() || conflict() || !isDirty()) return;
    setSending(true);
    const flow = editor.flow();
    const settled = await live.send('flows.change', { chart: PROGRAM, draftId, revision: opened().draft.revision, flow }).done;
    setSending(false);
    if (settled.ok) {
      const { draft } = opened();
      const revision = 'revision' in settled.result ? settled.result.revision : draft.revision;
      setOpened({ ...opened(), flow, draft: { ...draft, revision, review: { state: 'writing' } } });
      setStored(flow);
      setSavedAt(Date.now());
      setRefused(undefined);
      keep();
      if (isDirty()) void send();
      else void refresh();
    } else if (settled.refusal.code === 'draft-moved-on') {
      const theirs = await look();
      if (theirs) setConflict({ name: theirs.draft.changedBy.name, base: stored(), theirs });
    } else setRefused(settled.refusal.code);
  };
  const joined = (chosen: Readonly<Record<Part, Side>>): Merged | undefined => {
    const at = conflict();
    return at && merge(at.base, editor.flow(), at.theirs.flow, chosen);
  };
  const join = (chosen: Readonly<Record<Part, Side>>): void => {
    const [at, merged] = [conflict(), joined(chosen)];
    if (!at || !merged) return;
    setOpened(at.theirs);
    setStored(at.theirs.flow);
    setConflict(undefined);
    editor.load(withRealApprovals(merged.flow, [at.theirs.flow]), true);
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on([editor.flow, stored], () => {
      keep();
      clearTimeout(pause);
      if (isDirty()) pause = setTimeout(() => void send(), PAUSE);
    }),
  );
  void takeUp(live, draftId).then((kept) => {
    if (!kept || canonical(kept.flow) === canonical(stored())) return;
    setRestored(true);
    editor.load(kept.flow, true);
    if (kept.revision === opened().draft.revision) return;
    setConflict({ name: opened().draft.changedBy.name, base: kept.base, theirs: opened() });
  });
  const timer = setInterval(() => void (document.visibilityState === 'visible' && live.online() && refresh()), LOOK_AGAIN);
  onCleanup(() => {
    clearTimeout(pause);
    clearInterval(timer);
    if (isDirty()) void send();
  });
  const state = (): SaveState | undefined => {
    if (refused() !== undefined) return 'failed';
    if (isDirty() || sending()) return live.online() && !conflict() ? 'saving' : 'here';
    return savedAt() === undefined ? undefined : 'saved';
  };
  return { opened, state, savedAt, isDirty, refused, conflict, joined, join, restored, refresh, isGone };
}

/** What an earlier page of this device had not sent. */
async function takeUp(live: Live, draftId: string): Promise<Kept | undefined> {
  const text = await live.keptDraft(`flow:${draftId}`);
  if (text === undefined || text === '') return undefined;
  try {
    return JSON.parse(text) as Kept;
  } catch {
    return undefined;
  }
}
