import { Show, type JSX } from 'solid-js';
import { useLive } from '../live/live.ts';
import { ErrorBanner } from '../look/banner.tsx';
import { Button, ButtonLink } from '../look/button.tsx';
import { Icon } from '../look/icon.tsx';
import { circleCheckIcon } from '../look/icons.ts';
import { clock } from '../look/when.ts';
import { familyDoorWords } from '../words/family-doors.ts';
import { refusalText } from '../words/refusals.ts';
import { createWords } from '../words/words.ts';
import type { Door } from './create-door.ts';

const t = createWords(familyDoorWords);

/** The end of a form that only takes in: what went wrong, what is kept, and the button. */
export function DoorFoot(props: { readonly door: Door; readonly send: string }): JSX.Element {
  const live = useLive();
  return (
    <>
      <Show when={props.door.refused()}>
        {(code) => (
          <ErrorBanner title={t('notSent')}>
            {refusalText(code())} {t('kept')}
          </ErrorBanner>
        )}
      </Show>
      <Show when={!live.online()}>
        <p class="sm" role="status">
          {t('noSignal')}
        </p>
      </Show>
      <Button look="primary" block type="submit" disabled={!live.online()} busy={props.door.busy() ? t('sending') : undefined}>
        {props.send}
      </Button>
    </>
  );
}

type SentProps = {
  readonly at: number;
  readonly title: 'concernSent' | 'askSent';
  readonly more: 'concernSentMore' | 'askSentMore';
  readonly again: 'another' | 'askAnother';
  readonly onAgain: () => void;
};

/** After it was stored, and not before. */
export function DoorSent(props: SentProps): JSX.Element {
  const { me } = useLive();
  return (
    <section class="fam-sent" role="status">
      <Icon of={circleCheckIcon} />
      <p>
        <b>{t(props.title, { time: clock(props.at, me.zone) })}</b>
      </p>
      <p>{t(props.more)}</p>
      <div class="stack-3">
        <ButtonLink look="primary" block href="/f">
          {t('home')}
        </ButtonLink>
        <Button look="quiet" onClick={() => props.onAgain()}>
          {t(props.again)}
        </Button>
      </div>
    </section>
  );
}
