import { domains, goalsOf } from '@cairn/aftercare';
import { fieldAt } from '@cairn/co-editing';
import { createMemo, type JSX } from 'solid-js';
import type { ChartState } from '../live/capabilities.ts';
import { useLive, type ChartView } from '../live/live.ts';
import { createNoteDesk } from '../notes/create-note-desk.ts';
import { NotePanel } from '../notes/note-panel.tsx';
import type { GoalPlace } from '../sessions/add-to-plan.tsx';
import type { Room } from '../sessions/create-room.ts';

type SessionNoteProps = { readonly view: ChartView; readonly room: Room; readonly sessionId: string };

/** The note of the session: a draft that follows the record from the first minute on, then the signed note. */
export function SessionNote(props: SessionNoteProps): JSX.Element {
  const live = useLive();
  const desk = createMemo(() => createNoteDesk(live, props.view, props.sessionId));
  return <NotePanel desk={desk()} chart={props.view.chart} isOpen={props.room.isOpen()} />;
}

/** The goals of the plan that have a title, as places for a new step. */
export function goalPlaces(state: ChartState | undefined): readonly GoalPlace[] {
  if (!state) return [];
  return domains.flatMap((domain) =>
    goalsOf(state.aftercare, domain).flatMap((goal): GoalPlace[] => {
      const title = fieldAt({ fields: goal.fields }, ['title'])?.value;
      return typeof title === 'string' && title.trim() !== '' ? [{ path: [domain, 'goals', goal.id], title }] : [];
    }),
  );
}
