import { checkInOf, standing, type CheckIn } from '@cairn/check-ins';
import { createEffect, createSignal, For, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { counselorOf } from '../check-ins/reading.ts';
import { useFlows } from '../check-ins/flow-store.ts';
import { scoresOf, toldAnswers, type ToldAnswer } from '../check-ins/told-answers.ts';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import { Button, ButtonLink } from '../look/button.tsx';
import { arrowLeftIcon, checkIcon } from '../look/icons.ts';
import { Key } from '../look/marks.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { clock, dayAndClock, nearDay, zoneName } from '../look/when.ts';
import { answerText, nameOfMeasure } from '../triage/told.tsx';
import { chartWords } from '../words/charts.ts';
import { refusalText } from '../words/refusals.ts';
import { reviewWords } from '../words/review.ts';
import { createWords, language } from '../words/words.ts';
import { createShortcuts } from './shortcuts.ts';

const t = createWords(reviewWords);
const charts = createWords(chartWords);

/** One person's answers as they were asked, and the button that says to them that somebody read it. */
export function ReviewPane(): JSX.Element {
  const params = useParams<{ chart: string; run: string }>();
  return (
    <Show when={`${params.chart}/${params.run}`} keyed>
      <Answers chart={params.chart} checkInId={params.run} />
    </Show>
  );
}

function Answers(props: { readonly chart: string; readonly checkInId: string }): JSX.Element {
  const live = useLive();
  const chart = live.chart(untrack(() => props.chart));
  const run = (): CheckIn | undefined => checkInOf(chart.state()?.checkIns.runs ?? [], props.checkInId);
  const name = (): string => chart.state()?.charts.profile?.name ?? '';
  return (
    <section class="inbox__talk review__talk" aria-label={t('answers', { name: name() })}>
      <header class="st__head">
        <h2 class="t-lg">{name()}</h2>
        <div class="st__head-end">
          <ButtonLink class="review__back" minor look="quiet" icon={arrowLeftIcon} href="/review">
            {t('back')}
          </ButtonLink>
          <ButtonLink minor look="outline" href={`/inbox/${chart.chart}`}>
            {t('message')}
          </ButtonLink>
          <ButtonLink minor look="outline" href={`/p/${chart.chart}`}>
            {t('openChart')}
          </ButtonLink>
        </div>
      </header>
      <div class="inbox__pane scroll" tabindex="0" role="region" aria-label={t('said', { name: name() })}>
        <Switch fallback={<Skeleton label={t('loading')} rows={6} />}>
          <Match when={chart.status() === 'gone'}>
            <EmptyState title={charts('gone')}>{charts('goneMore')}</EmptyState>
          </Match>
          <Match when={run()}>{(found) => <Told chart={chart} run={found()} />}</Match>
          <Match when={chart.state()}>
            <EmptyState title={t('older')} />
          </Match>
        </Switch>
      </div>
      <div class="inbox__foot">
        <Show when={run()}>{(found) => <Deed chart={chart} run={found()} />}</Show>
      </div>
    </section>
  );
}

type OfRun = { readonly chart: ChartView; readonly run: CheckIn };

function calledOf(chart: ChartView): string {
  return chart.state()?.charts.profile?.called ?? '';
}

function Told(props: OfRun): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const flows = useFlows(untrack(() => props.chart.chart));
  createEffect(() => flows.want(props.run.run.pin.id, props.run.run.pin));
  const flow = () => flows.of(props.run.run.pin);
  const names = () => ({ name: calledOf(props.chart), counselor: counselorOf(props.chart.state()?.charts.team ?? []) ?? t('team') });
  const told = (): readonly ToldAnswer[] => {
    const known = flow();
    return known ? toldAnswers(known, props.run, names()) : fromMeasures(props.run);
  };
  const head = (): string => {
    const what = flow()?.title[language()] ?? t('checkIn');
    const { finished, startedAt } = props.run;
    return t(finished ? 'finished' : 'opened', { what, time: nearTime(finished?.at ?? startedAt, live.me.zone, now()) });
  };
  return (
    <div class="review__body">
      <p class="muted sm">{head()}</p>
      <Promised {...props} now={now()} />
      <Show when={told().length > 0} fallback={<p>{t('unanswered')}</p>}>
        <dl class="review__qa">
          <For each={told()}>
            {(one) => (
              <div>
                <dt>{one.question}</dt>
                <dd classList={{ hot: one.hot }}>{one.answer}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
      <Show when={scoresOf(props.run).length > 0}>
        <p class="sm">
          <b>{t('scores')}</b> {scoresOf(props.run).join('; ')}
        </p>
      </Show>
    </div>
  );
}

/** What the person was told of when somebody reads this, on both clocks. */
function Promised(props: OfRun & { readonly now: number }): JSX.Element {
  const { me } = useLive();
  const text = (by: number): string => {
    const zone = props.chart.state()?.charts.profile?.zone ?? me.zone;
    const said = { name: calledOf(props.chart), time: nearTime(by, me.zone, props.now) };
    const there = clock(by, zone);
    return there === clock(by, me.zone) ? t('told', said) : t('toldThere', { ...said, there, place: zoneName(zone) });
  };
  return (
    <Show when={props.run.toRead}>
      {(toRead) => (
        <p classList={{ review__broken: toRead().lateAt !== undefined, sm: true }}>
          {text(toRead().by)} <Show when={toRead().lateAt !== undefined}>{t('broken', { name: calledOf(props.chart) })}</Show>
        </p>
      )}
    </Show>
  );
}

/** Reading is said by a person, about answers in front of them. */
function Deed(props: OfRun): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const [problem, setProblem] = createSignal<string>();
  const waits = (): boolean =>
    props.chart.pending().some((one) => one.path === 'checkIns.review' && one.input['checkInId'] === props.run.id);
  const read = async (): Promise<void> => {
    if (waits() || props.run.reviewed) return;
    setProblem(undefined);
    const settled = await live.send('checkIns.review', { chart: props.chart.chart, checkInId: props.run.id }).done;
    if (!settled.ok) setProblem(refusalText(settled.refusal.code));
  };
  createShortcuts({ r: () => void read() });
  const wasRead = ({ by, at }: NonNullable<CheckIn['reviewed']>): string => {
    const time = nearTime(at, live.me.zone, now());
    return by.personId === live.me.personId
      ? t('youRead', { time, patient: calledOf(props.chart) })
      : t('wasRead', { name: by.name, time });
  };
  return (
    <div class="review__deed" role="status">
      <Show
        when={props.run.reviewed}
        fallback={
          <Button look="primary" icon={checkIcon} busy={waits() ? t('reading') : undefined} onClick={() => void read()}>
            {t('read')}
            <span aria-hidden="true">
              <Key>R</Key>
            </span>
          </Button>
        }
      >
        {(reviewed) => <p class="sm">{wasRead(reviewed())}</p>}
      </Show>
      <Show when={problem()}>
        {(text) => (
          <p class="sm" role="alert">
            {text()}
          </p>
        )}
      </Show>
    </div>
  );
}

/** The time of today, else the day and the time. */
function nearTime(at: number, zone: string, now: number): string {
  return nearDay(at, zone, now) === 'today' ? clock(at, zone) : dayAndClock(at, zone);
}

/** While the questions themselves are not here yet. */
function fromMeasures(run: CheckIn): readonly ToldAnswer[] {
  return Object.entries(standing(run).measures).map(([measure, value]) => ({
    id: measure,
    question: nameOfMeasure(measure),
    answer: answerText(measure, value),
    hot: false,
  }));
}
