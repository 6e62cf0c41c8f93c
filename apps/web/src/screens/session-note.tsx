import { domains, goalsOf } from '@cairn/aftercare';
import { standing } from '@cairn/check-ins';
import { fieldAt } from '@cairn/co-editing';
import { draft, type CheckInHeld, type Sentence } from '@cairn/notes';
import { createMemo, type JSX } from 'solid-js';
import type { ChartState } from '../live/capabilities.ts';
import { useLive, type ChartView } from '../live/live.ts';
import { createNoteDesk } from '../notes/create-note-desk.ts';
import { NotePanel } from '../notes/note-panel.tsx';
import type { GoalPlace } from '../sessions/add-to-plan.tsx';
import type { Room } from '../sessions/create-room.ts';

type SessionNoteProps = { readonly view: ChartView; readonly room: Room; readonly sessionId: string };

/** The note of the session: what it would say while the room is open, then the draft, then the signed note. */
export function SessionNote(props: SessionNoteProps): JSX.Element {
  const live = useLive();
  const desk = createMemo(() => createNoteDesk(live, props.view, props.sessionId));
  const preview = createMemo((): readonly Sentence[] => {
    const session = props.room.session();
    const state = props.view.state();
    if (!session || !state || !props.room.isOpen()) return [];
    return draft({ session, zone: state.charts.profile?.zone ?? 'UTC', checkIn: newestCheckIn(state) });
  });
  return <NotePanel desk={desk()} preview={preview()} isOpen={props.room.isOpen()} />;
}

/** The newest one that says anything, finished or not. */
function newestCheckIn({ checkIns }: ChartState): CheckInHeld | undefined {
  const held = checkIns.runs.map((run): CheckInHeld => {
    const { measures } = standing(run);
    return { ref: run.id, at: run.finished?.at ?? run.startedAt, finished: run.finished !== undefined, measures };
  });
  return held.findLast((one) => Object.keys(one.measures).length > 0);
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
