import type { Session } from '@cairn/sessions';
import { upcoming, type Appointment } from '@cairn/scheduling';
import { Match, Show, Switch, type JSX } from 'solid-js';
import { createNow } from '../../live/live.ts';
import { ButtonLink } from '../../look/button.tsx';
import { messageCircleIcon, phoneIcon } from '../../look/icons.ts';
import { clock } from '../../look/when.ts';
import { sessionWords } from '../../words/sessions.ts';
import { waitingWords } from '../../words/waiting.ts';
import { createWords } from '../../words/words.ts';
import type { Room } from '../create-room.ts';
import { visitDay } from './come.tsx';
import { hostOf } from './host.ts';

const t = createWords(waitingWords);
const s = createWords(sessionWords);

type AfterProps = {
  readonly room: Room;
  readonly session: Session;
  readonly visits: readonly Appointment[];
  readonly phone: string;
  /** What the patient took home from it. */
  readonly homework?: JSX.Element;
};

/** A visit that is over: how it ended, and what comes next. */
export function Afterwards(props: AfterProps): JSX.Element {
  const now = createNow(60_000);
  const next = (): Appointment | undefined =>
    upcoming(props.visits, now()).find((one) => one.appointmentId !== props.session.appointmentId);
  const name = (): string => props.room.nameOf(hostOf(props.session));
  return (
    <section class="wait">
      <HowItEnded {...props} name={name()} />
      <h3>{t('next')}</h3>
      <p>
        <Show when={next()} fallback={t('noNextVisit')}>
          {(visit) => (
            <>
              {t('nextVisit', {
                day: visitDay(visit().startsAt, props.room.zone, now()),
                time: clock(visit().startsAt, props.room.zone),
                name: props.room.nameOf(visit().with),
              })}
            </>
          )}
        </Show>
      </p>
      {props.homework}
      <div class="wait__ways">
        <ButtonLink icon={messageCircleIcon} href="/messages">
          {t('write')}
        </ButtonLink>
        <ButtonLink icon={phoneIcon} href={`tel:${props.phone.replace(/[^\d+]/g, '')}`}>
          {t('call', { phone: props.phone })}
        </ButtonLink>
        <ButtonLink href="/today">{s('toToday')}</ButtonLink>
      </div>
    </section>
  );
}

function HowItEnded(props: AfterProps & { readonly name: string }): JSX.Element {
  const cancelled = () => {
    const why = props.session.closed?.why;
    return why === 'appointment-cancelled' ? t('visitCancelled') : why === 'appointment-moved' ? t('visitMoved') : t('visitNotMet');
  };
  return (
    <Switch>
      <Match when={props.session.end}>
        {(end) => (
          <>
            <h2>{t('over')}</h2>
            <p role="status">
              <b>{s('overBy', { name: props.room.nameOf(end().by), time: clock(end().at, props.room.zone) })}</b>
            </p>
          </>
        )}
      </Match>
      <Match when={props.session.status === 'missed'}>
        <h2>{t('visitMissed', { name: props.name })}</h2>
        <p role="status">{t('visitMissedMore')}</p>
      </Match>
      <Match when={props.session.status === 'cancelled'}>
        <h2>{t('visitWith', { name: props.name })}</h2>
        <p role="status">{cancelled()}</p>
      </Match>
    </Switch>
  );
}
