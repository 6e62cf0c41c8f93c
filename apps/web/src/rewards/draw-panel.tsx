import { mayDo } from '@cairn/people';
import { newestCourse, outlook, type Course, type Outlook, type Rewards } from '@cairn/rewards';
import { createMemo, Show, untrack, type JSX } from 'solid-js';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { EmptyState } from '../look/waiting.tsx';
import { dayKey } from '../look/when.ts';
import { rewardRefusalWords } from '../words/refusals-rewards.ts';
import { knowRefusals } from '../words/refusals.ts';
import { rewardDeskWords } from '../words/reward-desk.ts';
import { rewardWords } from '../words/rewards.ts';
import { createWords } from '../words/words.ts';
import { createDraw, type Drawing } from './create-draw.ts';
import { DrawResult, earnedBy, readyText } from './draw-hero.tsx';
import { backText, nextText } from './next-step.tsx';
import { isBowl, waitingFor } from './reading.ts';
import { RecordForm } from './record-form.tsx';
import './rewards.css';
import './desk.css';

const t = createWords(rewardWords);
const desk = createWords(rewardDeskWords);

type PanelProps = { readonly view: ChartView; readonly sessionId: string; readonly side: 'staff' | 'patient' };

/** Rewards in a session: both see the same stone at once, the next value is said, and staff have a line for today. */
export function DrawPanel(props: PanelProps): JSX.Element {
  knowRefusals(rewardRefusalWords);
  const state = (): Rewards | undefined => props.view.state()?.rewards;
  const course = (): Course | undefined => {
    const rewards = state();
    return rewards && newestCourse(rewards);
  };
  return (
    <Show when={course()} fallback={<None {...props} />}>
      {(found) => <Show when={state()}>{(rewards) => <Panel {...props} state={rewards()} course={found()} />}</Show>}
    </Show>
  );
}

function None(props: PanelProps): JSX.Element {
  return (
    <Show when={props.side === 'staff'} fallback={<EmptyState title={t('none')}>{t('noneMore')}</EmptyState>}>
      <EmptyState
        title={desk('notEnrolled', { name: props.view.state()?.charts.profile?.called ?? '' })}
        action={<ButtonLink href={`/p/${props.view.chart}/rewards`}>{desk('start')}</ButtonLink>}
      >
        {desk('notEnrolledMore')}
      </EmptyState>
    </Show>
  );
}

type InsideProps = PanelProps & { readonly state: Rewards; readonly course: Course };

function Panel(props: InsideProps): JSX.Element {
  const live = useLive();
  const now = createNow(60_000);
  const today = (): string => dayKey(now(), props.view.state()?.charts.profile?.zone ?? live.me.zone);
  const ahead = createMemo(() => outlook(props.state, props.course, today()));
  return (
    <div class="together">
      <Show when={isBowl(props.course)}>
        <Together {...props} />
      </Show>
      <Next course={props.course} outlook={ahead()} />
      <Show when={props.side === 'staff' && !props.course.end}>
        <RecordForm view={props.view} state={props.state} course={props.course} today={today()} sessionId={props.sessionId} />
      </Show>
    </div>
  );
}

/** One button on both sides: whoever presses, it is the same stone. */
export function Together(props: { readonly view: ChartView; readonly course: Course; readonly sessionId?: string }): JSX.Element {
  const { me } = useLive();
  const drawing: Drawing = createDraw(
    untrack(() => props.view),
    () => props.course,
    untrack(() => props.sessionId),
  );
  const may = (): boolean => me.role === 'patient' || mayDo({ ...me, chart: undefined }, 'rewards.draw', 'care');
  return (
    <section class="together__draw" aria-labelledby="together">
      <h3 id="together">{readyText(drawing.ready())}</h3>
      <Show when={drawing.ready() > 0} fallback={<p class="together__more">{t('noDrawsMore')}</p>}>
        <p class="together__more">
          {waitingFor(props.course)
            .map((record) => earnedBy(props.course, record))
            .join(' ')}
        </p>
        <p class="together__more sm">{t('bothSee')}</p>
      </Show>
      <DrawResult drawing={drawing} />
      <Show when={drawing.ready() > 0 && may()}>
        <Button
          look="accent"
          disabled={!drawing.online()}
          busy={drawing.busy() && drawing.online() ? t('drawing') : undefined}
          onClick={() => void drawing.draw()}
        >
          {t('draw')}
        </Button>
      </Show>
    </section>
  );
}

function Next(props: { readonly course: Course; readonly outlook: Outlook }): JSX.Element {
  return (
    <Show when={props.outlook.ahead[0]}>
      {(next) => (
        <p>
          <b>{nextText(next(), isBowl(props.course))}</b>
          <Show when={props.outlook.wayBack}>{(back) => <>. {backText(back(), isBowl(props.course))}</>}</Show>
        </p>
      )}
    </Show>
  );
}
