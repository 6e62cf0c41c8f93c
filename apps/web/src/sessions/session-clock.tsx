import { Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';
import { clock, stopwatch } from './when.ts';

const t = createWords(sessionWords);
const MINUTE = 60_000;

type ClockProps = {
  readonly room: Room;
  /** What the appointment has; a session without one has no planned length. */
  readonly planned?: number | undefined;
};

/** The actual length of the visit: it runs from when the patient came in to the end. */
export function SessionClock(props: ClockProps): JSX.Element {
  const now = createNow(1000);
  const session = () => props.room.session();
  const status = () => session()?.status;
  const time = (): string => stopwatch(session()?.startedAt ?? now(), session()?.end?.at ?? now());
  const minutes = (): number => Math.max(0, Math.floor(((session()?.end?.at ?? now()) - (session()?.startedAt ?? now())) / MINUTE));
  return (
    <div class="clockbar sm">
      <Show when={status() === 'live'}>
        <span class="dot" aria-hidden="true" />
        <b role="timer" aria-label={t('elapsed', { time: time(), name: props.room.called() })}>
          {time()}
        </b>
        <Show when={props.planned} fallback={<span class="muted">{t('live')}</span>}>
          {(planned) => (
            <>
              <span class="vh">{t('live')}</span>
              <Planned minutes={minutes()} planned={planned()} />
            </>
          )}
        </Show>
      </Show>
      <Show when={status() === 'waiting' || status() === 'admitted'}>
        <span class="muted">{t('waiting', { name: props.room.called() })}</span>
      </Show>
      <Show when={session()?.end}>
        {(end) => (
          <>
            <Show when={session()?.startedAt !== undefined} fallback={<span>{t('notMet', { name: props.room.called() })}</span>}>
              <b>{time()}</b>
            </Show>
            <span class="muted">{t('over', { time: clock(end().at, props.room.zone) })}</span>
          </>
        )}
      </Show>
    </div>
  );
}

/** How much of the planned time is used; past it the bar says so in words too. */
function Planned(props: { readonly minutes: number; readonly planned: number }): JSX.Element {
  const over = (): boolean => props.minutes > props.planned;
  const used = (): number => Math.min(100, Math.round((props.minutes / props.planned) * 100));
  return (
    <>
      <span
        class="clockbar__track"
        classList={{ 'clockbar__track--over': over() }}
        role="img"
        aria-label={t('usedOf', { minutes: props.minutes, planned: props.planned })}
      >
        <span style={{ 'inline-size': `${used()}%` }} />
      </span>
      <span class="muted">{over() ? t('overPlanned', { planned: props.planned }) : t('ofMinutes', { planned: props.planned })}</span>
    </>
  );
}
