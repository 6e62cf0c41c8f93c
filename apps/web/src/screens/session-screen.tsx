import { newestSession } from '@cairn/sessions';
import { createMemo, Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { eyeOffIcon } from '../look/icons.ts';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { AddToPlan } from '../sessions/add-to-plan.tsx';
import { Chat } from '../sessions/chat.tsx';
import { GoIn, Leave } from '../sessions/come-and-go.tsx';
import { createRoom, type Room } from '../sessions/create-room.ts';
import { EndSession } from '../sessions/end-session.tsx';
import { Ideas } from '../sessions/ideas.tsx';
import { PeopleInRoom } from '../sessions/people-in-room.tsx';
import { SessionClock } from '../sessions/session-clock.tsx';
import { Worksheet } from '../sessions/worksheet.tsx';
import '../sessions/room.css';
import { noteWords } from '../words/notes.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { NotOpen } from './not-open.tsx';
import { goalPlaces, SessionNote } from './session-note.tsx';

const t = createWords(sessionWords);
const note = createWords(noteWords);

/** One session of one chart, for the people who care for that patient; without its id, the open or newest one. */
export function SessionScreen(): JSX.Element {
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

type WorkspaceProps = { readonly view: ChartView; readonly room: Room; readonly sessionId: string };

function Workspace(props: WorkspaceProps): JSX.Element {
  return (
    <>
      <header class="st__head">
        <h1>{props.view.state()?.charts.profile?.name}</h1>
        <SessionClock room={props.room} />
        <div class="st__head-end">
          <span class="xs muted with-icon">
            <Icon of={eyeOffIcon} />
            {t('notRecorded')}
          </span>
          <GoIn room={props.room} look="primary" />
          <Leave room={props.room} side="staff" />
          <ButtonLink href={`/p/${props.view.chart}`}>{t('chart')}</ButtonLink>
          <EndSession room={props.room} />
        </div>
      </header>
      <div class="room">
        <section class="av" aria-label={t('room')}>
          <PeopleInRoom room={props.room} />
          <Chat room={props.room} side="staff" />
        </section>
        <div class="sheet">
          <div class="sheet__body scroll" tabindex="0" role="region" aria-label={t('sheet')}>
            <Worksheet room={props.room} side="staff" ideas={<StaffIdeas view={props.view} room={props.room} />} />
          </div>
        </div>
        <aside class="guide" aria-label={note('note')}>
          <SessionNote view={props.view} room={props.room} sessionId={props.sessionId} />
        </aside>
      </div>
    </>
  );
}

function StaffIdeas(props: { readonly view: ChartView; readonly room: Room }): JSX.Element {
  const goals = createMemo(() => goalPlaces(props.view.state()));
  return <Ideas room={props.room} side="staff" toPlan={(idea) => <AddToPlan room={props.room} idea={idea} goals={goals()} />} />;
}
