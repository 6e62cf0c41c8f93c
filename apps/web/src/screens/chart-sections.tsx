import { createSignal, type JSX } from 'solid-js';
import { CheckInList } from '../charts/check-in-list.tsx';
import { PlanGlance } from '../charts/glance.tsx';
import { OpenAlerts } from '../charts/open-alerts.tsx';
import { PlannedQuestions } from '../charts/planned-questions.tsx';
import { QuickNote } from '../charts/quick-note.tsx';
import { SessionList } from '../charts/session-list.tsx';
import { timeline, type TimelineFilter } from '../charts/timeline.ts';
import { TimelineList } from '../charts/timeline-list.tsx';
import { Trends } from '../charts/trends.tsx';
import { useLive } from '../live/live.ts';
import { SegmentedControl } from '../look/segmented-control.tsx';
import { dayKey } from '../look/when.ts';
import { RecordList } from '../records/record-list.tsx';
import { ChartTasks } from '../tasks/chart-tasks.tsx';
import { chartWords } from '../words/charts.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';
import { createShortcuts } from './shortcuts.ts';
import { makePart } from './part.tsx';

const t = createWords(chartWords);
const ChartSheets = makePart(async () => (await import('./chart-sheet.tsx')).ChartSheets);
/** One of them, with code of its own. */
export const ChartSheet = makePart(async () => (await import('./chart-sheet.tsx')).ChartSheet);

export function ChartOverview(): JSX.Element {
  const open = useOpenChart();
  return (
    <div class="chart-cols">
      <section class="main-col scroll" aria-labelledby="trends" tabindex="0">
        <Trends state={open.state()} called={open.called()} zone={open.zone()} now={open.now()} />
        <PlanGlance plan={open.state().aftercare} today={dayKey(open.now(), open.zone())} />
      </section>
      <aside class="side-col" aria-label={t('timeline')}>
        <ChartTasks
          chart={open.view.chart}
          tasks={open.state().tasks}
          team={open.state().charts.team}
          called={open.called()}
          zone={open.zone()}
          now={open.now()}
        />
        <OpenAlerts chart={open.view.chart} alerts={open.state().triage?.alerts ?? []} zone={open.zone()} now={open.now()} />
        <Side />
      </aside>
    </div>
  );
}

function Side(): JSX.Element {
  const live = useLive();
  const open = useOpenChart();
  const [filter, setFilter] = createSignal<TimelineFilter>('all');
  let field: HTMLInputElement | undefined;
  createShortcuts({ n: () => field?.focus() });
  return (
    <>
      <div class="tl-head">
        <h2 class="panel-title">{t('timeline')}</h2>
        <div class="push">
          <SegmentedControl
            label={t('show')}
            options={[
              { value: 'all', label: t('all') },
              { value: 'notes', label: t('notes') },
              { value: 'messages', label: t('messages') },
            ]}
            value={filter()}
            onChange={setFilter}
          />
        </div>
      </div>
      <TimelineList
        moments={timeline(open.state(), filter())}
        me={live.me.personId}
        called={open.called()}
        zone={open.zone()}
        now={open.now()}
        empty={t(filter() === 'notes' ? 'emptyNotes' : 'emptyTimeline')}
      />
      <QuickNote view={open.view} input={(element) => (field = element)} />
    </>
  );
}

export function ChartCheckIns(): JSX.Element {
  const open = useOpenChart();
  return (
    <Section title={t('checkIns')}>
      <PlannedQuestions view={open.view} checkIns={open.state().checkIns} zone={open.zone()} now={open.now()} />
      <CheckInList chart={open.view.chart} checkIns={open.state().checkIns} zone={open.zone()} />
    </Section>
  );
}

export function ChartSessions(): JSX.Element {
  const open = useOpenChart();
  return (
    <Section title={t('sessionsAndNotes')}>
      <SessionList
        sessions={open.state().sessions.sessions}
        notes={open.state().notes}
        called={open.called()}
        zone={open.zone()}
        hrefOf={(session) => `/session/${open.view.chart}/${session.sessionId}`}
      />
      <ChartSheets />
    </Section>
  );
}

export function ChartRecords(): JSX.Element {
  const open = useOpenChart();
  return (
    <Section title={t('records')}>
      <RecordList chart={open.view.chart} records={open.state().records} />
    </Section>
  );
}

function Section(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <section class="main-col scroll" aria-labelledby="section" tabindex="0">
      <h2 class="vh" id="section">
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
