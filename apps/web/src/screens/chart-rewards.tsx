import { newestCourse, outlook, type Course, type Rewards } from '@cairn/rewards';
import { createMemo, Show, type JSX } from 'solid-js';
import { dayKey } from '../look/when.ts';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import '../rewards/desk.css';
import { Together } from '../rewards/draw-panel.tsx';
import { Enroll } from '../rewards/enroll.tsx';
import { EventTable, LedgerTable } from '../rewards/ledger-table.tsx';
import { PlanStanding } from '../rewards/plan-standing.tsx';
import { isBowl, nearestCap } from '../rewards/reading.ts';
import { RecordForm } from '../rewards/record-form.tsx';
import { Asks, Corrections } from '../rewards/waiting-for-staff.tsx';
import { rewardRefusalWords } from '../words/refusals-rewards.ts';
import { knowRefusals } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { createWords } from '../words/words.ts';
import { useOpenChart } from './chart-screen.tsx';

const t = createWords(rewardDeskWords);

/** The rewards of one chart, for the care team. */
export function ChartRewards(): JSX.Element {
  knowRefusals(rewardRefusalWords);
  const open = useOpenChart();
  return (
    <section class="main-col scroll" aria-labelledby="section" tabindex="0">
      <h2 class="vh" id="section">
        {t('title')}
      </h2>
      <Show when={open.state().rewards} fallback={<Skeleton rows={4} />}>
        {(state) => (
          <Show when={newestCourse(state())} fallback={<NoPlan />}>
            {(course) => <Plan state={state()} course={course()} />}
          </Show>
        )}
      </Show>
    </section>
  );
}

function NoPlan(): JSX.Element {
  const open = useOpenChart();
  return (
    <div class="desk">
      <EmptyState stone={false} title={t('notEnrolled', { name: open.called() })}>
        {t('notEnrolledMore')}
      </EmptyState>
      <Enroll chart={open.view.chart} />
    </div>
  );
}

function Plan(props: { readonly state: Rewards; readonly course: Course }): JSX.Element {
  const open = useOpenChart();
  const today = (): string => dayKey(open.now(), open.zone());
  const ahead = createMemo(() => outlook(props.state, props.course, today()));
  return (
    <div class="desk">
      <PlanStanding chart={open.view.chart} course={props.course} outlook={ahead()} cap={nearestCap(props.state, props.course, today())} />
      <Show when={props.course.end}>
        <Enroll chart={open.view.chart} />
      </Show>
      <Corrections chart={open.view.chart} state={props.state} />
      <Asks chart={open.view.chart} state={props.state} />
      <div class="desk__cols">
        <Show when={!props.course.end}>
          <RecordForm view={open.view} state={props.state} course={props.course} today={today()} sessionId={undefined} />
        </Show>
        <Show when={isBowl(props.course)}>
          <Together view={open.view} course={props.course} />
        </Show>
      </div>
      <EventTable chart={open.view.chart} state={props.state} course={props.course} />
      <LedgerTable state={props.state} />
    </div>
  );
}
