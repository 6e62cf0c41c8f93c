import { noteOfSession, type DraftView, type Field, type Missing, type Note, type WritableTopic } from '@cairn/notes';
import { mayDo } from '@cairn/people';
import { createEffect, createMemo, createSignal, type Accessor } from 'solid-js';
import type { InputOf } from '../api.ts';
import type { ChartView, Live } from '../live/live.ts';
import { sendingNote, type NoteSender } from './send-note.ts';

export type Change = InputOf<'notes.edit'>['change'];
/** Why a note cannot be signed yet: what it lacks, and what this screen knows besides. */
export type Hindrance = Missing | 'read' | 'unsaved' | 'connection';

/** Holds unsaved words on this device; empty ones remove them. */
export type Keeper = { readonly keep: (words: string) => void; readonly kept: () => Promise<string | undefined> };

/** The note of one session as its writers use it. Nothing is shown as saved before the server has it. */
export type NoteDesk = NoteSender & {
  readonly note: Accessor<Note | undefined>;
  /** What the record and its author say now; undefined until it is there, and once it is signed. */
  readonly draft: Accessor<DraftView | undefined>;
  readonly me: { readonly personId: string; readonly name: string; readonly role: string };
  readonly zone: string;
  readonly maySign: boolean;
  readonly hindrances: Accessor<readonly Hindrance[]>;
  /** Called once the end of the note has been on the screen. */
  readonly sawEnd: () => void;
  /** A place where somebody is writing something that is not saved. */
  readonly holds: (place: string, unsaved: boolean) => void;
  readonly isHeld: (place: string) => boolean;
  readonly held: Accessor<readonly string[]>;
  /** Where words of `place` that are not in the record yet outlive a closed or killed page. */
  readonly keeper: (place: string) => Keeper;
  /** Brings the reader to what is missing. */
  readonly goTo: (what: Hindrance) => void;
  /** What somebody is being brought to at this moment; a section opens its writing field for it. */
  readonly asked: Accessor<Hindrance | undefined>;
  readonly add: (topic: WritableTopic, text: string) => Promise<string | undefined>;
  readonly fill: (field: Field, base: string, text: string) => Promise<string | undefined>;
};

export function createNoteDesk(live: Live, view: ChartView, sessionId: string): NoteDesk {
  const { personId, name, role } = live.me;
  const [hasSeenEnd, setSeenEnd] = createSignal(false);
  const [unsaved, setUnsaved] = createSignal<readonly string[]>([]);
  const [asked, setAsked] = createSignal<Hindrance>();
  const watched = live.watch<DraftView>('noteDraft', { chart: view.chart, sessionId });
  const draft = (): DraftView | undefined => watched() ?? undefined;
  const note = createMemo(() => {
    const notes = view.state()?.notes;
    return notes && noteOfSession(notes, sessionId);
  });
  const sender = sendingNote({ live, chart: view.chart, sessionId, note, draft });
  createEffect(() => draft()?.hash !== undefined && sender.arrived());

  function hindrances(): readonly Hindrance[] {
    const now = draft();
    if (!now) return [];
    const here: readonly (readonly [Hindrance, boolean])[] = [
      ['unsaved', unsaved().length > 0],
      ['read', !hasSeenEnd()],
      ['connection', !live.online()],
    ];
    return [...now.missing, ...here.filter(([, stands]) => stands).map(([what]) => what)];
  }

  function goTo(what: Hindrance): void {
    setAsked(what);
    queueMicrotask(() => {
      setAsked(undefined);
      const place = document.querySelector<HTMLElement>(`[data-note="${what}"]`);
      place?.scrollIntoView({ block: 'nearest' });
      place?.querySelector<HTMLElement>('textarea, select, input, button')?.focus({ preventScroll: true });
    });
  }

  return {
    ...sender,
    note,
    draft,
    me: { personId, name, role },
    zone: live.me.zone,
    maySign: mayDo({ personId, name, role, chart: live.me.chart }, 'notes.sign', 'care'),
    hindrances,
    sawEnd: () => setSeenEnd(true),
    holds: (place, isUnsaved) => setUnsaved((before) => [...before.filter((one) => one !== place), ...(isUnsaved ? [place] : [])]),
    isHeld: (place) => unsaved().includes(place),
    held: unsaved,
    keeper: (place) => ({
      keep: (words) => live.keepDraft(`note/${sessionId}/${place}`, words),
      kept: () => live.keptDraft(`note/${sessionId}/${place}`),
    }),
    goTo,
    asked,
    add: (topic, text) => sender.edit({ type: 'add', topic, text }),
    fill: (field, base, text) => sender.edit({ type: 'fill', field, base, text }),
  };
}
