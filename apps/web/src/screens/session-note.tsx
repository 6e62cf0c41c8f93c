import { createMemo, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { createNoteDesk } from '../notes/create-note-desk.ts';
import { NotePanel } from '../notes/note-panel.tsx';
import type { Room } from '../sessions/create-room.ts';

type SessionNoteProps = { readonly view: ChartView; readonly room: Room; readonly sessionId: string };

/** The note of the session: a draft that follows the record from the first minute on, then the signed note. */
export function SessionNote(props: SessionNoteProps): JSX.Element {
  const live = useLive();
  const desk = createMemo(() => createNoteDesk(live, props.view, props.sessionId));
  return <NotePanel desk={desk()} chart={props.view.chart} isOpen={props.room.isOpen()} />;
}
