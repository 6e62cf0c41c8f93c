import { missingFrom, noteOfSession, type Missing, type Note, type Section } from '@cairn/notes';
import { mayDo } from '@cairn/people';
import { createMemo, createSignal, type Accessor } from 'solid-js';
import type { InputOf } from '../api.ts';
import type { ChartView, Live } from '../live/live.ts';

export type Change = InputOf<'notes.edit'>['change'];
/** Why a note cannot be signed yet: what it lacks, and what this screen knows besides. */
export type Hindrance = Missing | 'read' | 'unsaved' | 'connection';

/** Holds unsaved words on this device; empty ones remove them. */
export type Keeper = { readonly keep: (words: string) => void; readonly kept: () => Promise<string | undefined> };

/** The note of one session as its writers use it. Nothing is shown as saved before the server has it. */
export type NoteDesk = {
  readonly note: Accessor<Note | undefined>;
  readonly me: { readonly personId: string; readonly name: string; readonly role: string };
  readonly zone: string;
  readonly maySign: boolean;
  readonly hindrances: Accessor<readonly Hindrance[]>;
  /** Called once the end of the note has been on the screen. */
  readonly sawEnd: () => void;
  /** A place where somebody is writing something that is not saved; empty words mean that it is. */
  readonly holds: (place: string, unsaved: boolean) => void;
  /** Where words of `place` that are not in the record yet outlive a closed or killed page. */
  readonly keeper: (place: string) => Keeper;
  /** Each resolves with the code of a refusal, or undefined when it is in the record. */
  readonly edit: (change: Change) => Promise<string | undefined>;
  readonly add: (section: Section, text: string) => Promise<string | undefined>;
  readonly sign: () => Promise<string | undefined>;
  readonly addAddendum: (text: string) => Promise<string | undefined>;
};

export function createNoteDesk(live: Live, view: ChartView, sessionId: string): NoteDesk {
  const { personId, name, role } = live.me;
  const [hasSeenEnd, setSeenEnd] = createSignal(false);
  const [unsaved, setUnsaved] = createSignal<readonly string[]>([]);
  const note = createMemo(() => {
    const notes = view.state()?.notes;
    return notes && noteOfSession(notes, sessionId);
  });

  function hindrances(): readonly Hindrance[] {
    const now = note();
    if (!now) return [];
    const here: readonly (readonly [Hindrance, boolean])[] = [
      ['unsaved', unsaved().length > 0],
      ['read', !hasSeenEnd()],
      ['connection', !live.online()],
    ];
    return [...missingFrom(now), ...here.filter(([, stands]) => stands).map(([what]) => what)];
  }

  async function edit(change: Change): Promise<string | undefined> {
    const now = note();
    if (!now) return 'note-unknown';
    const settled = await live.send('notes.edit', { chart: view.chart, noteId: now.noteId, change }).done;
    return settled.ok ? undefined : settled.refusal.code;
  }

  async function sign(): Promise<string | undefined> {
    const now = note();
    if (!now) return 'note-unknown';
    const { noteId, revision } = now;
    const settled = await live.send('notes.sign', { chart: view.chart, noteId, revision }).done;
    return settled.ok ? undefined : settled.refusal.code;
  }

  async function addAddendum(text: string): Promise<string | undefined> {
    const now = note();
    if (!now) return 'note-unknown';
    const settled = await live.send('notes.addendum', { chart: view.chart, noteId: now.noteId, text }).done;
    return settled.ok ? undefined : settled.refusal.code;
  }

  return {
    note,
    me: { personId, name, role },
    zone: live.me.zone,
    maySign: mayDo({ personId, name, role, chart: live.me.chart }, 'notes.sign', 'care'),
    hindrances,
    sawEnd: () => setSeenEnd(true),
    holds: (place, isUnsaved) => setUnsaved((before) => [...before.filter((one) => one !== place), ...(isUnsaved ? [place] : [])]),
    keeper: (place) => ({
      keep: (words) => live.keepDraft(`note/${sessionId}/${place}`, words),
      kept: () => live.keptDraft(`note/${sessionId}/${place}`),
    }),
    edit,
    add: (section, text) => edit({ type: 'add', section, text }),
    sign,
    addAddendum,
  };
}
