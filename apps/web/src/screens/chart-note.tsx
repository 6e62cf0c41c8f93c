import { createMemo, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { useParams } from '../look/router.tsx';
import { createNoteDesk } from '../notes/create-note-desk.ts';
import { NotePanel } from '../notes/note-panel.tsx';
import { useOpenChart } from './chart-screen.tsx';

/** A note by itself in the chart, of a visit that had no room here: one of a group. */
export function ChartNote(): JSX.Element {
  const live = useLive();
  const open = useOpenChart();
  const params = useParams<{ readonly visit: string }>();
  const desk = createMemo(() =>
    createNoteDesk(
      live,
      untrack(() => open.view),
      params.visit,
    ),
  );
  return (
    <div class="main-col scroll" tabindex="0">
      <NotePanel desk={desk()} chart={open.view.chart} isOpen={false} />
    </div>
  );
}
