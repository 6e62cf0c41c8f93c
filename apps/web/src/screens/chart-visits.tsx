import type { JSX } from 'solid-js';
import { BookVisit } from '../scheduling/book-visit.tsx';
import { Visits } from '../scheduling/visits.tsx';
import { OpenRoom } from '../sessions/open-room.tsx';
import { roomRefusalWords } from '../words/refusals-room.ts';
import { knowRefusals } from '../words/refusals.ts';
import { schedulingWords } from '../words/scheduling.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';

const t = createWords(schedulingWords);

/** The visits of one chart, for the care team. */
export function ChartVisits(): JSX.Element {
  knowRefusals(roomRefusalWords);
  const open = useOpenChart();
  return (
    <section class="main-col scroll" aria-labelledby="section" tabindex="0">
      <h2 class="vh" id="section">
        {t('visits')}
      </h2>
      <Visits
        view={open.view}
        visits={open.state().scheduling.appointments}
        zone={open.zone()}
        now={open.now()}
        more={(visit) => <OpenRoom chart={open.view.chart} visit={visit} sessions={open.state().sessions} called={open.called()} />}
      />
      <BookVisit chart={open.view.chart} team={open.state().charts.team} zone={open.zone()} now={open.now()} />
    </section>
  );
}
