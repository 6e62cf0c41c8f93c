import { Show, type JSX } from 'solid-js';
import { createNow } from '../live/live.ts';
import { sessionWords } from '../words/sessions.ts';
import { createWords } from '../words/words.ts';
import type { Room } from './create-room.ts';
import { clock, stopwatch } from './when.ts';

const t = createWords(sessionWords);

/** The actual length of the visit: it runs from when the patient came in to the end. */
export function SessionClock(props: { readonly room: Room }): JSX.Element {
  const now = createNow(1000);
  const session = () => props.room.session();
  const status = () => session()?.status;
  const time = (): string => stopwatch(session()?.startedAt ?? now(), session()?.end?.at ?? now());
  return (
    <div class="clockbar sm">
      <Show when={status() === 'live'}>
        <span class="dot" aria-hidden="true" />
        <b role="timer" aria-label={t('elapsed', { time: time(), name: props.room.called() })}>
          {time()}
        </b>
        <span class="muted">{t('live')}</span>
      </Show>
      <Show when={status() === 'waiting'}>
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
