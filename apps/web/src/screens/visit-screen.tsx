import { sessionFor, sessionOf, type Session } from '@cairn/sessions';
import type { Appointment } from '@cairn/scheduling';
import { createMemo, Match, onMount, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { OfflineBanner } from '../look/banner.tsx';
import { ButtonLink } from '../look/button.tsx';
import { useParams } from '../look/router.tsx';
import { EmptyState, Skeleton } from '../look/waiting.tsx';
import { createRoom } from '../sessions/create-room.ts';
import { shortName } from '../sessions/names.ts';
import { Ahead } from '../sessions/waiting/come.tsx';
import '../sessions/visit.css';
import { roomRefusalWords } from '../words/refusals-room.ts';
import { knowRefusals } from '../words/refusals.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { PatientHeader } from './patient-header.tsx';
import { VisitRoom } from './visit-room.tsx';

const t = createWords(sessionWords);

/** The patient's side of a visit, by its session or by the appointment it was booked as: full screen, so Help now and Quick exit stand in the header. */
export function VisitScreen(): JSX.Element {
  knowRefusals(roomRefusalWords);
  const live = useLive();
  const params = useParams<{ readonly session: string }>();
  const view = live.chart(live.me.chart ?? '');
  const asked = untrack(() => params.session);
  const appointment = (): Appointment | undefined => view.state()?.scheduling.appointments.find((one) => one.appointmentId === asked);
  // Once found it stays, also when it slides out of the window of the newest ones.
  const sessionId = createMemo((found: string | undefined) => found ?? sessionOfVisit(view, asked)?.sessionId);
  return (
    <div class="pt">
      <PatientHeader back="/today" help />
      <main class="pt__main gap-7" id="main">
        <h1 class="vh">{t('room')}</h1>
        <Show when={!live.online()}>
          <OfflineBanner>{t('offline')}</OfflineBanner>
        </Show>
        <Switch fallback={<Skeleton label={t('loading')} rows={4} />}>
          <Match when={view.status() === 'gone'}>
            <EmptyState title={t('gone')} action={<ToToday />} />
          </Match>
          <Match when={sessionId()} keyed>
            {(id) => <RoomOf view={view} sessionId={id} />}
          </Match>
          <Match when={appointment()}>{(visit) => <Booked view={view} visit={visit()} />}</Match>
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

function sessionOfVisit(view: ChartView, asked: string): Session | undefined {
  const state = view.state()?.sessions;
  const visit = view.state()?.scheduling.appointments.find((one) => one.appointmentId === asked);
  return state && (sessionOf(state, asked) ?? (visit && sessionFor(state, visit)));
}

function ToToday(): JSX.Element {
  return <ButtonLink href="/today">{t('toToday')}</ButtonLink>;
}

function RoomOf(props: { readonly view: ChartView; readonly sessionId: string }): JSX.Element {
  const live = useLive();
  const room = untrack(() => createRoom(live, props.view, props.sessionId));
  onMount(() => room.present('', false));
  return <Show when={room.session()}>{(session) => <VisitRoom view={props.view} room={room} session={session()} />}</Show>;
}

/** An appointment to which nobody has come yet: the patient may be the first one there. */
function Booked(props: { readonly view: ChartView; readonly visit: Appointment }): JSX.Element {
  const live = useLive();
  const arrive = async (): Promise<string | undefined> => {
    const settled = await live.send('sessions.arrive', { chart: props.view.chart, appointmentId: props.visit.appointmentId }).done;
    return settled.ok ? undefined : settled.refusal.code;
  };
  return (
    <Ahead
      visit={props.visit}
      host={shortName(props.visit.with, '')}
      zone={props.view.state()?.charts.profile?.zone ?? live.me.zone}
      onArrive={arrive}
    />
  );
}
