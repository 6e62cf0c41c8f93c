import { openSession } from '@cairn/sessions';
import {
  createContext,
  createEffect,
  createMemo,
  createSignal,
  For,
  Match,
  onCleanup,
  Show,
  Switch,
  untrack,
  useContext,
  type Accessor,
  type JSX,
} from 'solid-js';
import { ChartHead } from '../charts/chart-head.tsx';
import '../charts/charts.css';
import { createNow, useLive, type ChartView } from '../live/live.ts';
import type { ChartState } from '../live/capabilities.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { mapIcon, messageCircleIcon, videoIcon } from '../look/icons.ts';
import { useLocation, useNavigate, useParams } from '../look/router.tsx';
import { Skeleton } from '../look/waiting.tsx';
import { SomethingHappened } from '../triage/happened.tsx';
import { chartWords } from '../words/charts.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import { NotOpen } from './not-open.tsx';

const t = createWords(chartWords);

export type OpenChart = {
  readonly view: ChartView;
  readonly state: Accessor<ChartState>;
  readonly called: Accessor<string>;
  readonly zone: Accessor<string>;
  readonly now: Accessor<number>;
};

const OpenChartContext = createContext<OpenChart>();

/** The chart around a section. */
export function useOpenChart(): OpenChart {
  const open = useContext(OpenChartContext);
  if (!open) throw new Error('no chart around this section');
  return open;
}

/** One person's chart: the head and the tabs stay, the sections change below them. */
export function ChartScreen(props: { readonly children?: JSX.Element }): JSX.Element {
  const params = useParams<{ readonly id?: string }>();
  return (
    <main id="main" class="st__main">
      <Show when={params.id} keyed>
        {(id) => <Chart id={id}>{props.children}</Chart>}
      </Show>
    </main>
  );
}

function Chart(props: { readonly id: string; readonly children: JSX.Element }): JSX.Element {
  const live = useLive();
  // The frame around this is keyed by the id, so that it never changes here.
  const view = live.chart(untrack(() => props.id));
  return (
    <Switch
      fallback={
        <div class="main-col">
          <Skeleton label={t('loading')} rows={5} />
        </div>
      }
    >
      <Match when={view.status() === 'gone'}>
        <NotOpen />
      </Match>
      <Match when={view.state()}>
        {(state) => (
          <Opened view={view} state={state()}>
            {props.children}
          </Opened>
        )}
      </Match>
    </Switch>
  );
}

function Opened(props: { readonly view: ChartView; readonly state: ChartState; readonly children: JSX.Element }): JSX.Element {
  const live = useLive();
  const now = createNow(30_000);
  const zone = (): string => props.state.charts.profile?.zone ?? live.me.zone;
  const open: OpenChart = {
    get view() {
      return props.view;
    },
    state: () => props.state,
    called: () => props.state.charts.profile?.called ?? '',
    zone,
    now,
  };
  const others = createMemo(() => [
    ...new Set(
      props.view
        .presence()
        .filter(({ person }) => person.personId !== live.me.personId)
        .map(({ person }) => person.name),
    ),
  ]);
  createEffect(() => {
    const { view } = props;
    view.present('chart');
    onCleanup(() => view.present(''));
  });
  return (
    <>
      <header>
        <ChartHead
          state={props.state}
          me={live.me.personId}
          zone={zone()}
          now={now()}
          others={others()}
          actions={<Actions chart={props.view.chart} state={props.state} />}
        />
        <Tabs chart={props.view.chart} />
      </header>
      <OpenChartContext.Provider value={open}>{props.children}</OpenChartContext.Provider>
    </>
  );
}

function Actions(props: { readonly chart: string; readonly state: ChartState }): JSX.Element {
  const live = useLive();
  const navigate = useNavigate();
  const [opening, setOpening] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const running = (): string | undefined => openSession(props.state.sessions)?.sessionId;
  const meet = async (): Promise<void> => {
    setOpening(true);
    setRefused(undefined);
    const settled = await live.send('sessions.open', { chart: props.chart }).done;
    setOpening(false);
    if (settled.ok) navigate(`/session/${props.chart}/${settled.result.sessionId}`);
    else setRefused(settled.refusal.code);
  };
  return (
    <>
      <Show when={refused()}>{(code) => <ErrorBanner title={refusalText(code())} />}</Show>
      <ButtonLink icon={messageCircleIcon} href={`/inbox/${props.chart}`}>
        {t('message')}
      </ButtonLink>
      <SomethingHappened chart={props.chart} state={props.state} />
      <ButtonLink icon={mapIcon} href={`/p/${props.chart}/plan/edit`}>
        {t('plan')}
      </ButtonLink>
      <Show
        when={running()}
        fallback={
          <Button look="primary" icon={videoIcon} busy={opening() ? t('opening') : undefined} onClick={() => void meet()}>
            {t('openSession')}
          </Button>
        }
      >
        {(session) => (
          <ButtonLink look="primary" icon={videoIcon} href={`/session/${props.chart}/${session()}`}>
            {t('goToSession')}
          </ButtonLink>
        )}
      </Show>
    </>
  );
}

const tabs = [
  { path: '', word: 'overview' },
  { path: '/checkins', word: 'checkIns' },
  { path: '/plan/edit', word: 'plan' },
  { path: '/referrals', word: 'referrals' },
  { path: '/sessions', word: 'sessionsAndNotes' },
  { path: '/visits', word: 'visits' },
  { path: '/rewards', word: 'rewards' },
  { path: '/records', word: 'records' },
  { path: '/sharing', word: 'sharing' },
  { path: '/family', word: 'family' },
] as const;

function Tabs(props: { readonly chart: string }): JSX.Element {
  const place = useLocation();
  const href = (path: string): string => `/p/${props.chart}${path}`;
  return (
    <nav class="tabs chart-tabs" aria-label={t('sections')}>
      <For each={tabs}>
        {(tab) => (
          <a class="tabs__tab" href={href(tab.path)} aria-current={place.pathname === href(tab.path) ? 'page' : undefined}>
            {t(tab.word)}
          </a>
        )}
      </For>
    </nav>
  );
}
