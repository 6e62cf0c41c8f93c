import type { Session } from '@cairn/sessions';
import { createEffect, createSignal, Match, Show, Switch, untrack, type JSX } from 'solid-js';
import { useLive, type ChartView } from '../live/live.ts';
import { ButtonLink } from '../look/button.tsx';
import { Chat } from '../sessions/chat.tsx';
import { GoIn, Leave } from '../sessions/come-and-go.tsx';
import type { Room } from '../sessions/create-room.ts';
import { GuestsPanel } from '../sessions/guests-panel.tsx';
import { NewLines } from '../sessions/new-lines.tsx';
import { Afterwards } from '../sessions/waiting/afterwards.tsx';
import { Arrive } from '../sessions/waiting/come.tsx';
import { hostOf } from '../sessions/waiting/host.ts';
import { WaitingRoom } from '../sessions/waiting/waiting-room.tsx';
import { sessionWords } from '../words/sessions.ts';
import { waitingWords } from '../words/waiting.ts';
import { createWords } from '../words/words.ts';

import { roomTabs } from './room-tabs.tsx';
import { CallStage, DeviceCheck, HomeworkToday, WorksheetTabs } from './session-parts.tsx';

const t = createWords(sessionWords);
const w = createWords(waitingWords);
const CHAT = 'visit-chat';

export type VisitRoomProps = { readonly view: ChartView; readonly room: Room; readonly session: Session };

/** Where the patient stands: at the door, waiting, let in, inside, or after it. What they wrote that did not arrive is always there. */
export function VisitRoom(props: VisitRoomProps): JSX.Element {
  const live = useLive();
  const wasIn = (): boolean => props.session.people.some((person) => person.personId === props.room.me.personId);
  untrack(() => goInWhenLetIn(props.room));
  return (
    <div class="visit">
      <Switch>
        <Match when={!props.room.isOpen()}>
          <Afterwards
            room={props.room}
            session={props.session}
            visits={props.view.state()?.scheduling.appointments ?? []}
            phone={live.me.program.phone}
            homework={<HomeworkToday view={props.view} />}
          />
        </Match>
        <Match when={props.room.amIn()}>
          <Inside {...props} />
          <CallStage room={props.room} side="patient" />
          <GuestsPanel room={props.room} side="patient" />
        </Match>
        <Match when={props.room.amWaiting()}>
          <WaitingRoom room={props.room} session={props.session} phone={live.me.program.phone} />
          <TryDevices room={props.room} />
        </Match>
        <Match when={props.room.amAdmitted()}>
          <LetIn {...props} />
        </Match>
        <Match when={true}>
          <section class="wait">
            <h2>{w('visitWith', { name: props.room.nameOf(hostOf(props.session)) })}</h2>
            <Arrive host={props.room.nameOf(hostOf(props.session))} onArrive={() => props.room.act('sessions.arrive')} />
          </section>
        </Match>
      </Switch>
      <Show when={wasIn()}>
        <Chat room={props.room} side="patient" id={CHAT} />
        <section aria-label={t('part.page')}>
          <WorksheetTabs view={props.view} room={props.room} side="patient" extra={roomTabs(props, 'patient')} />
        </section>
        <NewLines room={props.room} chatId={CHAT} />
      </Show>
    </div>
  );
}

/** Whoever waits on this page goes in when the door opens; a page opened later asks first, because camera and sound may start. */
function goInWhenLetIn(room: Room): void {
  const [waited, setWaited] = createSignal(false);
  let going = false;
  createEffect(() => {
    if (room.amWaiting()) setWaited(true);
    if (!waited() || !room.amAdmitted() || room.amIn() || going) return;
    going = true;
    setWaited(false);
    void room.act('sessions.join').finally(() => (going = false));
  });
}

/** May come in and is not in: asked in, let in while this page was away, or gone for a while. */
function LetIn(props: VisitRoomProps): JSX.Element {
  const host = (): string => props.room.nameOf(hostOf(props.session));
  const wasIn = (): boolean => props.session.people.some((person) => person.personId === props.room.me.personId);
  return (
    <div class="visit__join">
      <h2>
        {wasIn() ? t('youLeft') : props.session.arrivedAt === undefined ? t('bannerOpen', { name: host() }) : w('letIn', { name: host() })}
      </h2>
      <p>{t('bannerMore')}</p>
      <GoIn room={props.room} look="accent" block />
      <TryDevices room={props.room} />
    </div>
  );
}

/** Camera and sound before going in; opens nothing by itself. */
function TryDevices(props: { readonly room: Room }): JSX.Element {
  return (
    <details class="try">
      <summary>{w('checkDevice')}</summary>
      <DeviceCheck room={props.room} side="patient" />
    </details>
  );
}

/** Who is in the room now, in words. */
function Inside(props: VisitRoomProps): JSX.Element {
  const others = (): string =>
    props.session.people
      .filter((person) => person.personId !== props.room.me.personId && person.stays.at(-1)?.until === undefined)
      .map((person) => person.name)
      .join(', ');
  return (
    <div class="visit__who stack-3">
      <h2 class="t-2xl">{t('visit', { name: props.room.nameOf(hostOf(props.session)) })}</h2>
      <p>
        {t('inRoom')}: {others() || t('nobodyElse')}. {t('notRecorded')}.
      </p>
      <div class="visit__ways">
        <Leave room={props.room} side="patient" />
        <ButtonLink minor href="/today">
          {t('toToday')}
        </ButtonLink>
      </div>
    </div>
  );
}
