import { withRealApprovals } from '@cairn/flows';
import { canonical } from '@cairn/kernel';
import type { Flow } from '@cairn/workflows';
import { createEffect, createMemo, createSignal, on, onCleanup, type Accessor } from 'solid-js';
import { ApiError } from '../api.ts';
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
  const desk = createDesk(live, first, editor);
  const { opened, stored, isDirty, send, refresh } = desk;
  let pause: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on([editor.flow, stored], () => {
      desk.keep();
      clearTimeout(pause);
      if (isDirty()) pause = setTimeout(() => void send(), PAUSE);
    }),
  );
  const restored = createRestored(live, desk, editor);
  const timer = setInterval(() => void (document.visibilityState === 'visible' && live.online() && refresh()), LOOK_AGAIN);
  onCleanup(() => {
    clearTimeout(pause);
    clearInterval(timer);
    if (isDirty()) void send();
  });
  const state = (): SaveState | undefined => {
    if (desk.refused() !== undefined) return 'failed';
    if (isDirty() || desk.sending()) return live.online() && !desk.conflict() ? 'saving' : 'here';
    return desk.savedAt() === undefined ? undefined : 'saved';
  };
  const joined = (chosen: Readonly<Record<Part, Side>>): Merged | undefined => {
    const at = desk.conflict();
    return at && merge(at.base, editor.flow(), at.theirs.flow, chosen);
  };
  const join = (chosen: Readonly<Record<Part, Side>>): void => {
    const [at, merged] = [desk.conflict(), joined(chosen)];
    if (!at || !merged) return;
    desk.follow(at.theirs);
    editor.load(withRealApprovals(merged.flow, [at.theirs.flow]), true);
  };
  const { savedAt, refused, conflict, isGone } = desk;
  return { opened, state, savedAt, isDirty, refused, conflict, joined, join, restored, refresh, isGone };
}

type Desk = ReturnType<typeof createDesk>;

/** What the server has of this draft, and the way there and back. */
function createDesk(live: Live, first: Opened, editor: EditorModel) {
  const draftId = first.draft.draftId;
  const [opened, setOpened] = createSignal(first);
  const [stored, setStored] = createSignal(first.flow);
  const [savedAt, setSavedAt] = createSignal<number>();
  const [sending, setSending] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const [conflict, setConflict] = createSignal<Conflict>();
  const [isGone, setGone] = createSignal(false);
  const isDirty = createMemo(() => editor.flow() !== stored() && canonical(editor.flow()) !== canonical(stored()));
  const look = (): Promise<Opened | undefined> => openDraft(live, draftId, () => setGone(true));
  /** What the server has is what this screen goes on from. */
  const follow = (next: Opened): void => {
    setOpened(next);
    setStored(next.flow);
    setConflict(undefined);
  };
  const refresh = async (): Promise<void> => {
    const next = await look();
    if (!next || sending() || conflict()) return;
    const isNews = canonical(next) !== canonical(opened());
    if (!isDirty() && isNews) {
      follow(next);
      editor.load(next.flow, false);
    } else if (next.draft.revision === opened().draft.revision) setOpened(isNews ? next : opened());
    else if (isDirty()) setConflict({ name: next.draft.changedBy.name, base: stored(), theirs: next });
  };
  const took = (flow: Flow, revision: number): void => {
    const { draft } = opened();
    setOpened({ ...opened(), flow, draft: { ...draft, revision, review: { state: 'writing' } } });
    setStored(flow);
    setSavedAt(Date.now());
    setRefused(undefined);
    void (isDirty() ? send() : refresh());
  };
  const send = async (): Promise<void> => {
    if (sending() || conflict() || !isDirty()) return;
    setSending(true);
    const flow = editor.flow();
    const { revision } = opened().draft;
    const settled = await live.send('flows.change', { chart: 'program', draftId, revision, flow }).done;
    setSending(false);
    if (settled.ok) took(flow, 'revision' in settled.result ? settled.result.revision : revision);
    else if (settled.refusal.code !== 'draft-moved-on') setRefused(settled.refusal.code);
    else {
      const theirs = await look();
      if (theirs) setConflict({ name: theirs.draft.changedBy.name, base: stored(), theirs });
    }
  };
  const keep = (): void => {
    const kept: Kept = { revision: opened().draft.revision, base: stored(), flow: editor.flow() };
    live.keepDraft(`flow:${draftId}`, isDirty() ? JSON.stringify(kept) : '');
  };
  return { opened, stored, savedAt, sending, refused, conflict, setConflict, isGone, isDirty, follow, refresh, send, keep };
}

async function openDraft(live: Live, draftId: string, gone: () => void): Promise<Opened | undefined> {
  try {
    return (await live.call('flows.open', { draftId })) as Opened;
  } catch (error) {
    if (error instanceof ApiError && error.code === 'not-available') gone();
    return undefined;
  }
}

/** Takes up what an earlier page of this device had not sent. */
function createRestored(live: Live, { opened, stored, setConflict }: Desk, editor: EditorModel): Accessor<boolean> {
  const [restored, setRestored] = createSignal(false);
  void takeUp(live, opened().draft.draftId).then((kept) => {
    if (!kept || canonical(kept.flow) === canonical(stored())) return;
    setRestored(true);
    editor.load(kept.flow, true);
    const { draft } = opened();
    if (kept.revision !== draft.revision) setConflict({ name: draft.changedBy.name, base: kept.base, theirs: opened() });
  });
  return restored;
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
