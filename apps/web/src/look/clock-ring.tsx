import { createEffect, createSignal, on, type JSX } from 'solid-js';
import { createWords } from '../words/words.ts';
import { lookWords } from '../words/look.ts';
import { clockWords } from './clock-words.ts';
import { VisuallyHidden } from './visually-hidden.tsx';

const t = createWords(lookWords);

const around = 2 * Math.PI * 29;

type ClockRingProps = {
  /** Milliseconds until the answer is due; negative when late. The owner ticks it from the server's clock. */
  readonly left: number;
  readonly total: number;
  readonly tone?: 'now' | 'today' | 'plain';
};

/** Time to answer, as ring and digits; spoken at 10, 5 and 1 minute and at the end, never each second. */
export function ClockRing(props: ClockRingProps): JSX.Element {
  const [spoken, setSpoken] = createSignal('');
  const minutes = (): number => Math.ceil(props.left / 60_000);
  createEffect(
    on(minutes, (now, before) => {
      if (before === undefined || now >= before) return;
      if (now === 10 || now === 5) setSpoken(t('minutesLeft', { minutes: now }));
      else if (now === 1) setSpoken(t('minuteLeft'));
      else if (now === 0) setSpoken(t('timeOver'));
    }),
  );
  const share = (): number => (props.left <= 0 ? 1 : Math.min(1, props.left / Math.max(1, props.total)));
  const time = (): string => clockWords(props.left);
  return (
    <div class={`ring ring--${props.tone ?? 'now'}`}>
      <svg viewBox="0 0 68 68" aria-hidden="true">
        <circle class="ring__track" cx="34" cy="34" r="29" />
        <circle
          class="ring__left"
          cx="34"
          cy="34"
          r="29"
          stroke-dasharray={`${share() * around} ${around}`}
          transform="rotate(-90 34 34)"
        />
      </svg>
      <b>
        <span aria-hidden="true">{props.left < 0 ? `+${time()}` : time()}</span>
        <VisuallyHidden>{props.left < 0 ? t('over', { time: time() }) : t('timeLeft', { time: time() })}</VisuallyHidden>
      </b>
      <span class="vh" aria-live="polite">
        {spoken()}
      </span>
    </div>
  );
}

/** The same as a thin bar for rows of a list; the words beside it carry the time. */
export function ClockBar(props: { readonly left: number; readonly total: number }): JSX.Element {
  const share = (): number => Math.max(0, Math.min(1, props.left / Math.max(1, props.total)));
  return (
    <span class="clock" aria-hidden="true">
      <span style={{ 'inline-size': `${share() * 100}%` }} />
    </span>
  );
}
