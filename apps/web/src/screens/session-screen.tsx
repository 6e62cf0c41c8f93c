import { newestSession } from '@cairn/sessions';
import { createMemo, Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { createRoom } from '../sessions/create-room.ts';
import { roomRefusalWords } from '../words/refusals-room.ts';
import { knowRefusals } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { NotOpen } from './not-open.tsx';
import { Workspace } from './session-workspace.tsx';

const t = createWords(sessionWords);

/** One session of one chart, for the people who care for that patient; without its id, the open or newest one. */
export function SessionScreen(): JSX.Element {
  knowRefusals(roomRefusalWords);
  const live = useLive();
  const params = useParams<{ readonly chart: string; readonly session?: string }>();
  const view = live.chart(untrack(() => params.chart));
  // Once found it stays: a note in hand is not taken away when somebody opens another session.
  const sessionId = createMemo((found: string | undefined) => found ?? params.session ?? newestSession(view.state()?.sessions)?.sessionId);
  return (
    <main id="main" class="st__main">
      <Switch fallback={<Waiting />}>
        <Match when={view.status() === 'gone'}>
          <NotOpen />
        </Match>
        <Match when={view.state()}>
          <Show when={sessionId()} keyed fallback={<NoSession chart={view.chart} />}>
            {(id) => <RoomOf view={view} sessionId={id} />}
          </Show>
        </Match>
      </Switch>
    </main>
  );
}

function Nothing(props: { readonly children: JSX.Element }): JSX.Element {
  return (
    <>
      <header class="st__head">
        <h1>{t('room')}</h1>
      </header>
      <div class="sheet__body">{props.children}</div>
    </>
  );
}

function Waiting(): JSX.Element {
  return (
    <Nothing>
      <Skeleton label={t('loading')} rows={4} />
    </Nothing>
  );
}

function NoSession(props: { readonly chart: string }): JSX.Element {
  return (
    <Nothing>
      <EmptyState title={t('noSession')} action={<ButtonLink href={`/p/${props.chart}`}>{t('chart')}</ButtonLink>}>
        {t('noSessionMore')}
      </EmptyState>
    </Nothing>
  );
}

function RoomOf(props: { readonly view: ChartView; readonly sessionId: string }): JSX.Element {
  const live = useLive();
  const room = untrack(() => createRoom(live, props.view, props.sessionId));
  onMount(() => room.present('', false));
  return (
    <Show when={room.session()} fallback={<NoSession chart={props.view.chart} />}>
      <Workspace view={props.view} room={room} sessionId={props.sessionId} />
    </Show>
  );
}
