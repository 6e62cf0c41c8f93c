import type { Appointment } from '@cairn/scheduling';
import { createMemo, createSignal, Show, type JSX } from 'solid-js';
import { SafetySteps } from '../guides/safety-steps.tsx';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { eyeOffIcon } from '../look/icons.ts';
import { Chat } from '../sessions/chat.tsx';
import { ChecksPanel } from '../sessions/checks/checks-panel.tsx';
import { GoIn, Leave } from '../sessions/come-and-go.tsx';
import { ConnectionLine } from '../sessions/connection-line.tsx';
import type { Room } from '../sessions/create-room.ts';
import { Door } from '../sessions/door.tsx';
import { EndSession } from '../sessions/end-session.tsx';
import { GuestsPanel } from '../sessions/guests-panel.tsx';
import { NoShow } from '../sessions/no-show.tsx';
import { PeopleInRoom } from '../sessions/people-in-room.tsx';
import '../sessions/room.css';
import { SessionClock } from '../sessions/session-clock.tsx';
import { columnId, SkipToColumns, Turns, type Column } from '../sessions/turns.tsx';
import { noteWords } from '../words/notes.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import { roomTabs } from './room-tabs.tsx';
import { CallStage, GuidePanel, SessionNote, TalkPanel, WorksheetTabs } from './session-parts.tsx';

const t = createWords(sessionWords);
const note = createWords(noteWords);

export type WorkspaceProps = { readonly view: ChartView; readonly room: Room; readonly sessionId: string };

/** The counselor's desk of one session: people and chat, worksheets, guide and note; side by side where they fit, in turns where not. */
export function Workspace(props: WorkspaceProps): JSX.Element {
  const [shown, setShown] = createSignal<Column>('people');
  const [wanted, setWanted] = createSignal<{ readonly kind: string }>();
  const openSheet = (kind: string): void => {
    setWanted({ kind });
    setShown('page');
  };
  const waits = (column: Column): boolean => column === 'people' && (props.room.session()?.waiting.length ?? 0) > 0;
  const away = (column: Column): { readonly 'is-away': boolean } => ({ 'is-away': shown() !== column });
  return (
    <>
      <SkipToColumns onShow={setShown} />
      <Head {...props} />
      <Turns shown={shown()} onShow={setShown} waits={waits} />
      <div class="room">
        <section class="av" classList={away('people')} id={columnId('people')} tabindex="-1" aria-label={t('room')}>
          <Door room={props.room} />
          <CallStage room={props.room} side="staff" />
          <PeopleInRoom room={props.room} />
          <Absent {...props} />
          <GuestsPanel room={props.room} side="staff" />
          <Chat room={props.room} side="staff" />
        </section>
        <div class="sheet" classList={away('page')} id={columnId('page')} tabindex="-1">
          <WorksheetTabs view={props.view} room={props.room} side="staff" extra={roomTabs(props, 'staff')} wanted={wanted()} />
        </div>
        <aside class="guide" classList={away('guide')} id={columnId('guide')} tabindex="-1" aria-label={note('note')}>
          <div class="guide__parts">
            <ChecksPanel room={props.room} />
            <GuidePanel view={props.view} room={props.room} onOpenSheet={openSheet} />
            <TalkPanel view={props.view} room={props.room} />
            <SessionNote view={props.view} room={props.room} sessionId={props.sessionId} />
          </div>
        </aside>
      </div>
    </>
  );
}

function appointmentOf({ view, room }: WorkspaceProps): Appointment | undefined {
  const id = room.session()?.appointmentId;
  return id === undefined ? undefined : view.state()?.scheduling.appointments.find((one) => one.appointmentId === id);
}

function Head(props: WorkspaceProps): JSX.Element {
  return (
    <header class="st__head room-head">
      <h1>{props.view.state()?.charts.profile?.name}</h1>
      <SessionClock room={props.room} planned={appointmentOf(props)?.minutes} />
      <ConnectionLine room={props.room} />
      <span class="room-head__plain xs muted with-icon">
        <Icon of={eyeOffIcon} />
        {t('notRecorded')}
      </span>
      <div class="st__head-end">
        <GoIn room={props.room} look="primary" />
        <Leave room={props.room} side="staff" />
        <ButtonLink href={`/p/${props.view.chart}`}>{t('chart')}</ButtonLink>
        <SafetySteps view={props.view} room={props.room} />
        <EndSession room={props.room} />
      </div>
    </header>
  );
}

/** A booked visit to which the patient has not come. Whoever waited and left did come. */
function Absent(props: WorkspaceProps): JSX.Element {
  const live = useLive();
  const booked = createMemo(() => {
    const session = props.room.session();
    const isAbsent = props.room.isOpen() && session?.startedAt === undefined && session?.arrivedAt === undefined;
    return isAbsent ? session?.booked : undefined;
  });
  const miss = async (): Promise<string | undefined> => {
    const appointmentId = props.room.session()?.appointmentId ?? '';
    const settled = await live.send('sessions.miss', { chart: props.view.chart, appointmentId }).done;
    return settled.ok ? undefined : settled.refusal.code;
  };
  return (
    <Show when={booked()}>
      {(known) => (
        <div class="absent">
          <NoShow booked={known()} called={props.room.called()} zone={props.room.zone} onMiss={miss} />
        </div>
      )}
    </Show>
  );
}
