import { Show, type JSX } from 'solid-js';
import { Button } from '../look/button.tsx';
import { clockWords } from '../look/clock-words.ts';
import { timerIcon } from '../look/icons.ts';
import { VisuallyHidden } from '../look/visually-hidden.tsx';
import { helpWords } from '../words/help.ts';
import { createWords } from '../words/words.ts';
import { createTimer } from './create-timer.ts';

const t = createWords(helpWords);

/** Three minutes between sprays, with the next step said when they are over. */
export function TimerCard(): JSX.Element {
  const timer = createTimer();
  const figure = (left: number): string => clockWords(Math.ceil(left / 1000) * 1000);
  // Said at minute marks, not each second.
  const said = (): string => {
    const left = timer.left();
    if (left === undefined) return '';
    if (left === 0) return t('timerOver');
    if (left <= 60_000) return t('oneLeft');
    return left <= 120_000 ? t('twoLeft') : t('timerRunning');
  };
  return (
    <Show
      when={timer.left() !== undefined}
      fallback={
        <Button look="primary" block icon={timerIcon} onClick={() => timer.start()}>
          {t('timerStart')}
        </Button>
      }
    >
      <div class="timer">
        <p class="timer__figure" role="timer" aria-label={t('timerLeft', { time: figure(timer.left() ?? 0) })}>
          {figure(timer.left() ?? 0)}
        </p>
        <p>{timer.left() === 0 ? t('timerOver') : t('timerRunning')}</p>
        <div class="timer__acts">
          <Button look="accent" onClick={() => timer.start()}>
            {t('timerAgain')}
          </Button>
          <Button look="quiet" class="btn--ghost" onClick={() => timer.stop()}>
            {t('timerStop')}
          </Button>
        </div>
        <span role="alert">
          <VisuallyHidden>{said()}</VisuallyHidden>
        </span>
      </div>
    </Show>
  );
}
