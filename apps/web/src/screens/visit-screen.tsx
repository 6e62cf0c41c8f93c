import { Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { OfflineBanner } from '../look/banner.tsx';
import { ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { Chat } from '../sessions/chat.tsx';
import { GoIn, Leave } from '../sessions/come-and-go.tsx';
import { createRoom, type Room } from '../sessions/create-room.ts';
import { Ideas } from '../sessions/ideas.tsx';
import { shortName } from '../sessions/names.ts';
import { NewLines } from '../sessions/new-lines.tsx';
import { ReturnedAnswers } from '../sessions/returned.tsx';
import { clock } from '../sessions/when.ts';
import { Worksheet } from '../sessions/worksheet.tsx';
import '../sessions/visit.css';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';

const t = createWords(sessionWords);
const CHAT = 'visit-chat';

/** The patient's side of a session: full screen, so Help now and Quick exit stand in the header. */
export function VisitScreen(): JSX.Element {
  const live = useLive();
  const params = useParams<{ readonly session: string }>();
  const view = live.chart(live.me.chart ?? '');
  const room = createRoom(
    live,
    view,
    untrack(() => params.session),
  );
  onMount(() => room.present('', false));
  return (
    <div class="pt">
      <PatientHeader back="/today" help />
      <main class="pt__main gap-7" id="main">
        <h1 class="t-2xl">{room.session() ? t('visit', { name: openedBy(room) }) : t('room')}</h1>
        <Show when={!room.online()}>
          <OfflineBanner>{t('offline')}</OfflineBanner>
        </Show>
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={t('gone')} action={<ToToday />} />
          </Match>
          <Match when={room.session()}>
            <InVisit room={room} />
          </Match>
          <Match when={view.state()}>
            <EmptyState title={t('noVisit')} action={<ToToday />}>
              {t('noVisitMore')}
            </EmptyState>
          </Match>
        </Switch>
      </main>
    </div>
  );
}

function ToToday(): JSX.Element {
  return <ButtonLink href="/today">{t('toToday')}</ButtonLink>;
}

function InVisit(props: { readonly room: Room }): JSX.Element {
  const wasIn = (): boolean => Boolean(props.room.session()?.people.some((person) => person.personId === props.room.me.personId));
  return (
    <div class="visit">
      <Door room={props.room} />
      <Show when={wasIn()} fallback={<ReturnedAnswers room={props.room} />}>
        <Who room={props.room} />
        <section aria-label={t('sheet')}>
          <Worksheet room={props.room} side="patient" ideas={<Ideas room={props.room} side="patient" />} />
        </section>
        <Chat room={props.room} side="patient" id={CHAT} />
        <NewLines room={props.room} chatId={CHAT} />
      </Show>
    </div>
  );
}

/** Before going in, after leaving, and when it is over. */
function Door(props: { readonly room: Room }): JSX.Element {
  const session = () => props.room.session();
  return (
    <>
      <Show when={props.room.isOpen() && !props.room.amIn()}>
        <div class="visit__join">
          <p>
            <b>{t('bannerOpen', { name: openedBy(props.room) })}</b>
          </p>
          <p>{t('bannerMore')}</p>
          <p>{t('noVideo')}</p>
          <GoIn room={props.room} look="accent" block />
        </div>
      </Show>
      <Show when={session()?.end}>
        {(end) => (
          <div class="stack-4">
            <p role="status">
              <b>{t('overBy', { name: props.room.nameOf(end().by), time: clock(end().at, props.room.zone) })}</b>
            </p>
            <ToToday />
          </div>
        )}
      </Show>
    </>
  );
}

function openedBy(room: Room): string {
  const by = room.session()?.openedBy;
  return by ? shortName(by, room.called()) : '';
}

/** Who is in the room now, in words. */
function Who(props: { readonly room: Room }): JSX.Element {
  const others = (): string =>
    (props.room.session()?.people ?? [])
      .filter((person) => person.personId !== props.room.me.personId && person.stays.at(-1)?.until === undefined)
      .map((person) => person.name)
      .join(', ');
  return (
    <Show when={props.room.isOpen() && props.room.amIn()}>
      <div class="visit__who stack-3">
        <p>
          {t('inRoom')}: {others() || t('nobodyElse')}. {t('notRecorded')}.
        </p>
        <span>
          <Leave room={props.room} side="patient" />
        </span>
      </div>
    </Show>
  );
}
